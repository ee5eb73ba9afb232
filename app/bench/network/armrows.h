#pragma once

#include "app/bench/benchrow.h"
#include "app/bench/network/networkmodel.h"

namespace pulsemates {

/// Baseline over ours at a percentile, with its interval, to be at least @p least; not measured
/// where B0 is not the document's.
[[nodiscard]] BenchRow comparedRow(NetworkModel &model,
                                   const QString &figure,
                                   std::span<const double> baseline,
                                   std::span<const double> ours,
                                   double percent,
                                   std::optional<double> least);

// Rows of performance.md §9 that the arms on the virtual clock give.

[[nodiscard]] std::vector<BenchRow> fidelityRows(NetworkModel &model); ///< S0
[[nodiscard]] std::vector<BenchRow> sentenceRows(NetworkModel &model); ///< S2
[[nodiscard]] std::vector<BenchRow> voiceRows(NetworkModel &model);    ///< S3
[[nodiscard]] std::vector<BenchRow> lengthRows(NetworkModel &model);   ///< S5

} // namespace pulsemates
