#include "tests/support/network/bytesserver.h"

#include <QCryptographicHash>

#include <algorithm>

namespace pulsemates {

QByteArray httpAnswer(const QByteArray &body, const QByteArray &status, const QByteArray &headers)
{
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n"
           + headers + "\r\n" + body;
}

BytesServer::BytesServer(std::optional<QSslConfiguration> tls)
    : m_tls(std::move(tls))
{
    listen(QHostAddress::LocalHost);
}

BytesServer::~BytesServer()
{
    for (const auto &peer : m_peers)
        peer->socket.disconnect(this);
}

QString BytesServer::address(const QString &path) const
{
    return QStringLiteral("%1://127.0.0.1:%2%3")
        .arg(m_tls ? QStringLiteral("https") : QStringLiteral("http"))
        .arg(serverPort())
        .arg(path);
}

int BytesServer::openPeers() const
{
    return int(std::ranges::count_if(m_peers, [](const auto &peer) {
        return peer->socket.state() == QAbstractSocket::ConnectedState;
    }));
}

void BytesServer::incomingConnection(qintptr descriptor)
{
    m_peers.push_back(std::make_unique<Peer>());
    Peer &peer = *m_peers.back();
    peer.number = peers() - 1;
    peer.socket.setSocketDescriptor(descriptor);
    connect(&peer.socket, &QSslSocket::readyRead, this, [this, &peer] {
        peer.received += peer.socket.readAll();
        if (onBytes && !peer.received.isEmpty())
            onBytes(peer);
    });
    connect(&peer.socket, &QSslSocket::encrypted, this, [this, &peer] {
        if (onPeer)
            onPeer(peer);
    });
    if (m_tls && !deaf) {
        peer.socket.setSslConfiguration(*m_tls);
        peer.socket.startServerEncryption();
    } else if (!m_tls && onPeer) {
        onPeer(peer);
    }
}

bool BytesServer::answer(Peer &peer, const QByteArray &response, QByteArray *body)
{
    const qsizetype head = peer.received.indexOf("\r\n\r\n");
    if (head < 0)
        return false;
    const QByteArray fields = peer.received.left(head).toLower();
    qsizetype whole = head + 4;
    if (fields.contains("\r\ntransfer-encoding: chunked")) {
        const qsizetype end = peer.received.indexOf("\r\n0\r\n\r\n", head);
        if (end < 0)
            return false;
        whole = end + 7;
    } else if (const qsizetype at = fields.indexOf("\r\ncontent-length:"); at >= 0) {
        const qsizetype value = at + 17;
        whole += fields.mid(value, fields.indexOf('\r', value) - value).trimmed().toLongLong();
    }
    if (peer.received.size() < whole)
        return false;
    if (body)
        *body = peer.received.mid(head + 4, whole - head - 4);
    peer.received.remove(0, whole);
    peer.socket.write(response);
    return true;
}

void BytesServer::upgrade(Peer &peer)
{
    const qsizetype at = peer.received.indexOf("Sec-WebSocket-Key: ");
    if (at < 0)
        return;
    const QByteArray key = peer.received.mid(at + 19, 24);
    peer.received.clear();
    const QByteArray accept =
        QCryptographicHash::hash(QByteArray(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"),
                                 QCryptographicHash::Sha1)
            .toBase64();
    peer.socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                      "Connection: Upgrade\r\nSec-WebSocket-Accept: "
                      + accept + "\r\n\r\n");
}

} // namespace pulsemates
