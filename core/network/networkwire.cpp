#include "core/network/networkwire.h"

#include "core/network/proxychoice.h"

#include <QNetworkAccessManager>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QSslCertificate>

namespace pulsemates {

namespace {

constexpr std::chrono::milliseconds dropInterval{200};
constexpr qsizetype mostOrigins = 64; // base addresses are settings: there are a handful

QNetworkRequest bare(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Nothing is remembered of a person from one request to the next.
    for (const auto attribute : {QNetworkRequest::CookieLoadControlAttribute,
                                 QNetworkRequest::CookieSaveControlAttribute,
                                 QNetworkRequest::AuthenticationReuseAttribute})
        request.setAttribute(attribute, QNetworkRequest::Manual);
    request.setRawHeader("User-Agent", "PulseMates/" PULSEMATES_VERSION);
    request.setRawHeader("Accept-Language", "*"); // else Qt tells the person's
    request.setRawHeader("Accept-Encoding",
                         "identity"); // streams are not held back, nothing swells
    return request;
}

} // namespace

/// Hands out the reply of connectToHost(), which Qt keeps to itself.
class CapturingManager final : public QNetworkAccessManager
{
public:
    [[nodiscard]] QNetworkReply *last() const { return m_last; }

protected:
    QNetworkReply *
    createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body) override
    {
        m_last = QNetworkAccessManager::createRequest(operation, request, body);
        return m_last;
    }

private:
    QNetworkReply *m_last = nullptr;
};

void DropReply::operator()(QNetworkReply *reply) const
{
    reply->disconnect(listener); // abort() tells finished() at once
    // Qt tells a failure and the end one after the other; in between it takes no second failure.
    if (reply->error() == QNetworkReply::NoError)
        reply->abort();
    reply->deleteLater();
}

NetworkWire::NetworkWire(QObject *parent)
    : QObject(parent)
    , m_dropping(this)
{
    m_dropping.setInterval(dropInterval);
    connect(&m_dropping, &QTimer::timeout, this, &NetworkWire::dropIdle);
}

NetworkWire::~NetworkWire() = default;

CapturingManager &NetworkWire::made(std::unique_ptr<CapturingManager> &manager)
{
    if (!manager) {
        manager = std::make_unique<CapturingManager>();
        manager->setProxyFactory(new ProxyChoice);
    }
    return *manager;
}

void NetworkWire::setTls(const TlsChoice &tls)
{
    m_tls = tls;
    m_tickets.clear();
    leaveConnections();
}

void NetworkWire::leaveConnections()
{
    leave(m_manager);
    leave(m_beside);
}

void NetworkWire::leave(std::unique_ptr<CapturingManager> &manager)
{
    if (!manager)
        return;
    m_left.push_back(std::move(manager));
    m_dropping.start(); // not here: this may be called from within a reply
}

void NetworkWire::dropIdle()
{
    std::erase_if(m_left, [](const std::unique_ptr<CapturingManager> &manager) {
        return manager->findChildren<QNetworkReply *>(Qt::FindDirectChildrenOnly).isEmpty();
    });
    if (m_left.empty())
        m_dropping.stop();
}

QSslConfiguration NetworkWire::configurationFor(const ServiceAddress &address) const
{
    QSslConfiguration configuration = m_tls.forHttp();
    if (hasTicket(address))
        configuration.setSessionTicket(m_tickets.value(address.origin()));
    return configuration;
}

OwnedReply NetworkWire::send(const HttpRequest &request, QObject *listener)
{
    return OwnedReply(begin(request), DropReply{listener});
}

QNetworkReply *NetworkWire::begin(const HttpRequest &request)
{
    QNetworkRequest wire = bare(request.base.url(request.path, request.query));
    if (request.base.isSecure())
        wire.setSslConfiguration(configurationFor(request.base));
    for (const HttpHeader &header : request.headers)
        wire.setRawHeader(header.first, header.second);
    if (!request.credential.isEmpty())
        wire.setRawHeader(request.credential.name(), request.credential.line());
    CapturingManager &manager = made(request.beside ? m_beside : m_manager);
    if (request.method == "GET")
        return manager.get(wire);
    if (request.method == "DELETE")
        return manager.deleteResource(wire);
    wire.setHeader(QNetworkRequest::ContentTypeHeader,
                   request.contentType.isEmpty() ? QByteArray("application/octet-stream")
                                                 : request.contentType);
    return manager.post(wire, request.body);
}

OwnedReply NetworkWire::preconnect(const ServiceAddress &address, QObject *listener)
{
    if (address.isSecure())
        manager().connectToHostEncrypted(address.host(), address.port(), configurationFor(address));
    else
        manager().connectToHost(address.host(), address.port());
    return OwnedReply(manager().last(), DropReply{listener});
}

bool NetworkWire::hasTicket(const ServiceAddress &address) const
{
    return m_tickets.contains(address.origin());
}

void NetworkWire::keepTicket(const ServiceAddress &address, const QNetworkReply &reply)
{
    const QByteArray ticket = reply.sslConfiguration().sessionTicket();
    if (ticket.isEmpty() || (m_tickets.size() >= mostOrigins && !hasTicket(address)))
        return;
    m_tickets.insert(address.origin(), ticket);
}

ConnectionState NetworkWire::stateOfNew(const ServiceAddress &address,
                                        const QSslConfiguration &made) const
{
    return hasTicket(address) && made.peerCertificateChain().isEmpty() ? ConnectionState::Resumed
                                                                       : ConnectionState::Cold;
}

void NetworkWire::noteHeard(const ServiceAddress &address, MonotonicTime now)
{
    const QString origin = address.origin();
    if (m_heard.size() < mostOrigins || m_heard.contains(origin))
        m_heard.insert(origin, now);
}

bool NetworkWire::hasHeard(const ServiceAddress &address, MonotonicTime then) const
{
    const auto last = m_heard.constFind(address.origin());
    return last != m_heard.cend() && *last > then;
}

void NetworkWire::noteRoundTrip(const ServiceAddress &address, MonotonicTime roundTrip)
{
    if (m_roundTrips.size() < mostOrigins || m_roundTrips.contains(address.origin()))
        m_roundTrips.insert(address.origin(), roundTrip);
}

std::optional<MonotonicTime> NetworkWire::roundTrip(const ServiceAddress &address) const
{
    const auto found = m_roundTrips.constFind(address.origin());
    return found == m_roundTrips.cend() ? std::nullopt : std::optional(*found);
}

} // namespace pulsemates
