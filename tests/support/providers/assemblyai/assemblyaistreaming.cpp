#include "tests/support/providers/assemblyai/assemblyaistreaming.h"

#include "tests/support/providers/assemblyai/streamingsession.h"
#include "tests/support/providers/http/websocketpeer.h"
#include "tests/support/providers/requestcheck.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pulsemates::loopback {

namespace {

struct QueryRule
{
    const char *name;
    double least; ///< of a number; both 0: no number
    double most;
    const char *values; ///< with spaces between; empty: any
};

// clang-format off
/// Numbers, their range; others, the values they may have ("" any).
constexpr QueryRule queryRules[] = {
    {"speech_model", 0, 0, "universal-streaming-english universal-streaming-multilingual u3-rt-pro universal-3-5-pro whisper-rt"},
    {"sample_rate", 8000, 48000, ""},
    {"encoding", 0, 0, "pcm_s16le pcm_mulaw opus ogg_opus aac"},
    {"format_turns", 0, 0, "true false"},
    {"end_of_turn_confidence_threshold", 0, 1, ""},
    {"min_turn_silence", 0, 60000, ""},
    {"min_end_of_turn_silence_when_confident", 0, 60000, ""},
    {"max_turn_silence", 0, 60000, ""},
    {"vad_threshold", 0, 1, ""},
    {"language_detection", 0, 0, "true false"},
    {"language_codes", 0, 0, ""},
    {"keyterms_prompt", 0, 0, ""},
    {"prompt", 0, 0, ""},
    {"speaker_labels", 0, 0, "true false"},
    {"inactivity_timeout", 5, 3600, ""},
    {"mode", 0, 0, "min_latency balanced max_accuracy"},
    {"session_heartbeat", 0, 0, "true false"},
    {"redact_pii", 0, 0, "true false"},
    {"token", 0, 0, ""},
};
// clang-format on

void checkRule(RequestCheck &check, const QueryRule &rule)
{
    const QString name = QString::fromLatin1(rule.name);
    if (!check.request().query.hasQueryItem(name))
        return;
    const QString value = check.request().queryValue(name);
    const double number = value.toDouble();
    const QStringList values = QString::fromLatin1(rule.values).split(u' ', Qt::SkipEmptyParts);
    check.that(values.isEmpty() || values.contains(value),
               QStringLiteral("query %1 is \"%2\"").arg(name, value));
    check.that(rule.most == 0 || (number >= rule.least && number <= rule.most),
               QStringLiteral("query %1 is out of range: %2").arg(name, value));
}

Reply streamingError(int status, const QString &what)
{
    return Reply::json(QJsonObject{{QStringLiteral("error"), what}}, status);
}

} // namespace

AssemblyAiStreaming::AssemblyAiStreaming()
    : ScriptedProvider(QStringLiteral("assemblyai-streaming"), "loopback-assemblyai-key")
{}

void AssemblyAiStreaming::setScript(const SpeechScript &script)
{
    const QMutexLocker lock(&m_mutex);
    m_script = script;
}

SpeechScript AssemblyAiStreaming::script() const
{
    const QMutexLocker lock(&m_mutex);
    return m_script;
}

void AssemblyAiStreaming::setAllowedLead(std::chrono::milliseconds lead)
{
    const QMutexLocker lock(&m_mutex);
    m_allowedLead = lead;
}

std::chrono::milliseconds AssemblyAiStreaming::allowedLead() const
{
    const QMutexLocker lock(&m_mutex);
    return m_allowedLead;
}

void AssemblyAiStreaming::noteOpened()
{
    const QMutexLocker lock(&m_mutex);
    ++m_open;
}

void AssemblyAiStreaming::noteEnded(const QByteArray &sound)
{
    const QMutexLocker lock(&m_mutex);
    --m_open;
    m_sounds.push_back(sound);
}

std::vector<QByteArray> AssemblyAiStreaming::soundReceived() const
{
    const QMutexLocker lock(&m_mutex);
    return m_sounds;
}

int AssemblyAiStreaming::sessionsOpen() const
{
    const QMutexLocker lock(&m_mutex);
    return m_open;
}

Answer AssemblyAiStreaming::answer(RequestCheck &check, const FaultPlan &plan)
{
    const HttpRequest &request = check.request();
    if (check.is("GET", QStringLiteral("/v3/token")))
        return {giveToken(check)};
    if (!check.is("GET", QStringLiteral("/v3/ws"))) {
        check.that(false, QStringLiteral("the service has no such call"));
        return {failure(Failure::NotFound)};
    }
    check.that(request.headers.value("sec-websocket-version") == "13"
                   && QByteArray::fromBase64(request.headers.value("sec-websocket-key")).size()
                          == 16
                   && request.headers.value("connection").toLower().contains("upgrade"),
               QStringLiteral("that is no handshake of a WebSocket"));
    checkQuery(check);
    const bool known = isKnown(check);
    Answer answer;
    answer.open = [this, request, plan, known](WebSocketPeer &peer) {
        (new StreamingSession(*this, request, plan, peer))->begin(known);
    };
    if (plan.fault == Fault::SocketRefused)
        return {failure(Failure::BadKey)};
    if (plan.fault == Fault::SocketBadAccept)
        answer.reply.headers.set("Sec-WebSocket-Accept", "bm90IHRoZSByaWdodCBvbmUhIQ==");
    return answer;
}

Reply AssemblyAiStreaming::failure(Failure kind) const
{
    switch (kind) {
    case Failure::BadKey:
        return streamingError(401, QStringLiteral("Not authorized"));
    case Failure::Forbidden:
        return streamingError(403, QStringLiteral("Forbidden"));
    case Failure::NotFound:
        return streamingError(404, QStringLiteral("Not found"));
    case Failure::RateLimited:
        return streamingError(429, QStringLiteral("Too many concurrent sessions"));
    case Failure::OutOfQuota:
        return streamingError(400, QStringLiteral("Insufficient funds"));
    case Failure::ServerError:
        break;
    }
    return streamingError(500, QStringLiteral("Internal server error"));
}

Reply AssemblyAiStreaming::giveToken(RequestCheck &check)
{
    if (!check.rawKey(key()))
        return failure(Failure::BadKey);
    check.queryOnly(
        {QStringLiteral("expires_in_seconds"), QStringLiteral("max_session_duration_seconds")});
    const auto number = [&check](const QString &name, int otherwise) {
        const QString value = check.request().queryValue(name);
        return value.isEmpty() ? otherwise : value.toInt();
    };
    const int expires = number(QStringLiteral("expires_in_seconds"), 0);
    const int longest = number(QStringLiteral("max_session_duration_seconds"), 10800);
    if (expires < 1 || expires > 600 || longest < 60 || longest > 10800) {
        check.that(false, QStringLiteral("the times of the token are out of range"));
        return streamingError(400, QStringLiteral("expires_in_seconds must be between 1 and 600"));
    }
    const QMutexLocker lock(&m_mutex);
    const QString token = QStringLiteral("loopback-token-%1").arg(++m_tokensGiven);
    m_tokens.insert(token);
    return Reply::json(QJsonObject{{QStringLiteral("token"), token},
                                   {QStringLiteral("expires_in_seconds"), expires}});
}

bool AssemblyAiStreaming::isKnown(RequestCheck &check)
{
    const QString token = check.request().queryValue(QStringLiteral("token"));
    if (token.isEmpty())
        return check.rawKey(key());
    const QMutexLocker lock(&m_mutex);
    return m_tokens.remove(token);
}

void AssemblyAiStreaming::checkQuery(RequestCheck &check) const
{
    QStringList names;
    for (const QueryRule &rule : queryRules) {
        names << QString::fromLatin1(rule.name);
        checkRule(check, rule);
    }
    check.queryOnly(names);
    check.that(!check.request().queryValue(QStringLiteral("speech_model")).isEmpty(),
               QStringLiteral("speech_model is not named; its default changed over time"));
    for (const char *list : {"language_codes", "keyterms_prompt"}) {
        const QString value = check.request().queryValue(QString::fromLatin1(list));
        check.that(value.isEmpty() || QJsonDocument::fromJson(value.toUtf8()).isArray(),
                   QStringLiteral("query %1 is no list in JSON").arg(QLatin1String(list)));
    }
}

} // namespace pulsemates::loopback
