#pragma once

#include "app/bench/latency/latencyprofile.h"
#include "tests/support/providers/faultplan.h"
#include "tests/support/providers/http/httprequest.h"
#include "tests/support/providers/http/reply.h"

#include <QHash>
#include <QMutex>
#include <QStringList>

#include <functional>
#include <vector>

namespace pulsemates::loopback {

class RequestCheck;
class WebSocketPeer;

/// What a provider does with a request: a reply, or an open WebSocket.
struct Answer
{
    Reply reply;
    /// Set where a WebSocket is opened: called with it on the server's thread. reply holds the
    /// fields and the wait of the handshake then.
    std::function<void(WebSocketPeer &)> open = {};
};

/// One service on loopback: checks every request against the facts of the service, answers what the
/// test scripted, and fails as it is told to. Serve it with LoopbackServer.
/// Thread: the public part any; answer() and failure() the server's.
class ScriptedProvider
{
public:
    using Wait = LatencyProfile::Wait;

    ScriptedProvider(QString name, QByteArray key);
    virtual ~ScriptedProvider();
    ScriptedProvider(const ScriptedProvider &) = delete;
    ScriptedProvider &operator=(const ScriptedProvider &) = delete;

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] QByteArray key() const;
    void setKey(const QByteArray &key); ///< an empty one: none is asked for
    void setLatency(const LatencyProfile &profile);
    void inject(const FaultPlan &plan); ///< behind those that are still to come
    void clearFaults();

    [[nodiscard]] QStringList violations() const; ///< of the facts, by all requests so far
    [[nodiscard]] std::vector<HttpRequest> requests(const QString &pathPart = {}) const;
    [[nodiscard]] int requestCount(const QString &pathPart = {}) const;
    [[nodiscard]] int abandoned() const; ///< requests whose client gave up before the end
    void forget();                       ///< requests, violations and counts

    // for the server
    [[nodiscard]] Answer handle(const HttpRequest &request);
    [[nodiscard]] bool cutsUpload(const HttpRequest &head, qint64 bytes);
    [[nodiscard]] Wait connectWait(int connection) const;
    void note(const QString &violation);
    void noteAbandoned();

    /// A draw of the profile, which counts the stage's requests of that session.
    [[nodiscard]] Wait draw(const QString &stage, int session);
    [[nodiscard]] double drawValue(const QString &stage, int session);
    [[nodiscard]] LatencyProfile latency() const;
    /// The fault that hits something of this path now, and counts it.
    [[nodiscard]] FaultPlan takeFault(const QString &path, bool socket = false);

protected:
    enum class Failure { BadKey, Forbidden, NotFound, RateLimited, OutOfQuota, ServerError };

    [[nodiscard]] virtual Answer answer(RequestCheck &check, const FaultPlan &plan) = 0;
    [[nodiscard]] virtual Reply failure(Failure kind) const = 0; ///< in the shape of the service
    virtual void addHeaders(Reply &reply) const; ///< that every reply of the service has

    mutable QMutex m_mutex; ///< held for what a test sets while the server runs

private:
    struct Waiting
    {
        FaultPlan plan;
        int passed = 0; ///< requests that were answered well
    };

    [[nodiscard]] bool replaceByFailure(Reply &reply, Fault fault) const;
    void addLatency(Reply &reply, const HttpRequest &request);

    QString m_name;
    QByteArray m_key;
    LatencyProfile m_latency;
    std::vector<Waiting> m_faults;
    std::vector<HttpRequest> m_requests;
    QStringList m_violations;
    QHash<std::pair<QString, int>, int> m_attempts; ///< by stage and session
    int m_abandoned = 0;
};

} // namespace pulsemates::loopback
