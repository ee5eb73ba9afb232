#pragma once

#include "app/providerfactory.h"
#include "core/network/networkthread.h"
#include "core/pipeline/coachingstage.h"
#include "core/settings/servicekeys.h"
#include "core/settings/settings.h"

#include <memory>

namespace pulsemates {

class ConnectionWarmer;
class HttpClient;

/// Everything that optimized mode needs to have a message written: the thread of the network with
/// the coach in it, the stage that drives it, and the key. Nothing is opened, and no key is read,
/// before optimized mode is chosen and agreed to.
/// Thread: GUI.
class OnlineCoaching : public QObject
{
    Q_OBJECT

public:
    /// @p clock and @p screen outlive it.
    OnlineCoaching(const Clock &clock,
                   const SafetyScreen &screen,
                   std::shared_ptr<SecretStore> secrets);
    ~OnlineCoaching() override;

    [[nodiscard]] CoachingStage &stage() { return *m_stage; }
    void apply(const Settings &settings);
    /// The key has changed.
    void refreshKey(const Settings &settings);
    [[nodiscard]] ServiceKeys &keys() { return m_keys; }
    /// *Test connection*: @p done is called in this thread while @p context lives.
    void check(const Settings &settings,
               QObject *context,
               const std::function<void(const CoachCheck &)> &done);
    /// False where the thread did not end in time.
    bool shutDown(std::chrono::milliseconds longest);

    /// The service that messages would come from, as "https://api.openai.com:443"; empty where its
    /// address cannot be used.
    [[nodiscard]] static QString originOf(const Settings &settings);

signals:
    /// The key was read, or there is none: messages can be asked for from now on, where it may.
    void ready();

private:
    void readKey(const Settings &settings);
    void takeKey(const Settings &settings, const std::optional<Secret> &key);

    const Clock &m_clock;
    std::shared_ptr<SecretStore> m_secrets;
    ServiceKeys m_keys;
    NetworkThread m_thread;
    HttpClient *m_client = nullptr; ///< these three live in the thread
    ConnectionWarmer *m_warmer = nullptr;
    Coach *m_coach = nullptr;
    std::unique_ptr<CoachingStage> m_stage;
    ServiceSettings m_applied;
    bool m_used = false; ///< m_applied was
    bool m_closed = false;
    int m_reading = 0; ///< the newest key that is asked for
};

} // namespace pulsemates
