#pragma once

#include "app/providerfactory.h"
#include "core/common/result.h"
#include "core/network/serviceaddress.h"
#include "core/settings/servicekeys.h"
#include "core/settings/settings.h"
#include "ui/settings/servicefacts.h"

#include <QObject>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace pulsemates {

class SettingsPage;

/// Joins the settings of one use with its service: what was agreed to, where its key is, whether it
/// answers. Thread: GUI.
class ServiceDesk : public QObject
{
    Q_OBJECT

public:
    /// What a test of the connection to one address found.
    using Tested = std::function<void(const CoachCheck &)>;
    using Test = std::function<void(const Settings &settings,
                                    const ServiceAddress &address,
                                    QObject *context,
                                    const Tested &done)>;

    /// Page and keys outlive it; @p test may be empty.
    ServiceDesk(ServiceUse use,
                SettingsPage &page,
                ServiceKeys &keys,
                Test test,
                QObject *parent = nullptr);

    void apply(const Settings &settings);
    void setToday(const RequestDay &today);
    /// One of its addresses was agreed to, as it is set.
    [[nodiscard]] bool mayUse(const Settings &settings) const;

signals:
    void settingsChanged(const pulsemates::Settings &settings);

private:
    struct Place
    {
        PlaceFacts facts;
        std::optional<ServiceAddress> address{}; ///< none: it cannot be used
        bool fresh = true;                       ///< it was not there before
        int asked = 0;                           ///< the newest question for its key
        bool unread = false;                     ///< the store could not be read, then
        [[nodiscard]] QString origin() const { return address ? address->origin() : QString(); }
    };

    void wish(bool on, int place);
    void addPlace(const QString &typed);
    void removePlace(int place);
    void lookForKey(Place &place);
    void keepKey(const QString &key, int place);
    void removeKey(int place);
    void test();
    void takeTest(std::size_t line, const CoachCheck &check);
    void showTest();
    void tellKey(const QString &origin, int asked, const SecretStore::Found &found);
    void tellTrouble(const QString &origin, const Error &error);
    void show();

    [[nodiscard]] std::vector<Place> placesOf(const Settings &settings) const;
    void applyTo(Place &place, const Settings &settings, bool atStart);
    [[nodiscard]] QString whyNot(const QString &typed) const;
    [[nodiscard]] QString keptKey(const Place &place, const SecretStore::Found &found) const;
    [[nodiscard]] Place *find(const QString &origin);
    [[nodiscard]] QString originAt(int place) const;

    ServiceUse m_use;
    ServiceKeys &m_keys;
    Test m_test;
    std::function<void(const ServiceFacts &)> m_shown;
    Settings m_settings;
    ServiceFacts m_facts;
    std::vector<Place> m_places; ///< as in the settings, the first is in force
    bool m_applied = false;
    int m_asked = 0; ///< the newest question for a key
    int m_tests = 0; ///< the newest test

    /// One address in a test of the connection.
    struct Line
    {
        QString name;
        QString found{}; ///< empty: it has not answered
    };
    std::vector<Line> m_lines;
};

} // namespace pulsemates
