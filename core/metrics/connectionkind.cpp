#include "core/metrics/connectionkind.h"

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

} // namespace pulsemates
