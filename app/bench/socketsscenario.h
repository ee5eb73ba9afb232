#pragma once

#include "app/bench/scenario.h"

namespace pulsemates {

/// A fast check-in opens no socket but local ones (S4).
class SocketsScenario final : public Scenario
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("sockets"); }
    [[nodiscard]] std::vector<BenchRow> run(BenchContext &context) override;
};

} // namespace pulsemates
