#pragma once

#include "app/bench/scenario.h"

namespace pulsemates {

/// Process start to the first interactive frame of a window (S12).
class StartScenario final : public Scenario
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("start"); }
    [[nodiscard]] std::vector<BenchRow> run(BenchContext &context) override;
};

} // namespace pulsemates
