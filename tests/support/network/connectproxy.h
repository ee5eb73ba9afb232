#pragma once

#include <QStringList>
#include <QTcpServer>

namespace pulsemates {

/// A proxy on 127.0.0.1 that tunnels (CONNECT): whatever name it is asked for, it leads to one
/// port of this computer. Thread: the one that made it.
class ConnectProxy : public QTcpServer
{
    Q_OBJECT

public:
    explicit ConnectProxy(quint16 leadsTo);

    QByteArray refusal; ///< "407 Proxy Authentication Required": said in place of a tunnel

    [[nodiscard]] QString address(const QString &scheme = QStringLiteral("http")) const;
    [[nodiscard]] const QStringList &asked() const { return m_asked; } ///< "service.example:443"
    [[nodiscard]] int peers() const { return m_peers; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    class Tunnel;

    quint16 m_leadsTo;
    QStringList m_asked;
    int m_peers = 0;
};

} // namespace pulsemates
