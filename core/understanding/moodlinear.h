#pragma once

#include "core/understanding/moodmodel.h"

#include <span>

namespace pulsemates {

/// The probabilities of one part by the linear member: n-grams of words and of signs, weighed by
/// rarity (tf-idf), each of the two kinds scaled to length 1.
/// Source: docs/mood.md, "Reading"; tools/mood/linear.py.
/// Thread: any; reads @p model only.
[[nodiscard]] MoodShares readMoodPartLinear(std::span<const QString> tokens,
                                            const MoodModel &model);

} // namespace pulsemates
