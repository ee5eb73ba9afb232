#pragma once

#include "app/bench/scenario.h"

namespace pulsemates {

/// Memory of a window without and with speech models, and after they were freed.
class MemoryScenario final : public Scenario
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("memory"); }
    [[nodiscard]] bool needsQuiet() const override { return false; }
    [[nodiscard]] std::vector<BenchRow> run(BenchContext &context) override;
};

} // namespace pulsemates
