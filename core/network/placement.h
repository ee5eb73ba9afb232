#pragma once

#include "core/network/nearestaddress.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace pulsemates {

/// Keeps to the nearest of several addresses of a service: measures the way to each while nobody
/// waits for anything, and leaves one that fails. With one address there is nothing to measure, and
/// nothing is. It reaches only what setAddresses() was given: give it what was agreed to.
/// Thread: the network's. Errors: none; an address that cannot be reached is left out for a while.
class Placement : public QObject
{
    Q_OBJECT

public:
    struct Times
    {
        std::chrono::milliseconds again{std::chrono::minutes(10)}; ///< between two measurements
        std::chrono::milliseconds patience{3'000};                 ///< for one of them
    };
    using Found = std::function<void(const Result<MonotonicTime> &roundTrip)>;
    /// Measures once and calls back once, or never where the Placement has died meanwhile, or where
    /// a proxy leads there: such addresses stay in the order they were given.
    using Probe = std::function<void(
        const ServiceAddress &, std::chrono::milliseconds patience, const Found &)>;

    explicit Placement(const Clock &clock, QObject *parent = nullptr);
    /// An empty @p probe: a TCP handshake (RoundTripProbe).
    Placement(const Clock &clock, const Times &times, Probe probe, QObject *parent = nullptr);

    /// None: nothing is measured any more.
    void setAddresses(const std::vector<ServiceAddress> &addresses);
    /// While somebody speaks or waits nothing is measured; what is due comes after.
    void setIdle(bool idle);
    /// @p forLong: by what does not mend by itself.
    void failed(const QString &origin, bool forLong = false);
    void answered(const QString &origin);
    /// How a request at @p origin ended; what is no fault of the address counts for nothing.
    void ended(const QString &origin, const Outcome &outcome);

    [[nodiscard]] std::optional<ServiceAddress> current() const { return m_current; }
    [[nodiscard]] std::optional<MonotonicTime> roundTrip(const QString &origin) const
    {
        return m_nearest.roundTrip(origin);
    }

signals:
    /// Another address is to be used, from the next request on.
    void changed(const pulsemates::ServiceAddress &address);
    void measured(const QString &origin,
                  const pulsemates::Result<pulsemates::MonotonicTime> &found);

private:
    void measure();
    void probe(const ServiceAddress &address);
    void chooseAgain();

    const Clock &m_clock;
    Times m_times;
    Probe m_probe;
    NearestAddress m_nearest;
    std::optional<ServiceAddress> m_current;
    QTimer m_again{this};
    QTimer m_pauseEnds{this};
    QSet<QString> m_asked; ///< under way
    int m_round = 0;       ///< of addresses: what was asked about others does not count
    bool m_idle = true;
    bool m_due = false;
};

/// Whether a request that ended so may do better at another address of the same service.
[[nodiscard]] bool isWorthAnotherAddress(ErrorCode code);

} // namespace pulsemates
