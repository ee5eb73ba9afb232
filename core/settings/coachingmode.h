#pragma once

#include "core/common/result.h"
#include "core/settings/settings.h"

#include <optional>

namespace pulsemates {

/// "fast" or "optimized".
[[nodiscard]] QString coachingModeName(CoachingMode mode);
[[nodiscard]] std::optional<CoachingMode> coachingModeFromName(const QString &name);

/// What each place says about the mode; nothing where it says nothing.
struct CoachingModeSources
{
    std::optional<QString> commandLine; ///< --mode
    std::optional<QString> environment; ///< COACHING_MODE; an empty one counts as not set
    std::optional<CoachingMode> settings;
};

/// The mode of this run: command line, then environment, then settings, then fast. A pure function.
/// Errors: InvalidInput naming both valid values when the place that decides says something else.
[[nodiscard]] Result<CoachingMode> chooseCoachingMode(const CoachingModeSources &sources);

} // namespace pulsemates
