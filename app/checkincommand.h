#pragma once

#include "app/commandline.h"

namespace pulsemates {

/// `pulsemates check-in`: one check-in without a window, printed as text or JSON.
/// Needs a QCoreApplication; returns the exit status.
[[nodiscard]] int runCheckIn(const CheckInCommand &command, const Settings &settings);

} // namespace pulsemates
