#pragma once

#include "core/common/clock.h"
#include "core/pipeline/coachingbasis.h"
#include "core/pipeline/coachingreason.h"

#include <optional>

namespace pulsemates {

enum class CoachingVerdict {
    Adopt,              ///< the whole message
    AdoptFirstSentence, ///< the rest is asked for with the final words
    Discard             ///< ask again with the final words
};

/// A message that was asked for before the words were final.
struct SpeculativeMessage
{
    CoachingBasis basis;
    MonotonicTime sentAt{};
    int tokens = 0; ///< used for it so far
};

/// The decision, and what is recorded of it.
struct CoachingDecision
{
    CoachingVerdict verdict = CoachingVerdict::Discard;
    CoachingReason reason = CoachingReason::WordsChanged;
    MonotonicTime lead{}; ///< how much earlier it was asked for than a request made now
    int tokens = 0;

    friend bool operator==(const CoachingDecision &, const CoachingDecision &) = default;
};

/// Whether what was made ahead may stand for the final words: rules 1 to 6, in their order.
/// Of the words sent: at most 12 more, and at most 15 % of their number. A mood score may differ by
/// 0.15; a mood that was certain and is not any more counts as another score. @p final has in its
/// safety what the final words ask for.
/// Pure; no clock, no state. Source: performance.md §8, "Reconciliation".
[[nodiscard]] CoachingDecision
reconcileMessage(const SpeculativeMessage &message, const CoachingBasis &final, MonotonicTime now);

} // namespace pulsemates
