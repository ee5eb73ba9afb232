#pragma once

#include "core/understanding/moodmodel.h"

#include <span>

namespace pulsemates {

/// Most tokens of a part that the network reads at once.
[[nodiscard]] int moodPartLimit(Language language);

/// The probabilities of one part, before calibration: small two-way recurrent networks over the
/// words, attention and maximum over what they saw, the mean of their answers.
/// Source: docs/mood.md, "Reading"; Cho et al. 2014 (gated recurrent unit).
/// Thread: any; reads @p model only.
[[nodiscard]] MoodShares readMoodPart(std::span<const QString> tokens, const MoodModel &model);

/// Of how many words (English) or syllables (Korean), and how many of those the training saw.
struct MoodKnown
{
    int known = 0;
    int total = 0;
};
[[nodiscard]] MoodKnown knownOf(std::span<const QString> tokens, const MoodModel &model);

/// Rows of the table that a token adds up.
[[nodiscard]] std::vector<std::uint32_t> moodRows(const QString &token, const MoodModel &model);

} // namespace pulsemates
