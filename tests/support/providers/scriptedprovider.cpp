#include "tests/support/providers/scriptedprovider.h"

#include "tests/support/providers/requestcheck.h"
#include "tests/support/providers/spoil.h"

#include <algorithm>
#include <initializer_list>

namespace pulsemates::loopback {

namespace {

/// Faults of words, speech and recognition wait for a request that has to do with them.
bool concerns(FaultScope scope, const QString &path)
{
    const auto names = [&path](std::initializer_list<const char *> parts) {
        return std::ranges::any_of(
            parts, [&path](const char *part) { return path.contains(QLatin1String(part)); });
    };
    switch (scope) {
    case FaultScope::Words:
        return names({"/chat/"});
    case FaultScope::EventStream:
        return names({"/chat/", "/audio/"});
    case FaultScope::Speech:
        return names({"/speech", ":synthesize", "/voices", "/token"});
    case FaultScope::Recognition:
        return names({"/transcri", "/inference"});
    default:
        return true;
    }
}

} // namespace

ScriptedProvider::ScriptedProvider(QString name, QByteArray key)
    : m_name(std::move(name))
    , m_key(std::move(key))
{}

ScriptedProvider::~ScriptedProvider() = default;

QByteArray ScriptedProvider::key() const
{
    const QMutexLocker lock(&m_mutex);
    return m_key;
}

void ScriptedProvider::setKey(const QByteArray &key)
{
    const QMutexLocker lock(&m_mutex);
    m_key = key;
}

void ScriptedProvider::setLatency(const LatencyProfile &profile)
{
    const QMutexLocker lock(&m_mutex);
    m_latency = profile;
}

LatencyProfile ScriptedProvider::latency() const
{
    const QMutexLocker lock(&m_mutex);
    return m_latency;
}

void ScriptedProvider::inject(const FaultPlan &plan)
{
    const QMutexLocker lock(&m_mutex);
    m_faults.push_back({plan, 0});
}

void ScriptedProvider::clearFaults()
{
    const QMutexLocker lock(&m_mutex);
    m_faults.clear();
}

QStringList ScriptedProvider::violations() const
{
    const QMutexLocker lock(&m_mutex);
    return m_violations;
}

std::vector<HttpRequest> ScriptedProvider::requests(const QString &pathPart) const
{
    const QMutexLocker lock(&m_mutex);
    std::vector<HttpRequest> found;
    std::ranges::copy_if(m_requests, std::back_inserter(found), [&](const HttpRequest &request) {
        return request.path.contains(pathPart);
    });
    return found;
}

int ScriptedProvider::requestCount(const QString &pathPart) const
{
    return int(requests(pathPart).size());
}

int ScriptedProvider::abandoned() const
{
    const QMutexLocker lock(&m_mutex);
    return m_abandoned;
}

void ScriptedProvider::forget()
{
    const QMutexLocker lock(&m_mutex);
    m_requests.clear();
    m_violations.clear();
    m_attempts.clear();
    m_abandoned = 0;
}

void ScriptedProvider::note(const QString &violation)
{
    const QMutexLocker lock(&m_mutex);
    m_violations << violation;
}

void ScriptedProvider::noteAbandoned()
{
    const QMutexLocker lock(&m_mutex);
    ++m_abandoned;
}

Answer ScriptedProvider::handle(const HttpRequest &request)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_requests.push_back(request);
    }
    RequestCheck check(request);
    const bool socket = request.headers.value("upgrade").toLower() == "websocket";
    const FaultPlan plan = takeFault(request.path, socket);
    Answer answered = answer(check, plan);
    for (const QString &violation : check.violations())
        note(violation);
    if (replaceByFailure(answered.reply, plan.fault))
        answered.open = {};
    if (!answered.open)
        addHeaders(answered.reply);
    spoil(answered.reply, plan);
    const auto scope = scopeOf(plan.fault);
    if (plan.fault != Fault::None
        && (scope == FaultScope::Bytes || scope == FaultScope::Connection))
        answered.open = {}; // these befall the handshake as an answer of HTTP
    addLatency(answered.reply, request);
    return answered;
}

FaultPlan ScriptedProvider::takeFault(const QString &path, bool socket)
{
    const QMutexLocker lock(&m_mutex);
    for (auto waiting = m_faults.begin(); waiting != m_faults.end(); ++waiting) {
        const FaultPlan plan = waiting->plan;
        const bool ofUpload = plan.fault == Fault::CutUpload; // see cutsUpload()
        const bool ofSocket = scopeOf(plan.fault) == FaultScope::Socket;
        const bool fits = path.contains(plan.path) && concerns(scopeOf(plan.fault), path);
        if (ofUpload || (ofSocket && !socket) || !fits)
            continue;
        if (waiting->passed++ < plan.after)
            return {};
        if (plan.times != FaultPlan::always && --waiting->plan.times <= 0)
            m_faults.erase(waiting);
        return plan;
    }
    return {};
}

bool ScriptedProvider::cutsUpload(const HttpRequest &head, qint64 bytes)
{
    const QMutexLocker lock(&m_mutex);
    const auto hit = std::ranges::find_if(m_faults, [&](const Waiting &waiting) {
        const qint64 at = std::max<qint64>(waiting.plan.atByte, 1);
        return waiting.plan.fault == Fault::CutUpload && bytes >= at
               && head.path.contains(waiting.plan.path);
    });
    if (hit == m_faults.end())
        return false;
    if (hit->plan.times != FaultPlan::always && --hit->plan.times <= 0)
        m_faults.erase(hit);
    return true;
}

bool ScriptedProvider::replaceByFailure(Reply &reply, Fault fault) const
{
    static const QHash<Fault, Failure> failures{{Fault::Unauthorized, Failure::BadKey},
                                                {Fault::Forbidden, Failure::Forbidden},
                                                {Fault::NotFound, Failure::NotFound},
                                                {Fault::RateLimited, Failure::RateLimited},
                                                {Fault::RateLimitedMs, Failure::RateLimited},
                                                {Fault::RateLimitedLong, Failure::RateLimited},
                                                {Fault::RateLimitedDate, Failure::RateLimited},
                                                {Fault::OutOfQuota, Failure::OutOfQuota},
                                                {Fault::ServerError, Failure::ServerError}};
    static const QHash<Fault, Headers::Field> waits{
        {Fault::RateLimited, {"Retry-After", "1"}},
        {Fault::RateLimitedMs, {"retry-after-ms", "20"}},
        {Fault::RateLimitedLong, {"Retry-After", "3600"}},
        {Fault::RateLimitedDate, {"Retry-After", "Fri, 27 Nov 2026 00:00:00 GMT"}}};
    if (const auto found = failures.constFind(fault); found != failures.constEnd()) {
        reply = failure(*found);
        if (waits.contains(fault)) {
            reply.headers.remove("Retry-After");
            reply.headers.set(waits[fault].first, waits[fault].second);
        }
    } else if (fault == Fault::Unavailable) {
        reply = Reply::empty(503);
    } else if (fault == Fault::GatewayTimeout) {
        reply = Reply::bytes(
            "<html><body><h1>504 Gateway Time-out</h1></body></html>", "text/html", 504);
    } else if (fault == Fault::NumericCode) {
        const QJsonObject error{{QStringLiteral("code"), 500},
                                {QStringLiteral("message"), QStringLiteral("Loading model")},
                                {QStringLiteral("type"), QStringLiteral("unavailable_error")}};
        reply = Reply::json(QJsonObject{{QStringLiteral("error"), error}}, 500);
    } else {
        return false;
    }
    return true;
}

void ScriptedProvider::addHeaders(Reply &) const {}

void ScriptedProvider::addLatency(Reply &reply, const HttpRequest &request)
{
    const int session = request.session;
    reply.beforeHead += draw(QStringLiteral("rtt"), session);
    const double megabits = drawValue(QStringLiteral("uplink"), session);
    if (megabits > 0)
        reply.beforeHead += Wait(qint64(double(request.body.size()) * 8 / megabits));
}

ScriptedProvider::Wait ScriptedProvider::connectWait(int connection) const
{
    return latency().draw(u"connect", connection);
}

double ScriptedProvider::drawValue(const QString &stage, int session)
{
    const QMutexLocker lock(&m_mutex);
    const int attempt = m_attempts[{stage, session}]++;
    return m_latency.value(stage, session, attempt);
}

ScriptedProvider::Wait ScriptedProvider::draw(const QString &stage, int session)
{
    return Wait(qint64(drawValue(stage, session) * 1000));
}

} // namespace pulsemates::loopback
