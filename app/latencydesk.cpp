#include "app/latencydesk.h"

#include "app/providerfactoryoffers.h"
#include "core/network/connectionwarmer.h"

#include <QUrl>

#include <array>
#include <utility>

namespace pulsemates {

namespace {

constexpr std::chrono::milliseconds soon{80};

/// Not of what was said, but of the way to the service.
bool isOfTheWay(ErrorCode code)
{
    return code != ErrorCode::Cancelled && code != ErrorCode::NothingHeard
           && code != ErrorCode::LanguageUnclear && code != ErrorCode::LanguageNotSupported;
}

} // namespace

LatencyDesk::LatencyDesk(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_model(parts.model)
    , m_engine(parts.engine)
    , m_saver(std::make_unique<LatencySaver>(LatencySaver::Parts{
          parts.panel, parts.model, parts.dialogs ? *parts.dialogs : m_desktop, parts.storage}))
{
    connect(m_saver.get(), &LatencySaver::told, this, &LatencyDesk::told);
    m_due.setSingleShot(true);
    m_due.setInterval(soon);
    connect(&m_due, &QTimer::timeout, this, &LatencyDesk::show);
    connect(
        &m_engine.pipeline(), &CheckInPipeline::completed, this, [this](const CheckIn &checkIn) {
            m_completed = checkIn.id;
            showSoon();
        });
    if (m_engine.coaching() && m_engine.services())
        follow(*m_engine.coaching(), *m_engine.services());
    if (m_engine.hearing())
        followHearing(*m_engine.hearing());
    followVoice(m_engine.spokenTexts());
}

void LatencyDesk::follow(OnlineCoaching &coaching, OnlineServices &services)
{
    CoachingStage &stage = coaching.stage();
    const auto look = [this] {
        lookAtAddresses();
        show();
    };
    connect(&coaching, &OnlineCoaching::ready, this, look);
    if (m_engine.hearing())
        connect(m_engine.hearing(), &OnlineHearing::ready, this, look);
    if (m_engine.onlineSpeech())
        connect(m_engine.onlineSpeech(), &OnlineSpeech::ready, this, look);
    connect(&stage, &CoachingStage::awaited, this, &LatencyDesk::showSoon);
    connect(&stage, &CoachingStage::more, this, &LatencyDesk::showSoon);
    connect(&stage, &CoachingStage::failed, this, [this](CheckInId /*id*/, const Error &error) {
        if (error.stage != Stage::Store) // without a key nobody was asked
            m_figures.link.failed(error.code);
        showSoon();
    });
    connect(&stage,
            &CoachingStage::exchanged,
            this,
            [this](CheckInId /*id*/, const ServiceExchange &exchange) {
                m_figures.link.exchanged(exchange);
                showSoon();
            });
    connect(&services.warmer(), &ConnectionWarmer::warmed, this, &LatencyDesk::noteWarmed);
}

void LatencyDesk::noteWarmed(const QString &origin, const Result<WarmConnection> &found)
{
    const std::array<std::pair<const QString *, ServiceLink *>, 3> links{
        {{&m_origin, &m_figures.link},
         {&m_hearingOrigin, &m_figures.hearing.link},
         {&m_voiceOrigin, &m_figures.voice.link}}};
    for (const auto &[of, link] : links) {
        if (origin != *of)
            continue;
        if (found)
            link->opened(found->roundTrip);
        else
            link->failed(found.error().code);
        showSoon();
    }
}

void LatencyDesk::followHearing(OnlineHearing &hearing)
{
    connect(
        &hearing, &OnlineHearing::raced, this, [this](CheckInId id, const HearingOutcome &outcome) {
            m_raced = id;
            m_figures.hearing.heardBy = HeardBy::of(outcome);
            if (const Outcome &lost = outcome.remote.lost; !lost && isOfTheWay(lost.error().code))
                m_figures.hearing.link.failed(lost.error().code);
            showSoon();
        });
    connect(&hearing,
            &OnlineHearing::exchanged,
            this,
            [this](CheckInId /*id*/, const ExchangeFacts &facts) {
                m_figures.hearing.link.exchanged(serviceExchange(Stage::Transcribe, facts));
                showSoon();
            });
}

void LatencyDesk::followVoice(SpeechLibrary &voices)
{
    connect(&voices,
            &SpeechLibrary::exchanged,
            this,
            [this](CheckInId /*id*/, const ServiceExchange &exchange) {
                m_figures.voice.link.exchanged(exchange);
                showSoon();
            });
    connect(&voices, &SpeechLibrary::serviceFailed, this, [this](const Error &error) {
        m_figures.voice.link.failed(error.code);
        m_figures.voice.rests = true;
        showSoon();
    });
    connect(&voices, &SpeechLibrary::serviceRested, this, [this] {
        m_figures.voice.rests = false;
        showSoon();
    });
}

void LatencyDesk::apply(const Settings &settings)
{
    const auto isUsed = [&settings](ServiceUse use) {
        return settings.mode == CoachingMode::Optimized
               && ServiceOffers::mayReachFirst(settings.services, use);
    };
    m_first = OnlineCoaching::originOf(settings);
    const QString hearing = ServiceOffers::originOf(settings, ServiceUse::Recognition);
    if (hearing != std::exchange(m_firstHearing, hearing))
        m_figures.hearing.heardBy.reset(); // of another service
    m_firstVoice = ServiceOffers::originOf(settings, ServiceUse::Voice);
    m_figures.used = m_engine.coaching() && isUsed(ServiceUse::Coaching);
    m_figures.hearing.used = m_engine.hearing() && isUsed(ServiceUse::Recognition);
    m_figures.voice.used = m_engine.onlineSpeech() && isUsed(ServiceUse::Voice);
    m_figures.model = settings.services.coach.model;
    lookAtAddresses();
    show();
}

// Those in use, of several.
void LatencyDesk::lookAtAddresses()
{
    const auto aimAt =
        [](auto &figures, QString &known, const auto *service, const QString &first) {
            const QString used = service ? service->addressInUse() : QString();
            const QString origin = used.isEmpty() ? first : used;
            figures.host = QUrl(origin).host();
            if (origin != std::exchange(known, origin))
                figures.link = {};
        };
    aimAt(m_figures, m_origin, m_engine.coaching(), m_first);
    aimAt(m_figures.hearing, m_hearingOrigin, m_engine.hearing(), m_firstHearing);
    aimAt(m_figures.voice, m_voiceOrigin, m_engine.onlineSpeech(), m_firstVoice);
}

void LatencyDesk::showSoon()
{
    if (!m_due.isActive())
        m_due.start();
}

void LatencyDesk::show()
{
    // Nobody looks at figures while they speak, and the recogniser needs the processor.
    if (m_engine.pipeline().checkIn().state == CheckInState::Listening)
        return;
    if (m_engine.coaching())
        m_figures.costs = m_engine.coaching()->stage().costs();
    ServiceFigures shown = m_figures.used ? m_figures : ServiceFigures{};
    shown.hearing = m_figures.hearing.used ? m_figures.hearing : HearingFigures{};
    if (m_raced != m_completed) // of an earlier one: this one was typed
        shown.hearing.heardBy.reset();
    shown.voice = m_figures.voice.used ? m_figures.voice : VoiceFigures{};
    m_model.setService(shown);
}

} // namespace pulsemates
