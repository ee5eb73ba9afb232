#include "app/bench/network/networkcontext.h"

#include "app/onlinecoaching.h"

namespace pulsemates {

namespace {

using namespace std::chrono_literals;

constexpr int realCheckIns = 200;
constexpr int realCheckInsQuick = 24;
constexpr std::size_t checkInsInWindow = 20; ///< as many as a p95 needs
constexpr auto speech = 5s;
constexpr auto keyWithin = 10s;

std::vector<PacedFigures> speakAgainAndAgain(BenchContext &window, const char *what)
{
    std::vector<PacedFigures> figures;
    PacedCheckIn driver(window.window(), window.page(), window.hasSound());
    for (std::size_t i = 0; i < checkInsInWindow; ++i) {
        BenchContext::tell(QStringLiteral("  check-in %1 of %2, %3")
                               .arg(i + 1)
                               .arg(checkInsInWindow)
                               .arg(QLatin1String(what)));
        figures.push_back(driver.run(window.material().window(speech, i, i % 3 == 2)));
    }
    return figures;
}

void speakBeforeAndAfter(BenchContext &window, LoopbackProcess &servers, CoachedFigures &figures)
{
    OnlineCoaching *coaching = window.window().engine().coaching();
    if (!coaching) {
        figures.problem = QStringLiteral("the window has nobody who writes messages");
        return;
    }
    QObject here;
    QObject::connect(
        &coaching->stage(),
        &CoachingStage::exchanged,
        &here,
        [&figures](CheckInId, const ServiceExchange &exchange) { figures.spoken.add(exchange); });
    figures.online = speakAgainAndAgain(window, "with a coach on loopback");
    if (coaching->stage().costs().requests == 0)
        figures.problem = QStringLiteral("the coach on loopback was asked for nothing");
    servers.stop();
    figures.offline = speakAgainAndAgain(window, "after it was ended");
}

} // namespace

NetworkContext::NetworkContext(const Options &options)
    : m_options(options)
{}

BenchContext &NetworkContext::fastWindow()
{
    if (!m_fast)
        m_fast = std::make_unique<BenchContext>(BenchContext::Options{
            m_options.application, m_options.store, m_options.quick, m_options.hasSound, true});
    return *m_fast;
}

const CoachedFigures &NetworkContext::coached()
{
    if (!m_coached)
        measureCoached();
    return *m_coached;
}

void NetworkContext::measureCoached()
{
    m_fast.reset();
    CoachedFigures &figures = m_coached.emplace();
    LoopbackProcess servers;
    if (!servers.start(
            {m_options.files.loopback, m_options.files.profile, QStringLiteral("normal"), false})) {
        figures.problem = servers.problem();
        return;
    }
    const Settings before = m_options.store.current();
    Settings settings = before;
    settings.mode = CoachingMode::Optimized;
    settings.services.coach.addresses = {keylessCoachAddress(servers.places())};
    settings.services.agree(ServiceUse::Coaching, OnlineCoaching::originOf(settings));
    if (!m_options.store.save(settings)) {
        figures.problem = QStringLiteral("settings cannot be written");
        return;
    }
    {
        BenchContext window(
            {m_options.application, m_options.store, false, m_options.hasSound, true});
        speakBeforeAndAfter(window, servers, figures);
    }
    (void)m_options.store.save(before);
}

const RealRun &NetworkContext::real()
{
    if (!m_real)
        m_real = runOnRealClock(
            m_options.model, m_options.files, isQuick() ? realCheckInsQuick : realCheckIns);
    return *m_real;
}

} // namespace pulsemates
