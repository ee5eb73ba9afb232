#pragma once

#include "core/common/result.h"
#include "core/providers/assemblyai/streamingmessage.h"
#include "core/providers/assemblyai/streamingoptions.h"
#include "core/providers/transcript.h"

#include <map>

namespace pulsemates {

/// How a model tells its turns.
struct TurnRules
{
    bool endsTwice = true; ///< the end comes without format first, then formatted
    bool tellsConfidence = true;
    bool inventsSigns = false; ///< "[Silence]", endless loops: they are taken out
};

[[nodiscard]] TurnRules turnRulesOf(StreamingModel model);

/// The words of a check-in from the turns of one session, or of several that made up for each
/// other: a turn that has ended is settled, once those before it are, and never changes again.
/// Thread: one at a time; pure. Units: milliseconds of the session's sound.
class StreamedTurns
{
public:
    static constexpr std::size_t mostOpen = 64;
    static constexpr qsizetype mostText = 10'000; ///< characters; a minute has about a thousand

    explicit StreamedTurns(const TurnRules &rules = {});

    /// Takes what a message says. Late news of a settled turn changes nothing.
    /// Errors: AnswerTooLarge.
    [[nodiscard]] Outcome take(const StreamedTurn &turn);

    /// A session broke off and another one begins: it will hear again what no ended turn had.
    /// Until it has words, the open ones of the old one stand.
    void beginSession();
    void reset();

    [[nodiscard]] const QString &settled() const { return m_settled; }
    [[nodiscard]] QString unsettled() const;
    [[nodiscard]] std::optional<double> confidence() const; ///< the mean of all words'
    /// No turn is under way; with @p formatted, none waits for its second end either.
    [[nodiscard]] bool allEnded(bool formatted) const;
    [[nodiscard]] bool isEmpty() const { return m_settled.isEmpty() && unsettled().isEmpty(); }

    /// Until where this session's sound is in ended turns without a gap; nothing before the first
    /// one ended, or where a turn did not say when its words were.
    [[nodiscard]] std::optional<std::chrono::milliseconds> endedUntil() const;
    /// Sessions can make up for each other: every turn has said where its words end.
    [[nodiscard]] bool canResume() const { return m_timed; }

    /// Most words were in another language than @p language, as far as the service says.
    [[nodiscard]] bool areMostlyNot(const QString &language) const;

private:
    struct Turn
    {
        QString text;
        QString language;
        bool ended = false;
        bool complete = false; ///< ended as often as it will
        std::optional<std::chrono::milliseconds> lastWord;
        double confidences = 0;
        int counted = 0;
    };

    void read(Turn &kept, const StreamedTurn &turn) const;
    void settleReady();
    void settleFirst();
    [[nodiscard]] QString cleaned(const QString &text) const;

    TurnRules m_rules;
    std::map<int, Turn> m_open; ///< of this session, not settled, by their order
    int m_settledOrder = -1;
    QString m_settled;
    QString m_carried;                        ///< open words of the session before
    std::map<QString, qsizetype> m_languages; ///< characters
    std::optional<std::chrono::milliseconds> m_settledUntil;
    bool m_timed = true;
    double m_confidences = 0;
    int m_counted = 0;
};

} // namespace pulsemates
