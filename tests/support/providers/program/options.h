#pragma once

#include "app/bench/latency/latencyprofile.h"
#include "tests/support/providers/faultplan.h"
#include "tests/support/providers/loopbackserver.h"

#include <QCoreApplication>

namespace pulsemates::loopback {

/// What the program was asked for on its command line.
struct ProgramOptions
{
    quint16 firstPort = 18700;
    LoopbackServer::Options listening;
    std::vector<FaultPlan> faults;
    LatencyProfile latency;
    QString language;
    QString problem; ///< set: this is to be printed, with status 2
    bool listsFaults = false;

    [[nodiscard]] static ProgramOptions read(const QCoreApplication &application);
};

} // namespace pulsemates::loopback
