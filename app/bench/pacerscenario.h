#pragma once

#include "app/bench/scenario.h"

namespace pulsemates {

/// Frames of the breathing orb while speech is recognised beside it (S11).
class PacerScenario final : public Scenario
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("pacer"); }
    [[nodiscard]] std::vector<BenchRow> run(BenchContext &context) override;
};

} // namespace pulsemates
