#pragma once

#include "app/bench/benchrow.h"
#include "app/bench/network/networkmodel.h"

namespace pulsemates {

// Rows of performance.md §9 that put the coaching machine on trial, on the virtual clock.

[[nodiscard]] std::vector<BenchRow> corpusRows(NetworkModel &model); ///< S6
[[nodiscard]] std::vector<BenchRow> tailRows(NetworkModel &model);   ///< S7
[[nodiscard]] std::vector<BenchRow> outageRows(NetworkModel &model); ///< S8
[[nodiscard]] std::vector<BenchRow> fuzzRows();                      ///< S10

} // namespace pulsemates
