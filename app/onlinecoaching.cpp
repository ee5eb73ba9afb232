#include "app/onlinecoaching.h"

#include "app/providerfactoryoffers.h"
#include "core/common/logging.h"
#include "core/common/whenfinished.h"
#include "core/network/httpclient.h"
#include "core/network/placement.h"
#include "core/pipeline/post.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
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

bool isAmong(const std::vector<ServiceAddress> &addresses, const QString &origin)
{
    return std::ranges::any_of(
        addresses, [&origin](const ServiceAddress &one) { return one.origin() == origin; });
}

} // namespace

OnlineCoaching::OnlineCoaching(const Clock &clock,
                               const SafetyScreen &screen,
                               OnlineServices &services,
                               const QString &days,
                               std::chrono::milliseconds firstSentence)
    : m_services(services)
    , m_coach(makeCoach(services.client(), services.warmer()).release())
    , m_file(days)
{
    m_placement = new Placement(clock);
    m_services.adopt(m_placement);
    m_services.adopt(m_coach);
    watchPlacement();
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
    const bool same = addresses == m_addresses && settings.services == m_applied;
    m_ahead = settings.services.coachAhead;
    m_placed = m_placed && same;
    m_addresses = addresses;
    allow();
    m_stage->setMostRequestsADay(settings.services.coachRequestsADay);
    if (same)
        return;
    if (!addresses.empty() && !std::exchange(m_used, true)) {
        m_kept = m_file.load();
        m_stage->setDays(m_kept);
        emit daysChanged();
    }
    m_applied = settings.services;
    place(addresses);
}

// Before the coach is told where to ask, it would ask at the usual address, or the one before.
void OnlineCoaching::allow()
{
    SpeculationLeave leave;
    leave.on = m_ahead;
    leave.consent = m_placed && !m_addresses.empty();
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

void OnlineCoaching::place(const std::vector<ServiceAddress> &addresses)
{
    if (addresses.empty()) {
        m_address.reset();
        m_inUse.clear();
    }
    post(*m_placement, [this, addresses](Placement &placement) {
        placement.setAddresses(addresses);
        QMetaObject::invokeMethod(
            this,
            [this, addresses, current = placement.current()] {
                if (addresses != m_addresses || !current)
                    return;
                m_address = current;
                readKey();
            },
            Qt::QueuedConnection);
    });
}

void OnlineCoaching::watchPlacement()
{
    connect(m_placement, &Placement::changed, this, [this](const ServiceAddress &address) {
        if (!m_address || std::ranges::find(m_addresses, address) == m_addresses.end())
            return;
        m_address = address;
        readKey();
    });
    bookEnds(*m_coach, *m_placement);
}

void OnlineCoaching::setIdle(bool idle)
{
    post(*m_placement, [idle](Placement &placement) { placement.setIdle(idle); });
}

void OnlineCoaching::refreshKey()
{
    if (m_address)
        readKey();
}

void OnlineCoaching::readKey()
{
    whenFinished(
        keys().read(m_address->origin()),
        this,
        [this, address = *m_address, reading = ++m_reading](const SecretStore::Found &key) {
            if (reading == m_reading) // else a newer one is on its way
                takeKey(address, key ? *key : std::nullopt);
        });
}

void OnlineCoaching::takeKey(const ServiceAddress &address, const std::optional<Secret> &key)
{
    if (m_closed)
        return;
    post(*m_coach, [this, services = m_applied, address, key](Coach &coach) {
        chooseCoach(coach, services, address, key.value_or(Secret()));
        QMetaObject::invokeMethod(
            this,
            [this, version = coach.version(), origin = address.origin(), coachAt = services.coach] {
                m_inUse = origin;
                m_stage->setPromptVersion(version);
                m_placed = coachAt == m_applied.coach && isAmong(m_addresses, origin);
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
    if (m_used)
        keepDays();
    m_storage.waitForDone();
}

} // namespace pulsemates
