#include "app/bench/network/realside.h"

#include "app/bench/benchcontext.h"
#include "core/network/connectionwarmer.h"
#include "core/network/httpclient.h"
#include "core/network/tlschoice.h"

namespace pulsemates {

namespace {

using namespace std::chrono_literals;

constexpr auto warmWithin = 10s;

} // namespace

RealSide::RealSide(const Clock &clock)
    : m_clock(clock)
{}

RealSide::~RealSide() = default;

bool RealSide::start(const LoopbackProcess::Options &options)
{
    if (!m_process.start(options)) {
        m_problem = m_process.problem();
        return false;
    }
    renewClient();
    return m_problem.isEmpty();
}

void RealSide::renewClient()
{
    m_warmer.reset();
    m_client = std::make_unique<HttpClient>(m_clock);
    m_warmer = std::make_unique<ConnectionWarmer>(*m_client);
    if (m_process.authority().isEmpty())
        return;
    const auto tls = TlsChoice::withAuthorities(m_process.authority());
    if (tls)
        m_client->wire().setTls(*tls);
    else
        m_problem =
            QStringLiteral("the authority of the servers cannot be read: ") + tls.error().detail;
}

bool RealSide::warm()
{
    int waiting = 0;
    QObject here;
    QObject::connect(m_warmer.get(),
                     &ConnectionWarmer::warmed,
                     &here,
                     [&waiting](const QString &, const Result<WarmConnection> &connection) {
                         waiting -= connection ? 1 : 0;
                     });
    for (const ServiceAddress &origin : loopbackOrigins(places())) {
        ++waiting;
        m_warmer->hold(origin);
    }
    return BenchContext::waitUntil([&waiting] { return waiting <= 0; }, warmWithin);
}

} // namespace pulsemates
