#pragma once

#include "app/commandline.h"
#include "core/settings/settings.h"

namespace pulsemates {

/// Measures what the network costs, on a virtual clock and on the real one, against servers on
/// loopback, and prints a table; returns the exit status: 1 when a line was missed or not measured,
/// 2 for a scenario that does not exist or a file that cannot be written. docs/benchmark.md.
/// Nothing of the person is touched, and nothing leaves this computer.
/// Thread: main; makes the application object itself.
[[nodiscard]] int
runNetworkBench(int &argc, char **argv, const BenchCommand &command, const Settings &settings);

} // namespace pulsemates
