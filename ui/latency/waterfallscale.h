#pragma once

#include "core/metrics/span.h"

namespace pulsemates {

/// The split time axis of the waterfall: what was hidden before Stop and what was waited for after
/// it have scales of their own, each linear, so that eight seconds and eight milliseconds can both
/// be read. Units: milliseconds from Stop in, 0 to 1 across the picture out. Pure.
struct WaterfallScale
{
    double beforeMs = 1000;    ///< from the left edge to Stop
    double afterMs = 400;      ///< from Stop to the right edge
    double stopFraction = 0.6; ///< where Stop stands

    /// Takes in all work before Stop, and after it the figures (not the whole speech).
    [[nodiscard]] static WaterfallScale around(const CheckInTimings &timings);

    /// Held between 0 and 1.
    [[nodiscard]] double position(double milliseconds) const;
};

} // namespace pulsemates
