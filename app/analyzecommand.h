#pragma once

#include "core/common/language.h"
#include "core/providers/moodanalyzer.h"
#include "core/understanding/safety/safetyscreen.h"

#include <iosfwd>

namespace pulsemates {

/// `pulsemates analyze`: JSON Lines {"text","language"} in, one line {"mood","safety"} out for
/// each, in order. A line that cannot be read is answered with {"error"}; the others go on. Errors:
/// returns the exit status, 1 when any line was wrong.
[[nodiscard]] int runAnalyze(std::istream &in,
                             std::ostream &out,
                             const MoodAnalyzer &analyzer,
                             const SafetyScreen &screen,
                             Language fallback);

} // namespace pulsemates
