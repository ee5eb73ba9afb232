#include "core/metrics/exchangenote.h"

#include "core/metrics/serviceexchange.h"

namespace pulsemates {

ExchangeNote exchangeNote(const ServiceExchange &exchange)
{
    ExchangeNote note{.stage = exchange.stage,
                      .connection = exchange.connection,
                      .protocol = exchange.protocol,
                      .roundTrip = exchange.roundTrip,
                      .retries = exchange.retries,
                      .answered = exchange.answered,
                      .sentBytes = exchange.sentBytes,
                      .receivedBytes = exchange.receivedBytes};
    for (const Span &span : exchange.spans) {
        if (span.where == Where::Network)
            note.network += span.end - span.start;
        else if (span.where == Where::Provider)
            note.provider += span.end - span.start;
    }
    return note;
}

} // namespace pulsemates
