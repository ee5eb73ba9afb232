#include "core/network/proxychoice.h"

#include "core/network/serviceaddress.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QUrl>

#include <algorithm>
#include <initializer_list>

namespace pulsemates {

namespace {

constexpr quint16 usualProxyPort = 1080; // as curl has it
constexpr int usualPort = 443;

QString firstSet(std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (const QString value = qEnvironmentVariable(name).trimmed(); !value.isEmpty())
            return value;
    }
    return {};
}

/// "example.org" and ".example.org" are that name and all below it, as with curl.
bool isNameOrBelow(const QString &host, QStringView name)
{
    if (name.startsWith(u'.'))
        name = name.sliced(1);
    if (name.isEmpty() || !host.endsWith(name, Qt::CaseInsensitive))
        return false;
    const qsizetype before = host.size() - name.size();
    return before == 0 || host.at(before - 1) == u'.';
}

bool isExempt(const QString &host, int port, const QString &entry)
{
    if (entry == u"*")
        return true;
    if (const QHostAddress number(host); !number.isNull()) {
        const auto subnet = QHostAddress::parseSubnet(entry); // one number is one of its own
        return subnet.second >= 0 && number.isInSubnet(subnet);
    }
    const QString ending = u':' + QString::number(port);
    return isNameOrBelow(host, entry.endsWith(ending) ? entry.chopped(ending.size()) : entry);
}

bool isExempt(const QString &host, int port)
{
    QString list = firstSet({"no_proxy", "NO_PROXY"});
    const QStringList entries = list.replace(u',', u' ').simplified().split(u' ');
    return std::ranges::any_of(entries,
                               [&](const QString &entry) { return isExempt(host, port, entry); });
}

/// What neither a request over TLS nor a socket can use: Qt ends both with an error.
QNetworkProxy ofNoUse()
{
    return QNetworkProxy(QNetworkProxy::FtpCachingProxy);
}

QNetworkProxy proxyNamed(const QString &text)
{
    const QUrl url(text.contains(u"://") ? text : QString(QStringLiteral("http://") + text));
    const QString scheme = url.scheme();
    const bool isSocks = scheme == u"socks5" || scheme == u"socks5h" || scheme == u"socks";
    if (!url.isValid() || url.host().isEmpty() || (scheme != u"http" && !isSocks))
        return ofNoUse(); // also "https", a proxy that is itself spoken to over TLS
    return QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy,
                         url.host(),
                         static_cast<quint16>(url.port(usualProxyPort)),
                         url.userName(QUrl::FullyDecoded),
                         url.password(QUrl::FullyDecoded));
}

QUrl asRequest(const QString &host, int port)
{
    QUrl url;
    url.setScheme(QStringLiteral("https")); // nothing else leaves the own network
    url.setHost(host);
    url.setPort(port);
    return url;
}

} // namespace

// Qt 6.4 asks libproxy, which knows nothing of all_proxy, tells a socket of http_proxy alone, and
// answers "none" where it cannot use what it was told: words would go past the proxy.
QList<QNetworkProxy> ProxyChoice::queryProxy(const QNetworkProxyQuery &query)
{
    const QString host = query.peerHostName();
    const int port = query.peerPort() > 0 ? query.peerPort() : usualPort;
    const QNetworkProxy none(QNetworkProxy::NoProxy);
    if (isNearHost(host))
        return {none};
    const QString named = firstSet({"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"});
    if (!named.isEmpty())
        return {isExempt(host, port) ? none : proxyNamed(named)};
    const auto proxies = systemProxyForQuery(QNetworkProxyQuery(asRequest(host, port)));
    return {proxies.isEmpty() ? none : proxies.first()}; // those behind it would lead past it
}

Result<QNetworkProxy> ProxyChoice::forHost(const QString &host, quint16 port)
{
    const QNetworkProxy proxy =
        ProxyChoice().queryProxy(QNetworkProxyQuery(asRequest(host, port))).first();
    if (!proxy.capabilities().testFlag(QNetworkProxy::TunnelingCapability))
        return fail(ErrorCode::ProxyFailed, Stage::App, QStringLiteral("kind of proxy"));
    return proxy;
}

bool ProxyChoice::isDirect(const QString &host, quint16 port)
{
    const auto proxies = ProxyChoice().queryProxy(QNetworkProxyQuery(asRequest(host, port)));
    return proxies.first().type() == QNetworkProxy::NoProxy;
}

} // namespace pulsemates
