#include "tests/support/providers/openai/openaicompatible.h"

#include "tests/support/providers/openai/chatreply.h"
#include "tests/support/providers/openai/chatrequest.h"
#include "tests/support/providers/openai/speechcall.h"
#include "tests/support/providers/openai/transcriptioncall.h"
#include "tests/support/providers/requestcheck.h"

#include <QJsonArray>

namespace pulsemates::loopback {

OpenAiCompatible::OpenAiCompatible(ServerKind kind)
    : ScriptedProvider(kind.name, kind.needsKey ? "loopback-openai-key" : "")
    , m_kind(std::move(kind))
    , m_words(QStringLiteral("That sounds like a lot to carry. You showed up for it anyway. "
                             "Let your shoulders drop and take one slow breath."))
{}

void OpenAiCompatible::setScript(const SpeechScript &script)
{
    const QMutexLocker lock(&m_mutex);
    m_script = script;
}

void OpenAiCompatible::setWords(const QString &words)
{
    const QMutexLocker lock(&m_mutex);
    m_words = words;
}

void OpenAiCompatible::setJson(const QByteArray &json)
{
    const QMutexLocker lock(&m_mutex);
    m_json = json;
}

void OpenAiCompatible::setFlagged(const QStringList &categories)
{
    const QMutexLocker lock(&m_mutex);
    m_flagged = categories;
}

void OpenAiCompatible::setLoading(bool loading)
{
    const QMutexLocker lock(&m_mutex);
    m_loading = loading;
}

Reply OpenAiCompatible::error(int status,
                              const QString &type,
                              const QString &code,
                              const QString &what) const
{
    if (m_kind.detailErrors)
        return Reply::json(QJsonObject{{QStringLiteral("detail"), what}}, status);
    if (m_kind.plainErrors)
        return Reply::json(QJsonObject{{QStringLiteral("error"), what}}, status);
    const QJsonValue shown = m_kind.numericErrorCode ? QJsonValue(status)
                             : code.isEmpty()        ? QJsonValue(QJsonValue::Null)
                                                     : QJsonValue(code);
    return Reply::json(QJsonObject{{QStringLiteral("error"),
                                    QJsonObject{{QStringLiteral("message"), what},
                                                {QStringLiteral("type"), type},
                                                {QStringLiteral("param"), QJsonValue::Null},
                                                {QStringLiteral("code"), shown}}}},
                       status);
}

Reply OpenAiCompatible::unknownModel(const QString &model) const
{
    return error(404,
                 QStringLiteral("invalid_request_error"),
                 QStringLiteral("model_not_found"),
                 QStringLiteral("The model `%1` does not exist or you do not have access to it.")
                     .arg(model));
}

bool OpenAiCompatible::hasModel(const QString &model) const
{
    return !m_kind.strictModel || m_kind.models.contains(model);
}

Reply OpenAiCompatible::failure(Failure kind) const
{
    const QString invalid = QStringLiteral("invalid_request_error");
    switch (kind) {
    case Failure::BadKey:
        return error(401,
                     invalid,
                     QStringLiteral("invalid_api_key"),
                     QStringLiteral("Incorrect API key provided."));
    case Failure::Forbidden:
        return error(403,
                     invalid,
                     QStringLiteral("unsupported_country_region_territory"),
                     QStringLiteral("Country, region, or territory not supported"));
    case Failure::NotFound:
        return unknownModel(QStringLiteral("gpt-none"));
    case Failure::RateLimited:
        return error(429,
                     QStringLiteral("tokens"),
                     QStringLiteral("rate_limit_exceeded"),
                     QStringLiteral("Rate limit reached for gpt-4o-mini."));
    case Failure::OutOfQuota:
        return error(429,
                     QStringLiteral("insufficient_quota"),
                     QStringLiteral("insufficient_quota"),
                     QStringLiteral("You exceeded your current quota, please check your plan and "
                                    "billing details."));
    case Failure::ServerError:
        break;
    }
    return error(500,
                 QStringLiteral("server_error"),
                 {},
                 QStringLiteral("The server had an error while processing your request."));
}

bool OpenAiCompatible::isAllowed(RequestCheck &check) const
{
    const QByteArray expected = key();
    const Headers &headers = check.request().headers;
    if (expected.isEmpty())
        return true;
    if (m_kind.otherKeys && !headers.has("authorization"))
        return headers.value("x-api-key") == expected
               || check.request().queryValue(QStringLiteral("api_key")).toUtf8() == expected;
    return check.bearer(expected);
}

Answer OpenAiCompatible::answer(RequestCheck &check, const FaultPlan &plan)
{
    return {reply(check, plan)};
}

Reply OpenAiCompatible::reply(RequestCheck &check, const FaultPlan &plan)
{
    const QString path = check.request().path;
    bool loading = false;
    {
        const QMutexLocker lock(&m_mutex);
        loading = m_loading;
    }
    if (loading && m_kind.plainErrors)
        return Reply::json(QJsonObject{{QStringLiteral("status"), QStringLiteral("loading model")}},
                           503);
    if (loading)
        return error(503, QStringLiteral("unavailable_error"), {}, QStringLiteral("Loading model"));
    if (m_kind.health && check.is("GET", QStringLiteral("/health")))
        return Reply::json(QJsonObject{{QStringLiteral("status"), QStringLiteral("ok")}});
    if (!isAllowed(check))
        return failure(Failure::BadKey);
    if (drawValue(QStringLiteral("failure"), check.request().session) > 0)
        return failure(Failure::ServerError);
    if (m_kind.chat && check.is("POST", QStringLiteral("/v1/chat/completions")))
        return chat(check, plan);
    if (m_kind.transcription && check.request().method == "POST"
        && (path == u"/v1/audio/transcriptions" || m_kind.extraPaths.contains(path)))
        return transcribe(check, plan.fault);
    if (m_kind.speech && check.is("POST", QStringLiteral("/v1/audio/speech")))
        return speak(check, plan.fault);
    if (m_kind.moderation && check.is("POST", QStringLiteral("/v1/moderations")))
        return moderate(check);
    if (check.request().method == "GET" && path.startsWith(u"/v1/models"))
        return models(check);
    check.that(false, QStringLiteral("the service has no such call"));
    return error(404, QStringLiteral("invalid_request_error"), {}, QStringLiteral("Invalid URL"));
}

void OpenAiCompatible::addHeaders(Reply &reply) const
{
    reply.headers.set("x-request-id", "req_" + QByteArray::number(requestCount()));
    if (!m_kind.rateHeaders)
        return;
    reply.headers.set("openai-processing-ms", "12");
    reply.headers.set("x-ratelimit-limit-requests", "500");
    reply.headers.set("x-ratelimit-limit-tokens", "200000");
    reply.headers.set("x-ratelimit-remaining-requests", "499");
    reply.headers.set("x-ratelimit-remaining-tokens", "199000");
    reply.headers.set("x-ratelimit-reset-requests", "120ms");
    reply.headers.set("x-ratelimit-reset-tokens", "6m0s");
}

Reply OpenAiCompatible::chat(RequestCheck &check, const FaultPlan &plan)
{
    const ChatRequest asked = ChatRequest::read(check, m_kind);
    if (!asked.refusal.isEmpty())
        return error(
            400, QStringLiteral("invalid_request_error"), asked.refusalCode, asked.refusal);
    if (!hasModel(asked.model))
        return unknownModel(asked.model);
    ChatScript script;
    {
        const QMutexLocker lock(&m_mutex);
        script.words = m_words;
        script.json = m_json;
    }
    const int session = check.request().session;
    const bool wholly = latency().has(QStringLiteral("chat-whole"));
    script.firstToken =
        draw(wholly ? QStringLiteral("chat-whole") : QStringLiteral("first-token"), session)
        + draw(QStringLiteral("first-token-stall"), session);
    const double rate = drawValue(QStringLiteral("token-rate"), session);
    script.eachToken = ScriptedProvider::Wait(rate > 0 ? qint64(1e6 / rate) : 0);
    return chatReply(asked, script, m_kind, plan.fault);
}

Reply OpenAiCompatible::transcribe(RequestCheck &check, Fault fault)
{
    const TranscriptionCall asked = TranscriptionCall::read(check, m_kind);
    if (!asked.refusal.isEmpty())
        return error(asked.status, QStringLiteral("invalid_request_error"), {}, asked.refusal);
    if (!hasModel(asked.model))
        return unknownModel(asked.model);
    const Wait wait = draw(QStringLiteral("stream-final"), check.request().session);
    const QMutexLocker lock(&m_mutex);
    return transcriptionReply(asked, m_script, m_kind, wait, fault);
}

Reply OpenAiCompatible::speak(RequestCheck &check, Fault fault)
{
    const SpeechCall asked = SpeechCall::read(check, m_kind);
    if (!asked.refusal.isEmpty())
        return error(400, QStringLiteral("invalid_request_error"), {}, asked.refusal);
    if (!hasModel(asked.model))
        return unknownModel(asked.model);
    const bool streams = latency().has(QStringLiteral("speech-first"));
    const Wait wait =
        draw(streams ? QStringLiteral("speech-first") : QStringLiteral("speech-whole"),
             check.request().session);
    return speechReply(asked, m_kind, wait, fault);
}

Reply OpenAiCompatible::moderate(RequestCheck &check)
{
    const QJsonObject asked = check.json();
    check.fields(asked,
                 {{QStringLiteral("model"), Field::Type::Text},
                  {QStringLiteral("input"),
                   Field::Type::Any,
                   Field::Need::Required,
                   [](const QJsonValue &it) { return it.isString() || it.isArray(); },
                   QStringLiteral("is neither text nor a list")}},
                 QStringLiteral("body"));
    static const QStringList categories{QStringLiteral("hate"),
                                        QStringLiteral("hate/threatening"),
                                        QStringLiteral("harassment"),
                                        QStringLiteral("harassment/threatening"),
                                        QStringLiteral("illicit"),
                                        QStringLiteral("illicit/violent"),
                                        QStringLiteral("self-harm"),
                                        QStringLiteral("self-harm/intent"),
                                        QStringLiteral("self-harm/instructions"),
                                        QStringLiteral("sexual"),
                                        QStringLiteral("sexual/minors"),
                                        QStringLiteral("violence"),
                                        QStringLiteral("violence/graphic")};
    const QMutexLocker lock(&m_mutex);
    QJsonObject flags, scores, kinds;
    for (const QString &category : categories) {
        const bool flagged = m_flagged.contains(category);
        flags[category] = flagged;
        scores[category] = flagged ? 0.91 : 0.0001;
        kinds[category] = QJsonArray{QStringLiteral("text")};
    }
    const QJsonObject result{{QStringLiteral("flagged"), !m_flagged.isEmpty()},
                             {QStringLiteral("categories"), flags},
                             {QStringLiteral("category_scores"), scores},
                             {QStringLiteral("category_applied_input_types"), kinds}};
    return Reply::json(
        QJsonObject{{QStringLiteral("id"), QStringLiteral("modr-1")},
                    {QStringLiteral("model"), QStringLiteral("omni-moderation-latest")},
                    {QStringLiteral("results"), QJsonArray{result}}});
}

Reply OpenAiCompatible::models(RequestCheck &check) const
{
    check.noBody();
    const auto entry = [this](const QString &id) {
        return QJsonObject{{QStringLiteral("id"), id},
                           {QStringLiteral("object"), QStringLiteral("model")},
                           {QStringLiteral("created"), 1715367049},
                           {QStringLiteral("owned_by"), m_kind.name}};
    };
    const QString wanted = check.request().path.mid(QStringLiteral("/v1/models/").size());
    if (!wanted.isEmpty())
        return hasModel(wanted) ? Reply::json(entry(wanted)) : unknownModel(wanted);
    QJsonArray data;
    for (const QString &id : m_kind.models)
        data.append(entry(id));
    return Reply::json(QJsonObject{{QStringLiteral("object"), QStringLiteral("list")},
                                   {QStringLiteral("data"), data}});
}

} // namespace pulsemates::loopback
