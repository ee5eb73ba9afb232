#pragma once

#include "core/pipeline/coachingreason.h"

#include <QStringList>

#include <optional>

namespace pulsemates {

/// What the words after those that were sent may not bring, for their first sentence to stand
/// (performance.md §8, rule 5): negation and contrast at all; a term of safety at all; a person, a
/// time or a key phrase that was not there before. A key phrase is any word that is neither said
/// already nor one of the small words that close or fill ("so yeah, that's about it", "네, 뭐 그런
/// 것 같아요"). Both languages are looked for, since people mix them. Korean is looked at with its
/// particles off.
/// @p said and @p extra are coachingWords(). Nothing: the tail is harmless.
/// Pure. Source: tailwordlists.h.
[[nodiscard]] std::optional<CoachingReason> whatTailBrings(const QStringList &said,
                                                           const QStringList &extra);

/// A Korean word without the particles at its end ("팀장님은" is "팀장님"); any other as it is.
[[nodiscard]] QString withoutParticles(const QString &word);

} // namespace pulsemates
