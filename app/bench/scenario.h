#pragma once

#include "app/bench/benchrow.h"

namespace pulsemates {

class BenchContext;

/// One thing that is measured.
/// Thread: main; run() turns the event loop itself while it waits.
class Scenario
{
public:
    virtual ~Scenario() = default;
    [[nodiscard]] virtual QString name() const = 0; ///< for --only: "guidance"

    /// True where other work on the computer would spoil the figures; such scenarios run alone and
    /// first, the rest run beside one another.
    [[nodiscard]] virtual bool needsQuiet() const { return true; }
    /// Starts what goes on beside other scenarios.
    virtual void begin(BenchContext &) {}
    [[nodiscard]] virtual std::vector<BenchRow> run(BenchContext &context) = 0;
};

} // namespace pulsemates
