#pragma once

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace pulsemates {

/// A server on 127.0.0.1 of which a test says what it does with the bytes that come: the smallest
/// that can misbehave in every way.
class BytesServer : public QTcpServer
{
    Q_OBJECT

public:
    struct Peer
    {
        QSslSocket socket;
        QByteArray received; ///< all of it, unless the test takes some away
        int number = 0;      ///< from 0, in the order of their coming
    };

    /// With @p tls, peers are encrypted before their bytes are told of.
    explicit BytesServer(std::optional<QSslConfiguration> tls = {});
    ~BytesServer() override;

    /// Called when something came.
    std::function<void(Peer &)> onBytes;
    /// Called when a peer has come, and is encrypted where that is due.
    std::function<void(Peer &)> onPeer;
    /// Never begins a handshake: a connection that does not come about.
    bool deaf = false;

    [[nodiscard]] QString address(const QString &path = {}) const; ///< "http://127.0.0.1:…"
    [[nodiscard]] int peers() const { return int(m_peers.size()); }
    [[nodiscard]] Peer &peer(int number) { return *m_peers.at(std::size_t(number)); }
    [[nodiscard]] int openPeers() const;

    /// Answers a request of HTTP/1.1 once it is whole; false until then. @p body is the request's.
    static bool answer(Peer &peer, const QByteArray &response, QByteArray *body = nullptr);
    /// Answers the request for a WebSocket, once it has come, as its server does.
    static void upgrade(Peer &peer);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    std::optional<QSslConfiguration> m_tls;
    std::vector<std::unique_ptr<Peer>> m_peers;
};

/// "HTTP/1.1 200 OK" with a length and these headers ("A: b\r\n").
[[nodiscard]] QByteArray httpAnswer(const QByteArray &body,
                                    const QByteArray &status = "200 OK",
                                    const QByteArray &headers = {});

} // namespace pulsemates
