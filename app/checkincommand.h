#pragma once

#include "app/commandline.h"

namespace pulsemates {

/// `pulsemates check-in`: one check-in without a window, printed as text or JSON.
/// Needs a QCoreApplication; returns the exit status. What it asks of a service counts for the day
/// of the window with @p settingsPath.
[[nodiscard]] int
runCheckIn(const CheckInCommand &command, const Settings &settings, const QString &settingsPath);

} // namespace pulsemates
