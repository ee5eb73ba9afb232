#include "app/onlinecoaching.h"

#include "app/providerfactorycheck.h"
#include "app/providerfactoryoffers.h"
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
                               const QString &days,
                               std::chrono::milliseconds firstSentence)
    : m_services(services)
    , m_places(services, std::make_unique<Placement>(clock))
    , m_coach(makeCoach(services.client(), services.warmer()).release())
    , m_file(days)
{
    m_services.adopt(m_coach);
    bookEnds(*m_coach, m_places.placement());
    connect(&m_places, &ServicePlacement::settled, this, &OnlineCoaching::takeKey);
    CoachingMachineOptions options;
    options.firstSentence = firstSentence;
    m_stage = std::make_unique<CoachingStage>(
        CoachingStage::Parts{clock, *m_coach, screen, makeLinters()}, options);
    followCoach(*m_coach,
                m_stage.get(),
                [stage = m_stage.get()](CheckInId request, const ServiceExchange &exchange) {
                    stage->noteExchange(request, exchange);
                });
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
    const std::vector<ServiceAddress> addresses =
        ServiceOffers::agreedPlaces(settings, ServiceUse::Coaching);
    const bool same = addresses == m_places.addresses() && settings.services == m_applied;
    m_ahead = settings.services.coachAhead;
    m_placed = m_placed && same;
    if (!same) {
        m_applied = settings.services;
        m_places.place(addresses);
    }
    if (!m_places.holds(m_inUse))
        m_inUse.clear();
    allow();
    m_stage->setMostRequestsADay(settings.services.coachRequestsADay);
    if (!same && !addresses.empty() && !std::exchange(m_used, true)) {
        m_kept = m_file.load();
        m_stage->setDays(m_kept);
        emit daysChanged();
    }
}

// Before the coach is told where to ask, it would ask at the usual address, or the one before.
void OnlineCoaching::allow()
{
    SpeculationLeave leave;
    leave.on = m_ahead;
    leave.consent = m_placed && !m_places.addresses().empty();
    m_stage->setLeave(leave.consent, leave);
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

void OnlineCoaching::takeKey(const ServiceAddress &address, const SecretStore::Found &key)
{
    if (m_closed)
        return;
    post(*m_coach, [this, services = m_applied, address, key](Coach &coach) {
        chooseCoach(coach, services, address, key);
        QMetaObject::invokeMethod(
            this,
            [this, version = coach.version(), origin = address.origin(), coachAt = services.coach] {
                m_inUse = origin;
                m_stage->setPromptVersion(version);
                m_placed = coachAt == m_applied.coach && m_places.holds(origin);
                allow();
                emit ready();
            },
            Qt::QueuedConnection);
    });
}

void OnlineCoaching::check(const Settings &settings,
                           const ServiceAddress &address,
                           QObject *context,
                           const std::function<void(const CoachCheck &)> &done)
{
    const auto tell = [context = QPointer(context), done](const CoachCheck &found) {
        QMetaObject::invokeMethod(
            qApp,
            [context, done, found] {
                if (context)
                    done(found);
            },
            Qt::QueuedConnection);
    };
    const auto read =
        [this, services = settings.services, address, tell](const SecretStore::Found &key) {
            // It may have been taken back while the store asked for its password.
            if (m_closed || !m_applied.mayReach(ServiceUse::Coaching, address.origin()))
                return tell({fail(ErrorCode::Cancelled, Stage::Coach)});
            const auto ask = [this, services, address](
                                 const Secret &secret,
                                 const std::function<void(const CoachCheck &)> &checked) {
                post(m_services.client(), [services, address, secret, checked](HttpClient &client) {
                    checkCoach(client, services, address, secret, checked);
                });
            };
            checkWithKey(services, ServiceUse::Coaching, address, key, ask, tell);
        };
    if (m_closed)
        return tell({fail(ErrorCode::Cancelled, Stage::Coach)});
    whenFinished(keys().read(address.origin()), context, read);
}

void OnlineCoaching::close()
{
    m_closed = true;
    m_places.close();
    m_stage->close();
    if (m_used)
        keepDays();
    m_storage.waitForDone();
}

} // namespace pulsemates
