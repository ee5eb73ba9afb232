#pragma once

#include "core/metrics/latencyrecord.h"
#include "core/pipeline/servicefigures.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace pulsemates {

/// Everything that the latency panel shows, for a file. Numbers only, never words or mood.
struct LatencyReport
{
    QDateTime at;
    QString program;                         ///< its version
    std::optional<CheckInTimings> timings;   ///< of the last check-in
    std::vector<LatencyRecord> earlier = {}; ///< of this and earlier sessions, oldest first
    ServiceFigures service = {};
};

/// Shape: schema "pulsemates.latency/1" of docs/latency.md; what did not happen is null.
[[nodiscard]] QJsonObject latencyReportToJson(const LatencyReport &report);

/// The same of the service that writes messages; null where nobody is asked.
[[nodiscard]] QJsonValue serviceFiguresToJson(const ServiceFigures &service);

} // namespace pulsemates
