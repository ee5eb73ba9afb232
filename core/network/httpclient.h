#pragma once

#include "core/network/httpcall.h"
#include "core/network/networkwire.h"

#include <QHash>

#include <cstdint>

namespace pulsemates {

/// HTTP for all remote providers: requests with timers, bounds and retries, over HTTP/2 where the
/// other side offers it. It opens nothing until something is sent. docs/network.md has the tables.
/// Thread: the network's; it may be made elsewhere and moved. Others reach it by post().
/// Nothing blocks, and nobody is called from within a call.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostAtOnce = 64; ///< a check-in needs a handful

    explicit HttpClient(const Clock &clock, QObject *parent = nullptr);
    ~HttpClient() override; ///< cancels everything

    /// Sends @p request; @p events are called while @p context lives.
    /// Errors, all through HttpEvents::finished: those of checkRequest(), networkfailure.h, and
    /// Internal where mostAtOnce are under way.
    RequestId send(HttpRequest request, QObject *context, HttpEvents events);

    /// Nothing more comes of @p id from here on. An id that is unknown or over is ignored.
    void cancel(RequestId id);
    void cancelAll(CheckInId checkIn);

    [[nodiscard]] NetworkWire &wire() { return m_wire; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

    [[nodiscard]] int underWay() const { return int(m_calls.size()); }
    /// Replies that found nobody any more: cancelled too late, or whoever asked was gone.
    [[nodiscard]] std::uint64_t staleCount() const { return m_stale; }

private:
    void forget(RequestId id, bool stale);
    void refuse(RequestId id, const HttpRequest &request, QObject *context, HttpEvents events);

    const Clock &m_clock;
    NetworkWire m_wire;
    QHash<std::uint64_t, HttpCall *> m_calls;
    QHash<std::uint64_t, CheckInId> m_refused; ///< and not yet told
    std::uint64_t m_stale = 0;
};

} // namespace pulsemates
