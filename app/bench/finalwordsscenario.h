#pragma once

#include "app/bench/scenario.h"

namespace pulsemates {

/// Press of Stop to the final words, and whether that grows with the length of the speech (S5).
class FinalWordsScenario final : public Scenario
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("finalwords"); }
    [[nodiscard]] std::vector<BenchRow> run(BenchContext &context) override;
};

} // namespace pulsemates
