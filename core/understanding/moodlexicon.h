#pragma once

#include "core/common/language.h"
#include "core/common/result.h"
#include "core/understanding/phrasetrie.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <utility>
#include <vector>

class QJsonObject;

namespace pulsemates {

/// The weights of one language's lexicon, kept beside its words.
struct LexiconTuning
{
    double afterContrast = 0;   ///< added to the weight of what follows "but"
    double intensified = 1;     ///< factor behind "very"
    double toned = 1;           ///< factor behind "a bit"
    double negatedPositive = 0; ///< share of "good" that "not good" counts as unpleasant
    double negatedNegative = 0; ///< share of "sad" that "not sad" counts as pleasant
    double leastNegative = 0;   ///< less than this is no feeling
    double leastPositive = 0;
    double perNeutralCue = 0; ///< raises both for every "as usual"
    double mixedRatio = 1;    ///< weaker side over stronger side that makes a mixed mood
    double perMixedCue = 0;   ///< lowers it for every "both", at most twice
    double withContrast = 0;  ///< lowers it when there is a "but"
    double mixedLeast = 0;    ///< both sides reach this in a mixed mood
    double positiveLead = 1;  ///< pleasant over unpleasant that makes a positive mood
};

/// Confidence by strength: pairs of "from this strength on" and confidence, ascending.
using ConfidenceSteps = std::vector<std::pair<double, double>>;

/// Words and phrases of feeling of one language, compiled for search.
/// Shape: JSON "pulsemates.lexicon/1" in resources/understanding; tests hold its schema.
/// Thread: any once parsed.
/// Errors: InvalidInput when the JSON is not such a lexicon.
struct MoodLexicon
{
    enum class Kind { Feeling, Mixed, Neutral };
    struct Phrase
    {
        Kind kind = Kind::Feeling;
        double value = 0;
        quint32 breaks = 0;       ///< bit n: the phrase itself has a space before unit n (Korean)
        bool canBeAbsent = false; ///< "걱정": followed by 없다 it is gone (Korean)
    };

    [[nodiscard]] static Result<MoodLexicon> parse(const QByteArray &json, Language language);

    /// The number of an English word; -1 for one that no phrase holds.
    [[nodiscard]] int wordId(const QString &word) const { return words.value(word, -1); }

    LexiconTuning tuning;
    QHash<QString, ConfidenceSteps> confidence;
    std::vector<Phrase> phrases;
    PhraseTrie trie;
    QHash<QString, int> words;
    QStringList contrasts, intensifiers, downtoners, negators, negatorsAfter, absence;

private:
    void addPhrases(const QStringList &list, Kind kind, double value, Language language);
    std::vector<int> unitsOf(const QString &phrase, Language language, quint32 &breaks);
    void readLists(const QJsonObject &root, Language language);
    void markAbsentNouns(const QStringList &nouns);
    void numberOtherWords(const QJsonObject &spellings);
    void readTuning(const QJsonObject &object);
    void readConfidence(const QJsonObject &object);
};

} // namespace pulsemates
