#include "core/providers/assemblyai/streamingfacts.h"

#include <algorithm>
#include <utility>

namespace pulsemates {

void StreamingWait::begin(MonotonicTime now)
{
    m_begun = now;
    m_facts = {};
    m_facts.protocol = WireProtocol::WebSocket;
    m_facts.connection = ConnectionState::Cold; // none was open yet
    m_facts.streamed = true;
}

void StreamingWait::force(MonotonicTime now, const ExchangeFacts &channel)
{
    m_facts = channel;
    m_facts.connected = std::max(channel.connected.value_or(now), m_begun.value_or(now));
    m_facts.sent = now;
}

std::optional<ExchangeFacts> StreamingWait::end(const Result<Transcript> &result, MonotonicTime now)
{
    const auto begun = std::exchange(m_begun, std::nullopt);
    if (!begun || (!result && result.error().code == ErrorCode::Cancelled))
        return std::nullopt;
    m_facts.begun = *begun;
    m_facts.firstByte = result ? std::optional(now) : std::nullopt;
    m_facts.ended = now;
    return m_facts;
}

} // namespace pulsemates
