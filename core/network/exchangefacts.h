#pragma once

#include "core/common/clock.h"
#include "core/metrics/serviceexchange.h"

#include <QMetaType>

#include <optional>
#include <vector>

namespace pulsemates {

/// How one attempt went, for the latency panel.
/// Units: times of the program's monotonic clock; nothing where it did not happen.
struct ExchangeFacts
{
    ConnectionState connection = ConnectionState::Warm;
    WireProtocol protocol = WireProtocol::Http1;
    bool secure = false;
    bool streamed = false; ///< the body comes as it is made: its time is the provider's
    std::optional<MonotonicTime> roundTrip; ///< as last measured for this address
    int retries = 0;                        ///< attempts before this one
    qint64 sentBytes = 0;                   ///< of the body, without heads and frames
    qint64 receivedBytes = 0;               ///< the same

    MonotonicTime begun{};
    std::optional<MonotonicTime> connected; ///< and the request on its way
    std::optional<MonotonicTime> sent;      ///< all of it
    std::optional<MonotonicTime> firstByte; ///< the head of the reply
    std::optional<MonotonicTime> ended;
};

/// A stretch of an exchange: for Timeline::add().
struct ExchangeStretch
{
    Where where = Where::Network;
    MonotonicTime start{};
    MonotonicTime end{};

    friend bool operator==(const ExchangeStretch &, const ExchangeStretch &) = default;
};

/// Where the time of an exchange went, without a gap: connecting and sending are the network's; of
/// the wait for the first byte, one round trip is and the rest the provider's; so is the body where
/// it is streamed.
[[nodiscard]] std::vector<ExchangeStretch> stretchesOf(const ExchangeFacts &facts);

/// The same for the check-in that asked for @p stage: CheckInPipeline::noteExchange().
[[nodiscard]] ServiceExchange serviceExchange(Stage stage, const ExchangeFacts &facts);

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::ExchangeFacts)
