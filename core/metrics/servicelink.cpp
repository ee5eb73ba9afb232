#include "core/metrics/servicelink.h"

namespace pulsemates {

void ServiceLink::opened(std::optional<MonotonicTime> measured)
{
    state = State::Open;
    error.reset();
    if (measured)
        roundTrip = measured;
}

void ServiceLink::failed(ErrorCode code)
{
    if (code == ErrorCode::Cancelled)
        return;
    state = State::Failed;
    error = code;
}

void ServiceLink::exchanged(const ServiceExchange &exchange)
{
    if (!exchange.answered) // what went wrong is told by failed()
        return;
    opened(exchange.roundTrip);
    connection = exchange.connection;
    protocol = exchange.protocol;
}

QString serviceLinkName(ServiceLink::State state)
{
    switch (state) {
    case ServiceLink::State::Open:
        return QStringLiteral("open");
    case ServiceLink::State::Failed:
        return QStringLiteral("failed");
    case ServiceLink::State::Unused:
        break;
    }
    return QStringLiteral("unused");
}

} // namespace pulsemates
