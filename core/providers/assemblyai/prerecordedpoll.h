#pragma once

#include "core/common/clock.h"

#include <chrono>
#include <optional>

namespace pulsemates {

struct PollOptions
{
    std::chrono::milliseconds first{500};
    double growth = 1.15;
    std::chrono::milliseconds longest{3'000}; ///< what the service's own client waits each time
};

/// When to look again whether a job is done: soon at first, then less and less often, until a
/// deadline, at which it looks once more.
/// Thread: any; a value.
class PrerecordedPoll
{
public:
    PrerecordedPoll(const PollOptions &options, MonotonicTime end)
        : m_options(options)
        , m_end(end)
        , m_wait(options.first)
    {}

    /// How long to wait from @p now on; nothing where the time is up.
    [[nodiscard]] std::optional<std::chrono::milliseconds> next(MonotonicTime now);

private:
    PollOptions m_options;
    MonotonicTime m_end;
    std::chrono::milliseconds m_wait;
};

} // namespace pulsemates
