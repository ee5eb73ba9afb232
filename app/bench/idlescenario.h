#pragma once

#include "app/bench/childwindow.h"
#include "app/bench/scenario.h"

namespace pulsemates {

/// What the program costs while nothing happens, visible and hidden (S13).
class IdleScenario final : public Scenario
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("idle"); }
    [[nodiscard]] bool needsQuiet() const override { return false; }
    void begin(BenchContext &context) override;
    [[nodiscard]] std::vector<BenchRow> run(BenchContext &context) override;

private:
    ChildWindow m_visible;
    ChildWindow m_hidden;
};

} // namespace pulsemates
