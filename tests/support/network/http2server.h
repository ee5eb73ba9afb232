#pragma once

#include "tests/support/network/bytesserver.h"

#include <QList>

#include <map>

struct nghttp2_session;

namespace pulsemates {

/// A server of HTTP/2 over TLS on 127.0.0.1, framed by libnghttp2; the test answers its streams.
class Http2Server : public QObject
{
    Q_OBJECT

public:
    struct Stream
    {
        int peer = 0;
        int id = 0;
        QList<std::pair<QByteArray, QByteArray>> headers; ///< ":method", ":path", …
        QByteArray body;
        std::uint32_t closedWith = 0; ///< the code of RST_STREAM
        bool isClosed = false;

        [[nodiscard]] QByteArray header(const QByteArray &name) const;

        QByteArray pending; ///< of our body
        bool ends = false;
    };

    explicit Http2Server(QSslConfiguration tls);
    ~Http2Server() override;

    /// Called when a request is whole.
    std::function<void(Stream &)> onRequest;

    void
    respond(Stream &stream, int status, const QList<std::pair<QByteArray, QByteArray>> &headers);
    void write(Stream &stream, const QByteArray &bytes, bool ends);
    void respond(Stream &stream, int status, const QByteArray &type, const QByteArray &body);
    void reset(Stream &stream, std::uint32_t code);
    void goAway(int peer); ///< and closes the connection

    [[nodiscard]] BytesServer &server() { return m_server; }
    [[nodiscard]] QString address() const { return m_server.address(); }
    [[nodiscard]] const std::map<std::pair<int, int>, Stream> &streams() const { return m_streams; }

private:
    struct Callbacks;

    void begin(BytesServer::Peer &peer);
    void take(BytesServer::Peer &peer);
    void flush(int peer);

    BytesServer m_server;
    std::map<int, nghttp2_session *> m_sessions;
    std::map<std::pair<int, int>, Stream> m_streams; ///< by peer and id
    int m_reading = 0;                               ///< the peer whose bytes are taken
};

} // namespace pulsemates
