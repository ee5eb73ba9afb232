#include "app/coachdesk.h"

#include "core/common/whenfinished.h"
#include "ui/common/errortext.h"
#include "ui/settings/settingspage.h"

#include <QLocale>
#include <QUrl>

namespace pulsemates {

CoachDesk::CoachDesk(SettingsPage &page, OnlineCoaching &coaching, QObject *parent)
    : QObject(parent)
    , m_coaching(coaching)
    , m_shown([&page](const CoachFacts &facts) { page.setCoachFacts(facts); })
{
    connect(&page, &SettingsPage::coachingWished, this, [this](bool on) {
        Settings changed = m_settings;
        if (on)
            changed.services.agree(ServiceUse::Coaching, m_origin);
        else
            changed.services.withdraw(ServiceUse::Coaching, m_origin);
        changed.mode = on ? CoachingMode::Optimized : CoachingMode::Fast;
        emit settingsChanged(changed);
    });
    connect(&page, &SettingsPage::coachKeyEntered, this, &CoachDesk::keepKey);
    connect(&page, &SettingsPage::coachKeyRemoved, this, &CoachDesk::removeKey);
    connect(&page, &SettingsPage::coachTestRequested, this, &CoachDesk::test);
}

bool CoachDesk::mayUse(const Settings &settings) const
{
    return settings.services.mayReach(ServiceUse::Coaching, OnlineCoaching::originOf(settings));
}

void CoachDesk::apply(const Settings &settings)
{
    const bool elsewhere = settings.services.coach != m_settings.services.coach
                           || OnlineCoaching::originOf(settings) != m_origin;
    m_settings = settings;
    m_origin = OnlineCoaching::originOf(settings);
    m_facts.host = QUrl(m_origin).host();
    m_facts.agreed = mayUse(settings);
    if (elsewhere) {
        ++m_tests; // of another service
        m_facts.test.clear();
        m_facts.testing = false;
        m_facts.key.clear();
        m_facts.hasKey = false;
        if (m_facts.agreed)
            lookForKey();
    }
    show();
}

// The password store may ask the person for its password: not before somebody wants something.
void CoachDesk::lookForKey()
{
    if (m_origin.isEmpty())
        return;
    whenFinished(m_coaching.keys().read(m_origin),
                 this,
                 [this, origin = m_origin, asked = ++m_asked](const SecretStore::Found &found) {
                     if (asked == m_asked)
                         tellKey(origin, found);
                 });
}

void CoachDesk::tellKey(const QString &origin, const SecretStore::Found &found)
{
    m_facts.hasKey = false;
    if (!found)
        return tellTrouble(found.error());
    if (!*found)
        m_facts.key = tr("No key is kept for this address.");
    else if (m_coaching.keys().isInEnvironment(origin))
        m_facts.key = tr("There is a key, from the environment or the password store.");
    else
        m_facts.key = tr("A key is kept in the password store.");
    m_facts.hasKey = found->has_value();
    show();
}

void CoachDesk::tellTrouble(const Error &error)
{
    const ErrorText words = ErrorWords::of(error);
    m_facts.key = words.happened + u' ' + words.now;
    show();
}

void CoachDesk::keepKey(const QString &key)
{
    if (m_origin.isEmpty())
        return;
    whenFinished(
        m_coaching.keys().write(m_origin, Secret(key.toUtf8())), this, [this](const Outcome &kept) {
            if (!kept)
                return tellTrouble(kept.error());
            m_coaching.refreshKey();
            lookForKey();
        });
}

void CoachDesk::removeKey()
{
    whenFinished(m_coaching.keys().remove(m_origin), this, [this](const Outcome &removed) {
        if (!removed)
            return tellTrouble(removed.error());
        m_coaching.refreshKey();
        lookForKey();
    });
}

void CoachDesk::test()
{
    m_facts.testing = true;
    m_facts.test = tr("Asking…");
    show();
    m_coaching.check(m_settings, this, [this, number = ++m_tests](const CoachCheck &check) {
        if (number == m_tests)
            takeTest(check);
    });
}

void CoachDesk::takeTest(const CoachCheck &check)
{
    m_facts.testing = false;
    if (check.outcome) {
        m_facts.test = tr("It answers, in %1 s.", "seconds, as 0.8")
                           .arg(QLocale().toString(double(check.took.count()) / 1000, 'f', 1));
    } else {
        const ErrorText words = ErrorWords::of(check.outcome.error());
        m_facts.test = words.happened + u' ' + words.now;
    }
    show();
}

} // namespace pulsemates
