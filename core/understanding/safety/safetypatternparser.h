#pragma once

#include "core/understanding/safety/safetypattern.h"
#include "core/understanding/safety/safetytext.h"

#include <QHash>
#include <QStringList>

namespace pulsemates {

/// Reads patterns of the rule files (docs/safety-rules.md) into SafetyPatterns.
///
///   word   @class   (one|or another)   item?   ..   ..2   !item   {one & other}   .   ^   $   /
///
/// Thread: one at a time.
class SafetyPatternParser
{
public:
    SafetyPatternParser(const SafetyNormalizer &normalizer,
                        SafetyVocabulary &vocabulary,
                        SafetyPatterns &patterns);

    /// Makes @p name known; its alternatives are patterns, and may name classes known before.
    void defineClass(const QString &name, const QStringList &alternatives);

    /// The tree of @p pattern; -1 after a problem.
    SafetyNode parse(const QString &pattern);

    /// The first thing that was wrong, or empty.
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    SafetyNode parseChoice(QChar end);
    SafetyNode parseSequence(QChar end);
    SafetyNode parseItem();
    SafetyNode parseAtom();
    SafetyNode parseBoth();
    SafetyNode parseClass();
    SafetyNode parseWord();
    SafetyNode parseGap();
    SafetyNode words(const QString &written);
    SafetyNode unit(const QString &unit);
    SafetyNode choiceOf(std::vector<SafetyNode> parts);
    SafetyNode sequenceOf(std::vector<SafetyNode> parts);
    SafetyNode wrong(const QString &what);

    [[nodiscard]] QChar peek() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }
    bool take(QChar c);
    void skipSpaces();

    const SafetyNormalizer &m_normalizer;
    SafetyVocabulary &m_vocabulary;
    SafetyPatterns &m_patterns;
    QHash<QString, SafetyNode> m_classes;
    QHash<QString, SafetyNode> m_units; ///< nodes of single units: each is made once
    QHash<QString, SafetyNode> m_written;
    /// Of nodes that match exactly one unit: which. So that a class of words is one set.
    QHash<SafetyNode, std::vector<int>> m_single;
    QString m_text;
    qsizetype m_at = 0;
    QString m_problem;
};

} // namespace pulsemates
