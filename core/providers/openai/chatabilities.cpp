#include "core/providers/openai/chatabilities.h"

namespace pulsemates {

namespace {

/// 400, and what servers say that check the form of a request first.
bool isAboutTheRequest(const HttpReply &refused)
{
    const QByteArray &code = refused.problem.code;
    return (refused.head.status == 400 || refused.head.status == 422) && !refused.outcome
           && refused.outcome.error().code == ErrorCode::RequestRefused
           && code != "context_length_exceeded" && code != "content_filter"
           && code != "content_policy_violation";
}

} // namespace

std::optional<ChatAbilities> ChatAbilities::without(const HttpReply &refused) const
{
    if (!isAboutTheRequest(refused))
        return std::nullopt;
    const auto names = [&refused](const char *name) {
        return refused.problem.named.contains(name);
    };
    ChatAbilities next = *this;
    const bool options =
        names("stream_options") || names("include_usage") || names("include_obfuscation");
    if (names("response_format") || names("json_schema"))
        next.schema = false;
    if (options)
        next.countsTokens = false;
    if (names("stream") && !options)
        next.streams = false;
    if (names("temperature"))
        next.temperature = false;
    if (names(oldLimit ? "max_tokens" : "max_completion_tokens"))
        next.oldLimit = !oldLimit;
    if (next != *this)
        return next;
    if (!schema && !streams)
        return std::nullopt;
    (schema ? next.schema : next.streams) = false;
    next.guessed = true;
    return next;
}

void LearnedAbilities::learn(const QString &server, const ChatAbilities &abilities)
{
    const bool isBelieved = !abilities.guessed || m_guessed.contains(server);
    if (abilities.guessed)
        m_guessed.insert(server);
    else
        m_guessed.remove(server);
    if (isBelieved)
        m_known.insert(server, abilities);
}

} // namespace pulsemates
