#include "tests/support/providers/openai/chatrequest.h"

#include "tests/support/providers/openai/strictschema.h"
#include "tests/support/providers/requestcheck.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace pulsemates::loopback {

namespace {

const Fields &chatFields()
{
    using enum Field::Type;
    constexpr auto optional = Field::Need::Optional;
    const QString range = QStringLiteral("is out of range");
    static const Fields fields{
        {QStringLiteral("model"), Text, Field::Need::Required},
        {QStringLiteral("messages"), List, Field::Need::Required},
        {QStringLiteral("temperature"), Number, optional, between(0, 2), range},
        {QStringLiteral("top_p"), Number, optional, between(0, 1), range},
        {QStringLiteral("n"), Integer, optional, between(1, 128), range},
        {QStringLiteral("stop"),
         Any,
         optional,
         [](const QJsonValue &it) { return it.isString() || it.toArray().size() <= 4; },
         QStringLiteral("has more than 4 texts")},
        {QStringLiteral("max_completion_tokens"), Integer, optional, between(1, 1e6), range},
        {QStringLiteral("max_tokens"), Integer, optional, between(1, 1e6), range},
        {QStringLiteral("presence_penalty"), Number, optional, between(-2, 2), range},
        {QStringLiteral("frequency_penalty"), Number, optional, between(-2, 2), range},
        {QStringLiteral("seed"), Integer},
        {QStringLiteral("stream"), Flag},
        {QStringLiteral("stream_options"), Object},
        {QStringLiteral("response_format"), Object},
        {QStringLiteral("store"), Flag},
        {QStringLiteral("user"), Text},
        {QStringLiteral("safety_identifier"), Text},
        {QStringLiteral("prompt_cache_key"), Text},
        {QStringLiteral("service_tier"), Text},
        {QStringLiteral("metadata"), Object},
        {QStringLiteral("tools"), List},
        {QStringLiteral("tool_choice"), Any},
    };
    return fields;
}

bool isMessage(const QJsonObject &message)
{
    static const QStringList roles{QStringLiteral("system"),
                                   QStringLiteral("developer"),
                                   QStringLiteral("user"),
                                   QStringLiteral("assistant"),
                                   QStringLiteral("tool")};
    const QJsonValue content = message[QStringLiteral("content")];
    return roles.contains(message[QStringLiteral("role")].toString())
           && (content.isString() || content.isArray());
}

bool mentionsJson(const QJsonArray &messages)
{
    return QJsonDocument(messages).toJson().contains("JSON");
}

/// The format of the answer, and what the service says against it.
void readFormat(ChatRequest &asked,
                const QJsonObject &body,
                RequestCheck &check,
                const ServerKind &kind)
{
    const QJsonObject format = body[QStringLiteral("response_format")].toObject();
    const QString type = format[QStringLiteral("type")].toString(QStringLiteral("text"));
    asked.jsonWanted = type != u"text";
    if (type == u"json_object") {
        if (!kind.knowsJsonObject)
            asked.refusal =
                QStringLiteral("'response_format.type' must be 'json_schema' or 'text'");
        else if (!mentionsJson(body[QStringLiteral("messages")].toArray()))
            asked.refusal = QStringLiteral("'messages' must contain the word 'json' in some form");
    } else if (type == u"json_schema" && !kind.knowsJsonSchema) {
        asked.refusal = QStringLiteral("'response_format.type' json_schema is not supported");
    } else if (type == u"json_schema") {
        const QJsonObject named = format[QStringLiteral("json_schema")].toObject();
        static const QRegularExpression name(QStringLiteral("^[A-Za-z0-9_-]{1,64}$"));
        check.that(name.match(named[QStringLiteral("name")].toString()).hasMatch(),
                   QStringLiteral("json_schema has no proper name"));
        asked.schema = named[QStringLiteral("schema")].toObject();
        check.that(!asked.schema.isEmpty(), QStringLiteral("json_schema holds no schema"));
        const bool strict = named[QStringLiteral("strict")].toBool();
        const QStringList broken = strict ? strictViolations(asked.schema) : QStringList();
        for (const QString &what : broken)
            check.that(false, what);
        if (!broken.isEmpty())
            asked.refusal = QStringLiteral("Invalid schema for response_format: ") + broken.first();
    } else {
        check.that(type == u"text", QStringLiteral("a response_format of no known type"));
    }
}

void readTokens(ChatRequest &asked,
                const QJsonObject &body,
                RequestCheck &check,
                const ServerKind &kind)
{
    const int completion = body[QStringLiteral("max_completion_tokens")].toInt();
    const int old = body[QStringLiteral("max_tokens")].toInt();
    check.that(kind.knowsCompletionTokens || completion == 0,
               QStringLiteral("this server ignores max_completion_tokens: it takes max_tokens"));
    asked.mostTokens = kind.knowsCompletionTokens && completion > 0 ? completion : old;
    static const QRegularExpression reasons(QStringLiteral("^(o\\d|gpt-5)"));
    if (old > 0 && reasons.match(asked.model).hasMatch()) {
        asked.refusal = QStringLiteral("Unsupported parameter: 'max_tokens' is not supported with "
                                       "this model. Use 'max_completion_tokens' instead.");
        asked.refusalCode = QStringLiteral("unsupported_parameter");
    }
}

} // namespace

ChatRequest ChatRequest::read(RequestCheck &check, const ServerKind &kind)
{
    const QJsonObject body = check.json();
    check.fields(body, chatFields(), QStringLiteral("body"));
    ChatRequest asked;
    asked.model = body[QStringLiteral("model")].toString();
    asked.streamed = body[QStringLiteral("stream")].toBool();
    asked.choices = std::clamp(body[QStringLiteral("n")].toInt(1), 1, 128);
    const QJsonObject options = body[QStringLiteral("stream_options")].toObject();
    check.that(options.isEmpty() || asked.streamed,
               QStringLiteral("stream_options without stream"));
    if (asked.streamed && !kind.knowsStreams)
        asked.refusal = QStringLiteral("'stream' is not supported");
    else if (!options.isEmpty() && !kind.knowsStreamOptions)
        asked.refusal = QStringLiteral("stream_options: Extra inputs are not permitted");
    asked.usageWanted = options[QStringLiteral("include_usage")].toBool();
    asked.obfuscated = options[QStringLiteral("include_obfuscation")].toBool(true);
    const QJsonArray messages = body[QStringLiteral("messages")].toArray();
    qsizetype characters = 0;
    for (const QJsonValue &message : messages) {
        check.that(isMessage(message.toObject()),
                   QStringLiteral("a message without role or content"));
        characters += message[QStringLiteral("content")].toString().size();
    }
    asked.promptTokens = int(characters / 4 + 4 * messages.size());
    readTokens(asked, body, check, kind);
    readFormat(asked, body, check, kind);
    if (asked.model.isEmpty())
        asked.refusal = QStringLiteral("you must provide a model parameter");
    else if (messages.isEmpty())
        asked.refusal = QStringLiteral("[] is too short - 'messages'");
    return asked;
}

} // namespace pulsemates::loopback
