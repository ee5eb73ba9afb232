#include "app/onlinecoaching.h"

#include "core/common/logging.h"
#include "core/common/whenfinished.h"
#include "core/network/httpclient.h"
#include "core/network/placement.h"
#include "core/pipeline/post.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

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

/// Those that may be asked; none in fast mode.
std::vector<ServiceAddress> agreedAddresses(const Settings &settings)
{
    std::vector<ServiceAddress> agreed;
    if (settings.mode != CoachingMode::Optimized)
        return agreed;
    for (const QString &text : settings.services.coach.addresses) {
        const auto address = ServiceAddress::parse(text);
        if (address && settings.services.mayReach(ServiceUse::Coaching, address->origin()))
            agreed.push_back(*address);
    }
    return agreed;
}

} // namespace

OnlineCoaching::OnlineCoaching(const Clock &clock,
                               const SafetyScreen &screen,
                               OnlineServices &services)
    : m_services(services)
    , m_coach(makeCoach(services.client(), services.warmer()).release())
{
    m_placement = new Placement(clock);
    m_services.adopt(m_placement);
    m_services.adopt(m_coach);
    watchPlacement();
    m_stage = std::make_unique<CoachingStage>(
        CoachingStage::Parts{clock, *m_coach, screen, makeLinters()});
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
    const std::vector<ServiceAddress> addresses = agreedAddresses(settings);
    SpeculationLeave leave;
    leave.on = settings.services.coachAhead;
    leave.consent = !addresses.empty();
    m_stage->setLeave(!addresses.empty(), leave);
    if (addresses == m_addresses && settings.services == m_applied)
        return;
    m_applied = settings.services;
    place(addresses);
}

void OnlineCoaching::place(const std::vector<ServiceAddress> &addresses)
{
    m_addresses = addresses;
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
    const auto answered = [placement = m_placement](const Result<CoachMessage> &message) {
        const auto current = placement->current();
        if (!current)
            return;
        if (message)
            placement->answered(current->origin());
        else if (isWorthAnotherAddress(message.error().code))
            placement->failed(current->origin());
    };
    connect(m_coach,
            &Coach::finished,
            m_placement,
            [answered](CheckInId, const Result<CoachMessage> &message) { answered(message); });
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
            [this, version = coach.version(), origin = address.origin()] {
                m_inUse = origin;
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
}

} // namespace pulsemates
