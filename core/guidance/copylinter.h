#pragma once

#include "core/common/result.h"
#include "core/guidance/copyrules.h"

namespace pulsemates {

/// What a text is looked at for.
struct CopyContext
{
    MoodLabel mood = MoodLabel::Neutral;
    bool uncertain = false; ///< the mood is not known: a message asks
    bool gentle = false;    ///< beside a support card: held to the rules of every mood
    CopyKind kind = CopyKind::Message;
};

/// One thing that a text may not have.
struct CopyFinding
{
    QString rule; ///< "promise", "sentence-length"; fit for a log
    QString why;  ///< one English sentence without a word of the text; fit for a log
    CopyPlace place;

    friend bool operator==(const CopyFinding &, const CopyFinding &) = default;
};

/// The names of the rules that were broken, each once, in the order found.
[[nodiscard]] QStringList brokenRules(const std::vector<CopyFinding> &findings);

/// Looks at a text by the copy rules of its language: pure, on this computer, the same for a cached
/// message and for one that a service wrote. It is no safety screen: that looks at the text as
/// well. Thread: any; immutable.
class CopyLinter
{
public:
    /// The linter with the rules compiled into the program.
    /// Errors: Internal with the place that is wrong. Whoever gets no linter shows cached messages
    /// only, see passOrReplace().
    [[nodiscard]] static Result<CopyLinter> load(Language language);

    explicit CopyLinter(CopyRules rules);

    [[nodiscard]] const CopyRules &rules() const { return m_rules; }

    /// Everything that is wrong with @p text, at most one finding a rule and place; empty: it
    /// passes. A text of more than four times the longest is not read, only called too long.
    [[nodiscard]] std::vector<CopyFinding> lint(const QString &text,
                                                const CopyContext &context) const;

private:
    CopyRules m_rules;
};

} // namespace pulsemates
