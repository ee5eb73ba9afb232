#pragma once

#include "app/bench/scenario.h"

namespace pulsemates {

/// From the wish to speak to the first sample in the sink, and underruns (G3, S17).
class FirstSoundScenario final : public Scenario
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("firstsound"); }
    [[nodiscard]] std::vector<BenchRow> run(BenchContext &context) override;
};

} // namespace pulsemates
