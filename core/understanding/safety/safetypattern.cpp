#include "core/understanding/safety/safetypattern.h"

#include <algorithm>
#include <bit>

namespace pulsemates {

namespace {

constexpr int mostSkipsInARow = 3;

constexpr std::uint64_t bit(int place)
{
    return place <= SafetyPatterns::longestMatch ? std::uint64_t(1) << unsigned(place) : 0;
}

/// The places of a set in rising order.
template <typename Visit>
void forEachPlace(std::uint64_t places, Visit visit)
{
    for (; places != 0; places &= places - 1)
        visit(std::countr_zero(places));
}

} // namespace

SafetyNode SafetyPatterns::add(const Node &node)
{
    const auto [known, isNew] = m_nodeNumbers.try_emplace(node, SafetyNode(m_nodes.size()));
    if (isNew)
        m_nodes.push_back(node);
    return known->second;
}

int SafetyPatterns::addSet(std::vector<int> units)
{
    std::ranges::sort(units);
    units.erase(std::ranges::unique(units).begin(), units.end());
    const auto [known, isNew] = m_setNumbers.try_emplace(units, int(m_sets.size()));
    if (!isNew)
        return known->second;
    std::vector<bool> holds(units.empty() ? 0 : std::size_t(units.back()) + 1);
    for (const int unit : units)
        holds[std::size_t(unit)] = true;
    m_sets.push_back(std::move(units));
    m_holds.push_back(std::move(holds));
    return known->second;
}

SafetyPatterns::Firsts SafetyPatterns::firstsOfSequence(const std::vector<SafetyNode> &parts) const
{
    Firsts all{{}, false, true};
    for (const SafetyNode part : parts) {
        const Firsts &one = firsts(part);
        all.units.insert(all.units.end(), one.units.begin(), one.units.end());
        all.any = all.any || one.any;
        all.empty = one.empty;
        if (!all.empty)
            break;
    }
    return all;
}

const SafetyPatterns::Firsts &SafetyPatterns::firsts(SafetyNode index) const
{
    m_firsts.resize(m_nodes.size());
    if (m_firsts[std::size_t(index)])
        return *m_firsts[std::size_t(index)];
    const Node &node = m_nodes[std::size_t(index)];
    Firsts first;
    switch (node.kind) {
    case Kind::Unit:
        first.units = m_sets[std::size_t(node.number)];
        break;
    case Kind::Any:
    case Kind::Gap:
        first.any = true;
        first.empty = node.kind == Kind::Gap;
        break;
    case Kind::Sequence:
        first = firstsOfSequence(node.parts);
        break;
    case Kind::Choice:
        for (const SafetyNode part : node.parts) {
            const Firsts &one = firsts(part);
            first.units.insert(first.units.end(), one.units.begin(), one.units.end());
            first.any = first.any || one.any;
            first.empty = first.empty || one.empty;
        }
        break;
    case Kind::Optional:
        first = firsts(node.parts.front());
        first.empty = true;
        break;
    case Kind::Not:
    case Kind::Start:
    case Kind::End:
    case Kind::Break:
        first.empty = true;
        break;
    }
    std::ranges::sort(first.units);
    first.units.erase(std::ranges::unique(first.units).begin(), first.units.end());
    return m_firsts[std::size_t(index)].emplace(std::move(first));
}

const std::vector<int> &SafetyPatterns::firstUnits(SafetyNode node) const
{
    static const std::vector<int> none;
    const Firsts &first = firsts(node);
    return first.any || first.empty ? none : first.units;
}

void SafetyPatterns::finish()
{
    constexpr std::size_t many = 4;
    m_ways.clear();
    m_waysOf.assign(m_nodes.size(), -1);
    for (SafetyNode index = 0; index < SafetyNode(m_nodes.size()); ++index) {
        const Node &node = m_nodes[std::size_t(index)];
        if (node.kind != Kind::Choice || node.parts.size() < many)
            continue;
        Ways ways;
        for (const SafetyNode part : node.parts) {
            const Firsts &first = firsts(part);
            if (first.any || first.empty) {
                ways.always.push_back(part);
                continue;
            }
            for (const int unit : first.units)
                ways.byUnit.emplace_back(unit, part);
        }
        std::ranges::sort(ways.byUnit);
        m_waysOf[std::size_t(index)] = int(m_ways.size());
        m_ways.push_back(std::move(ways));
    }
    m_firsts.clear();
    m_firsts.shrink_to_fit();
    m_setNumbers.clear();
    m_nodeNumbers.clear();
    m_nodes.shrink_to_fit();
}

std::vector<std::uint8_t> SafetyPatterns::skipsIn(std::span<const int> units) const
{
    std::vector<std::uint8_t> skips(units.size() + 1);
    if (m_skips < 0)
        return skips;
    const std::vector<std::uint8_t> none(units.size() + 1);
    for (int at = 0; at < int(units.size()); ++at)
        skips[std::size_t(at)] = std::uint8_t(std::max(0, match(m_skips, units, none, at) - at));
    return skips;
}

std::uint64_t SafetyPatterns::placesAfter(std::span<const int> units,
                                          std::span<const std::uint8_t> skips,
                                          int at) const
{
    return skipping(bit(1), {units, skips, at});
}

int SafetyPatterns::match(SafetyNode node,
                          std::span<const int> units,
                          std::span<const std::uint8_t> skips,
                          int at) const
{
    const Places ends = step(node, 1, {units, skips, at});
    return ends == 0 ? -1 : at + int(std::bit_width(ends)) - 1;
}

SafetyPatterns::Places SafetyPatterns::unit(const Node &node, Places from, const Text &text) const
{
    Places to = 0;
    const std::vector<bool> &holds = m_holds[std::size_t(node.number)];
    forEachPlace(from, [&](int place) {
        const auto at = std::size_t(text.at + place);
        if (at >= text.units.size() || text.units[at] == SafetyVocabulary::sentenceEnd)
            return;
        const auto id = std::size_t(text.units[at]);
        if (node.kind == Kind::Any || (id < holds.size() && holds[id]))
            to |= bit(place + 1);
    });
    return to;
}

SafetyPatterns::Places SafetyPatterns::skipping(Places from, const Text &text) const
{
    Places all = from;
    for (int turn = 0; turn < mostSkipsInARow; ++turn) {
        Places next = 0;
        forEachPlace(from, [&](int place) {
            const auto at = std::size_t(text.at + place);
            if (at < text.skips.size() && text.skips[at] > 0)
                next |= bit(place + text.skips[at]);
        });
        from = next & ~all;
        if (from == 0)
            break;
        all |= from;
    }
    return all;
}

SafetyPatterns::Places
SafetyPatterns::sequence(const Node &node, Places from, const Text &text) const
{
    bool first = true;
    for (const SafetyNode part : node.parts) {
        if (!std::exchange(first, false))
            from = skipping(from, text);
        from = step(part, from, text);
        if (from == 0)
            break;
    }
    return from;
}

SafetyPatterns::Places SafetyPatterns::choice(SafetyNode index, Places from, const Text &text) const
{
    Places to = 0;
    const int number = std::size_t(index) < m_waysOf.size() ? m_waysOf[std::size_t(index)] : -1;
    if (number < 0) {
        for (const SafetyNode part : m_nodes[std::size_t(index)].parts)
            to |= step(part, from, text);
        return to;
    }
    const Ways &ways = m_ways[std::size_t(number)];
    for (const SafetyNode part : ways.always)
        to |= step(part, from, text);
    forEachPlace(from, [&](int place) {
        const auto at = std::size_t(text.at + place);
        if (at >= text.units.size())
            return;
        const auto parts = std::ranges::equal_range(
            ways.byUnit, text.units[at], {}, &std::pair<int, SafetyNode>::first);
        for (const auto &[unit, part] : parts)
            to |= step(part, bit(place), text);
    });
    return to;
}

SafetyPatterns::Places
SafetyPatterns::without(const Node &node, Places from, const Text &text) const
{
    Places to = 0;
    forEachPlace(from, [&](int place) {
        if (step(node.parts.front(), bit(place), text) == 0)
            to |= bit(place);
    });
    return to;
}

SafetyPatterns::Places SafetyPatterns::gap(int longest, Places from, const Text &text) const
{
    Places all = from;
    for (int length = 0; length < longest && from != 0; ++length) {
        Places next = 0;
        forEachPlace(from, [&](int place) {
            const auto at = std::size_t(text.at + place);
            if (at < text.units.size() && text.units[at] != SafetyVocabulary::sentenceEnd)
                next |= bit(place + 1);
        });
        all |= next;
        from = next;
    }
    return all;
}

SafetyPatterns::Places SafetyPatterns::step(SafetyNode index, Places from, const Text &text) const
{
    const Node &node = m_nodes[std::size_t(index)];
    const auto isEnd = [&text](int at) {
        return at < 0 || std::size_t(at) >= text.units.size()
               || text.units[std::size_t(at)] == SafetyVocabulary::sentenceEnd;
    };
    Places to = 0;
    switch (node.kind) {
    case Kind::Unit:
    case Kind::Any:
        return unit(node, from, text);
    case Kind::Sequence:
        return sequence(node, from, text);
    case Kind::Choice:
        return choice(index, from, text);
    case Kind::Optional:
        return from | step(node.parts.front(), from, text);
    case Kind::Not:
        return without(node, from, text);
    case Kind::Gap:
        return gap(node.number, from, text);
    case Kind::Start:
        forEachPlace(from, [&](int p) { to |= isEnd(text.at + p - 1) ? bit(p) : 0; });
        return to;
    case Kind::End:
        forEachPlace(from, [&](int p) { to |= isEnd(text.at + p) ? bit(p) : 0; });
        return to;
    case Kind::Break:
        to = from;
        forEachPlace(from, [&](int p) { to |= isEnd(text.at + p) ? bit(p + 1) : 0; });
        return to;
    }
    return 0;
}

} // namespace pulsemates
