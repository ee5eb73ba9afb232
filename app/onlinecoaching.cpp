#include "app/onlinecoaching.h"

#include "core/common/logging.h"
#include "core/common/whenfinished.h"
#include "core/network/httpclient.h"
#include "core/pipeline/post.h"

#include <QCoreApplication>
#include <QPointer>

#include <utility>

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

constexpr std::chrono::seconds keptAfter{1};

} // namespace

OnlineCoaching::OnlineCoaching(const Clock &clock,
                               const SafetyScreen &screen,
                               OnlineServices &services,
                               const QString &days)
    : m_services(services)
    , m_coach(makeCoach(services.client(), services.warmer()).release())
    , m_file(days)
{
    m_services.adopt(m_coach);
    m_stage = std::make_unique<CoachingStage>(
        CoachingStage::Parts{clock, *m_coach, screen, makeLinters()});
    m_storage.setMaxThreadCount(1);
    m_keep.setSingleShot(true);
    m_keep.setInterval(keptAfter);
    connect(&m_keep, &QTimer::timeout, this, &OnlineCoaching::keepDays);
    connect(m_stage.get(), &CoachingStage::daysChanged, this, [this] {
        if (!m_keep.isActive())
            m_keep.start();
        emit daysChanged();
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
    SpeculationLeave leave;
    leave.on = settings.services.coachAhead;
    leave.consent = agreed;
    m_stage->setLeave(agreed, leave);
    m_stage->setMostRequestsADay(settings.services.coachRequestsADay);
    if (!agreed || (m_used && settings.services == m_applied))
        return;
    m_applied = settings.services;
    if (!std::exchange(m_used, true)) {
        m_kept = m_file.load();
        m_stage->setDays(m_kept);
        emit daysChanged();
    }
    readKey(settings);
}

void OnlineCoaching::refreshKey(const Settings &settings)
{
    if (m_used)
        readKey(settings);
}

void OnlineCoaching::keepDays()
{
    m_keep.stop();
    if (m_stage->days() == m_kept)
        return;
    m_kept = m_stage->days();
    m_storage.start([file = m_file, days = m_kept] {
        if (const Outcome saved = file.save(days); !saved) // the next start counts from less
            qCWarning(lcStorage, "what was asked for today was not kept");
    });
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
            [this, version = coach.version()] {
                m_stage->setPromptVersion(version);
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
    if (m_used)
        keepDays();
    m_storage.waitForDone();
}

} // namespace pulsemates
