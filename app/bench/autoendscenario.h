#pragma once

#include "app/bench/scenario.h"

namespace pulsemates {

/// The end found by itself: false hard ends, and how soon guidance shows after the voice (S16).
class AutoEndScenario final : public Scenario
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("autoend"); }
    [[nodiscard]] std::vector<BenchRow> run(BenchContext &context) override;

private:
    [[nodiscard]] static BenchRow falseEnds(BenchContext &context);
    [[nodiscard]] static BenchRow softEndDelay(BenchContext &context);
};

} // namespace pulsemates
