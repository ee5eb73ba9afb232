#pragma once

#include "core/guidance/copylinter.h"
#include "core/understanding/safety/safetyscreen.h"

namespace pulsemates {

/// What a written message is let through for.
struct CoachGateContext
{
    Language language = Language::English;
    MoodLabel mood = MoodLabel::Neutral;
    bool uncertain = false;
    QString begun{}; ///< a sentence that is shown already: the message goes on behind it

    friend bool operator==(const CoachGateContext &, const CoachGateContext &) = default;
};

/// What the gate says of a sentence, or of the whole.
struct GateAnswer
{
    bool passes = false;
    QString text{}; ///< as it may be shown: plain and composed; empty where it does not pass
    SafetyFinding safety{}; ///< of all sentences so far
    QStringList rules{};    ///< why not: names alone, fit for a log

    friend bool operator==(const GateAnswer &, const GateAnswer &) = default;
};

/// Everything that a service wrote goes through here, sentence by sentence, before anybody sees or
/// hears it: the safety screen (anything above T0 ends the message), the copy rules, its language,
/// signs nobody sees, markup, links, numbers to call. After the first sentence that fails, none
/// passes any more: what was shown stays, and the caller goes on with a cached message. Without
/// rules nothing passes.
/// Thread: any; one at a time. Some milliseconds a sentence.
class CoachGate
{
public:
    /// @p screen and @p linter outlive the gate; no linter: its rules did not load.
    CoachGate(const SafetyScreen &screen, const CopyLinter *linter, CoachGateContext context);

    /// The next sentence, in the order of the message.
    [[nodiscard]] GateAnswer take(const QString &sentence);

    /// The message is over: whether what passed makes a message by itself, long enough, turned to
    /// the person, and asking where the mood is not known. The text is all of it that came.
    [[nodiscard]] GateAnswer finish();

    [[nodiscard]] bool isShut() const { return m_shut; }
    [[nodiscard]] const QStringList &passed() const { return m_passed; } ///< without begun

private:
    [[nodiscard]] GateAnswer judge(const QString &text, const QString &added, bool whole) const;
    [[nodiscard]] QStringList broken(const QString &text, bool whole) const;
    [[nodiscard]] QString soFar() const;
    [[nodiscard]] bool isRepeated(const QString &sentence) const;

    const SafetyScreen &m_screen;
    const CopyLinter *m_linter;
    CoachGateContext m_context;
    QStringList m_passed;
    bool m_shut = false;
};

} // namespace pulsemates
