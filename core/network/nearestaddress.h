#pragma once

#include "core/common/clock.h"
#include "core/common/result.h"
#include "core/network/serviceaddress.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <vector>

namespace pulsemates {

/// Which of several addresses that offer the same is to be used: of those that answer the one with
/// the shortest round trip; unmeasured ones in the order they were given. Another has to be nearer
/// by a good part before it takes the place of the one in use, so that two alike never alternate.
/// Units: monotonic time. Thread: any; a value.
class NearestAddress
{
public:
    /// How much nearer another has to be: both hold.
    static constexpr double nearerBy = 0.2;
    static constexpr std::chrono::milliseconds nearerByAtLeast{5};
    /// One that failed is left out for this long, twice as long after every further failure.
    static constexpr std::chrono::seconds firstPause{30};
    static constexpr std::chrono::minutes longestPause{10};

    /// In the order of preference; what is known of those that stay is kept.
    void setAddresses(const std::vector<ServiceAddress> &addresses);
    [[nodiscard]] std::vector<ServiceAddress> addresses() const;

    /// One that could not be measured is left out too, until it can be: a round trip says nothing
    /// of what requests came to.
    void measured(const QString &origin, const Result<MonotonicTime> &roundTrip, MonotonicTime now);
    /// A request there came to nothing, by the fault of the way or of the service.
    /// @p forLong: it is left out for longestPause.
    void failed(const QString &origin, MonotonicTime now, bool forLong = false);
    void answered(const QString &origin); ///< a request there was answered

    /// The one to use from now on; nothing only where there is none. Where all of them failed, the
    /// one whose pause ends first.
    [[nodiscard]] std::optional<ServiceAddress> choose(MonotonicTime now);
    /// When a pause ends next, after @p now.
    [[nodiscard]] std::optional<MonotonicTime> nextPauseEnd(MonotonicTime now) const;
    [[nodiscard]] std::optional<MonotonicTime> roundTrip(const QString &origin) const;

private:
    struct Rest
    {
        int failures = 0; ///< in a row
        MonotonicTime until{};

        void prolong(MonotonicTime now, bool forLong);
    };
    struct Known
    {
        ServiceAddress address;
        std::optional<MonotonicTime> roundTrip = {};
        Rest ofRequests = {};
        Rest ofProbes = {};

        [[nodiscard]] MonotonicTime pausedUntil() const
        {
            return std::max(ofRequests.until, ofProbes.until);
        }
    };

    [[nodiscard]] Known *find(const QString &origin);
    [[nodiscard]] static bool isNearer(const Known &one, const Known &other);

    std::vector<Known> m_known;
    QString m_inUse; ///< its origin
};

} // namespace pulsemates
