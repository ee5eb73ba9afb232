#include "core/network/exchangefacts.h"

#include <algorithm>

namespace pulsemates {

QString connectionStateName(ConnectionState state)
{
    switch (state) {
    case ConnectionState::Cold:
        return QStringLiteral("cold");
    case ConnectionState::Resumed:
        return QStringLiteral("resumed");
    case ConnectionState::Warm:
        break;
    }
    return QStringLiteral("warm");
}

QString wireProtocolName(WireProtocol protocol)
{
    switch (protocol) {
    case WireProtocol::Http2:
        return QStringLiteral("h2");
    case WireProtocol::WebSocket:
        return QStringLiteral("websocket");
    case WireProtocol::Http1:
        break;
    }
    return QStringLiteral("http/1.1");
}

std::vector<ExchangeStretch> stretchesOf(const ExchangeFacts &facts)
{
    std::vector<ExchangeStretch> stretches;
    MonotonicTime reached = facts.begun;
    const auto until = [&](MonotonicTime end, Where where) {
        if (end <= reached)
            return;
        if (!stretches.empty() && stretches.back().where == where)
            stretches.back().end = end;
        else
            stretches.push_back({where, reached, end});
        reached = end;
    };
    const MonotonicTime end = facts.ended.value_or(facts.begun);
    const MonotonicTime sent = facts.sent.value_or(facts.connected.value_or(end));
    until(sent, Where::Network);
    const MonotonicTime answered = facts.firstByte.value_or(end);
    const MonotonicTime way = std::min(facts.roundTrip.value_or(MonotonicTime{}),
                                       std::max(answered - reached, MonotonicTime{}))
                              / 2;
    until(reached + way, Where::Network);
    until(answered - way, Where::Provider);
    until(answered, Where::Network);
    until(end, facts.streamed ? Where::Provider : Where::Network);
    return stretches;
}

} // namespace pulsemates
