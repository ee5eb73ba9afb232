#include "core/network/proxychoice.h"

#include "core/network/serviceaddress.h"

#include <QNetworkProxy>
#include <QUrl>

namespace pulsemates {

QList<QNetworkProxy> ProxyChoice::queryProxy(const QNetworkProxyQuery &query)
{
    if (isNearHost(query.peerHostName()))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    return systemProxyForQuery(query);
}

QNetworkProxy ProxyChoice::forHost(const QString &host, quint16 port)
{
    // As a TCP connection, for which only a proxy that tunnels is of use.
    const auto proxies = ProxyChoice().queryProxy(
        QNetworkProxyQuery(host, port, QStringLiteral("https"), QNetworkProxyQuery::TcpSocket));
    return proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.first();
}

bool ProxyChoice::isDirect(const QString &host, quint16 port)
{
    QUrl url; // as a request: where Qt asks libproxy, sockets are told of another variable
    url.setScheme(QStringLiteral("https"));
    url.setHost(host);
    url.setPort(port);
    const auto proxies = ProxyChoice().queryProxy(QNetworkProxyQuery(url));
    return proxies.isEmpty() || proxies.first().type() == QNetworkProxy::NoProxy;
}

} // namespace pulsemates
