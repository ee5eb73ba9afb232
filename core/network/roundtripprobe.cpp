#include "core/network/roundtripprobe.h"

#include "core/network/linkstate.h"
#include "core/network/networkfailure.h"

#include <QNetworkProxy>

namespace pulsemates {

RoundTripProbe::RoundTripProbe(const Clock &clock, ServiceAddress address, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_address(std::move(address))
{
    m_timer.setSingleShot(true);
    m_socket.setProxy(QNetworkProxy::NoProxy);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        end(fail(ErrorCode::ConnectTimeout, Stage::App, QStringLiteral("probe")));
    });
    connect(&m_socket, &QTcpSocket::hostFound, this, [this] { m_found = m_clock.now(); });
    connect(&m_socket, &QTcpSocket::connected, this, [this] {
        end(RoundTrip{m_found - m_begun, m_clock.now() - m_found});
    });
    connect(
        &m_socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
            const TransportFailure failure{
                replyErrorOf(error), {}, false, isNetworkThereFor(m_address.host())};
            end(fail(codeOf(failure), Stage::App, QStringLiteral("probe")));
        });
}

void RoundTripProbe::start(std::chrono::milliseconds patience)
{
    m_begun = m_clock.now();
    m_timer.start(patience);
    m_socket.connectToHost(m_address.host(), m_address.port());
}

void RoundTripProbe::end(Result<RoundTrip> found)
{
    if (std::exchange(m_over, true))
        return;
    m_timer.stop();
    m_socket.disconnect(this);
    m_socket.abort();
    emit measured(found);
}

} // namespace pulsemates
