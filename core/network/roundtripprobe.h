#pragma once

#include "core/common/clock.h"
#include "core/common/result.h"
#include "core/network/serviceaddress.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>

namespace pulsemates {

/// What a probe found.
struct RoundTrip
{
    MonotonicTime lookup{}; ///< the name; near 0 where it was known
    MonotonicTime tcp{};    ///< one round trip: a TCP handshake

    friend bool operator==(const RoundTrip &, const RoundTrip &) = default;
};

/// Measures the way to a service by one TCP handshake, which is closed again: no TLS, no request,
/// nothing that costs. QNetworkAccessManager does not tell when it is connected.
/// Thread: the network's. One measurement an object; it goes without the proxy.
/// Errors: HostNotFound, ConnectionRefused, ConnectTimeout, Offline, ConnectionLost.
class RoundTripProbe : public QObject
{
    Q_OBJECT

public:
    RoundTripProbe(const Clock &clock, ServiceAddress address, QObject *parent = nullptr);

    void start(std::chrono::milliseconds patience = std::chrono::seconds(5));

signals:
    void measured(const pulsemates::Result<pulsemates::RoundTrip> &found);

private:
    void end(Result<RoundTrip> found);

    const Clock &m_clock;
    ServiceAddress m_address;
    QTcpSocket m_socket;
    QTimer m_timer;
    MonotonicTime m_begun{};
    MonotonicTime m_found{};
    bool m_over = false;
};

} // namespace pulsemates
