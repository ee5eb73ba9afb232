#pragma once

#include "app/bench/scenario.h"

namespace pulsemates {

/// What the safety screen and the mood cost for a minute of words, in both languages, read at once
/// and word by word.
class WordsScenario final : public Scenario
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("words"); }
    [[nodiscard]] std::vector<BenchRow> run(BenchContext &context) override;
};

} // namespace pulsemates
