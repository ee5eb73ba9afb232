#include "app/latencydesk.h"

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
    connect(&stage, &CoachingStage::awaited, this, &LatencyDesk::showSoon);
    connect(&stage, &CoachingStage::more, this, &LatencyDesk::showSoon);
    connect(&stage, &CoachingStage::failed, this, [this](CheckInId /*id*/, const Error &error) {
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
    const auto mayAsk = [&settings](ServiceUse use, const QString &origin) {
        return settings.mode == CoachingMode::Optimized && settings.services.mayReach(use, origin);
    };
    const auto aimAt = [](auto &figures, QString &known, const QString &origin) {
        if (std::exchange(known, origin) != origin)
            figures = {}; // another service
        figures.host = QUrl(origin).host();
    };
    const QString origin = OnlineCoaching::originOf(settings);
    if (origin != m_origin)
        m_figures.link = {}; // another service
    m_origin = origin;
    m_figures.used = m_engine.coaching() && mayAsk(ServiceUse::Coaching, origin);
    m_figures.host = QUrl(origin).host();
    m_figures.model = settings.services.coach.model;
    aimAt(m_figures.hearing, m_hearingOrigin, OnlineHearing::originOf(settings));
    m_figures.hearing.used = m_engine.hearing() && mayAsk(ServiceUse::Recognition, m_hearingOrigin);
    aimAt(m_figures.voice, m_voiceOrigin, OnlineSpeech::originOf(settings));
    m_figures.voice.used = m_engine.onlineSpeech() && mayAsk(ServiceUse::Voice, m_voiceOrigin);
    show();
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
