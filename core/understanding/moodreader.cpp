#include "core/understanding/moodreader.h"

namespace pulsemates {

void MoodReader::count(const MoodLexicon::Phrase &phrase,
                       double factor,
                       bool negated,
                       MoodEvidence &evidence) const
{
    if (phrase.kind == MoodLexicon::Kind::Neutral) {
        evidence.neutral += 1;
        return;
    }
    if (phrase.kind == MoodLexicon::Kind::Mixed) {
        ++evidence.mixed;
        return;
    }
    const LexiconTuning &tuning = m_lexicon.tuning;
    double value = phrase.value * factor;
    if (evidence.contrasts > 0)
        value *= 1 + tuning.afterContrast;
    if (negated) {
        value *= value > 0 ? -tuning.negatedPositive : -tuning.negatedNegative;
        if (phrase.value < 0)
            evidence.neutral += 0.5; // "not sad" says little about joy
    }
    ++evidence.feelings;
    (value > 0 ? evidence.positive : evidence.negative) += std::abs(value);
}

} // namespace pulsemates
