#pragma once

#include "core/common/clock.h"

#include <ctime>

namespace pulsemates {

/// A clock that can also be waited for.
class PlayClock : public Clock
{
public:
    virtual void waitUntil(MonotonicTime time) = 0;
};

/// The processor time of the calling thread with its waits added: sound comes at the speed of
/// speech and nobody waits, and other work on the computer does not count.
class ThreadClock final : public PlayClock
{
public:
    [[nodiscard]] MonotonicTime now() const override
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return m_waited + std::chrono::seconds(time.tv_sec)
               + std::chrono::nanoseconds(time.tv_nsec);
    }
    void waitUntil(MonotonicTime time) override
    {
        if (const MonotonicTime early = time - now(); early.count() > 0)
            m_waited += early;
    }

private:
    MonotonicTime m_waited{};
};

} // namespace pulsemates
