#include "core/common/sentencesplitter.h"

#include <algorithm>
#include <array>
#include <optional>

namespace pulsemates {

namespace {

constexpr QStringView enders = u".?!…。？！";
constexpr QStringView closers = u"\"'’”)]」』";

/// Nothing ends behind these: a name or what is meant follows.
constexpr std::array neverLast{QStringView(u"dr"),
                               QStringView(u"mr"),
                               QStringView(u"mrs"),
                               QStringView(u"ms"),
                               QStringView(u"mx"),
                               QStringView(u"prof"),
                               QStringView(u"st"),
                               QStringView(u"vs"),
                               QStringView(u"e.g"),
                               QStringView(u"i.e"),
                               QStringView(u"approx")};
/// Something may end behind these: then a capital letter follows.
constexpr std::array maybeLast{QStringView(u"a.m"),
                               QStringView(u"p.m"),
                               QStringView(u"etc"),
                               QStringView(u"jr"),
                               QStringView(u"sr"),
                               QStringView(u"inc"),
                               QStringView(u"ltd"),
                               QStringView(u"u.s"),
                               QStringView(u"u.k")};

enum class Ends { Yes, No, Unknown };

bool isHangul(QChar c)
{
    return c.unicode() >= 0xAC00 && c.unicode() <= 0xD7A3;
}

/// Where what belongs to the end that begins at @p at is over.
qsizetype behindEnd(QStringView text, qsizetype at)
{
    while (at < text.size() && enders.contains(text[at]))
        ++at;
    while (at < text.size() && closers.contains(text[at]))
        ++at;
    return at;
}

QStringView wordBefore(QStringView text, qsizetype at)
{
    qsizetype begin = at;
    while (begin > 0 && !text[begin - 1].isSpace()
           && !QStringView(u"(\"“‘[").contains(text[begin - 1]))
        --begin;
    return text.sliced(begin, at - begin);
}

template <std::size_t count>
bool isOneOf(QStringView word, const std::array<QStringView, count> &words)
{
    return std::ranges::any_of(
        words, [word](QStringView known) { return word.compare(known, Qt::CaseInsensitive) == 0; });
}

/// An end after which small letters go on with the sentence.
Ends unlessSmallFollows(QStringView behind)
{
    const auto *next = std::ranges::find_if(behind, [](QChar c) { return !c.isSpace(); });
    if (next == behind.end())
        return Ends::Unknown;
    return next->isLower() ? Ends::No : Ends::Yes;
}

Ends endsAtStop(QStringView text, qsizetype at, QStringView behind)
{
    const QStringView word = wordBefore(text, at);
    const bool isInitial = word.size() == 1 && word[0].isUpper() && word[0] != u'I';
    const QStringView before = text.first(at).trimmed();
    const bool isListNumber =
        !before.isEmpty() && std::ranges::all_of(before, [](QChar c) { return c.isDigit(); });
    if (isInitial || isListNumber || isOneOf(word, neverLast))
        return Ends::No;
    return isOneOf(word, maybeLast) ? unlessSmallFollows(behind) : Ends::Yes;
}

/// Whether a sentence ends with the signs from @p at to @p behind.
Ends endsAt(QStringView text, qsizetype at, qsizetype behind)
{
    if (behind == text.size())
        return Ends::Unknown;
    const QStringView signs = text.sliced(at, behind - at);
    if (QStringView(u"。？！").contains(signs.front()))
        return Ends::Yes;
    if (!text[behind].isSpace()) { // Korean sometimes comes without the space
        const bool korean = at > 0 && isHangul(text[at - 1]) && isHangul(text[behind]);
        return korean && signs.front() != u'…' ? Ends::Yes : Ends::No;
    }
    if (signs.startsWith(u'…') || signs.startsWith(u".."))
        return unlessSmallFollows(text.sliced(behind));
    return signs == u"." ? endsAtStop(text, at, text.sliced(behind)) : Ends::Yes;
}

/// Where the first sentence is over; nothing where that is not known yet.
std::optional<qsizetype> firstEnd(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!enders.contains(text[at]))
            continue;
        const qsizetype behind = behindEnd(text, at);
        const Ends ends = endsAt(text, at, behind);
        if (ends == Ends::Yes)
            return behind;
        if (ends == Ends::Unknown)
            return std::nullopt;
        at = behind - 1;
    }
    return std::nullopt;
}

} // namespace

QStringList SentenceSplitter::feed(QStringView piece)
{
    m_rest += piece;
    QStringList sentences;
    while (const auto end = firstEnd(m_rest)) {
        sentences << m_rest.first(*end).simplified();
        m_rest.remove(0, *end);
    }
    return sentences;
}

QStringList SentenceSplitter::finish()
{
    const QString last = m_rest.simplified();
    m_rest.clear();
    return last.isEmpty() ? QStringList() : QStringList{last};
}

QStringList splitSentences(const QString &text)
{
    SentenceSplitter splitter;
    QStringList sentences = splitter.feed(text);
    return sentences += splitter.finish();
}

} // namespace pulsemates
