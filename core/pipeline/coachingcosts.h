#pragma once

#include "core/pipeline/coachingreason.h"

#include <array>
#include <cstdint>
#include <numeric>

namespace pulsemates {

/// What messages made ahead cost and bring, for the person and for the latency panel. Counts since
/// the program began; the difference of two is what lies between them.
struct CoachingCosts
{
    int attempts = 0;                                 ///< messages asked for ahead
    int kept = 0;                                     ///< of these: used whole
    int keptFirstSentence = 0;                        ///< of these: used for their first sentence
    std::array<int, coachingReasonCount> discarded{}; ///< of these: thrown away, by reason
    int requests = 0;                                 ///< all, hedges among them
    int hedges = 0;
    int hedgesWon = 0;
    std::int64_t tokens = 0;          ///< of all requests; estimated where the service says nothing
    std::int64_t tokensDiscarded = 0; ///< of these: nobody read what they made
    std::int64_t stale = 0;           ///< answers and events that came too late to count

    [[nodiscard]] int discardedFor(CoachingReason reason) const
    {
        return discarded[std::size_t(reason)];
    }
    [[nodiscard]] int discardedInAll() const
    {
        return std::accumulate(discarded.begin(), discarded.end(), 0);
    }

    friend bool operator==(const CoachingCosts &, const CoachingCosts &) = default;
};

} // namespace pulsemates
