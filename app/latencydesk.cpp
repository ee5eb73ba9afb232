#include "app/latencydesk.h"

#include "core/network/connectionwarmer.h"

#include <QUrl>

namespace pulsemates {

namespace {

constexpr std::chrono::milliseconds soon{80};

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
    connect(&m_engine.pipeline(), &CheckInPipeline::completed, this, &LatencyDesk::showSoon);
    if (m_engine.coaching() && m_engine.services())
        follow(*m_engine.coaching(), *m_engine.services());
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
    connect(&services.warmer(),
            &ConnectionWarmer::warmed,
            this,
            [this](const QString &origin, const Result<WarmConnection> &found) {
                if (origin != m_origin)
                    return;
                if (found)
                    m_figures.link.opened(found->roundTrip);
                else
                    m_figures.link.failed(found.error().code);
                showSoon();
            });
}

void LatencyDesk::apply(const Settings &settings)
{
    const QString origin = OnlineCoaching::originOf(settings);
    const bool used = m_engine.coaching() && settings.mode == CoachingMode::Optimized
                      && settings.services.mayReach(ServiceUse::Coaching, origin);
    if (origin != m_origin)
        m_figures.link = {}; // another service
    m_origin = origin;
    m_figures.used = used;
    m_figures.host = QUrl(origin).host();
    m_figures.model = settings.services.coach.model;
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
    m_model.setService(m_figures.used ? m_figures : ServiceFigures{});
}

} // namespace pulsemates
