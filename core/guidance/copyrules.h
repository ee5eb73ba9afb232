#pragma once

#include "core/common/language.h"
#include "core/guidance/copytext.h"
#include "core/understanding/mood.h"

#include <QStringList>

#include <map>

namespace pulsemates {

/// What a text is for: a message after a check-in, a step of an exercise, a caution beside one, or
/// a fixed text of the help state.
enum class CopyKind { Message, Step, Caution, Help };

/// How long a text of one kind may be.
struct CopyLimits
{
    int fewestSentences = 1;
    int mostSentences = 1;
    int sentenceLength = 1; ///< English: words; Korean: syllables, digits and Latin letters
    int characters = 1;
    int questions = 0;
};

/// Phrases that are not said, and why.
struct CopyRule
{
    QString id;  ///< "promise"
    QString why; ///< one English sentence that holds no word of the text
    std::vector<CopyKind> kinds;
    std::vector<MoodLabel> moods; ///< empty: at every mood
    std::vector<CopyPhrase> phrases;
};

/// The rules for the texts of one language, as resources/guidance/copyrules-*.json has them.
struct CopyRules
{
    Language language = Language::English;
    std::map<CopyKind, CopyLimits> limits;
    std::map<MoodLabel, int> exclamations; ///< how many a mood bears
    QString signs;                         ///< what may stand beside letters, digits and spaces
    int borrowedLetters = 0;               ///< how many Latin letters may stand among Hangul
    std::vector<CopyPhrase> secondPerson;  ///< a message has one of them, unless there are none
    QStringList endings;                   ///< with one of them every sentence ends, unless none
    std::map<QString, QString> why;        ///< a sentence for every rule that is no list of phrases
    std::vector<CopyRule> rules;
};

/// The names of the rules that are no lists of phrases.
[[nodiscard]] const QStringList &copyShapeRules();

} // namespace pulsemates
