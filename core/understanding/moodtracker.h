#pragma once

#include "core/providers/moodfollower.h"
#include "core/understanding/lexiconmoodanalyzer.h"

namespace pulsemates {

/// The mood of a transcript that grows while a person speaks: settled words are read once, only
/// the open end is read again. The answer equals LexiconMoodAnalyzer::analyze() of the whole text.
/// Thread: one at a time; any.
class MoodTracker final : public MoodFollower
{
public:
    /// @p analyzer outlives the tracker.
    explicit MoodTracker(const LexiconMoodAnalyzer &analyzer)
        : m_analyzer(analyzer)
    {}

    /// The mood of @p transcript. A transcript that does not continue the last one (another
    /// check-in, another language, corrected words) is read from the beginning.
    [[nodiscard]] Mood update(const Transcript &transcript) override;

    /// Forgets the last transcript.
    void reset();

    /// Units read since the last reset(), for the test that settled words are not read again.
    [[nodiscard]] qsizetype unitsRead() const { return m_unitsRead; }

private:
    void settle(const QString &settled);

    const LexiconMoodAnalyzer &m_analyzer;
    Language m_language = Language::English;
    QString m_words; ///< what m_units holds: settled and ending at a space
    std::vector<MoodUnit> m_units;
    MoodCursor m_cursor; ///< read as far as no later word can change it
    qsizetype m_unitsRead = 0;
};

} // namespace pulsemates
