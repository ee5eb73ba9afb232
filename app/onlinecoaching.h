#pragma once

#include "app/onlineservices.h"
#include "app/providerfactory.h"
#include "app/serviceplacement.h"
#include "core/pipeline/coachingstage.h"
#include "core/pipeline/stagebudgets.h"
#include "core/settings/requestdayfile.h"
#include "core/settings/settings.h"

#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace pulsemates {

/// Everything that optimized mode needs to have a message written: the coach on the network, the
/// stage that drives it, and the key. Nothing is opened, and no key is read, before optimized mode
/// is chosen and agreed to.
/// Thread: GUI.
class OnlineCoaching : public QObject
{
    Q_OBJECT

public:
    /// All outlive it; @p services is not started yet. @p days: the file that keeps how much was
    /// asked for on a day; empty: it is forgotten at the end.
    OnlineCoaching(const Clock &clock,
                   const SafetyScreen &screen,
                   OnlineServices &services,
                   const QString &days = {},
                   std::chrono::milliseconds firstSentence = budget::firstSentence);
    ~OnlineCoaching() override;

    [[nodiscard]] CoachingStage &stage() { return *m_stage; }
    void apply(const Settings &settings);
    /// The key has changed.
    void refreshKey() { m_places.refreshKey(); }
    [[nodiscard]] ServicePlacement &places() { return m_places; }
    [[nodiscard]] OnlineServices &services() { return m_services; }
    [[nodiscard]] ServiceKeys &keys() { return m_services.keys(); }
    [[nodiscard]] RequestDay today() const { return m_stage->today(); }
    /// *Test connection*: @p done is called in this thread while @p context lives.
    void check(const Settings &settings,
               const ServiceAddress &address,
               QObject *context,
               const std::function<void(const CoachCheck &)> &done);
    /// False: somebody speaks or waits, nothing is measured.
    void setIdle(bool idle) { m_places.setIdle(idle); }
    void close(); ///< asks for nothing any more
    [[nodiscard]] bool isClosed() const { return m_closed; }

    /// The origin that is asked, of those that were agreed to, once its key was read; else empty.
    [[nodiscard]] QString addressInUse() const { return m_inUse; }
    /// The first of the services that messages may come from, as "https://api.openai.com:443";
    /// empty where its address cannot be used.
    [[nodiscard]] static QString originOf(const Settings &settings);

signals:
    /// The key was read, or there is none: messages can be asked for from now on, where it may.
    void ready();
    void daysChanged(); ///< today() has, perhaps

private:
    void allow();
    void keepDays();
    void takeKey(const ServiceAddress &address, const SecretStore::Found &key);

    OnlineServices &m_services;
    ServicePlacement m_places;
    Coach *m_coach = nullptr; ///< lives in the network thread
    std::unique_ptr<CoachingStage> m_stage;
    RequestDayFile m_file;
    RequestDays m_kept;    ///< what is in m_file
    QThreadPool m_storage; ///< one thread: writes in their order
    QTimer m_keep;         ///< several requests are written down at once
    ServiceSettings m_applied;
    bool m_used = false;   ///< m_kept was read
    bool m_ahead = false;  ///< messages may be asked for ahead
    bool m_placed = false; ///< the coach asks where it may
    bool m_closed = false;
    QString m_inUse; ///< the origin there, once its key is with the coach
};

} // namespace pulsemates
