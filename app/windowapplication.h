#pragma once

#include "app/commandline.h"

namespace pulsemates {

class SettingsStore;

/// Opens the window and runs until it is closed; returns the exit status.
/// @p noDisplay is said where no display can be opened; the status is 1 then.
/// @p settings are those in force: the kept ones with what the command line and the environment
/// say.
[[nodiscard]] int runWindow(int &argc,
                            char **argv,
                            const WindowCommand &command,
                            const QString &noDisplay,
                            SettingsStore &store,
                            const Settings &settings,
                            const std::vector<Error> &problems);

} // namespace pulsemates
