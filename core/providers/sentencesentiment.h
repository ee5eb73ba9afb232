#pragma once

#include "core/understanding/mood.h"

namespace pulsemates {

/// What a service that heard a sentence says it sounds like: evidence beside the words, never the
/// mood itself. The sentence is not kept a second time.
struct SentenceSentiment
{
    MoodLabel label = MoodLabel::Neutral; ///< never Mixed: a sentence has one
    double confidence = 0.0;              ///< 0 to 1
    int letters = 0;                      ///< of the sentence: what it weighs among the others

    friend bool operator==(const SentenceSentiment &, const SentenceSentiment &) = default;
};

} // namespace pulsemates
