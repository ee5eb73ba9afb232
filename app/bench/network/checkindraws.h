#pragma once

#include "app/bench/latency/latencyprofile.h"

#include <QHash>

#include <array>

namespace pulsemates {

/// Who draws: each server on loopback counts for itself.
enum class Server {
    Words,  ///< recognises
    Message ///< writes, and speaks
};

/// What one check-in draws of a profile, one after another for each stage: every arm gets the same
/// numbers (common random numbers), and the servers on loopback draw them, too.
/// Units: milliseconds, where the profile says nothing else.
class CheckInDraws
{
public:
    /// @p profile outlives it; @p session: whose numbers.
    CheckInDraws(const loopback::LatencyProfile &profile, int session)
        : m_profile(profile)
        , m_session(session)
    {}

    /// The next one of @p stage; 0 where the profile has none.
    [[nodiscard]] double next(const QString &stage, Server server = Server::Message)
    {
        return m_profile.value(stage, m_session, m_taken[int(server)][stage]++);
    }
    [[nodiscard]] bool has(const QString &stage) const { return m_profile.has(stage); }

private:
    const loopback::LatencyProfile &m_profile;
    int m_session;
    std::array<QHash<QString, int>, 2> m_taken;
};

} // namespace pulsemates
