#pragma once

#include "core/common/clock.h"
#include "core/metrics/span.h"

#include <QMetaType>

#include <optional>
#include <vector>

namespace pulsemates {

enum class ConnectionState {
    Cold,    ///< made for this
    Resumed, ///< made for this, from the keys of an earlier one
    Warm     ///< was there already
};
enum class WireProtocol { Http1, Http2, WebSocket };

/// "cold", "resumed", "warm"; "http/1.1", "h2", "websocket": for the panel and JSON.
[[nodiscard]] QString connectionStateName(ConnectionState state);
[[nodiscard]] QString wireProtocolName(WireProtocol protocol);

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

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::ExchangeFacts)
