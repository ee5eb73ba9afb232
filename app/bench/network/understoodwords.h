#pragma once

#include "core/pipeline/coachingbasis.h"
#include "core/providers/moodanalyzer.h"
#include "core/understanding/safety/safetyscreen.h"

#include <QHash>

namespace pulsemates {

/// Words as this computer understands them, each text once however often it is played.
/// Thread: one at a time.
class UnderstoodWords
{
public:
    /// Both outlive it.
    UnderstoodWords(const SafetyScreen &screen, const MoodAnalyzer &analyzer)
        : m_screen(screen)
        , m_analyzer(analyzer)
    {}

    /// Mood and safety of @p words; its environment is empty.
    [[nodiscard]] CoachingBasis of(const QString &words, Language language)
    {
        CoachingBasis &basis = m_known[words];
        if (basis.words.isEmpty()) {
            const Mood mood = m_analyzer.analyze(words, language);
            const SafetyTier tier = m_screen.check(words).tier;
            basis = {words, mood.label, mood.score, mood.uncertain, tier, {}};
        }
        return basis;
    }
    /// Whether they ask for care that no service gives: T1 or above.
    [[nodiscard]] bool needCare(const QString &words, Language language)
    {
        return of(words, language).safety != SafetyTier::Normal;
    }

private:
    const SafetyScreen &m_screen;
    const MoodAnalyzer &m_analyzer;
    QHash<QString, CoachingBasis> m_known;
};

} // namespace pulsemates
