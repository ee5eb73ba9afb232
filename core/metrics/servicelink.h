#pragma once

#include "core/metrics/connectionkind.h"
#include "core/metrics/serviceexchange.h"

namespace pulsemates {

/// What is known of the way to a service. A value; nothing is asked for it.
struct ServiceLink
{
    enum class State {
        Unused, ///< nothing was asked for yet
        Open,   ///< the last time it answered
        Failed  ///< the last time it did not, or refused: error
    };

    State state = State::Unused;
    std::optional<ConnectionState> connection; ///< of the last exchange
    std::optional<WireProtocol> protocol;      ///< of the last exchange
    std::optional<MonotonicTime> roundTrip;    ///< as last measured
    std::optional<ErrorCode> error;

    /// A connection was opened ahead.
    void opened(std::optional<MonotonicTime> roundTrip);
    void failed(ErrorCode code); ///< a cancel says nothing of the way
    void exchanged(const ServiceExchange &exchange);

    friend bool operator==(const ServiceLink &, const ServiceLink &) = default;
};

/// "unused", "open", "failed".
[[nodiscard]] QString serviceLinkName(ServiceLink::State state);

} // namespace pulsemates
