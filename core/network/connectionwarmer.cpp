#include "core/network/connectionwarmer.h"

#include "core/network/linkstate.h"
#include "core/network/networkfailure.h"
#include "core/network/nodelay.h"
#include "core/network/proxychoice.h"
#include "core/network/roundtripprobe.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkReply>

#include <algorithm>
#include <utility>

namespace pulsemates {

namespace {

using std::chrono::milliseconds;

void bySystem(const QString &host, QObject *context, const ConnectionWarmer::Named &named)
{
    QHostInfo::lookupHost(host, context, named);
}

/// With the name at hand, Qt says within this time that it opens a connection; if not, there is
/// one.
constexpr milliseconds silenceOfAnOpenOne{250};

} // namespace

/// One address that is kept warm. It lets the event loop delete it: whoever hears of it may let go.
struct ConnectionWarmer::Held : public QObject
{
    using QObject::QObject;

    void stop()
    {
        ++question; // an answer that comes later is for nobody
        asking = false;
        again.stop();
        patience.stop();
        knocking.reset();
    }

    ServiceAddress address;
    OwnedReply knocking;
    QTimer again{this};
    QTimer patience{this};
    MonotonicTime begun{};
    MonotonicTime until{};
    std::optional<MonotonicTime> probed;
    QList<QSslError> tlsErrors;
    milliseconds pause{};
    int question = 0;    ///< the newest for the name
    bool asking = false; ///< where the name leads
    bool opening = false;
    bool toldOfFailure = false;
};

ConnectionWarmer::ConnectionWarmer(HttpClient &client, QObject *parent)
    : ConnectionWarmer(client, Times(), parent)
{}

ConnectionWarmer::ConnectionWarmer(HttpClient &client,
                                   const Times &times,
                                   QObject *parent,
                                   LookUp lookUp)
    : QObject(parent)
    , m_client(client)
    , m_times(times)
    , m_lookUp(lookUp ? std::move(lookUp) : &bySystem)
{}

ConnectionWarmer::~ConnectionWarmer() = default;

void ConnectionWarmer::hold(const ServiceAddress &address)
{
    Held *&held = m_held[address.origin()];
    if (!held) {
        held = new Held(this);
        held->address = address;
        held->again.setSingleShot(true);
        held->patience.setSingleShot(true);
        Held &one = *held;
        connect(&one.again, &QTimer::timeout, this, [this, &one] { knock(one); });
        connect(&one.patience, &QTimer::timeout, this, [this, &one] { losePatience(one); });
    }
    held->until = m_client.clock().now() + m_times.longest;
    held->pause = m_times.again;
    if (!held->knocking && !held->asking)
        knock(*held);
}

void ConnectionWarmer::release(const ServiceAddress &address)
{
    if (const auto place = m_held.find(address.origin()); place != m_held.end()) {
        place->second->stop();
        place->second->deleteLater();
        m_held.erase(place);
    }
}

void ConnectionWarmer::leave(const std::vector<ServiceAddress> &addresses)
{
    for (const ServiceAddress &address : addresses)
        release(address);
    m_client.wire().leaveConnections();
}

bool ConnectionWarmer::isHeld(const ServiceAddress &address) const
{
    return m_held.contains(address.origin());
}

void ConnectionWarmer::knock(Held &held)
{
    const MonotonicTime now = m_client.clock().now();
    if (now >= held.until)
        return release(held.address);
    held.again.stop();
    held.begun = now;
    held.opening = false;
    held.tlsErrors.clear();
    const QString host = held.address.host();
    const bool isNumber = !QHostAddress(host).isNull();
    if (isNumber || !ProxyChoice::isDirect(host, held.address.port())) // a proxy knows names itself
        return connectTo(held);
    held.asking = true;
    held.patience.start(m_times.patience);
    m_lookUp(host, &held, [this, &held, question = ++held.question](const QHostInfo &found) {
        if (question == held.question)
            takeName(held, found);
    });
}

void ConnectionWarmer::takeName(Held &held, const QHostInfo &found)
{
    held.asking = false;
    if (found.error() == QHostInfo::NoError && !found.addresses().isEmpty())
        return connectTo(held);
    const TransportFailure failure{
        QNetworkReply::HostNotFoundError, {}, false, isNetworkThereFor(held.address.host())};
    settle(held, fail(codeOf(failure), Stage::App, QStringLiteral("warming")));
}

void ConnectionWarmer::connectTo(Held &held)
{
    const MonotonicTime now = m_client.clock().now();
    if (!held.probed || now - *held.probed >= m_times.measure) {
        held.probed = now;
        probe(held);
    }
    held.knocking = m_client.wire().preconnect(held.address, &held);
    const QNetworkReply *reply = held.knocking.get();
    connect(reply, &QNetworkReply::socketStartedConnecting, &held, [this, &held] {
        held.opening = true;
        held.patience.start(m_times.patience);
    });
    connect(reply, &QNetworkReply::sslErrors, &held, [&held](const QList<QSslError> &errors) {
        held.tlsErrors = errors;
    });
    connect(reply, &QNetworkReply::finished, &held, [this, &held] { takeEnd(held); });
    held.patience.start(silenceOfAnOpenOne);
}

void ConnectionWarmer::takeEnd(Held &held)
{
    const QNetworkReply &reply = *held.knocking;
    if (reply.error() != QNetworkReply::NoError) {
        const TransportFailure failure{
            reply.error(), held.tlsErrors, false, isNetworkThereFor(held.address.host())};
        return settle(held, fail(codeOf(failure), Stage::App, QStringLiteral("warming")));
    }
    WarmConnection made{ConnectionState::Warm, {}, {}};
    if (held.opening) {
        sendSmallSegmentsAtOnce();
        made.state = held.address.isSecure()
                         ? m_client.wire().stateOfNew(held.address, reply.sslConfiguration())
                         : ConnectionState::Cold;
    }
    settle(held, made);
}

void ConnectionWarmer::losePatience(Held &held)
{
    if (!held.opening && !held.asking)
        return settle(held, WarmConnection{ConnectionState::Warm, {}, {}});
    if (held.opening)
        m_client.wire().leaveConnections();
    settle(held, fail(ErrorCode::ConnectTimeout, Stage::App, QStringLiteral("warming")));
}

void ConnectionWarmer::probe(Held &held)
{
    if (!ProxyChoice::isDirect(held.address.host(), held.address.port()))
        return;
    auto *probe = new RoundTripProbe(m_client.clock(), held.address, &held);
    connect(probe,
            &RoundTripProbe::measured,
            this,
            [this, probe, address = held.address](const Result<RoundTrip> &found) {
                probe->deleteLater();
                if (found)
                    m_client.wire().noteRoundTrip(address, found->tcp);
            });
    probe->start(m_times.patience);
}

void ConnectionWarmer::settle(Held &held, Result<WarmConnection> found)
{
    held.stop();
    const QString origin = held.address.origin();
    if (found) {
        held.pause = m_times.again;
        held.toldOfFailure = false;
        found->took = m_client.clock().now() - held.begun;
        found->roundTrip = m_client.wire().roundTrip(held.address);
    } else {
        held.pause = std::min(held.pause * 2, m_times.rarest);
    }
    held.again.start(held.pause);
    if (found || !std::exchange(held.toldOfFailure, true))
        emit warmed(origin, found);
}

} // namespace pulsemates
