#pragma once

#include "app/onlineservices.h"
#include "app/providerfactory.h"
#include "core/pipeline/coachingstage.h"
#include "core/settings/settings.h"

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
    /// All outlive it; @p services is not started yet.
    OnlineCoaching(const Clock &clock, const SafetyScreen &screen, OnlineServices &services);
    ~OnlineCoaching() override;

    [[nodiscard]] CoachingStage &stage() { return *m_stage; }
    void apply(const Settings &settings);
    /// The key has changed.
    void refreshKey(const Settings &settings);
    [[nodiscard]] ServiceKeys &keys() { return m_services.keys(); }
    /// *Test connection*: @p done is called in this thread while @p context lives.
    void check(const Settings &settings,
               QObject *context,
               const std::function<void(const CoachCheck &)> &done);
    void close(); ///< asks for nothing any more

    /// The service that messages would come from, as "https://api.openai.com:443"; empty where its
    /// address cannot be used.
    [[nodiscard]] static QString originOf(const Settings &settings);

signals:
    /// The key was read, or there is none: messages can be asked for from now on, where it may.
    void ready();

private:
    void readKey(const Settings &settings);
    void allow();
    void takeKey(const Settings &settings, const std::optional<Secret> &key);

    OnlineServices &m_services;
    Coach *m_coach = nullptr; ///< lives in the network thread
    std::unique_ptr<CoachingStage> m_stage;
    ServiceSettings m_applied;
    bool m_used = false; ///< m_applied was
    bool m_agreed = false;
    bool m_ahead = false;  ///< messages may be asked for ahead
    bool m_placed = false; ///< the coach asks at the address of m_applied
    bool m_closed = false;
    int m_reading = 0; ///< the newest key that is asked for
};

} // namespace pulsemates
