#include "core/network/serviceaddress.h"

#include "core/network/requestid.h"

#include <algorithm>
#include <array>
#include <atomic>

namespace pulsemates {

namespace {

tl::unexpected<Error> refused(const char *rule)
{
    return fail(ErrorCode::AddressRefused, Stage::App, QLatin1String(rule));
}

QUrl below(QUrl url, const QString &path, const QString &query)
{
    QString whole = url.path();
    if (!path.isEmpty()) {
        if (!whole.endsWith(u'/'))
            whole += u'/';
        whole += path.startsWith(u'/') ? path.mid(1) : path;
    }
    url.setPath(whole, QUrl::DecodedMode);
    if (!query.isEmpty())
        url.setQuery(query, QUrl::TolerantMode);
    return url;
}

} // namespace

RequestId RequestId::next() noexcept
{
    static std::atomic<std::uint64_t> last{0};
    return {last.fetch_add(1, std::memory_order_relaxed) + 1};
}

bool isOwnNetwork(const QHostAddress &address)
{
    bool isFour = false;
    QHostAddress plain = address; // also ::ffff:192.168.0.2
    if (const quint32 four = address.toIPv4Address(&isFour); isFour)
        plain = QHostAddress(four);
    static const std::array ranges{
        QHostAddress::parseSubnet(QStringLiteral("127.0.0.0/8")),
        QHostAddress::parseSubnet(QStringLiteral("10.0.0.0/8")),
        QHostAddress::parseSubnet(QStringLiteral("172.16.0.0/12")),
        QHostAddress::parseSubnet(QStringLiteral("192.168.0.0/16")),
        QHostAddress::parseSubnet(QStringLiteral("169.254.0.0/16")),
        QHostAddress::parseSubnet(QStringLiteral("::1/128")),
        QHostAddress::parseSubnet(QStringLiteral("fc00::/7")),
        QHostAddress::parseSubnet(QStringLiteral("fe80::/10")),
    };
    return std::ranges::any_of(ranges,
                               [&plain](const auto &range) { return plain.isInSubnet(range); });
}

bool isNearHost(const QString &host)
{
    if (host == u"localhost")
        return true;
    const QHostAddress address(host);
    return !address.isNull() && isOwnNetwork(address);
}

Result<ServiceAddress> ServiceAddress::parse(const QString &text)
{
    if (text.size() > mostCharacters)
        return refused("too long");
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.isRelative() || url.host().isEmpty())
        return refused("no address");
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return refused("user, password, query or fragment in it");
    if (url.port() == 0)
        return refused("port 0");
    ServiceAddress address;
    const QString scheme = url.scheme();
    address.m_secure = scheme == u"https" || scheme == u"wss";
    address.m_near = isNearHost(url.host());
    if (!address.m_secure && scheme != u"http" && scheme != u"ws")
        return refused("neither https nor http");
    if (!address.m_secure && !address.m_near)
        return refused("http beyond the own network");
    address.m_url = url;
    address.m_url.setScheme(address.m_secure ? QStringLiteral("https") : QStringLiteral("http"));
    while (address.m_url.path().endsWith(u'/'))
        address.m_url.setPath(address.m_url.path().chopped(1));
    return address;
}

quint16 ServiceAddress::port() const
{
    return static_cast<quint16>(m_url.port(m_secure ? 443 : 80));
}

QString ServiceAddress::origin() const
{
    const QString host = m_url.host(QUrl::FullyEncoded);
    return m_url.scheme() + QStringLiteral("://")
           + (host.contains(u':') ? u'[' + host + u']' : host) + u':' + QString::number(port());
}

QUrl ServiceAddress::url(const QString &path, const QString &query) const
{
    return below(m_url, path, query);
}

QUrl ServiceAddress::socketUrl(const QString &path, const QString &query) const
{
    QUrl url = below(m_url, path, query);
    url.setScheme(m_secure ? QStringLiteral("wss") : QStringLiteral("ws"));
    return url;
}

} // namespace pulsemates
