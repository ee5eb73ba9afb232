#pragma once

#include "core/understanding/safety/safetyvocabulary.h"

#include <QHash>

namespace pulsemates {

/// How a language is cut into units.
enum class SafetyUnits {
    Words, ///< letters and digits between spaces; apostrophes are left out
    /// Characters one by one, spaces left out, since Korean spacing varies; words of Latin letters
    /// and digits stay whole.
    Characters
};

/// What is done to the words of one language before rules look at them (docs/safety-rules.md).
/// Thread: any; immutable once filled.
struct SafetyNormalizer
{
    SafetyUnits units = SafetyUnits::Words;
    /// "im" to "i am": read after apostrophes are left out.
    QHash<QString, QStringList> rewrites;
    /// "ll" to "will": of a word that is unknown with it and known without it.
    std::vector<std::pair<QString, QStringList>> suffixes;
    /// "and": a sentence that begins so goes on with the one before. Recognisers cut there.
    QStringList joins;

    /// The units of @p text by their numbers, SafetyVocabulary::sentenceEnd between sentences.
    /// Case, kinds of apostrophe, invisible characters, spacing and elongation ("soooo") make no
    /// difference; a word said twice in a row counts once.
    [[nodiscard]] std::vector<int> read(const QString &text,
                                        const SafetyVocabulary &vocabulary) const;
};

/// @p text as rules see it before it is cut: composed (NFC), in lower case, one kind of apostrophe,
/// no invisible characters.
[[nodiscard]] QString foldedForSafety(const QString &text);

/// A word of a pattern as SafetyUnits::Characters cuts it: Latin letters and digits stay together.
[[nodiscard]] QStringList charactersForSafety(const QString &word);

} // namespace pulsemates
