#include "core/understanding/safety/safetypatternparser.h"

#include <utility>

namespace pulsemates {

namespace {

using Kind = SafetyPatterns::Kind;

constexpr int usualGapWords = 4;
constexpr int usualGapCharacters = 8;
constexpr int longestGap = 20;

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'\'' || c == u'-';
}

} // namespace

SafetyPatternParser::SafetyPatternParser(const SafetyNormalizer &normalizer,
                                         SafetyVocabulary &vocabulary,
                                         SafetyPatterns &patterns)
    : m_normalizer(normalizer)
    , m_vocabulary(vocabulary)
    , m_patterns(patterns)
{}

SafetyNode SafetyPatternParser::wrong(const QString &what)
{
    if (m_problem.isEmpty())
        m_problem = QStringLiteral("%1 in \"%2\" at %3").arg(what, m_text).arg(m_at);
    return -1;
}

bool SafetyPatternParser::take(QChar c)
{
    if (peek() != c)
        return false;
    ++m_at;
    return true;
}

void SafetyPatternParser::skipSpaces()
{
    while (take(u' ')) {
    }
}

void SafetyPatternParser::defineClass(const QString &name, const QStringList &alternatives)
{
    std::vector<SafetyNode> parts;
    for (const QString &alternative : alternatives) {
        const SafetyNode part = parse(alternative);
        if (part < 0)
            return;
        parts.push_back(part);
    }
    if (m_classes.contains(name))
        wrong(QStringLiteral("class @%1 is defined twice").arg(name));
    else
        m_classes.insert(name, choiceOf(std::move(parts)));
}

SafetyNode SafetyPatternParser::parse(const QString &pattern)
{
    m_text = pattern;
    m_at = 0;
    const SafetyNode node = parseChoice(QChar());
    if (node >= 0 && m_at < m_text.size())
        return wrong(QStringLiteral("unexpected sign"));
    return node;
}

SafetyNode SafetyPatternParser::parseChoice(QChar end)
{
    std::vector<SafetyNode> parts;
    do {
        const SafetyNode part = parseSequence(end);
        if (part < 0)
            return -1;
        parts.push_back(part);
    } while (take(u'|'));
    return choiceOf(std::move(parts));
}

SafetyNode SafetyPatternParser::parseSequence(QChar end)
{
    std::vector<SafetyNode> parts;
    for (skipSpaces(); !peek().isNull() && peek() != end && peek() != u'|' && peek() != u'&';
         skipSpaces()) {
        const SafetyNode part = parseItem();
        if (part < 0)
            return -1;
        parts.push_back(part);
    }
    if (parts.empty())
        return wrong(QStringLiteral("nothing to match"));
    return sequenceOf(std::move(parts));
}

SafetyNode SafetyPatternParser::parseItem()
{
    if (take(u'!')) {
        const SafetyNode part = parseAtom();
        return part < 0 ? -1 : m_patterns.add({Kind::Not, 0, {part}});
    }
    const SafetyNode atom = parseAtom();
    if (atom < 0 || !take(u'?'))
        return atom;
    return m_patterns.add({Kind::Optional, 0, {atom}});
}

SafetyNode SafetyPatternParser::parseAtom()
{
    if (take(u'(')) {
        const SafetyNode node = parseChoice(u')');
        return node >= 0 && !take(u')') ? wrong(QStringLiteral("')' is missing")) : node;
    }
    if (take(u'{'))
        return parseBoth();
    if (take(u'@'))
        return parseClass();
    if (take(u'^'))
        return m_patterns.add({Kind::Start, 0, {}});
    if (take(u'$'))
        return m_patterns.add({Kind::End, 0, {}});
    if (take(u'/'))
        return m_patterns.add({Kind::Break, 0, {}});
    if (take(u'.'))
        return take(u'.') ? parseGap() : m_patterns.add({Kind::Any, 0, {}});
    return isWordCharacter(peek()) ? parseWord() : wrong(QStringLiteral("unexpected sign"));
}

/// {a & b}: both, in either order, with a gap between them.
SafetyNode SafetyPatternParser::parseBoth()
{
    const SafetyNode first = parseChoice(u'}');
    if (first < 0)
        return -1;
    if (!take(u'&'))
        return wrong(QStringLiteral("'&' is missing"));
    const SafetyNode second = parseChoice(u'}');
    if (second < 0)
        return -1;
    if (!take(u'}'))
        return wrong(QStringLiteral("'}' is missing"));
    const int length =
        m_normalizer.units == SafetyUnits::Words ? usualGapWords : usualGapCharacters;
    const SafetyNode gap = m_patterns.add({Kind::Gap, length, {}});
    return choiceOf({sequenceOf({first, gap, second}), sequenceOf({second, gap, first})});
}

SafetyNode SafetyPatternParser::parseClass()
{
    const qsizetype begin = m_at;
    while (isWordCharacter(peek()))
        ++m_at;
    const QString name = m_text.mid(begin, m_at - begin);
    if (!m_classes.contains(name))
        return wrong(QStringLiteral("class @%1 is not known").arg(name));
    return m_classes.value(name);
}

SafetyNode SafetyPatternParser::parseGap()
{
    const qsizetype begin = m_at;
    while (peek().isDigit())
        ++m_at;
    int length = m_normalizer.units == SafetyUnits::Words ? usualGapWords : usualGapCharacters;
    if (m_at > begin)
        length = m_text.mid(begin, m_at - begin).toInt();
    if (length < 1 || length > longestGap)
        return wrong(QStringLiteral("a gap of that length is not allowed"));
    return m_patterns.add({Kind::Gap, length, {}});
}

SafetyNode SafetyPatternParser::parseWord()
{
    const qsizetype begin = m_at;
    while (isWordCharacter(peek()))
        ++m_at;
    return words(m_text.mid(begin, m_at - begin));
}

/// What is written in a rule is read as what is said: the same rewriting.
SafetyNode SafetyPatternParser::words(const QString &written)
{
    if (const auto known = m_written.constFind(written); known != m_written.cend())
        return *known;
    QString folded = foldedForSafety(written);
    folded.remove(u'\'');
    QStringList units;
    if (m_normalizer.units == SafetyUnits::Characters) {
        units = charactersForSafety(folded);
    } else {
        for (const QString &word : folded.split(u'-', Qt::SkipEmptyParts))
            units << m_normalizer.rewrites.value(word, {word});
    }
    if (units.isEmpty())
        return wrong(QStringLiteral("a word without letters"));
    std::vector<SafetyNode> parts;
    for (const QString &one : std::as_const(units))
        parts.push_back(unit(one));
    return *m_written.insert(written, sequenceOf(std::move(parts)));
}

SafetyNode SafetyPatternParser::unit(const QString &unit)
{
    if (const auto known = m_units.constFind(unit); known != m_units.cend())
        return *known;
    const int id = m_vocabulary.add(unit);
    const SafetyNode node = m_patterns.add({Kind::Unit, m_patterns.addSet({id}), {}});
    m_single.insert(node, {id});
    return *m_units.insert(unit, node);
}

SafetyNode SafetyPatternParser::sequenceOf(std::vector<SafetyNode> parts)
{
    return parts.size() == 1 ? parts.front()
                             : m_patterns.add({Kind::Sequence, 0, std::move(parts)});
}

SafetyNode SafetyPatternParser::choiceOf(std::vector<SafetyNode> parts)
{
    if (parts.size() == 1)
        return parts.front();
    std::vector<int> units;
    std::vector<SafetyNode> others;
    for (const SafetyNode part : parts) {
        const auto single = m_single.constFind(part);
        if (single == m_single.cend())
            others.push_back(part);
        else
            units.insert(units.end(), single->begin(), single->end());
    }
    if (!units.empty()) {
        const SafetyNode node = m_patterns.add({Kind::Unit, m_patterns.addSet(units), {}});
        m_single.insert(node, std::move(units));
        if (others.empty())
            return node;
        others.push_back(node);
    }
    return m_patterns.add({Kind::Choice, 0, std::move(others)});
}

} // namespace pulsemates
