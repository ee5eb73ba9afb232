#include "core/pipeline/heardby.h"

namespace pulsemates {

namespace {

HeardBy::Side sideOf(const HearingOutcome::Side &told)
{
    return {
        .tookPart = !told.name.isEmpty(), .hadWords = told.took && told.lost, .took = told.took};
}

} // namespace

HeardBy HeardBy::of(const HearingOutcome &outcome)
{
    return {.here = sideOf(outcome.here),
            .service = sideOf(outcome.remote),
            .winner = outcome.winner,
            .held = outcome.held};
}

} // namespace pulsemates
