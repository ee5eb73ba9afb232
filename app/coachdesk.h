#pragma once

#include "app/onlinecoaching.h"
#include "ui/settings/coachingsection.h"

namespace pulsemates {

class SettingsPage;

/// Joins the settings of written messages with the service: what was agreed to, where its key is,
/// whether it answers. Thread: GUI.
class CoachDesk : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    CoachDesk(SettingsPage &page, OnlineCoaching &coaching, QObject *parent = nullptr);

    void apply(const Settings &settings);
    /// Optimized mode was asked for: at once where it was agreed to, else nothing yet.
    /// False where the person has to be asked first.
    [[nodiscard]] bool mayUse(const Settings &settings) const;

signals:
    void settingsChanged(const pulsemates::Settings &settings);

private:
    void lookForKey();
    void keepKey(const QString &key);
    void removeKey();
    void test();
    void takeTest(const CoachCheck &check);
    void tellKey(const QString &origin, const SecretStore::Found &found);
    void tellTrouble(const Error &error);
    void show() { m_shown(m_facts); }

    OnlineCoaching &m_coaching;
    std::function<void(const CoachFacts &)> m_shown;
    Settings m_settings;
    CoachFacts m_facts;
    QString m_origin; ///< of the address in force
    int m_asked = 0;  ///< the newest question for a key
    int m_tests = 0;  ///< the newest test
};

} // namespace pulsemates
