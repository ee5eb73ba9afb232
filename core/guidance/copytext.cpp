#include "core/guidance/copytext.h"

#include <QStringList>

#include <algorithm>

namespace pulsemates {

namespace {

using Gap = CopyLetter::Gap;

bool endsSentence(QChar c)
{
    return QStringView(u".?!…。？！").contains(c);
}

bool closes(QChar c)
{
    return QStringView(u"\"'’”)").contains(c);
}

bool isInvisible(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Format || category == QChar::Mark_NonSpacing
           || category == QChar::Mark_Enclosing;
}

bool isHangulSyllable(char32_t c)
{
    return c >= 0xAC00 && c <= 0xD7A3;
}

/// One sign as letters to compare: "É" is "e", "Ａ" is "a", "ﬁ" is "fi".
std::u32string folded(char32_t c)
{
    if (isHangulSyllable(c))
        return {c};
    std::u32string letters;
    const QString sign = QString::fromUcs4(&c, 1);
    const QString open = sign.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const char32_t part : open.toUcs4()) {
        if (!QChar::isMark(part) && QChar::isLetterOrNumber(part))
            letters.push_back(part);
    }
    return letters;
}

/// Whether a sentence ends behind the signs that begin at @p at. "1.5" and "e.g." inside do not.
bool breaksAt(const QString &text, qsizetype at)
{
    if (!endsSentence(text.at(at)))
        return false;
    while (at < text.size() && (endsSentence(text.at(at)) || closes(text.at(at))))
        ++at;
    return at == text.size() || text.at(at).isSpace();
}

std::vector<CopyLetter> lettersOf(const QString &text)
{
    std::vector<CopyLetter> letters;
    Gap gap = Gap::None;
    for (qsizetype at = 0; at < text.size();) {
        const bool pair = text.at(at).isHighSurrogate() && at + 1 < text.size();
        const char32_t c = pair ? QChar::surrogateToUcs4(text.at(at), text.at(at + 1))
                                : char32_t(text.at(at).unicode());
        const CopyPlace place{at, pair ? 2 : 1};
        const std::u32string parts = folded(c);
        for (const char32_t part : parts) {
            letters.push_back({part, place, gap, 0});
            gap = Gap::None;
        }
        if (parts.empty() && !isInvisible(c)) {
            const Gap here = breaksAt(text, at)  ? Gap::Sentence
                             : QChar::isSpace(c) ? Gap::Space
                                                 : Gap::Joined;
            gap = std::max(gap, here);
        }
        at += place.length;
    }
    return letters;
}

void measureWords(std::vector<CopyLetter> &letters)
{
    for (std::size_t begin = 0; begin < letters.size();) {
        std::size_t end = begin + 1;
        while (end < letters.size() && letters[end].before == Gap::None)
            ++end;
        for (std::size_t i = begin; i < end; ++i)
            letters[i].wordLength = static_cast<qsizetype>(end - begin);
        begin = end;
    }
}

std::vector<CopyPlace> sentencesOf(const QString &text)
{
    std::vector<CopyPlace> sentences;
    const auto add = [&](qsizetype begin, qsizetype end) {
        while (begin < end && text.at(begin).isSpace())
            ++begin;
        while (end > begin && text.at(end - 1).isSpace())
            --end;
        if (end > begin)
            sentences.push_back({begin, end - begin});
    };
    qsizetype begin = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!breaksAt(text, at))
            continue;
        while (at < text.size() && (endsSentence(text.at(at)) || closes(text.at(at))))
            ++at;
        add(begin, at);
        begin = at;
    }
    add(begin, text.size());
    return sentences;
}

/// Whether letter @p i of a text may follow the one before it where the phrase goes on with @p
/// next.
bool mayFollow(const std::vector<CopyLetter> &letters, std::size_t i, const CopyLetter &next)
{
    const Gap gap = letters[i].before;
    if (gap != Gap::Space)
        return gap != Gap::Sentence;
    return next.before != Gap::None || letters[i].wordLength == 1 || letters[i - 1].wordLength == 1;
}

} // namespace

CopyPhrase CopyPhrase::of(const QString &text)
{
    CopyPhrase phrase{text, {}, text.startsWith(u'*'), text.endsWith(u'*')};
    phrase.letters = CopyText(text).letters();
    return phrase;
}

CopyText::CopyText(const QString &text)
    : m_text(text.normalized(QString::NormalizationForm_C))
    , m_letters(lettersOf(m_text))
    , m_sentences(sentencesOf(m_text))
{
    measureWords(m_letters);
}

QStringView CopyText::at(const CopyPlace &place) const
{
    return QStringView(m_text).mid(place.begin, place.length);
}

std::optional<CopyPlace> CopyText::find(const CopyPhrase &phrase) const
{
    const std::size_t length = phrase.letters.size();
    for (std::size_t begin = 0; length > 0 && begin + length <= m_letters.size(); ++begin) {
        const std::size_t end = begin + length;
        const bool opens = phrase.opensInside || begin == 0 || m_letters[begin].before != Gap::None;
        const bool ends =
            phrase.endsInside || end == m_letters.size() || m_letters[end].before != Gap::None;
        bool same = opens && ends && m_letters[begin].letter == phrase.letters[0].letter;
        for (std::size_t i = 1; same && i < length; ++i) {
            same = m_letters[begin + i].letter == phrase.letters[i].letter
                   && mayFollow(m_letters, begin + i, phrase.letters[i]);
        }
        if (same) {
            const CopyPlace &first = m_letters[begin].place;
            const CopyPlace &last = m_letters[end - 1].place;
            return CopyPlace{first.begin, last.begin + last.length - first.begin};
        }
    }
    return std::nullopt;
}

} // namespace pulsemates
