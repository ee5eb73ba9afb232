#include "core/pipeline/coachingreason.h"

namespace pulsemates {

namespace {

QString nameOfTail(CoachingReason reason)
{
    switch (reason) {
    case CoachingReason::TailTooLong:
        return QStringLiteral("tail-too-long");
    case CoachingReason::TailSafety:
        return QStringLiteral("tail-safety");
    case CoachingReason::TailNegation:
        return QStringLiteral("tail-negation");
    case CoachingReason::TailContrast:
        return QStringLiteral("tail-contrast");
    case CoachingReason::TailPerson:
        return QStringLiteral("tail-person");
    case CoachingReason::TailTime:
        return QStringLiteral("tail-time");
    default:
        return QStringLiteral("tail-key-phrase");
    }
}

} // namespace

QString coachingReasonName(CoachingReason reason)
{
    switch (reason) {
    case CoachingReason::SameWords:
        return QStringLiteral("same-words");
    case CoachingReason::HarmlessTail:
        return QStringLiteral("harmless-tail");
    case CoachingReason::Safety:
        return QStringLiteral("safety");
    case CoachingReason::Mode:
        return QStringLiteral("mode");
    case CoachingReason::Language:
        return QStringLiteral("language");
    case CoachingReason::PromptVersion:
        return QStringLiteral("prompt-version");
    case CoachingReason::Consent:
        return QStringLiteral("consent");
    case CoachingReason::History:
        return QStringLiteral("history");
    case CoachingReason::MoodLabel:
        return QStringLiteral("mood-label");
    case CoachingReason::MoodScore:
        return QStringLiteral("mood-score");
    case CoachingReason::WordsChanged:
        return QStringLiteral("words-changed");
    case CoachingReason::Superseded:
        return QStringLiteral("superseded");
    case CoachingReason::Cancelled:
        return QStringLiteral("cancelled");
    case CoachingReason::Failed:
        return QStringLiteral("failed");
    case CoachingReason::NotInTime:
        return QStringLiteral("not-in-time");
    default:
        return nameOfTail(reason);
    }
}

} // namespace pulsemates
