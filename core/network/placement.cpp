#include "core/network/placement.h"

#include "core/network/proxychoice.h"
#include "core/network/roundtripprobe.h"

#include <QPointer>

#include <utility>

namespace pulsemates {

namespace {

Placement::Probe handshakes(const Clock &clock, QObject *parent)
{
    return [&clock, parent](const ServiceAddress &address,
                            std::chrono::milliseconds patience,
                            const Placement::Found &found) {
        if (!ProxyChoice::isDirect(address.host(), address.port()))
            return; // what goes past the proxy may be dropped, and measures another way
        auto *probe = new RoundTripProbe(clock, address, parent);
        QObject::connect(probe,
                         &RoundTripProbe::measured,
                         probe,
                         [probe, found](const Result<RoundTrip> &result) {
                             probe->deleteLater();
                             if (result)
                                 found(result->tcp);
                             else
                                 found(tl::unexpected<Error>(result.error()));
                         });
        probe->start(patience);
    };
}

} // namespace

Placement::Placement(const Clock &clock, QObject *parent)
    : Placement(clock, Times{}, {}, parent)
{}

Placement::Placement(const Clock &clock, const Times &times, Probe probe, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_times(times)
    , m_probe(probe ? std::move(probe) : handshakes(clock, this))
{
    m_again.setSingleShot(true);
    m_again.setInterval(times.again);
    m_pauseEnds.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &Placement::measure);
    connect(&m_pauseEnds, &QTimer::timeout, this, &Placement::measure);
}

void Placement::setAddresses(const std::vector<ServiceAddress> &addresses)
{
    const std::vector<ServiceAddress> before = m_nearest.addresses();
    m_nearest.setAddresses(addresses);
    if (m_nearest.addresses() == before)
        return;
    ++m_round; // what is under way was asked of others
    m_asked.clear();
    m_again.stop();
    chooseAgain();
    measure();
}

void Placement::setIdle(bool idle)
{
    if (std::exchange(m_idle, idle) != idle && idle && m_due)
        measure();
}

void Placement::measure()
{
    m_due = !m_idle;
    const std::vector<ServiceAddress> addresses = m_nearest.addresses();
    if (!m_idle || addresses.size() < 2)
        return;
    m_again.start();
    for (const ServiceAddress &address : addresses)
        probe(address);
}

void Placement::probe(const ServiceAddress &address)
{
    const QString origin = address.origin();
    if (m_asked.contains(origin))
        return;
    m_asked.insert(origin);
    m_probe(address,
            m_times.patience,
            [self = QPointer(this), origin, round = m_round](const Result<MonotonicTime> &found) {
                if (!self || self->m_round != round)
                    return;
                self->m_asked.remove(origin);
                const MonotonicTime now = self->m_clock.now();
                if (found || isWorthAnotherAddress(found.error().code))
                    self->m_nearest.measured(origin, found, now);
                emit self->measured(origin, found);
                self->chooseAgain();
            });
}

void Placement::failed(const QString &origin, bool forLong)
{
    m_nearest.failed(origin, m_clock.now(), forLong);
    chooseAgain();
}

void Placement::answered(const QString &origin)
{
    m_nearest.answered(origin);
}

void Placement::ended(const QString &origin, const Outcome &outcome)
{
    if (outcome)
        answered(origin);
    else if (isWorthAnotherAddress(outcome.error().code))
        failed(origin, lastsLong(outcome.error().code));
}

bool isWorthAnotherAddress(ErrorCode code)
{
    switch (code) {
    case ErrorCode::HostNotFound:
    case ErrorCode::ConnectionRefused:
    case ErrorCode::ConnectionLost:
    case ErrorCode::ConnectTimeout:
    case ErrorCode::AnswerTimeout:
    case ErrorCode::ProxyFailed:
    case ErrorCode::TlsFailed:
    case ErrorCode::CertificateRefused:
    case ErrorCode::AddressRefused:
    case ErrorCode::KeyRefused: // every address has a key of its own
    case ErrorCode::NotPermitted:
    case ErrorCode::RateLimited:
    case ErrorCode::QuotaUsedUp:
    case ErrorCode::ServiceModelUnknown:
    case ErrorCode::ServiceError:
    case ErrorCode::NotTheService:
        return true;
    default: // by this computer, or by what was asked
        return false;
    }
}

void Placement::chooseAgain()
{
    const MonotonicTime now = m_clock.now();
    if (const auto end = m_nearest.nextPauseEnd(now)) // then it is looked at again
        m_pauseEnds.start(std::chrono::ceil<std::chrono::milliseconds>(*end - now));
    const auto chosen = m_nearest.choose(now);
    if (std::exchange(m_current, chosen) != chosen && chosen)
        emit changed(*chosen);
}

} // namespace pulsemates
