#include "core/network/connectionwarmer.h"

#include "core/network/linkstate.h"
#include "core/network/networkfailure.h"
#include "core/network/nodelay.h"
#include "core/network/roundtripprobe.h"

#include <QNetworkReply>

#include <algorithm>

namespace pulsemates {

namespace {

using std::chrono::milliseconds;

/// Qt says within this time that it opens a connection; if not, there is one.
constexpr milliseconds silenceOfAnOpenOne{250};

} // namespace

/// One address that is kept warm. It lets the event loop delete it: whoever hears of it may let go.
struct ConnectionWarmer::Held : public QObject
{
    using QObject::QObject;

    void stop()
    {
        again.stop();
        patience.stop();
        knocking.reset();
    }

    ServiceAddress address;
    OwnedReply knocking;
    QTimer again;
    QTimer patience;
    MonotonicTime begun{};
    MonotonicTime until{};
    std::optional<MonotonicTime> probed;
    QList<QSslError> tlsErrors;
    milliseconds pause{};
    bool opening = false;
    bool toldOfFailure = false;
};

ConnectionWarmer::ConnectionWarmer(HttpClient &client, QObject *parent)
    : ConnectionWarmer(client, Times(), parent)
{}

ConnectionWarmer::ConnectionWarmer(HttpClient &client, const Times &times, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_times(times)
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
    if (!held->knocking)
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

bool ConnectionWarmer::isHeld(const ServiceAddress &address) const
{
    return m_held.contains(address.origin());
}

void ConnectionWarmer::knock(Held &held)
{
    const MonotonicTime now = m_client.clock().now();
    if (now >= held.until)
        return release(held.address);
    if (!held.probed || now - *held.probed >= m_times.measure) {
        held.probed = now;
        probe(held);
    }
    held.again.stop();
    held.begun = now;
    held.opening = false;
    held.tlsErrors.clear();
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
    if (!held.opening)
        return settle(held, WarmConnection{ConnectionState::Warm, {}, {}});
    m_client.wire().leaveConnections();
    settle(held, fail(ErrorCode::ConnectTimeout, Stage::App, QStringLiteral("warming")));
}

void ConnectionWarmer::probe(const Held &held)
{
    auto *probe = new RoundTripProbe(m_client.clock(), held.address, this);
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
