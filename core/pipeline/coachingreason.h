#pragma once

#include <QString>

namespace pulsemates {

/// Why a message that was asked for ahead is used, or is not.
enum class CoachingReason {
    // Used
    SameWords,    ///< rule 4
    HarmlessTail, ///< rule 5: its first sentence
    // Not used: reconciliation, in the order of its rules
    Safety, ///< rule 1: the words, then or now, ask for care that no service gives
    Mode,   ///< rule 2, from here
    Language,
    PromptVersion,
    Consent,
    History,
    MoodLabel, ///< rule 3, from here
    MoodScore,
    WordsChanged, ///< rule 6: what was sent is no beginning of the final words
    TailTooLong,  ///< rules 5 and 6, from here
    TailSafety,
    TailNegation,
    TailContrast,
    TailPerson,
    TailTime,
    TailKeyPhrase,
    // Not used: it never came to reconciliation
    Superseded, ///< newer words were sent
    Cancelled,  ///< the check-in was discarded, or another began
    Failed,     ///< the service did not answer, or its answer was refused by the checks
    NotInTime   ///< a deadline passed
};

inline constexpr int coachingReasonCount = int(CoachingReason::NotInTime) + 1;

/// Stable names for figures: "same-words", "tail-negation".
[[nodiscard]] QString coachingReasonName(CoachingReason reason);

} // namespace pulsemates
