#include "ui/latency/waterfallscale.h"

#include <algorithm>
#include <array>

namespace pulsemates {

namespace {

// Round figures to end an axis at.
constexpr std::array roundMs{100.0,   200.0,   400.0,   600.0,   800.0,   1000.0,  1500.0,
                             2000.0,  3000.0,  4000.0,  6000.0,  8000.0,  10000.0, 15000.0,
                             20000.0, 30000.0, 45000.0, 60000.0, 90000.0, 120000.0};

double roundUp(double milliseconds)
{
    const auto *found = std::ranges::lower_bound(roundMs, milliseconds);
    return found == roundMs.end() ? milliseconds : *found;
}

} // namespace

WaterfallScale WaterfallScale::around(const CheckInTimings &timings)
{
    double before = 0;
    for (const Span &span : timings.spans)
        before = std::max(before, -toMilliseconds(span.start));
    const double after = std::max({400.0,
                                   timings.guidanceMs,
                                   timings.finalTranscriptMs,
                                   timings.messageMs,
                                   timings.firstAudioMs,
                                   timings.totalMs,
                                   timings.writtenMs});
    WaterfallScale scale;
    scale.beforeMs = roundUp(before);
    scale.afterMs = roundUp(after);
    // Typed words: nothing but the moment itself lies before Stop.
    scale.stopFraction = before < 100 ? 0.1 : 0.6;
    return scale;
}

double WaterfallScale::position(double milliseconds) const
{
    if (milliseconds < 0)
        return std::max(0.0, stopFraction * (1.0 + milliseconds / beforeMs));
    return std::min(1.0, stopFraction + (1.0 - stopFraction) * milliseconds / afterMs);
}

} // namespace pulsemates
