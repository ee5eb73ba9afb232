#pragma once

#include "core/providers/sentencesentiment.h"
#include "core/understanding/mood.h"

#include <span>

namespace pulsemates {

/// The mood of this computer's model with what a service said of each sentence beside it. The model
/// decides; evidence makes certain what the model was not sure of, and unsure what it speaks
/// against: it never turns one feeling into another that the model was sure of. Where nothing is
/// uncertain and nothing speaks against it, the mood is as it was. Pure; the rule is written down
/// in docs/mood.md.
[[nodiscard]] Mood withEvidence(const Mood &mood, std::span<const SentenceSentiment> sentences);

} // namespace pulsemates
