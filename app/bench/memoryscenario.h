#pragma once

#include "app/bench/scenario.h"

namespace pulsemates {

/// Memory of a window without and with speech models, after they were freed, and at the most that a
/// first start takes.
class MemoryScenario final : public Scenario
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("memory"); }
    [[nodiscard]] bool needsQuiet() const override { return false; }
    [[nodiscard]] std::vector<BenchRow> run(BenchContext &context) override;

private:
    [[nodiscard]] static std::vector<BenchRow> ofUse(BenchContext &context, const QString &cache);
};

} // namespace pulsemates
