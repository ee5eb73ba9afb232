#pragma once

#include "core/common/clock.h"
#include "core/network/networkthread.h"
#include "core/network/serviceaddress.h"
#include "core/settings/servicekeys.h"
#include "core/settings/settings.h"

#include <chrono>
#include <memory>
#include <vector>

namespace pulsemates {

class ConnectionWarmer;
class HttpClient;

/// What everything on the network shares: its thread, the one HttpClient, warm connections, and the
/// keys. Nothing is opened, and no key is read, before somebody asks for something.
/// Thread: GUI; client and warmer live in the network thread, reach them through post().
class OnlineServices : public QObject
{
    Q_OBJECT

public:
    /// @p clock outlives it.
    OnlineServices(const Clock &clock, std::shared_ptr<SecretStore> secrets);
    ~OnlineServices() override; ///< as shutDown()

    [[nodiscard]] HttpClient &client() { return *m_client; }
    [[nodiscard]] ConnectionWarmer &warmer() { return *m_warmer; }
    [[nodiscard]] ServiceKeys &keys() { return m_keys; }

    /// Takes @p part, which has no parent, over into the thread; before start().
    void adopt(QObject *part) { m_thread.adopt(part); }
    void start() { m_thread.start(); }
    /// The certificates to trust, as the settings say. Whoever may not be asked any more, in fast
    /// mode all, is let go, and connections to them are closed. Before those who ask apply them.
    void apply(const Settings &settings);
    /// False where the thread did not end in time.
    bool shutDown(std::chrono::milliseconds longest);

private:
    void leaveOthers(const std::vector<ServiceAddress> &places);

    std::shared_ptr<SecretStore> m_secrets;
    ServiceKeys m_keys;
    NetworkThread m_thread;
    HttpClient *m_client = nullptr; ///< these two live in the thread
    ConnectionWarmer *m_warmer = nullptr;
    QString m_authorities;
    std::vector<ServiceAddress> m_places; ///< that may be asked
    bool m_closed = false;
};

} // namespace pulsemates
