#pragma once

#include "app/bench/benchrow.h"
#include "app/bench/network/networkcontext.h"

namespace pulsemates {

// Rows that are measured on the real clock against the servers on loopback.

/// How far the real clock and the virtual one are apart, arm by arm.
[[nodiscard]] std::vector<BenchRow> clockRows(NetworkContext &context);
/// S9: what warm connections save.
[[nodiscard]] std::vector<BenchRow> warmRows(NetworkContext &context);
/// S15: the program's own time after Stop, and what the figures themselves cost.
[[nodiscard]] std::vector<BenchRow> ownTimeRows(NetworkContext &context);

} // namespace pulsemates
