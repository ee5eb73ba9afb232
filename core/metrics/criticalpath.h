#pragma once

#include "core/metrics/headline.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace pulsemates {

/// What decided how long a person waited after Stop, or after the last word.
struct CriticalPath
{
    LatencyZero zero = LatencyZero::Stop;
    std::optional<Headline> headline; ///< the figure explained; nothing before any is there
    double headlineMs = 0;
    std::optional<Stage> decidedBy; ///< the stage that took most of it; nothing: it was ready
    double decidedMs = 0;           ///< the time of that stage after Stop
    double unexplainedMs = 0;       ///< waited while no span on the path was running
    double readyBeforeStopMs = 0;   ///< guidance was ready this long before Stop; 0: it was not
    std::vector<std::size_t> spans; ///< indices into CheckInTimings::spans, earliest first

    friend bool operator==(const CriticalPath &, const CriticalPath &) = default;
};

/// Walks back from a headline figure to Stop, each time to the work that finished last before the
/// place reached. Explains the figure that missed its target by most, otherwise the first sentence.
/// Pure.
[[nodiscard]] CriticalPath criticalPath(const CheckInTimings &timings);

/// The same for one figure; empty when it did not happen.
[[nodiscard]] CriticalPath criticalPath(const CheckInTimings &timings, Headline headline);

} // namespace pulsemates
