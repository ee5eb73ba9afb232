#include "core/network/exchangedeadlines.h"

#include <algorithm>

namespace pulsemates {

ExchangeDeadlines::ExchangeDeadlines(const HttpTimeouts &timeouts,
                                     MonotonicTime start,
                                     MonotonicTime end)
    : m_timeouts(timeouts)
    , m_since(start)
    , m_end(end)
{}

void ExchangeDeadlines::sending(MonotonicTime at)
{
    if (m_phase > Phase::Sending)
        return;
    m_phase = Phase::Sending;
    m_since = at;
}

void ExchangeDeadlines::sent(MonotonicTime at)
{
    if (m_phase >= Phase::Waiting)
        return;
    m_phase = Phase::Waiting;
    m_since = at;
}

void ExchangeDeadlines::received(MonotonicTime at)
{
    if (m_phase == Phase::Finished)
        return;
    m_phase = Phase::Receiving;
    m_since = at;
}

void ExchangeDeadlines::finished()
{
    m_phase = Phase::Finished;
}

MonotonicTime ExchangeDeadlines::phaseEnd() const
{
    switch (m_phase) {
    case Phase::Connecting:
        return m_since + m_timeouts.connect;
    case Phase::Waiting:
        return m_since + m_timeouts.firstByte;
    default:
        return m_since + m_timeouts.silence;
    }
}

std::optional<MonotonicTime> ExchangeDeadlines::next() const
{
    if (m_phase == Phase::Finished)
        return std::nullopt;
    return std::min(phaseEnd(), m_end);
}

std::optional<ExchangeDeadlines::Limit> ExchangeDeadlines::expired(MonotonicTime now) const
{
    if (m_phase == Phase::Finished)
        return std::nullopt;
    if (now >= m_end)
        return Limit::Total;
    if (now < phaseEnd())
        return std::nullopt;
    switch (m_phase) {
    case Phase::Connecting:
        return Limit::Connect;
    case Phase::Waiting:
        return Limit::FirstByte;
    default:
        return Limit::Silence;
    }
}

const char *limitName(ExchangeDeadlines::Limit limit)
{
    switch (limit) {
    case ExchangeDeadlines::Limit::Connect:
        return "connect";
    case ExchangeDeadlines::Limit::FirstByte:
        return "first byte";
    case ExchangeDeadlines::Limit::Silence:
        return "silence";
    case ExchangeDeadlines::Limit::Total:
        break;
    }
    return "total";
}

} // namespace pulsemates
