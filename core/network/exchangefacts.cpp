#include "core/network/exchangefacts.h"

#include <algorithm>

namespace pulsemates {

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

ServiceExchange serviceExchange(Stage stage, const ExchangeFacts &facts)
{
    ServiceExchange exchange;
    exchange.stage = stage;
    for (const ExchangeStretch &stretch : stretchesOf(facts))
        exchange.spans.push_back({stage, stretch.start, stretch.end, stretch.where, false});
    exchange.connection = facts.connection;
    exchange.protocol = facts.protocol;
    exchange.roundTrip = facts.roundTrip;
    exchange.retries = facts.retries;
    exchange.answered = facts.firstByte.has_value();
    exchange.sentBytes = facts.sentBytes;
    exchange.receivedBytes = facts.receivedBytes;
    return exchange;
}

} // namespace pulsemates
