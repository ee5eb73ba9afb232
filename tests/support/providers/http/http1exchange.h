#pragma once

#include "tests/support/providers/http/exchange.h"

#include <QPointer>

class QSslSocket;

namespace pulsemates::loopback {

class Http1Connection;
class WebSocketPeer;

/// The answer to a request of HTTP/1.1. Thread: the server's.
class Http1Exchange : public Exchange
{
    Q_OBJECT

public:
    Http1Exchange(QSslSocket &socket, Http1Connection &connection, bool bodyless);

    void
    sendHead(int status, const Headers &headers, std::optional<qint64> length, bool last) override;
    void send(const QByteArray &bytes) override;
    void finish() override;
    void sendRaw(const QByteArray &bytes) override;
    void cut() override;
    void reset() override;
    void resetStream() override { cut(); }

    /// Sends the head of a switch to WebSocket with these fields and hands the connection over; the
    /// peer has no parent yet. This exchange is over.
    [[nodiscard]] WebSocketPeer *upgrade(const Headers &headers);

private:
    [[nodiscard]] bool isOpen() const; ///< the client may have gone in the middle

    QPointer<QSslSocket> m_socket;
    QPointer<Http1Connection> m_connection;
    bool m_bodyless; ///< the request was a HEAD
    bool m_chunked = false;
    bool m_last = false;
};

} // namespace pulsemates::loopback
