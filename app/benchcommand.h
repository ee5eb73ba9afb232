#pragma once

#include "app/commandline.h"

namespace pulsemates {

/// Measures speed and memory of the program on this computer and prints them as a table; returns
/// the exit status: 1 when a target was missed or a figure could not be measured, 2 for
/// a scenario that does not exist or a file that cannot be written (before anything is measured).
/// Settings, history and figures of the person are not touched; sound that is made stays in the
/// cache for spoken messages. Thread: main; makes the application object itself.
[[nodiscard]] int
runBench(int &argc, char **argv, const BenchCommand &command, const Settings &settings);

} // namespace pulsemates
