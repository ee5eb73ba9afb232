#pragma once

#include "app/bench/network/networkmodel.h"
#include "app/bench/network/realcheckin.h"

namespace pulsemates {

/// Check-ins of all arms on the real clock, and beside each the same one on the virtual clock.
struct RealRun
{
    struct Pair
    {
        RealOutcome real;
        ArmTimes virtually;
    };
    std::vector<Pair> pairs; ///< that reached their end
    QStringList problems;    ///< of those that did not, and what broke the facts of a service
    QString problem;         ///< nothing was run at all: why
    QString transport;       ///< what was spoken on the wire
    ArmProtocols spoken;     ///< the same, counted
};

/// Runs @p checkIns in all, in ABBA order over the arms: Stops on a schedule, so that they overlap;
/// utterances of at most five seconds. Starts the servers as child processes.
/// Thread: main; turns the event loop while it runs.
[[nodiscard]] RealRun runOnRealClock(NetworkModel &model, const NetworkFiles &files, int checkIns);

} // namespace pulsemates
