#pragma once

#include "core/network/httpreply.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <optional>

namespace pulsemates {

/// What a server of chat completions is taken to know. One of which nothing is known is asked for
/// everything; what it refuses is left out.
struct ChatAbilities
{
    bool schema = true;       ///< response_format json_schema
    bool streams = true;      ///< stream
    bool countsTokens = true; ///< stream_options
    bool oldLimit = true;    ///< max_tokens; else max_completion_tokens, as models that reason want
    bool temperature = true; ///< models that reason want none
    bool guessed = false;    ///< something was left out that no refusal named

    /// What to ask next of a server that refused a request made by these; nothing where it refused
    /// for another reason. What it names is left out, else the schema, else the stream.
    [[nodiscard]] std::optional<ChatAbilities> without(const HttpReply &refused) const;

    friend bool operator==(const ChatAbilities &, const ChatAbilities &) = default;
};

/// What was learned of each address and model: kept while the program runs, so that every fallback
/// is tried once.
class LearnedAbilities
{
public:
    [[nodiscard]] ChatAbilities of(const QString &server) const { return m_known.value(server); }
    /// A request made by @p abilities was answered. What was guessed is believed the second time
    /// in a row: one odd refusal costs its own request alone.
    void learn(const QString &server, const ChatAbilities &abilities);
    /// Nothing that could be left out helped: it is not tried again.
    void giveUp(const QString &server) { m_hopeless.insert(server); }
    /// Somebody has changed something.
    void hopeAgain() { m_hopeless.clear(); }
    [[nodiscard]] bool mayTry(const QString &server) const { return !m_hopeless.contains(server); }

private:
    QHash<QString, ChatAbilities> m_known;
    QSet<QString> m_guessed; ///< where the last request was answered by a guess
    QSet<QString> m_hopeless;
};

} // namespace pulsemates
