#include "core/pipeline/shownwords.h"

#include <QStringList>

#include <algorithm>

namespace pulsemates {

namespace {

Hearer otherThan(Hearer who)
{
    return who == Hearer::Here ? Hearer::Remote : Hearer::Here;
}

qsizetype countOf(const Transcript &words)
{
    return words.text().split(u' ', Qt::SkipEmptyParts).size();
}

/// The whole words at the beginning that are the same in both.
QString commonWords(const QString &a, const QString &b)
{
    qsizetype end = 0;
    const qsizetype most = std::min(a.size(), b.size());
    for (qsizetype at = 0; at <= most; ++at) {
        const bool endsA = at == a.size() || a[at] == u' ';
        const bool endsB = at == b.size() || b[at] == u' ';
        if (endsA && endsB)
            end = at;
        if (at == most || a[at] != b[at])
            break;
    }
    return a.left(end);
}

} // namespace

void ShownWords::begin(bool here, bool remote)
{
    *this = ShownWords();
    side(Hearer::Here).speaks = here;
    side(Hearer::Remote).speaks = remote;
}

QString ShownWords::wordsOf(Hearer who) const
{
    return side(who).words.text();
}

void ShownWords::considerChange(Hearer who)
{
    if (m_showing == who || side(who).words.isEmpty())
        return;
    const bool first = !m_showing;
    const bool better = who == Hearer::Remote || (m_showing && !side(*m_showing).speaks);
    if (first || (better && side(who).speaks && countOf(side(who).words) >= countOf(m_shown)))
        m_showing = who;
}

std::optional<Transcript> ShownWords::take(Hearer who, const Transcript &words)
{
    if (!side(who).speaks)
        return std::nullopt;
    side(who).words = words;
    considerChange(who);
    return compose();
}

void ShownWords::note(Hearer who, const Transcript &words)
{
    if (side(who).speaks && !words.isEmpty())
        side(who).words = words;
}

std::optional<Transcript> ShownWords::lose(Hearer who)
{
    if (!side(who).speaks)
        return std::nullopt;
    side(who).speaks = false;
    considerChange(otherThan(who));
    return compose();
}

QString ShownWords::settled() const
{
    const Side &here = side(Hearer::Here);
    const Side &remote = side(Hearer::Remote);
    if (here.speaks && remote.speaks)
        return commonWords(here.words.settled, remote.words.settled);
    if (here.speaks)
        return here.words.settled;
    return remote.words.settled;
}

std::optional<Transcript> ShownWords::compose()
{
    if (!m_showing)
        return std::nullopt;
    Transcript next = side(*m_showing).words;
    const QString all = next.text();
    const QString firm = settled();
    next.settled = all.startsWith(firm) ? firm : QString();
    next.unsettled = all.mid(next.settled.size()).trimmed();
    const QString other = wordsOf(otherThan(*m_showing));
    next.beside = other != all ? other : QString();
    if (next.isEmpty() || next == m_shown)
        return std::nullopt;
    m_shown = next;
    return next;
}

} // namespace pulsemates
