#pragma once

#include "core/metrics/span.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace pulsemates {

/// The figures of one check-in as they are remembered: numbers only, never words or mood.
/// Units: milliseconds from its zero; a negative value means "did not happen".
struct LatencyRecord
{
    QDateTime at; ///< UTC, to the second
    LatencyZero zero = LatencyZero::Stop;
    double guidanceMs = -1;
    double finalTranscriptMs = -1;
    double messageMs = -1;
    double firstAudioMs = -1;
    double totalMs = -1;
    double audioMs = 0;
    double coverage = 0; ///< 0 to 1

    friend bool operator==(const LatencyRecord &, const LatencyRecord &) = default;
};

[[nodiscard]] LatencyRecord latencyRecord(const CheckInTimings &timings, const QDateTime &at);

/// One line of JSON with its newline.
[[nodiscard]] QByteArray latencyRecordToLine(const LatencyRecord &record);

/// Reads one line; nothing when anything in it is not as written by latencyRecordToLine().
[[nodiscard]] std::optional<LatencyRecord> latencyRecordFromLine(const QByteArray &line);

} // namespace pulsemates
