#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <map>

namespace pulsemates {

/// What came of many orders of events.
struct FuzzOutcome
{
    int orders = 0;
    QStringList problems;        ///< "seed 3, order 7: a dead end"; one a machine at most
    std::map<QString, int> seen; ///< how often what happened: "hedge", "show", "cancel", …
    std::int64_t stale = 0;      ///< answers and events that came too late, all dropped
};

/// Plays cancel, partial, final, timer, reply and hedge to CoachingMachines in @p orders seeded
/// orders, a multiple of 20, and looks at every command: nothing stale is shown, nothing twice,
/// every request is ended or cancelled, and time alone leads out of every phase (performance.md §9,
/// S10). The same in every run. Under a second for 10,000.
[[nodiscard]] FuzzOutcome playAnyOrder(int orders);

} // namespace pulsemates
