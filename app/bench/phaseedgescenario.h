#pragma once

#include "app/bench/childwindow.h"
#include "app/bench/scenario.h"

namespace pulsemates {

/// Edges of the breathing phases on the screen against the clock, over five minutes.
class PhaseEdgeScenario final : public Scenario
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("phaseedge"); }
    [[nodiscard]] bool needsQuiet() const override { return false; }
    void begin(BenchContext &context) override;
    [[nodiscard]] std::vector<BenchRow> run(BenchContext &context) override;

private:
    ChildWindow m_child;
    std::chrono::seconds m_length{};
    bool m_began = false;
};

} // namespace pulsemates
