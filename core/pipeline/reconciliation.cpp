#include "core/pipeline/reconciliation.h"

#include "core/pipeline/coachingwords.h"
#include "core/pipeline/tailwords.h"

#include <algorithm>
#include <cmath>

namespace pulsemates {

namespace {

constexpr qsizetype mostExtraWords = 12;
constexpr qsizetype mostExtraPercent = 15;
constexpr double mostScoreChange = 0.15;
constexpr double roundingOfScores = 1e-9; // 0.65 - 0.5 is a little more than 0.15

std::optional<CoachingReason> differenceOf(const CoachingEnvironment &a,
                                           const CoachingEnvironment &b)
{
    if (a.mode != b.mode || b.mode != CoachingMode::Optimized)
        return CoachingReason::Mode;
    if (a.language != b.language)
        return CoachingReason::Language;
    if (a.promptVersion != b.promptVersion)
        return CoachingReason::PromptVersion;
    if (!a.consent || !b.consent)
        return CoachingReason::Consent;
    if (a.historyDigest != b.historyDigest)
        return CoachingReason::History;
    return std::nullopt;
}

bool isNear(double a, double b)
{
    return std::abs(a - b) <= mostScoreChange + roundingOfScores; // false for what is no number
}

/// Rules 4 to 6.
CoachingReason compareWords(const QString &sent, const QString &final)
{
    const QStringList before = coachingWords(sent);
    const QStringList now = coachingWords(final);
    if (!before.isEmpty() && before == now)
        return CoachingReason::SameWords;
    if (before.isEmpty() || before.size() > now.size()
        || !std::equal(before.begin(), before.end(), now.begin()))
        return CoachingReason::WordsChanged;
    const QStringList extra = now.mid(before.size());
    if (extra.size() > mostExtraWords || extra.size() * 100 > mostExtraPercent * before.size())
        return CoachingReason::TailTooLong;
    return whatTailBrings(before, extra).value_or(CoachingReason::HarmlessTail);
}

CoachingReason reasonFor(const CoachingBasis &sent, const CoachingBasis &final)
{
    if (sent.safety != SafetyTier::Normal || final.safety != SafetyTier::Normal)
        return CoachingReason::Safety;
    if (const auto difference = differenceOf(sent.environment, final.environment))
        return *difference;
    if (sent.mood != final.mood)
        return CoachingReason::MoodLabel;
    // The other way round stands: to ask is right for every mood.
    const bool namesTooMuch = final.uncertain && !sent.uncertain;
    if (!isNear(sent.score, final.score) || namesTooMuch)
        return CoachingReason::MoodScore;
    return compareWords(sent.words, final.words);
}

CoachingVerdict verdictFor(CoachingReason reason)
{
    switch (reason) {
    case CoachingReason::SameWords:
        return CoachingVerdict::Adopt;
    case CoachingReason::HarmlessTail:
        return CoachingVerdict::AdoptFirstSentence;
    default:
        return CoachingVerdict::Discard;
    }
}

} // namespace

CoachingDecision
reconcileMessage(const SpeculativeMessage &message, const CoachingBasis &final, MonotonicTime now)
{
    const CoachingReason reason = reasonFor(message.basis, final);
    return {verdictFor(reason), reason, now - message.sentAt, message.tokens};
}

} // namespace pulsemates
