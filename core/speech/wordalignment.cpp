#include "core/speech/wordalignment.h"

#include <algorithm>
#include <vector>

namespace pulsemates {

namespace {

/// The table of edit distances, row by spoken word, column by heard word.
class Distances
{
public:
    Distances(const QStringList &spoken, const QStringList &heard)
        : m_columns(heard.size() + 1)
        , m_cells(std::size_t((spoken.size() + 1) * m_columns))
    {
        for (qsizetype i = 0; i <= spoken.size(); ++i) {
            for (qsizetype j = 0; j < m_columns; ++j)
                at(i, j) =
                    i == 0 || j == 0 ? int(i + j) : best(i, j, spoken[i - 1] == heard[j - 1]);
        }
    }

    int &at(qsizetype i, qsizetype j) { return m_cells[std::size_t(i * m_columns + j)]; }

private:
    int best(qsizetype i, qsizetype j, bool same)
    {
        return std::min({at(i - 1, j - 1) + (same ? 0 : 1), at(i - 1, j) + 1, at(i, j - 1) + 1});
    }

    qsizetype m_columns;
    std::vector<int> m_cells;
};

} // namespace

QStringList countedWords(const QString &text)
{
    QString plain;
    for (const QChar character : text.toLower()) {
        if (character.isLetterOrNumber())
            plain += character;
        else if (character != u'\'' && character != u'’')
            plain += u' ';
    }
    QStringList words = plain.simplified().split(u' ', Qt::SkipEmptyParts);
    std::ranges::replace(words, QStringLiteral("mr"), QStringLiteral("mister"));
    return words;
}

WordAlignment alignWords(const QStringList &spoken, const QStringList &heard)
{
    Distances distances(spoken, heard);
    WordAlignment alignment;
    alignment.spoken = int(spoken.size());
    qsizetype i = spoken.size();
    qsizetype j = heard.size();
    int dropRun = 0;
    int addRun = 0;
    while (i > 0 || j > 0) {
        const int here = distances.at(i, j);
        const bool same = i > 0 && j > 0 && spoken[i - 1] == heard[j - 1];
        if (i > 0 && j > 0 && distances.at(i - 1, j - 1) + (same ? 0 : 1) == here) {
            alignment.substituted += same ? 0 : 1;
            dropRun = addRun = 0;
            --i;
            --j;
        } else if (i > 0 && distances.at(i - 1, j) + 1 == here) {
            ++alignment.dropped;
            alignment.longestDropped = std::max(alignment.longestDropped, ++dropRun);
            --i;
        } else {
            ++alignment.added;
            alignment.longestAdded = std::max(alignment.longestAdded, ++addRun);
            --j;
        }
    }
    return alignment;
}

int errorsInBeginning(const QStringList &part, const QStringList &whole, bool mayGoBeyond)
{
    Distances distances(part, whole);
    int fewest = int(part.size());
    for (qsizetype j = 0; j <= whole.size(); ++j)
        fewest = std::min(fewest, distances.at(part.size(), j));
    for (qsizetype i = 0; mayGoBeyond && i <= part.size(); ++i)
        fewest = std::min(fewest, distances.at(i, whole.size()));
    return fewest;
}

} // namespace pulsemates
