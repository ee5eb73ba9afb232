#include "core/providers/openai/chatrequest.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pulsemates {

namespace {

constexpr qint64 mostOfAnswer = 512 * 1024; // 200 tokens come in some 60 KiB of events

QJsonObject messageOf(const char *role, const QString &content)
{
    return {{QStringLiteral("role"), QLatin1String(role)}, {QStringLiteral("content"), content}};
}

QJsonArray messagesFor(const CoachPrompt &prompt, const CoachRequest &request)
{
    QJsonArray messages{messageOf("system", prompt.systemFor(request))};
    // Examples are of whole messages: beside a sentence that is shown already they mislead.
    if (request.begun.isEmpty()) {
        for (const CoachPrompt::Example &example : prompt.examples) {
            messages.append(messageOf("user", prompt.dataFor(example.request)));
            messages.append(messageOf("assistant", CoachPrompt::answerOf(example.message)));
        }
    }
    messages.append(messageOf("user", prompt.dataFor(request)));
    return messages;
}

/// In the strict subset: every member required, none besides.
QJsonObject answerFormat()
{
    const QJsonObject schema{
        {QStringLiteral("type"), QStringLiteral("object")},
        {QStringLiteral("properties"),
         QJsonObject{{QStringLiteral("message"),
                      QJsonObject{{QStringLiteral("type"), QStringLiteral("string")}}}}},
        {QStringLiteral("required"), QJsonArray{QStringLiteral("message")}},
        {QStringLiteral("additionalProperties"), false}};
    return {{QStringLiteral("type"), QStringLiteral("json_schema")},
            {QStringLiteral("json_schema"),
             QJsonObject{{QStringLiteral("name"), QStringLiteral("message_to_person")},
                         {QStringLiteral("strict"), true},
                         {QStringLiteral("schema"), schema}}}};
}

} // namespace

QString tokenLimitName(const ChatAbilities &abilities)
{
    return abilities.oldLimit ? QStringLiteral("max_tokens")
                              : QStringLiteral("max_completion_tokens");
}

QJsonObject chatBody(const ChatService &service,
                     const ChatAbilities &abilities,
                     const CoachPrompt &prompt,
                     const CoachRequest &request)
{
    QJsonObject body{{QStringLiteral("model"), service.model},
                     {QStringLiteral("messages"), messagesFor(prompt, request)},
                     {tokenLimitName(abilities), service.mostTokens}};
    if (abilities.temperature)
        body[QStringLiteral("temperature")] = service.temperature;
    if (abilities.schema)
        body[QStringLiteral("response_format")] = answerFormat();
    if (abilities.streams)
        body[QStringLiteral("stream")] = true;
    // include_obfuscation stays on, as it is by itself: TLS hides no lengths, and those of single
    // tokens would tell a listener a good deal.
    if (abilities.streams && abilities.countsTokens)
        body[QStringLiteral("stream_options")] =
            QJsonObject{{QStringLiteral("include_usage"), true}};
    return body;
}

HttpRequest chatRequest(const ChatService &service, const QJsonObject &body)
{
    HttpRequest request;
    request.stage = Stage::Coach;
    request.base = service.address;
    request.path = QStringLiteral("chat/completions");
    request.method = "POST";
    request.credential = service.credential;
    request.contentType = "application/json";
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.timeouts = service.timeouts();
    request.retry = service.retry;
    request.mostBytes = mostOfAnswer;
    return request;
}

} // namespace pulsemates
