#pragma once

#include "core/metrics/span.h"

#include <array>

namespace pulsemates {

/// How long each place was at work after the zero of a check-in. Work of one place that overlaps
/// counts once; different places may work at the same time, so the sum may be more than the wait.
/// Units: milliseconds.
struct WhereTimes
{
    std::array<double, 4> ms{};

    [[nodiscard]] double of(Where where) const { return ms[std::size_t(where)]; }
    friend bool operator==(const WhereTimes &, const WhereTimes &) = default;
};

[[nodiscard]] WhereTimes whereTimes(const CheckInTimings &timings);

/// The time that any of @p spans covers. Pure; they need no order.
[[nodiscard]] MonotonicTime coveredTime(std::vector<Span> spans);

} // namespace pulsemates
