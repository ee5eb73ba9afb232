#include "tests/support/providers/openai/chatreply.h"

#include "tests/support/providers/openai/strictschema.h"
#include "tests/support/providers/spoil.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace pulsemates::loopback {

namespace {

constexpr qint64 created = 1795350000;

struct Content
{
    QStringList tokens;
    QString finish = QStringLiteral("stop");
    bool refused = false;
};

/// Words with the space before them, as most tokens are.
QStringList tokensOf(const QString &text)
{
    static const QRegularExpression token(QStringLiteral("\\s*\\S{1,12}|\\s+$"));
    QStringList tokens;
    for (auto match = token.globalMatch(text); match.hasNext();)
        tokens << match.next().captured();
    return tokens;
}

QString textFor(const ChatRequest &asked, const ChatScript &script, Fault fault)
{
    const bool spoilsWhole = fault == Fault::SchemaBroken || fault == Fault::JsonInFence;
    const QString words = spoilsWhole ? script.words : spoiltWords(script.words, fault);
    if (!asked.jsonWanted)
        return words;
    QString json = QString::fromUtf8(script.json);
    if (json.isEmpty() || words != script.words) {
        const QJsonObject plain{{QStringLiteral("reply"), words}};
        json = QString::fromUtf8(
            toBytes(asked.schema.isEmpty() ? QJsonValue(plain) : exampleOf(asked.schema, words)));
    }
    return spoilsWhole ? spoiltWords(json, fault) : json;
}

Content contentOf(const ChatRequest &asked, const ChatScript &script, Fault fault)
{
    Content content;
    if (fault == Fault::Refusal) {
        content.refused = true;
        content.tokens = tokensOf(QStringLiteral("I'm sorry, I can't help with that."));
        return content;
    }
    content.tokens = tokensOf(textFor(asked, script, fault));
    const qsizetype half = content.tokens.size() / 2;
    if (fault == Fault::Truncated || fault == Fault::ContentFilter) {
        content.tokens = content.tokens.first(half);
        content.finish =
            fault == Fault::Truncated ? QStringLiteral("length") : QStringLiteral("content_filter");
    } else if (asked.mostTokens > 0 && content.tokens.size() > asked.mostTokens) {
        content.tokens = content.tokens.first(asked.mostTokens);
        content.finish = QStringLiteral("length");
    }
    return content;
}

QJsonObject usageOf(const ChatRequest &asked, const Content &content)
{
    const auto said = int(content.tokens.size());
    return {{QStringLiteral("prompt_tokens"), asked.promptTokens},
            {QStringLiteral("completion_tokens"), said},
            {QStringLiteral("total_tokens"), asked.promptTokens + said},
            {QStringLiteral("prompt_tokens_details"),
             QJsonObject{{QStringLiteral("cached_tokens"), 0}}}};
}

QJsonObject frame(const ChatRequest &asked, const QString &object, const QJsonArray &choices)
{
    return {{QStringLiteral("id"), QStringLiteral("chatcmpl-loopback")},
            {QStringLiteral("object"), object},
            {QStringLiteral("created"), created},
            {QStringLiteral("model"), asked.model},
            {QStringLiteral("choices"), choices}};
}

void addExtras(QJsonObject &frame, const ServerKind &kind)
{
    if (kind.extraFields)
        frame[QStringLiteral("timings")] = QJsonObject{{QStringLiteral("predicted_ms"), 12.5}};
}

Reply wholeReply(const ChatRequest &asked,
                 const ChatScript &script,
                 const ServerKind &kind,
                 const Content &content)
{
    const QString text = content.tokens.join(QString());
    const QJsonObject message{{QStringLiteral("role"), QStringLiteral("assistant")},
                              {QStringLiteral("content"),
                               content.refused ? QJsonValue(QJsonValue::Null) : QJsonValue(text)},
                              {QStringLiteral("refusal"),
                               content.refused ? QJsonValue(text) : QJsonValue(QJsonValue::Null)}};
    QJsonArray choices;
    for (int i = 0; i < asked.choices; ++i)
        choices.append(QJsonObject{{QStringLiteral("index"), i},
                                   {QStringLiteral("message"), message},
                                   {QStringLiteral("logprobs"), QJsonValue::Null},
                                   {QStringLiteral("finish_reason"), content.finish}});
    QJsonObject whole = frame(asked, QStringLiteral("chat.completion"), choices);
    whole[QStringLiteral("usage")] = usageOf(asked, content);
    addExtras(whole, kind);
    Reply reply = Reply::json(whole);
    reply.beforeHead = script.firstToken + script.eachToken * content.tokens.size();
    return reply;
}

QJsonObject chunk(const ChatRequest &asked, const QJsonObject &delta, const QJsonValue &finish)
{
    const QJsonObject choice{{QStringLiteral("index"), 0},
                             {QStringLiteral("delta"), delta},
                             {QStringLiteral("logprobs"), QJsonValue::Null},
                             {QStringLiteral("finish_reason"), finish}};
    QJsonObject it = frame(asked, QStringLiteral("chat.completion.chunk"), {choice});
    if (asked.usageWanted)
        it[QStringLiteral("usage")] = QJsonValue::Null;
    if (asked.obfuscated)
        it[QStringLiteral("obfuscation")] = QStringLiteral("x7Qa");
    return it;
}

Reply streamedReply(const ChatRequest &asked,
                    const ChatScript &script,
                    const ServerKind &kind,
                    const Content &content)
{
    Reply reply = Reply::eventStream();
    const QString field = content.refused ? QStringLiteral("refusal") : QStringLiteral("content");
    QJsonObject first = chunk(asked,
                              {{QStringLiteral("role"), QStringLiteral("assistant")},
                               {QStringLiteral("content"), QString()},
                               {QStringLiteral("refusal"), QJsonValue::Null}},
                              QJsonValue::Null);
    reply.addEvent(first, script.firstToken);
    Reply::Wait wait{0};
    for (const QString &token : content.tokens) {
        reply.addEvent(chunk(asked, {{field, token}}, QJsonValue::Null), wait);
        wait = script.eachToken;
    }
    QJsonObject last = chunk(asked, {}, content.finish);
    addExtras(last, kind);
    reply.addEvent(last);
    if (asked.usageWanted) {
        QJsonObject usage = frame(asked, QStringLiteral("chat.completion.chunk"), {});
        usage[QStringLiteral("usage")] = usageOf(asked, content);
        reply.addEvent(usage);
    }
    reply.addEvent(QByteArrayLiteral("[DONE]"));
    return reply;
}

} // namespace

Reply chatReply(const ChatRequest &asked,
                const ChatScript &script,
                const ServerKind &kind,
                Fault fault)
{
    const Content content = contentOf(asked, script, fault);
    return asked.streamed ? streamedReply(asked, script, kind, content)
                          : wholeReply(asked, script, kind, content);
}

} // namespace pulsemates::loopback
