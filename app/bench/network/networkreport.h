#pragma once

#include "app/bench/benchrow.h"
#include "app/bench/network/armrun.h"
#include "app/bench/network/realrun.h"

#include <QJsonObject>

namespace pulsemates {

/// Where and with what the figures were measured.
struct NetworkSetting
{
    QString program;
    QString date; ///< ISO 8601, UTC
    QString processor;
    int cores = 0;
    QString system;    ///< with Qt
    QString latencies; ///< the dated file, its seed
    QString transport; ///< of the arms on the real clock; empty: they did not run
    bool quick = false;
};

/// The figures of the arms, one line each: P50, P90, P95, P99, max.
[[nodiscard]] QString armTable(const std::vector<ArmCheckIn> &run);

[[nodiscard]] QString networkText(const NetworkSetting &setting,
                                  const std::vector<ArmCheckIn> &run,
                                  std::span<const BenchRow> rows);

/// The same, with the histograms of every arm and figure ("pulsemates.bench-network/1") and each
/// check-in of the real clock beside its like on the virtual one.
[[nodiscard]] QJsonObject networkJson(const NetworkSetting &setting,
                                      const std::vector<ArmCheckIn> &run,
                                      const std::vector<RealRun::Pair> &pairs,
                                      std::span<const BenchRow> rows);

} // namespace pulsemates
