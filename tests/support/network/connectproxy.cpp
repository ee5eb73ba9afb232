#include "tests/support/network/connectproxy.h"

#include <QTcpSocket>

#include <utility>

namespace pulsemates {

/// One client: its request first, then bytes both ways.
class ConnectProxy::Tunnel : public QObject
{
public:
    Tunnel(ConnectProxy &proxy, qintptr descriptor)
        : QObject(&proxy)
        , m_proxy(proxy)
    {
        m_client.setSocketDescriptor(descriptor);
        connect(&m_client, &QTcpSocket::readyRead, this, &Tunnel::takeFromClient);
        connect(&m_client, &QTcpSocket::disconnected, &m_service, &QTcpSocket::abort);
        connect(
            &m_service, &QTcpSocket::disconnected, this, [this] { m_client.disconnectFromHost(); });
        connect(&m_service, &QTcpSocket::readyRead, this, [this] {
            m_client.write(m_service.readAll());
        });
        connect(&m_service, &QTcpSocket::connected, this, [this] {
            m_client.write("HTTP/1.1 200 Connection established\r\n\r\n");
        });
    }

private:
    void takeFromClient()
    {
        m_received += m_client.readAll();
        if (m_isOpen) {
            m_service.write(std::exchange(m_received, {}));
            return;
        }
        if (!m_received.contains("\r\n\r\n"))
            return;
        m_proxy.m_asked << QString::fromLatin1(m_received.split(' ').value(1));
        m_received.clear(); // a client waits for the tunnel
        if (!m_proxy.refusal.isEmpty()) {
            m_client.write("HTTP/1.1 " + m_proxy.refusal + "\r\nContent-Length: 0\r\n\r\n");
            m_client.disconnectFromHost();
            return;
        }
        m_isOpen = true;
        m_service.connectToHost(QStringLiteral("127.0.0.1"), m_proxy.m_leadsTo);
    }

    ConnectProxy &m_proxy;
    QTcpSocket m_client;
    QTcpSocket m_service;
    QByteArray m_received;
    bool m_isOpen = false;
};

ConnectProxy::ConnectProxy(quint16 leadsTo)
    : m_leadsTo(leadsTo)
{
    listen(QHostAddress::LocalHost);
}

QString ConnectProxy::address(const QString &scheme) const
{
    return QStringLiteral("%1://127.0.0.1:%2").arg(scheme).arg(serverPort());
}

void ConnectProxy::incomingConnection(qintptr descriptor)
{
    ++m_peers;
    new Tunnel(*this, descriptor);
}

} // namespace pulsemates
