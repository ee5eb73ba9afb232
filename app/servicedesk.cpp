#include "app/servicedesk.h"

#include "app/providerfactoryoffers.h"
#include "core/common/whenfinished.h"
#include "ui/common/errortext.h"
#include "ui/settings/settingspage.h"

#include <QLocale>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace pulsemates {

namespace {

/// "a, b, c, …"
QString shortList(const QStringList &names)
{
    constexpr qsizetype mostNames = 6;
    constexpr qsizetype longestName = 48;
    QStringList some;
    for (const QString &name : names.first(std::min(names.size(), mostNames)))
        some << (name.size() > longestName ? name.left(longestName) + u'…' : name);
    if (names.size() > mostNames)
        some << QStringLiteral("…");
    return some.join(QStringLiteral(", "));
}

} // namespace

ServiceDesk::ServiceDesk(
    ServiceUse use, SettingsPage &page, ServiceKeys &keys, Test test, QObject *parent)
    : QObject(parent)
    , m_use(use)
    , m_keys(keys)
    , m_test(std::move(test))
    , m_shown([&page, use](const ServiceFacts &facts) { page.setServiceFacts(use, facts); })
{
    // The page speaks for all uses.
    const auto mine = [this](auto what) {
        return [this, what](ServiceUse of, auto... arguments) {
            if (of == m_use)
                (this->*what)(arguments...);
        };
    };
    connect(&page, &SettingsPage::serviceWished, this, mine(&ServiceDesk::wish));
    connect(&page, &SettingsPage::keyEntered, this, mine(&ServiceDesk::keepKey));
    connect(&page, &SettingsPage::keyRemoved, this, mine(&ServiceDesk::removeKey));
    connect(&page, &SettingsPage::testRequested, this, mine(&ServiceDesk::test));
    // Another use may have the same address, and with it the same key.
    connect(&m_keys, &ServiceKeys::changed, this, [this](const QString &origin) {
        if (origin == m_origin)
            lookForKey();
    });
}

void ServiceDesk::wish(bool on)
{
    Settings changed = m_settings;
    if (on)
        changed.services.agree(m_use, m_origin);
    else
        changed.services.withdraw(m_use, m_origin);
    if (m_use == ServiceUse::Coaching) // which is what optimized mode is for
        changed.mode = on ? CoachingMode::Optimized : CoachingMode::Fast;
    emit settingsChanged(changed);
}

bool ServiceDesk::mayUse(const Settings &settings) const
{
    return settings.services.mayReach(m_use, ServiceOffers::originOf(settings, m_use));
}

void ServiceDesk::apply(const Settings &settings)
{
    const QString origin = ServiceOffers::originOf(settings, m_use);
    const bool elsewhere =
        origin != m_origin
        || (m_use == ServiceUse::Coaching && settings.services.coach != m_settings.services.coach);
    const bool agreed = settings.services.mayReach(m_use, origin);
    const bool optimized = settings.mode == CoachingMode::Optimized;
    const bool agreedNow = agreed && !m_facts.agreed;
    const bool optimizedNow = optimized && m_settings.mode != CoachingMode::Optimized;
    const bool atStart = !std::exchange(m_applied, true);
    m_settings = settings;
    m_origin = origin;
    m_facts.host = QUrl(m_origin).host();
    m_facts.agreed = agreed;
    if (elsewhere) {
        ++m_tests; // of another service
        ++m_asked;
        m_facts.test.clear();
        m_facts.testing = false;
        m_facts.key.clear();
        m_facts.hasKey = false;
    }
    // Fast mode reads no key, but for somebody who has just agreed.
    if (agreed && (optimized ? elsewhere || agreedNow || optimizedNow : agreedNow && !atStart))
        lookForKey();
    else if (agreed && m_facts.key.isEmpty())
        m_facts.hasKey = true; // perhaps: it can be removed without a look
    show();
}

void ServiceDesk::setToday(const RequestDay &today)
{
    if (today == m_facts.today)
        return;
    m_facts.today = today;
    show();
}

// The password store may ask the person for its password: not before somebody wants something.
void ServiceDesk::lookForKey()
{
    if (m_origin.isEmpty())
        return;
    whenFinished(m_keys.readKept(m_origin),
                 this,
                 [this, asked = ++m_asked](const SecretStore::Found &found) {
                     if (asked == m_asked)
                         tellKey(found);
                 });
}

void ServiceDesk::tellKey(const SecretStore::Found &found)
{
    m_facts.hasKey = found && *found;
    if (m_facts.hasKey)
        m_facts.key = tr("A key is kept in the password store.");
    else if (m_keys.isInEnvironment(m_origin))
        m_facts.key = tr("The key of the environment is used.");
    else if (!found)
        return tellTrouble(found.error());
    else if (ServiceOffers::takesAccount(m_settings.services, m_use))
        m_facts.key = tr("The service account of the environment is used.");
    else
        m_facts.key = tr("No key is kept for this address.");
    show();
}

void ServiceDesk::tellTrouble(const Error &error)
{
    const ErrorText words = ErrorWords::ofService(error);
    m_facts.key = words.happened + u' ' + words.now;
    show();
}

void ServiceDesk::keepKey(const QString &key)
{
    if (m_origin.isEmpty())
        return;
    whenFinished(m_keys.write(m_origin, Secret(key.toUtf8())), this, [this](const Outcome &kept) {
        if (!kept)
            tellTrouble(kept.error());
    });
}

void ServiceDesk::removeKey()
{
    whenFinished(m_keys.remove(m_origin), this, [this](const Outcome &removed) {
        if (!removed)
            tellTrouble(removed.error());
    });
}

void ServiceDesk::test()
{
    if (!m_test)
        return;
    m_facts.testing = true;
    m_facts.test = tr("Asking…");
    show();
    m_test(m_settings,
           this,
           [this, number = ++m_tests](
               const Outcome &outcome, std::chrono::milliseconds took, const QStringList &models) {
               if (number == m_tests)
                   takeTest(outcome, took, models);
           });
}

void ServiceDesk::takeTest(const Outcome &outcome,
                           std::chrono::milliseconds took,
                           const QStringList &models)
{
    m_facts.testing = false;
    if (outcome) {
        m_facts.test = tr("It answers, in %1 s.", "seconds, as 0.8")
                           .arg(QLocale().toString(double(took.count()) / 1000, 'f', 1));
    } else {
        const ErrorText words = ErrorWords::ofService(outcome.error());
        m_facts.test = words.happened + u' ' + words.now;
    }
    // It may take a name that it does not list: no failure, but worth knowing before a check-in.
    if (!models.isEmpty())
        m_facts.test += u' '
                        + tr("The model in the settings is not in its list: %1.", "names of models")
                              .arg(shortList(models));
    show();
}

} // namespace pulsemates
