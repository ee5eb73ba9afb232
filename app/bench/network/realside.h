#pragma once

#include "app/bench/network/loopbackprocess.h"
#include "core/common/clock.h"

#include <memory>

namespace pulsemates {

class ConnectionWarmer;
class HttpClient;

/// The servers on loopback over HTTP/2 and TLS, and the client that trusts them.
/// Thread: one, with an event loop: the network's for everything that uses it.
class RealSide
{
public:
    explicit RealSide(const Clock &clock);
    ~RealSide();

    /// False: see problem(), a sentence.
    bool start(const LoopbackProcess::Options &options);
    /// Opens the connections and waits until they are; false where they are not.
    bool warm();
    /// Another client, whose connections are all cold.
    void renewClient();

    [[nodiscard]] HttpClient &client() const { return *m_client; }
    [[nodiscard]] ConnectionWarmer &warmer() const { return *m_warmer; }
    [[nodiscard]] const LoopbackPlaces &places() const { return m_process.places(); }
    [[nodiscard]] const QString &problem() const { return m_problem; }
    [[nodiscard]] QStringList violations() { return m_process.violations(); }

private:
    const Clock &m_clock;
    LoopbackProcess m_process;
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<ConnectionWarmer> m_warmer; ///< before the client goes
    QString m_problem;
};

} // namespace pulsemates
