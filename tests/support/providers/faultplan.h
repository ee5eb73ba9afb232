#pragma once

#include "tests/support/providers/faults.h"

#include <QByteArray>

namespace pulsemates::loopback {

/// When a fault happens.
struct FaultPlan
{
    static constexpr int always = -1;

    Fault fault = Fault::None;
    int after = 0;      ///< so many requests are answered well before
    int times = 1;      ///< then so many are not; always
    qint64 atByte = -1; ///< of the body, for faults in the middle of it; -1: half of it
    QString path = {};  ///< only requests whose path contains this
    QByteArray elsewhere = "http://127.0.0.1:9"; ///< where redirects lead; nobody listens there
};

} // namespace pulsemates::loopback
