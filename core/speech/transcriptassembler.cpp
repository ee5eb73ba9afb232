#include "core/speech/transcriptassembler.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace pulsemates {

namespace {

bool isSentenceEnd(QChar mark)
{
    return mark == u'.' || mark == u'!' || mark == u'?' || mark == u'…';
}

// Words that are written small inside a sentence; any other may be a name and keeps its capital.
bool isCommonWord(const QString &word)
{
    static const std::array common{
        "a",     "about",   "after", "all",  "also",  "an",    "and",  "are",  "as",   "at",
        "be",    "because", "but",   "by",   "can",   "could", "do",   "even", "for",  "from",
        "get",   "had",     "has",   "have", "he",    "her",   "his",  "how",  "if",   "in",
        "is",    "it",      "just",  "like", "me",    "more",  "my",   "no",   "not",  "of",
        "on",    "or",      "our",   "she",  "so",    "some",  "than", "that", "the",  "their",
        "them",  "then",    "there", "they", "this",  "to",    "too",  "up",   "very", "was",
        "we",    "were",    "what",  "when", "where", "which", "who",  "why",  "will", "with",
        "would", "you",     "your"};
    return std::ranges::any_of(common,
                               [&](const char *entry) { return word == QLatin1String(entry); });
}

QString withFirstLetterSmall(const QString &words)
{
    const QString first = words.section(u' ', 0, 0);
    QString letters = first.toLower();
    letters.remove(QRegularExpression(QStringLiteral("[^a-z]+$")));
    return isCommonWord(letters) ? first.toLower() + words.mid(first.size()) : words;
}

QString withFirstLetterLarge(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

bool sameWords(const QStringList &words, qsizetype a, qsizetype b, qsizetype count)
{
    for (qsizetype i = 0; i < count; ++i) {
        if (words[a + i].compare(words[b + i], Qt::CaseInsensitive) != 0)
            return false;
    }
    return true;
}

// A recogniser that lost its way repeats one phrase to its limit. People repeat themselves too
// ("I can't, I can't, I can't"): what a person may have said stays.
QStringList withoutLoops(QStringList words)
{
    for (qsizetype length = 1; length <= 12; ++length) {
        const qsizetype plausible = length == 1 ? 4 : 3;
        for (qsizetype at = 0; at + 2 * length <= words.size(); ++at) {
            qsizetype times = 1;
            while (at + (times + 1) * length <= words.size()
                   && sameWords(words, at, at + times * length, length))
                ++times;
            if (times > plausible)
                words.erase(words.begin() + at + plausible * length,
                            words.begin() + at + times * length);
        }
    }
    return words;
}

} // namespace

QString TranscriptAssembler::clean(const QString &words)
{
    static const QRegularExpression tokens(QStringLiteral("<[^>]*>+|\\[[^\\]]*\\]"));
    static const QRegularExpression anyWord(QStringLiteral("[\\p{L}\\p{N}]"));
    QString text = words;
    text.replace(tokens, QStringLiteral(" "));
    text.remove(QChar(QChar::ReplacementCharacter));
    text = withoutLoops(text.simplified().split(u' ', Qt::SkipEmptyParts)).join(u' ');
    return anyWord.match(text).hasMatch() ? text : QString();
}

QString TranscriptAssembler::unsettled(const QString &words) const
{
    const QString text = clean(words);
    if (m_settled.isEmpty() || isSentenceEnd(m_settled.back()))
        return withFirstLetterLarge(text);
    return m_afterCut ? withFirstLetterSmall(text) : text;
}

void TranscriptAssembler::settle(const QString &words, SegmentEnd end)
{
    QString text = unsettled(words);
    if (text.isEmpty())
        return;
    // The recogniser closes whatever it is given with a stop; in the middle of speech it is wrong.
    while (end == SegmentEnd::Cut && text.endsWith(u'.'))
        text.chop(1);
    if (!m_settled.isEmpty())
        m_settled += u' ';
    m_settled += text;
    m_afterCut = end == SegmentEnd::Cut;
}

void TranscriptAssembler::reset()
{
    *this = TranscriptAssembler();
}

} // namespace pulsemates
