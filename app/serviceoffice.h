#pragma once

#include "app/onlinecoaching.h"
#include "app/servicedesk.h"

#include <QThreadPool>

#include <map>
#include <memory>

namespace pulsemates {

/// Joins the settings page with all services on the network: a desk for each use, what messages
/// have cost today, and the file of authorities. Thread: GUI.
class ServiceOffice : public QObject
{
    Q_OBJECT

public:
    /// All outlive it. Files are read in @p storage.
    ServiceOffice(SettingsPage &page,
                  OnlineCoaching &coaching,
                  QThreadPool &storage,
                  QObject *parent = nullptr);

    void apply(const Settings &settings);
    /// Somebody may write messages, as it was agreed to.
    [[nodiscard]] bool mayCoach(const Settings &settings) const;

signals:
    void settingsChanged(const pulsemates::Settings &settings);
    /// For @p origin another key is kept, or none any more.
    void keyChanged(const QString &origin);

private:
    void addDesk(ServiceUse use, ServiceDesk::Test test);
    void check(const Settings &settings,
               ServiceUse use,
               const ServiceAddress &address,
               QObject *context,
               const ServiceDesk::Tested &done);
    void lookAtAuthorities(const QString &path);
    void tellAuthorities(const Outcome &usable);

    SettingsPage &m_page;
    OnlineCoaching &m_coaching;
    QThreadPool &m_storage;
    std::map<ServiceUse, std::unique_ptr<ServiceDesk>> m_desks;
    Settings m_settings;
    QString m_authorities;
    int m_looked = 0; ///< the newest file
};

} // namespace pulsemates
