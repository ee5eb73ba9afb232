#pragma once

#include "core/understanding/moodreader.h"

#include <QSet>

namespace pulsemates {

/// Reads English: words, with negation, intensifiers and contrast in the three words before a
/// feeling ("don't feel good", "not really happy").
/// Thread: any; immutable.
class EnglishMoodReader final : public MoodReader
{
public:
    explicit EnglishMoodReader(const MoodLexicon &lexicon);

    void split(const QString &text, std::vector<MoodUnit> &units) const override;
    void read(const std::vector<MoodUnit> &units, qsizetype end, MoodCursor &cursor) const override;

private:
    struct Modifiers
    {
        double factor = 1;
        bool negated = false;
    };
    [[nodiscard]] Modifiers modifiersBefore(const std::vector<MoodUnit> &units, qsizetype at) const;
    [[nodiscard]] QSet<int> idsOf(const QStringList &words) const;

    QSet<int> m_contrasts, m_intensifiers, m_downtoners, m_negators, m_softeners;
};

} // namespace pulsemates
