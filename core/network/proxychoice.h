#pragma once

#include <QNetworkProxyFactory>

namespace pulsemates {

/// Which proxy a connection takes: none to this computer and its own network, else what the system
/// says (on Linux the environment: https_proxy, no_proxy).
class ProxyChoice final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

    /// For one socket to @p host.
    [[nodiscard]] static QNetworkProxy forHost(const QString &host, quint16 port);
    /// Without one: what is measured of the way there says something.
    [[nodiscard]] static bool isDirect(const QString &host, quint16 port);
};

} // namespace pulsemates
