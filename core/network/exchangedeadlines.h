#pragma once

#include "core/common/clock.h"
#include "core/network/httptimeouts.h"

#include <optional>

namespace pulsemates {

/// The four timers of an exchange, as arithmetic: told what happens, it says when to look again and
/// what has run out. The total timer wins where two run out together.
/// Units: times of one monotonic clock. Thread: any; one at a time.
class ExchangeDeadlines
{
public:
    enum class Limit { Connect, FirstByte, Silence, Total };

    /// @p end is when the total time of all attempts is over.
    ExchangeDeadlines(const HttpTimeouts &timeouts, MonotonicTime start, MonotonicTime end);

    void sending(MonotonicTime at);  ///< connected; a piece of the request is on its way
    void sent(MonotonicTime at);     ///< the whole request is
    void received(MonotonicTime at); ///< the head, or a piece of the body
    void finished();

    /// When to ask expired(); nothing once it is finished.
    [[nodiscard]] std::optional<MonotonicTime> next() const;
    [[nodiscard]] std::optional<Limit> expired(MonotonicTime now) const;

    [[nodiscard]] bool isConnected() const { return m_phase != Phase::Connecting; }

private:
    enum class Phase { Connecting, Sending, Waiting, Receiving, Finished };

    [[nodiscard]] MonotonicTime phaseEnd() const;

    HttpTimeouts m_timeouts;
    MonotonicTime m_since;
    MonotonicTime m_end;
    Phase m_phase = Phase::Connecting;
};

/// "connect", "first byte", "silence", "total": for Error::detail.
[[nodiscard]] const char *limitName(ExchangeDeadlines::Limit limit);

} // namespace pulsemates
