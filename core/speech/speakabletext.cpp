#include "core/speech/speakabletext.h"

#include <QRegularExpression>

#include <algorithm>

namespace pulsemates {

namespace {

bool isReadAloud(char32_t code)
{
    if (QChar::isLetterOrNumber(code) || QChar::isMark(code))
        return true;
    static constexpr std::u32string_view punctuation = U".,;:!?'\"()-–—…’‘“”%&$€£₩+=。、？！·";
    return punctuation.find(code) != std::u32string_view::npos;
}

// One character for one, so that a hostile text grows nowhere.
QString readable(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const char32_t code : text.toUcs4()) {
        if (isReadAloud(code) && code != QChar::ReplacementCharacter)
            result += QString::fromUcs4(&code, 1);
        else
            result += u' ';
    }
    return result.simplified();
}

// The last place within the limit where a piece may end, best kind first.
qsizetype breakWithin(const QString &text)
{
    const QString head = text.left(longestSpeakable);
    static const QRegularExpression clause(QStringLiteral("[,;:–—、]\\s"));
    const qsizetype atClause = head.lastIndexOf(clause);
    if (atClause > longestSpeakable / 4)
        return atClause + 1;
    const qsizetype atSpace = head.lastIndexOf(u' ');
    if (atSpace > 0)
        return atSpace;
    return head.back().isHighSurrogate() ? longestSpeakable - 1 : longestSpeakable;
}

} // namespace

QStringList speakablePieces(const QString &text)
{
    static const QRegularExpression sentenceEnd(
        QStringLiteral("(?<=[.!?…。？！])[\"'’”)]*\\s+|\\n\\s*\\n"));
    static const QRegularExpression anyWord(QStringLiteral("[\\p{L}\\p{N}]"));
    QStringList pieces;
    for (const QString &part : text.split(sentenceEnd, Qt::SkipEmptyParts)) {
        QString sentence = readable(part);
        while (sentence.size() > longestSpeakable) {
            const qsizetype at = breakWithin(sentence);
            pieces << sentence.left(at).trimmed();
            sentence = sentence.mid(at).trimmed();
        }
        pieces << sentence;
    }
    pieces.removeIf([](const QString &piece) { return !anyWord.match(piece).hasMatch(); });
    return pieces;
}

} // namespace pulsemates
