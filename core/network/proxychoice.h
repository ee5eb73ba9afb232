#pragma once

#include "core/common/result.h"

#include <QNetworkProxyFactory>

namespace pulsemates {

/// Which proxy a connection takes: none to this computer and its own network, else the one that the
/// environment names for https (https_proxy, all_proxy, no_proxy; also in capitals), else what the
/// system says. Requests and sockets of our own get the same answer.
/// A kind of proxy that Qt cannot use leads nowhere, never past it: what asks for it fails.
class ProxyChoice final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

    /// For one socket to @p host, which has to tunnel. Errors: ProxyFailed, where it cannot.
    [[nodiscard]] static Result<QNetworkProxy> forHost(const QString &host, quint16 port);
    /// Without one: what is measured of the way there says something.
    [[nodiscard]] static bool isDirect(const QString &host, quint16 port);
};

} // namespace pulsemates
