#pragma once

#include "core/metrics/span.h"
#include "core/pipeline/servicefigures.h"

#include <QString>

#include <optional>
#include <vector>

namespace pulsemates {

/// A state of the latency panel for a picture. The figures are examples, not measurements.
struct LatencySample
{
    QString name;
    std::optional<CheckInTimings> timings;
    ServiceFigures service = {};
};

[[nodiscard]] std::vector<LatencySample> latencySamples();
/// Stop to guidance of earlier check-ins. Units: milliseconds.
[[nodiscard]] std::vector<double> sampleTrend();

} // namespace pulsemates
