#pragma once

#include <QStringList>

namespace pulsemates {

/// How heard words differ from those that were spoken.
struct WordAlignment
{
    int substituted = 0;
    int dropped = 0;
    int added = 0;
    int longestDropped = 0; ///< most spoken words in a row that are missing
    int longestAdded = 0;   ///< most heard words in a row that nobody spoke
    int spoken = 0;

    [[nodiscard]] int errors() const { return substituted + dropped + added; }
    friend bool operator==(const WordAlignment &, const WordAlignment &) = default;
};

/// What is counted as a word: small letters and digits, no punctuation, "mr" written out.
[[nodiscard]] QStringList countedWords(const QString &text);

/// The alignment with the fewest errors (Levenshtein over words).
[[nodiscard]] WordAlignment alignWords(const QStringList &spoken, const QStringList &heard);

/// The fewest errors between @p part and any beginning of @p whole. With @p mayGoBeyond what @p
/// part has after the end of @p whole is no error either.
[[nodiscard]] int
errorsInBeginning(const QStringList &part, const QStringList &whole, bool mayGoBeyond);

} // namespace pulsemates
