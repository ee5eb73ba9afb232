#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace pulsemates::loopback {

/// One frame of RFC 6455, unmasked.
struct WebSocketFrame
{
    enum Opcode : quint8 { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

    Opcode opcode = Text;
    bool final = true;
    QByteArray payload;

    [[nodiscard]] bool isControl() const { return opcode >= Close; }
    [[nodiscard]] QByteArray encoded() const; ///< as a server sends it: without a mask
};

/// Reads the frames that a client sends: masked, at most 16 MiB each.
class WebSocketFrameReader
{
public:
    static constexpr quint64 mostOfPayload = 16 * 1024 * 1024;

    void feed(const QByteArray &bytes) { m_waiting += bytes; }
    [[nodiscard]] std::optional<WebSocketFrame> next();
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    QByteArray m_waiting;
    QString m_problem;
};

/// What goes into Sec-WebSocket-Accept for that key.
[[nodiscard]] QByteArray webSocketAccept(const QByteArray &key);
/// The payload of a close frame.
[[nodiscard]] QByteArray closePayload(quint16 code, const QByteArray &reason);

} // namespace pulsemates::loopback
