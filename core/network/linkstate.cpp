#include "core/network/linkstate.h"

#include <QHostAddress>
#include <QNetworkInterface>

#include <algorithm>

namespace pulsemates {

namespace {

bool leadsOut(const QNetworkInterface &interface)
{
    const auto flags = interface.flags();
    if (!flags.testFlag(QNetworkInterface::IsUp) || !flags.testFlag(QNetworkInterface::IsRunning)
        || flags.testFlag(QNetworkInterface::IsLoopBack))
        return false;
    return std::ranges::any_of(interface.addressEntries(), [](const QNetworkAddressEntry &entry) {
        return !entry.ip().isLinkLocal() && !entry.ip().isLoopback();
    });
}

} // namespace

bool isNetworkThere()
{
    return std::ranges::any_of(QNetworkInterface::allInterfaces(), leadsOut);
}

bool isNetworkThereFor(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback() || isNetworkThere();
}

} // namespace pulsemates
