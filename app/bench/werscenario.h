#pragma once

#include "app/bench/scenario.h"

namespace pulsemates {

/// Word errors over the recordings, speed of recognition, and a minute without a lost sentence
/// (S18).
class WerScenario final : public Scenario
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("wer"); }
    [[nodiscard]] std::vector<BenchRow> run(BenchContext &context) override;
};

} // namespace pulsemates
