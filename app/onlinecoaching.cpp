#include "app/onlinecoaching.h"

#include "core/common/logging.h"
#include "core/common/whenfinished.h"
#include "core/network/httpclient.h"
#include "core/pipeline/post.h"

#include <QCoreApplication>
#include <QPointer>

namespace pulsemates {

namespace {

std::map<Language, std::shared_ptr<const CopyLinter>> makeLinters()
{
    std::map<Language, std::shared_ptr<const CopyLinter>> linters;
    for (const Language language : {Language::English, Language::Korean}) {
        Result<CopyLinter> linter = CopyLinter::load(language);
        if (linter)
            linters[language] = std::make_shared<const CopyLinter>(std::move(*linter));
        else // then nothing that a service wrote passes
            qCWarning(lcApp, "copy rules: %s", qUtf8Printable(linter.error().detail));
    }
    return linters;
}

std::optional<ServiceAddress> addressOf(const Settings &settings)
{
    const QStringList &addresses = settings.services.coach.addresses;
    const auto address = ServiceAddress::parse(addresses.value(0));
    return address ? std::optional(*address) : std::nullopt;
}

} // namespace

OnlineCoaching::OnlineCoaching(const Clock &clock,
                               const SafetyScreen &screen,
                               OnlineServices &services)
    : m_services(services)
    , m_coach(makeCoach(services.client(), services.warmer()).release())
{
    m_services.adopt(m_coach);
    m_stage = std::make_unique<CoachingStage>(
        CoachingStage::Parts{clock, *m_coach, screen, makeLinters()});
    followCoach(*m_coach,
                m_stage.get(),
                [stage = m_stage.get()](CheckInId request, const ServiceExchange &exchange) {
                    stage->noteExchange(request, exchange);
                });
}

OnlineCoaching::~OnlineCoaching()
{
    close();
}

QString OnlineCoaching::originOf(const Settings &settings)
{
    const auto address = addressOf(settings);
    return address ? address->origin() : QString();
}

void OnlineCoaching::apply(const Settings &settings)
{
    const QString origin = originOf(settings);
    const bool agreed = settings.mode == CoachingMode::Optimized
                        && settings.services.mayReach(ServiceUse::Coaching, origin);
    const bool elsewhere = !m_used || settings.services.coach != m_applied.coach;
    m_agreed = agreed;
    m_ahead = settings.services.coachAhead;
    m_placed = m_placed && !(agreed && elsewhere);
    allow();
    if (!agreed || (m_used && settings.services == m_applied))
        return;
    m_applied = settings.services;
    m_used = true;
    readKey(settings);
}

// Before the coach is told where to ask, it would ask at the usual address, or the one before.
void OnlineCoaching::allow()
{
    SpeculationLeave leave;
    leave.on = m_ahead;
    leave.consent = m_agreed && m_placed;
    m_stage->setLeave(leave.consent, leave);
}

void OnlineCoaching::refreshKey(const Settings &settings)
{
    if (m_used)
        readKey(settings);
}

void OnlineCoaching::readKey(const Settings &settings)
{
    whenFinished(keys().read(originOf(settings)),
                 this,
                 [this, settings, reading = ++m_reading](const SecretStore::Found &key) {
                     if (reading == m_reading) // else a newer one is on its way
                         takeKey(settings, key ? *key : std::nullopt);
                 });
}

void OnlineCoaching::takeKey(const Settings &settings, const std::optional<Secret> &key)
{
    const auto address = addressOf(settings);
    if (!address || m_closed)
        return;
    post(*m_coach, [this, services = settings.services, address = *address, key](Coach &coach) {
        chooseCoach(coach, services, address, key.value_or(Secret()));
        QMetaObject::invokeMethod(
            this,
            [this, version = coach.version(), coachAt = services.coach] {
                m_stage->setPromptVersion(version);
                m_placed = coachAt == m_applied.coach;
                allow();
                emit ready();
            },
            Qt::QueuedConnection);
    });
}

void OnlineCoaching::check(const Settings &settings,
                           QObject *context,
                           const std::function<void(const CoachCheck &)> &done)
{
    const auto address = addressOf(settings);
    if (!address || m_closed)
        return;
    whenFinished(
        keys().read(address->origin()),
        context,
        [this, services = settings.services, address = *address, context = QPointer(context), done](
            const SecretStore::Found &key) {
            const Secret secret = key && *key ? **key : Secret();
            if (m_closed)
                return;
            post(m_services.client(),
                 [services, address, secret, context, done](HttpClient &client) {
                     checkCoach(
                         client, services, address, secret, [context, done](const CoachCheck &c) {
                             QMetaObject::invokeMethod(
                                 qApp,
                                 [context, done, c] {
                                     if (context)
                                         done(c);
                                 },
                                 Qt::QueuedConnection);
                         });
                 });
        });
}

void OnlineCoaching::close()
{
    m_closed = true;
    m_stage->close();
}

} // namespace pulsemates
