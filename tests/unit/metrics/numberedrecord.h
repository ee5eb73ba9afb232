#pragma once

#include "core/metrics/latencyrecord.h"

/// A record that @p number tells from every other.
inline pulsemates::LatencyRecord numberedRecord(int number)
{
    pulsemates::CheckInTimings timings;
    timings.guidanceMs = number;
    return pulsemates::latencyRecord(timings,
                                     QDateTime::fromSecsSinceEpoch(1'700'000'000 + number));
}
