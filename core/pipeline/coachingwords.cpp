#include "core/pipeline/coachingwords.h"

#include <QList>

namespace pulsemates {

namespace {

bool isInvisible(char32_t c)
{
    return QChar::category(c) == QChar::Other_Format || (c >= 0xFE00 && c <= 0xFE0F);
}

bool isApostrophe(char32_t c)
{
    return c == U'\'' || c == U'\u2018' || c == U'\u2019' || c == U'\u201B' || c == U'\u02BC';
}

bool isSign(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Symbol_Currency:
    case QChar::Symbol_Math:
    case QChar::Symbol_Other:
        return true;
    default:
        return c == U'%' || c == U'&';
    }
}

bool isDigitAt(const QList<uint> &text, qsizetype i)
{
    return i >= 0 && i < text.size() && QChar::isDigit(text[i]);
}

} // namespace

QStringList coachingWords(const QString &text)
{
    const QList<uint> signs =
        text.normalized(QString::NormalizationForm_KC).toCaseFolded().toUcs4();
    QStringList words;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty())
            words << word;
        word.clear();
    };
    for (qsizetype i = 0; i < signs.size(); ++i) {
        const char32_t c = signs[i];
        const bool inNumber = isDigitAt(signs, i - 1) && isDigitAt(signs, i + 1);
        if (isApostrophe(c) || isInvisible(c) || (c == U',' && inNumber))
            continue;
        if (QChar::isLetterOrNumber(c) || QChar::isMark(c) || (c == U'.' && inNumber)) {
            word += QString::fromUcs4(&c, 1);
            continue;
        }
        end();
        if (isSign(c))
            words << QString::fromUcs4(&c, 1);
    }
    end();
    return words;
}

} // namespace pulsemates
