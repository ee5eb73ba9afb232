#include "tests/support/providers/socketfaults.h"

#include "tests/support/providers/http/websocketpeer.h"

namespace pulsemates::loopback {

namespace {

constexpr qsizetype hugeMessage = 16 * 1024 * 1024;

void sendFragments(WebSocketPeer &peer, const QByteArray &text)
{
    const qsizetype third = text.size() / 3;
    peer.sendFrame({WebSocketFrame::Text, false, text.first(third)});
    peer.sendFrame({WebSocketFrame::Continuation, false, text.sliced(third, third)});
    peer.sendFrame({WebSocketFrame::Ping, true, "between"});
    peer.sendFrame({WebSocketFrame::Continuation, true, text.sliced(2 * third)});
}

QByteArray masked(const QByteArray &text)
{
    QByteArray frame = WebSocketFrame{WebSocketFrame::Text, true, text}.encoded();
    frame[1] = char(frame.at(1) | char(0x80));
    return frame.insert(2, QByteArray(4, '\0')); // a mask of zeros leaves the payload as it is
}

} // namespace

int closeCodeOf(Fault fault)
{
    switch (fault) {
    case Fault::Socket1008:
        return 1008;
    case Fault::Socket1013:
        return 1013;
    case Fault::Socket3005:
        return 3005;
    case Fault::Socket3006:
        return 3006;
    case Fault::Socket3007:
        return 3007;
    case Fault::Socket3008:
        return 3008;
    case Fault::Socket3009:
        return 3009;
    default:
        return 0;
    }
}

QString closeReasonOf(int code)
{
    switch (code) {
    case 1008:
        return QStringLiteral("Not authorized");
    case 1013:
        return QStringLiteral("Try again later");
    case 3006:
        return QStringLiteral("Invalid Message Type: Foo");
    case 3007:
        return QStringLiteral("Audio Transmission Rate Exceeded");
    case 3008:
        return QStringLiteral("Session Expired: Maximum session duration exceeded");
    case 3009:
        return QStringLiteral("Too many concurrent sessions");
    default:
        return QStringLiteral("An error occurred");
    }
}

void writeWithFault(WebSocketPeer &peer, const QByteArray &text, Fault fault)
{
    if (fault == Fault::SocketFragments)
        return sendFragments(peer, text);
    if (fault == Fault::SocketPings)
        peer.sendFrame({WebSocketFrame::Ping, true, "are you there"});
    if (fault != Fault::SocketSplitBytes)
        return peer.sendText(text);
    for (const char byte : WebSocketFrame{WebSocketFrame::Text, true, text}.encoded())
        peer.sendRaw(QByteArray(1, byte));
}

void sendFaultyMessage(WebSocketPeer &peer, Fault fault)
{
    switch (fault) {
    case Fault::SocketUnknownType:
        return peer.sendText("{\"type\":\"SomethingNew\",\"detail\":{\"x\":[1,2,3]}}");
    case Fault::SocketUntypedError:
        peer.sendText("{\"error\":\"Something went wrong\"}");
        return peer.close(3005, "An error occurred");
    case Fault::SocketWarning:
        return peer.sendText("{\"type\":\"Warning\",\"warning_code\":1,\"warning\":\"unknown "
                             "parameter ignored\"}");
    case Fault::SocketHeartbeat:
        return peer.sendText("{\"type\":\"Heartbeat\",\"total_audio_received_ms\":5000,"
                             "\"total_duration_ms\":5040,\"realtime_factor\":1.0,"
                             "\"max_speech_probability\":0.9}");
    case Fault::SocketBinary:
        return peer.sendFrame({WebSocketFrame::Binary, true, QByteArray(320, '\x7f')});
    case Fault::SocketNotJson:
        return peer.sendText("Turn: i have been");
    case Fault::SocketHuge:
        return peer.sendText("{\"type\":\"Turn\",\"transcript\":\"" + QByteArray(hugeMessage, 'a')
                             + "\"}");
    case Fault::SocketMasked:
        return peer.sendRaw(masked("{\"type\":\"Warning\",\"warning\":\"masked\"}"));
    case Fault::SocketInvalidUtf8:
        return peer.sendText("{\"type\":\"Warning\",\"warning\":\"\xC3\x28\"}");
    default:
        return;
    }
}

} // namespace pulsemates::loopback
