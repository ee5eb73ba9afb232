#pragma once

#include "core/common/clock.h"
#include "core/common/error.h"
#include "core/metrics/exchangenote.h"

#include <QMetaType>

#include <utility>
#include <vector>

namespace pulsemates {

/// Where a span of time was spent; each has its colour in the latency panel.
enum class Where { Device, App, Network, Provider };

/// "device", "app", "network", "provider".
[[nodiscard]] QString whereName(Where where);

/// One stretch of work. Units: times relative to Stop, so work before Stop is negative.
struct Span
{
    Stage stage = Stage::App;
    MonotonicTime start{};
    MonotonicTime end{};
    Where where = Where::App;
    bool waited = false; ///< on the critical path after Stop

    friend bool operator==(const Span &, const Span &) = default;
};

/// What the figures of a check-in count from. They are different waits and never mixed.
enum class LatencyZero {
    Stop,      ///< the person ended it: the press
    LastVoice, ///< silence ended it: the last voiced sample
    Sent       ///< typed: the words were sent
};

/// "stop", "lastVoice", "sent".
[[nodiscard]] QString latencyZeroName(LatencyZero zero);

/// The figures of one check-in. Units: milliseconds from zero, which is Stop unless silence ended
/// the recording; a negative value means "did not happen".
struct CheckInTimings
{
    LatencyZero zero = LatencyZero::Stop;
    double guidanceMs = -1; ///< guidance painted
    /// It was painted before the zero, at a soft end: there was no wait, and 0 is no measurement.
    bool guidanceAhead = false;
    double finalTranscriptMs = -1;
    double messageMs = -1;    ///< first sentence confirmed by the final words
    double firstAudioMs = -1; ///< first sample of speech handed to the sink
    double totalMs = -1;      ///< everything ready
    double audioMs = 0;       ///< length of the recording
    double writtenMs = -1;    ///< first sentence that a service wrote for this person
    double coachingMs = 0;    ///< that a coach was at work, before the zero too
    std::vector<Span> spans;
    std::vector<ExchangeNote> exchanges; ///< with services, as they ended

    /// Share of the time from the first span to the last that spans cover, 0 to 1.
    [[nodiscard]] double coverage() const;
    /// The rest: start and end of every stretch that no span covers, in order.
    [[nodiscard]] std::vector<std::pair<MonotonicTime, MonotonicTime>> gaps() const;
};

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::CheckInTimings)
