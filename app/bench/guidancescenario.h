#pragma once

#include "app/bench/scenario.h"

namespace pulsemates {

/// Press of Stop to the frame that holds the guidance, in the real window (G1).
class GuidanceScenario final : public Scenario
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("guidance"); }
    [[nodiscard]] std::vector<BenchRow> run(BenchContext &context) override;
};

} // namespace pulsemates
