#pragma once

#include "app/bench/benchrow.h"
#include "app/bench/network/networkcontext.h"

namespace pulsemates {

// Rows that are measured in the real window.

/// S1: guidance in optimized mode, with a coach on loopback.
[[nodiscard]] std::vector<BenchRow> guidanceRows(NetworkContext &context);
/// S8: what an outage changes about it.
[[nodiscard]] std::vector<BenchRow> outageGuidanceRows(NetworkContext &context);
/// S4: fast mode, as `bench local` measures it, over a shorter series of check-ins.
[[nodiscard]] std::vector<BenchRow> fastRows(NetworkContext &context);
/// S11: the breathing orb beside recognition, as `bench local` measures it.
[[nodiscard]] std::vector<BenchRow> pacerRows(NetworkContext &context);
/// S15: share of a check-in that spans cover.
[[nodiscard]] std::vector<BenchRow> coverageRows(NetworkContext &context);

} // namespace pulsemates
