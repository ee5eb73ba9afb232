#pragma once

#include "core/common/result.h"
#include "core/settings/servicekeys.h"
#include "core/settings/settings.h"
#include "ui/settings/servicefacts.h"

#include <QObject>
#include <QStringList>

#include <chrono>
#include <functional>

namespace pulsemates {

class SettingsPage;

/// Joins the settings of one use with its service: what was agreed to, where its key is, whether it
/// answers. Thread: GUI.
class ServiceDesk : public QObject
{
    Q_OBJECT

public:
    /// What a test of the connection found; @p models: of the service, where the one in the
    /// settings is not among them.
    using Tested =
        std::function<void(const Outcome &, std::chrono::milliseconds, const QStringList &models)>;
    using Test =
        std::function<void(const Settings &settings, QObject *context, const Tested &done)>;

    /// Page and keys outlive it; @p test may be empty.
    ServiceDesk(ServiceUse use,
                SettingsPage &page,
                ServiceKeys &keys,
                Test test,
                QObject *parent = nullptr);

    void apply(const Settings &settings);
    void setToday(const RequestDay &today);
    /// Agreed to, as it is set.
    [[nodiscard]] bool mayUse(const Settings &settings) const;

signals:
    void settingsChanged(const pulsemates::Settings &settings);

private:
    void wish(bool on);
    void lookForKey();
    void keepKey(const QString &key);
    void removeKey();
    void test();
    void
    takeTest(const Outcome &outcome, std::chrono::milliseconds took, const QStringList &models);
    void tellKey(const SecretStore::Found &found);
    void tellTrouble(const Error &error);
    void show() { m_shown(m_facts); }

    ServiceUse m_use;
    ServiceKeys &m_keys;
    Test m_test;
    std::function<void(const ServiceFacts &)> m_shown;
    Settings m_settings;
    ServiceFacts m_facts;
    QString m_origin; ///< of the address in force
    bool m_applied = false;
    int m_asked = 0; ///< the newest question for a key
    int m_tests = 0; ///< the newest test
};

} // namespace pulsemates
