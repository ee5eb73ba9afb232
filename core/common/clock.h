#pragma once

#include <chrono>

namespace pulsemates {

/// A point on the one monotonic clock of the program, as time since an arbitrary start.
using MonotonicTime = std::chrono::nanoseconds;

/// The seam over time: tests move a FakeClock by hand.
/// Thread: now() may be called from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual MonotonicTime now() const = 0;
};

/// std::chrono::steady_clock, which does not jump with the wall clock.
class SteadyClock final : public Clock
{
public:
    [[nodiscard]] MonotonicTime now() const override
    {
        return std::chrono::steady_clock::now().time_since_epoch();
    }
};

/// For spans and logs: a time as fractional milliseconds.
[[nodiscard]] constexpr double toMilliseconds(MonotonicTime time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

/// For a countdown: what is left in whole seconds, rounded up.
[[nodiscard]] constexpr int countdownSeconds(MonotonicTime left)
{
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count());
}

} // namespace pulsemates
