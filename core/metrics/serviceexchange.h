#pragma once

#include "core/metrics/connectionkind.h"
#include "core/metrics/span.h"

#include <QMetaType>

#include <optional>
#include <vector>

namespace pulsemates {

/// How one exchange with a service went: times and the kind of its connection, never words.
/// Units: times of the program's monotonic clock, also those of the spans.
struct ServiceExchange
{
    Stage stage = Stage::Coach; ///< what the service was asked for
    std::vector<Span> spans;    ///< of the network and of the service, without a gap
    ConnectionState connection = ConnectionState::Warm;
    WireProtocol protocol = WireProtocol::Http1;
    std::optional<MonotonicTime> roundTrip; ///< as last measured for this address
    int retries = 0;                        ///< attempts before this one
    bool answered = false;                  ///< a first byte came
    qint64 sentBytes = 0;                   ///< of bodies, without heads
    qint64 receivedBytes = 0;

    friend bool operator==(const ServiceExchange &, const ServiceExchange &) = default;
};

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::ServiceExchange)
