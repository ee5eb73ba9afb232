#pragma once

#include "core/providers/moodanalyzer.h"
#include "core/understanding/moodreader.h"

#include <memory>

namespace pulsemates {

/// Mood from words of feeling with negation, intensifiers and contrast; English and Korean.
///
/// A baseline: what it has no word for it calls neutral and uncertain, and it does not understand
/// irony. Confidence is the share it got right in the training lines, by strength, rounded down.
/// Thread: any; immutable after construction.
class LexiconMoodAnalyzer final : public MoodAnalyzer
{
public:
    /// Reads the lexicons from the resources; initializeResources() comes first.
    LexiconMoodAnalyzer();
    ~LexiconMoodAnalyzer() override;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] Mood analyze(const QString &text, Language language) const override;
    [[nodiscard]] std::unique_ptr<MoodFollower> follow() const override;

    /// For reading in steps (MoodTracker).
    [[nodiscard]] const MoodReader &reader(Language language) const;
    [[nodiscard]] Mood moodOf(const MoodEvidence &evidence, Language language) const;

private:
    [[nodiscard]] const MoodLexicon &lexicon(Language language) const;

    MoodLexicon m_english;
    MoodLexicon m_korean;
    std::unique_ptr<MoodReader> m_englishReader;
    std::unique_ptr<MoodReader> m_koreanReader;
};

} // namespace pulsemates
