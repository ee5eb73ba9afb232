#pragma once

#include <QString>

namespace pulsemates {

enum class ConnectionState {
    Cold,    ///< made for this
    Resumed, ///< made for this, from the keys of an earlier one
    Warm     ///< was there already
};
enum class WireProtocol { Http1, Http2, WebSocket };

/// "cold", "resumed", "warm"; "http/1.1", "h2", "websocket": for JSON.
[[nodiscard]] QString connectionStateName(ConnectionState state);
[[nodiscard]] QString wireProtocolName(WireProtocol protocol);

} // namespace pulsemates
