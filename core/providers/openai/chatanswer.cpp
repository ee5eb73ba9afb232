#include "core/providers/openai/chatanswer.h"

#include "core/network/httphead.h"
#include "core/network/networkfailure.h"

#include <algorithm>

namespace pulsemates {

namespace {

constexpr JsonLimits completionLimits{128 * 1024, 16, 4'000};
constexpr int mostChoices = 128;
constexpr int mostOfPiece = 64 * 1024;
constexpr int mostTokensCounted = 100'000'000;
constexpr int longestModel = 128;

/// A model's name as it may be shown and logged: "Qwen/Qwen2.5-7B", "llama3.2:latest".
QString plainModel(const QString &name)
{
    const bool plain = name.size() <= longestModel && std::ranges::all_of(name, [](QChar c) {
                           return c.unicode() > 0x20 && c.unicode() < 0x7F;
                       });
    return plain ? name : QString();
}

} // namespace

Result<QString> ChatAnswer::takeEvent(const QByteArray &data)
{
    if (data.trimmed() == "[DONE]") {
        m_done = true;
        return QString();
    }
    return take(data, u"delta");
}

Result<QString> ChatAnswer::takeWhole(const QByteArray &body)
{
    m_done = true;
    Result<QString> content = take(body, u"message");
    if (content && !m_hasChoice)
        return fail(ErrorCode::NotTheService, Stage::Coach, QStringLiteral("no choices"));
    return content;
}

Result<QString> ChatAnswer::take(const QByteArray &json, QStringView part)
{
    if (const Outcome safe = checkForeignJson(json, completionLimits); !safe)
        return fail(safe.error().code, Stage::Coach, safe.error().detail);
    QString problem;
    const CheckedJson root =
        CheckedJson::parseForeign(json, QStringLiteral("completion"), completionLimits, &problem);
    if (root.holds(u"error")) {
        const ServiceProblem said = ServiceProblem::of(json);
        return fail(codeInStream(said),
                    Stage::Coach,
                    QStringLiteral("in the stream: ") + QString::fromLatin1(said.tokens()));
    }
    QString content;
    if (root.holds(u"choices")) {
        for (const CheckedJson &choice : root.objects(u"choices", 0, mostChoices)) {
            if (!choice.holds(u"index") || choice.integer(u"index", 0, mostChoices) == 0)
                content += takeChoice(choice, part);
        }
    }
    if (root.holds(u"model") && m_model.isEmpty())
        m_model = plainModel(root.foreignText(u"model", completionLimits.bytes));
    if (!problem.isEmpty())
        return fail(ErrorCode::AnswerUnreadable, Stage::Coach, problem);
    if (root.holds(u"usage"))
        takeUsage(json);
    return content;
}

QString ChatAnswer::takeChoice(const CheckedJson &choice, QStringView part)
{
    m_hasChoice = true;
    if (choice.holds(u"finish_reason")) {
        const QString reason = choice.foreignText(u"finish_reason", longestModel);
        m_finish = plainToken(reason.toUtf8());
        if (m_finish.isEmpty())
            m_finish = "unknown";
    }
    if (!choice.holds(part))
        return {};
    const CheckedJson said = choice.object(part);
    m_refused = m_refused
                || (said.holds(u"refusal") && !said.foreignText(u"refusal", mostOfPiece).isEmpty());
    return said.holds(u"content") ? said.foreignText(u"content", mostOfPiece) : QString();
}

/// Counts are for the cost that is shown: where they make no sense, there are none.
void ChatAnswer::takeUsage(const QByteArray &json)
{
    const auto count = [&json](QStringView name) -> std::optional<int> {
        QString problem;
        const int tokens =
            CheckedJson::parseForeign(json, QStringLiteral("usage"), completionLimits, &problem)
                .object(u"usage")
                .integer(name, 0, mostTokensCounted);
        return problem.isEmpty() ? std::optional(tokens) : std::nullopt;
    };
    m_promptTokens = count(u"prompt_tokens");
    m_completionTokens = count(u"completion_tokens");
}

Outcome ChatAnswer::ending() const
{
    const auto ended = [](ErrorCode code, const char *why) {
        return fail(code, Stage::Coach, QLatin1String(why));
    };
    if (m_refused)
        return ended(ErrorCode::RequestRefused, "the model refuses");
    if (m_finish == "content_filter")
        return ended(ErrorCode::RequestRefused, "filtered");
    if (m_finish == "length")
        return ended(ErrorCode::AnswerTooLarge, "cut at the number of tokens");
    if (m_finish.isEmpty() && !m_done)
        return ended(ErrorCode::ConnectionLost, "the stream has no end");
    return Done{};
}

} // namespace pulsemates
