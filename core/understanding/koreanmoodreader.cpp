#include "core/understanding/koreanmoodreader.h"

namespace pulsemates {

namespace {

using Units = std::vector<MoodUnit>;

bool endsSentence(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == u';' || c == u'\n' || c == u'…';
}

bool hasAt(const Units &units, qsizetype at, const QString &text)
{
    if (at < 0 || at + text.size() > qsizetype(units.size()))
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (units[std::size_t(at + i)].id != text[i].unicode())
            return false;
    }
    return true;
}

bool anyAt(const Units &units, qsizetype at, const QStringList &texts)
{
    return std::any_of(
        texts.begin(), texts.end(), [&](const QString &text) { return hasAt(units, at, text); });
}

bool anyBefore(const Units &units, qsizetype at, const QStringList &texts)
{
    return std::any_of(texts.begin(), texts.end(), [&](const QString &text) {
        return hasAt(units, at - text.size(), text);
    });
}

// After one of these a word may begin where a recogniser or a hurried hand left out the space.
bool endsLikeAWord(int id)
{
    static const QString endings = QStringLiteral("이가은는을를도고게서면에로만좀참");
    return endings.contains(QChar(char16_t(id)));
}

} // namespace

void KoreanMoodReader::split(const QString &text, Units &units) const
{
    bool startsWord = true;
    for (const QChar c : text.normalized(QString::NormalizationForm_C).toLower()) {
        if (c.isLetterOrNumber()) {
            units.push_back({c.unicode(), startsWord});
            startsWord = false;
            continue;
        }
        startsWord = true;
        if (endsSentence(c))
            units.push_back({MoodUnit::mark, true});
    }
}

bool KoreanMoodReader::fits(const Units &units, qsizetype at, int phrase, qsizetype length) const
{
    const MoodUnit &first = units[std::size_t(at)];
    if (!first.startsWord) {
        // One syllable inside a word means nothing; two only where a word plausibly begins.
        if (length < 2)
            return false;
        if (length == 2 && !endsLikeAWord(units[std::size_t(at - 1)].id))
            return false;
    }
    const quint32 breaks = m_lexicon.phrases[std::size_t(phrase)].breaks;
    for (qsizetype i = 1; i < length; ++i) {
        if (units[std::size_t(at + i)].startsWord && (breaks & (1U << i)) == 0)
            return false; // "참 고요" is not "참고"
    }
    return true;
}

bool KoreanMoodReader::negated(const Units &units, qsizetype at, int phrase, qsizetype end) const
{
    if (at > 0 && anyBefore(units, at, m_lexicon.negators)) {
        const MoodUnit &negator = units[std::size_t(at - 1)];
        if (negator.startsWord || (at > 1 && endsLikeAWord(units[std::size_t(at - 2)].id)))
            return true;
    }
    for (qsizetype gap = 0; gap < 3; ++gap) {
        if (anyAt(units, end + gap, m_lexicon.negatorsAfter))
            return true;
    }
    const MoodLexicon::Phrase &found = m_lexicon.phrases[std::size_t(phrase)];
    return (found.value > 0 || found.canBeAbsent) && anyAt(units, end, m_lexicon.absence);
}

double KoreanMoodReader::factorBefore(const Units &units, qsizetype at) const
{
    if (anyBefore(units, at, m_lexicon.intensifiers))
        return m_lexicon.tuning.intensified;
    return anyBefore(units, at, m_lexicon.downtoners) ? m_lexicon.tuning.toned : 1.0;
}

void KoreanMoodReader::read(const Units &units, qsizetype end, MoodCursor &cursor) const
{
    const auto size = qsizetype(units.size());
    for (qsizetype &at = cursor.next; at < end;) {
        if (anyAt(units, at, m_lexicon.contrasts))
            ++cursor.evidence.contrasts;
        const auto unitAt = [&](qsizetype i) {
            return at + i < size ? units[std::size_t(at + i)].id : -1;
        };
        const auto match = m_lexicon.trie.longest(
            unitAt, [&](int phrase, qsizetype length) { return fits(units, at, phrase, length); });
        if (match.phrase < 0) {
            ++at;
            continue;
        }
        const bool isNegated = negated(units, at, match.phrase, at + match.length);
        count(m_lexicon.phrases[std::size_t(match.phrase)],
              factorBefore(units, at),
              isNegated,
              cursor.evidence);
        at += match.length;
    }
}

} // namespace pulsemates
