#include "core/understanding/englishmoodreader.h"

namespace pulsemates {

namespace {

bool isMark(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == u';' || c == u',' || c == u'\n' || c == u'…';
}

// Curly and other apostrophes silently disable "don't" otherwise.
QChar foldApostrophe(QChar c)
{
    return c == u'’' || c == u'‘' || c == u'ʼ' || c == u'′' || c == u'`' ? QChar(u'\'') : c;
}

QString trimApostrophes(QString word)
{
    while (word.startsWith(u'\''))
        word.remove(0, 1);
    while (word.endsWith(u'\''))
        word.chop(1);
    return word;
}

} // namespace

EnglishMoodReader::EnglishMoodReader(const MoodLexicon &lexicon)
    : MoodReader(lexicon)
    , m_contrasts(idsOf(lexicon.contrasts))
    , m_intensifiers(idsOf(lexicon.intensifiers))
    , m_downtoners(idsOf(lexicon.downtoners))
    , m_negators(idsOf(lexicon.negators))
    , m_softeners(idsOf({QStringLiteral("only"), QStringLiteral("just")}))
{}

QSet<int> EnglishMoodReader::idsOf(const QStringList &words) const
{
    QSet<int> ids;
    for (const QString &word : words) {
        if (const int id = m_lexicon.wordId(word); id >= 0)
            ids.insert(id);
    }
    return ids;
}

void EnglishMoodReader::split(const QString &text, std::vector<MoodUnit> &units) const
{
    QString word;
    const auto endWord = [&] {
        const QString bare = trimApostrophes(word);
        if (!bare.isEmpty())
            units.push_back({m_lexicon.wordId(bare), true});
        word.clear();
    };
    for (const QChar raw : text) {
        const QChar c = foldApostrophe(raw.toLower());
        if ((c >= u'a' && c <= u'z') || c == u'\'') {
            word += c;
            continue;
        }
        endWord();
        if (isMark(c))
            units.push_back({MoodUnit::mark, true});
    }
    endWord();
}

EnglishMoodReader::Modifiers EnglishMoodReader::modifiersBefore(const std::vector<MoodUnit> &units,
                                                                qsizetype at) const
{
    Modifiers found;
    for (qsizetype i = at - 1; i >= 0 && i >= at - 3; --i) {
        const MoodUnit &unit = units[std::size_t(i)];
        if (unit.id == MoodUnit::mark || m_contrasts.contains(unit.id))
            break;
        if (m_intensifiers.contains(unit.id)) {
            found.factor *= m_lexicon.tuning.intensified;
        } else if (m_downtoners.contains(unit.id)) {
            found.factor *= m_lexicon.tuning.toned;
        } else if (m_negators.contains(unit.id)
                   && !m_softeners.contains(units[std::size_t(i + 1)].id)) {
            found.negated = true;
            break;
        }
    }
    return found;
}

void EnglishMoodReader::read(const std::vector<MoodUnit> &units,
                             qsizetype end,
                             MoodCursor &cursor) const
{
    const auto size = qsizetype(units.size());
    for (qsizetype &at = cursor.next; at < end;) {
        const MoodUnit &first = units[std::size_t(at)];
        if (m_contrasts.contains(first.id))
            ++cursor.evidence.contrasts;
        const auto unitAt = [&](qsizetype i) {
            return at + i < size ? units[std::size_t(at + i)].id : -1;
        };
        const auto match = m_lexicon.trie.longest(unitAt, [](int, qsizetype) { return true; });
        if (match.phrase < 0) {
            ++at;
            continue;
        }
        const Modifiers modifiers = modifiersBefore(units, at);
        count(m_lexicon.phrases[std::size_t(match.phrase)],
              modifiers.factor,
              modifiers.negated,
              cursor.evidence);
        at += match.length;
    }
}

} // namespace pulsemates
