#pragma once

#include "core/network/httpclient.h"

#include <QTimer>

#include <functional>
#include <map>
#include <vector>

class QHostInfo;

namespace pulsemates {

/// What warming found.
struct WarmConnection
{
    ConnectionState state = ConnectionState::Cold; ///< Warm: it was open already
    MonotonicTime took{};
    std::optional<MonotonicTime> roundTrip;

    friend bool operator==(const WarmConnection &, const WarmConnection &) = default;
};

/// Opens connections before they are needed (name, TCP, TLS with HTTP/2) and keeps them open:
/// every few seconds it asks for the connection again, which costs nothing while it lives and opens
/// another where the other side has closed it.
/// Thread: the network's. Errors: as a request's; a service that cannot be reached is tried again
/// ever more rarely, and told of once.
class ConnectionWarmer : public QObject
{
    Q_OBJECT

public:
    struct Times
    {
        std::chrono::milliseconds again{5'000};     ///< many servers close after 5 s at rest
        std::chrono::milliseconds rarest{60'000};   ///< where it fails
        std::chrono::milliseconds longest{300'000}; ///< nobody holds on for ever by mistake
        std::chrono::milliseconds measure{60'000};  ///< between two probes
        std::chrono::milliseconds patience{5'000};  ///< for one attempt
    };

    using Named = std::function<void(const QHostInfo &found)>;
    /// Asks where a name leads; calls back once, later, unless @p context has died meanwhile.
    using LookUp = std::function<void(const QString &host, QObject *context, const Named &named)>;

    explicit ConnectionWarmer(HttpClient &client, QObject *parent = nullptr);
    /// An empty @p lookUp: the system's.
    ConnectionWarmer(HttpClient &client,
                     const Times &times,
                     QObject *parent = nullptr,
                     LookUp lookUp = {});
    ~ConnectionWarmer() override;

    /// From now on; asked again, its longest time begins anew.
    void hold(const ServiceAddress &address);
    /// Lets go; the connection closes by itself when it was idle for long.
    void release(const ServiceAddress &address);
    /// Nobody may ask these any more: lets go, and closes what is open. (Others open theirs again.)
    void leave(const std::vector<ServiceAddress> &addresses);
    [[nodiscard]] bool isHeld(const ServiceAddress &address) const;

signals:
    void warmed(const QString &origin,
                const pulsemates::Result<pulsemates::WarmConnection> &connection);

private:
    struct Held;

    void knock(Held &held);
    void takeName(Held &held, const QHostInfo &found);
    void connectTo(Held &held);
    void takeEnd(Held &held);
    void losePatience(Held &held);
    void probe(Held &held);
    void settle(Held &held, Result<WarmConnection> found);

    HttpClient &m_client;
    Times m_times;
    LookUp m_lookUp;
    std::map<QString, Held *> m_held; ///< by origin
};

} // namespace pulsemates
