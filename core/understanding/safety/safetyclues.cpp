#include "core/understanding/safety/safetyclues.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace pulsemates {

namespace {

using Kind = SafetyPatterns::Kind;

constexpr std::size_t mostClues = 3;    // of a pattern; the rest would hardly rule out more
constexpr std::size_t mostSigns = 4000; // of a clue; beyond that it is nearly always there
constexpr std::size_t mostPairs = 400;  // of two sets of units
constexpr double unitsPerPair = 30;     // how much more often a unit is met

std::uint64_t pairOf(int first, int second)
{
    return (std::uint64_t(first) + 1) << 32U | std::uint64_t(second);
}

bool isPair(std::uint64_t sign)
{
    return sign >> 32U != 0;
}

/// How often, roughly, one of them is met.
double commonness(const std::vector<std::uint64_t> &clue)
{
    double sum = 0;
    for (const std::uint64_t sign : clue)
        sum += isPair(sign) ? 1 : unitsPerPair;
    return sum;
}

void sortOut(std::vector<std::uint64_t> &signs)
{
    std::ranges::sort(signs);
    signs.erase(std::ranges::unique(signs).begin(), signs.end());
}

std::vector<std::uint64_t> pairsOf(const std::vector<int> &before, const std::vector<int> &after)
{
    std::vector<std::uint64_t> pairs;
    for (const int first : before) {
        for (const int second : after)
            pairs.push_back(pairOf(first, second));
    }
    sortOut(pairs);
    return pairs;
}

} // namespace

/// One clue that holds, of each part, the rarest that it asks for.
std::optional<SafetyClues::Clue> SafetyClues::ofChoice(const SafetyPatterns &patterns,
                                                       const std::vector<SafetyNode> &parts)
{
    Clue one;
    for (const SafetyNode part : parts) {
        const Clues &clues = allOf(patterns, part);
        if (clues.empty())
            return std::nullopt;
        const Clue &rarest = *std::ranges::min_element(clues, {}, commonness);
        one.insert(one.end(), rarest.begin(), rarest.end());
    }
    sortOut(one);
    return one.size() <= mostSigns ? std::optional(std::move(one)) : std::nullopt;
}

SafetyClues::Clues SafetyClues::ofSequence(const SafetyPatterns &patterns,
                                           const std::vector<SafetyNode> &parts)
{
    Clues all;
    const std::vector<int> *before = nullptr; // the units just before this part
    bool beforeIsInPair = false;              // which says more than they alone
    for (const SafetyNode part : parts) {
        const SafetyPatterns::Node &node = patterns.node(part);
        const std::vector<int> *units =
            node.kind == Kind::Unit ? &patterns.unitsOf(node.number) : nullptr;
        const bool isPair = before && units && before->size() * units->size() <= mostPairs;
        if (isPair)
            all.push_back(pairsOf(*before, *units));
        if (before && !isPair && !beforeIsInPair)
            all.emplace_back(before->begin(), before->end());
        if (!units) {
            const Clues &more = allOf(patterns, part);
            all.insert(all.end(), more.begin(), more.end());
        }
        before = units;
        beforeIsInPair = isPair;
    }
    if (before && !beforeIsInPair)
        all.emplace_back(before->begin(), before->end());
    // What a larger pattern could make use of is among the rarest.
    std::ranges::stable_sort(all, {}, commonness);
    all.erase(std::ranges::unique(all).begin(), all.end());
    if (all.size() > 2 * mostClues)
        all.resize(2 * mostClues);
    return all;
}

const SafetyClues::Clues &SafetyClues::allOf(const SafetyPatterns &patterns, SafetyNode index)
{
    if (std::size_t(index) >= m_known.size())
        m_known.resize(std::size_t(index) + 1);
    if (m_known[std::size_t(index)])
        return *m_known[std::size_t(index)];
    const SafetyPatterns::Node &node = patterns.node(index);
    Clues clues;
    if (node.kind == Kind::Unit) {
        const std::vector<int> &units = patterns.unitsOf(node.number);
        clues.emplace_back(units.begin(), units.end());
    } else if (node.kind == Kind::Sequence) {
        clues = ofSequence(patterns, node.parts);
    } else if (node.kind == Kind::Choice) {
        if (auto clue = ofChoice(patterns, node.parts))
            clues.push_back(std::move(*clue));
    }
    return m_known[std::size_t(index)].emplace(std::move(clues));
}

int SafetyClues::numberOf(const Clue &clue)
{
    const auto [known, isNew] = m_numbers.try_emplace(clue, int(m_numbers.size()));
    if (isNew) {
        ++m_count;
        for (const Sign sign : clue)
            m_cluesBy[sign].push_back(known->second);
    }
    return known->second;
}

std::vector<int> SafetyClues::cluesOf(const SafetyPatterns &patterns, SafetyNode node)
{
    Clues clues = allOf(patterns, node);
    std::ranges::stable_sort(clues, {}, commonness);
    std::vector<int> numbers;
    for (std::size_t i = 0; i < std::min(clues.size(), mostClues); ++i)
        numbers.push_back(numberOf(clues[i]));
    return numbers;
}

void SafetyClues::finish()
{
    m_known.clear();
    m_known.shrink_to_fit();
    m_numbers.clear();
    for (std::vector<int> &clues : m_cluesBy)
        clues.shrink_to_fit();
}

std::vector<int> SafetyClues::nowhere() const
{
    return std::vector<int>(m_count, std::numeric_limits<int>::max());
}

void SafetyClues::stepTo(int at,
                         const SafetyPatterns &patterns,
                         std::span<const int> units,
                         std::span<const std::uint8_t> skips,
                         std::vector<int> &next) const
{
    const auto note = [&](Sign sign) {
        const auto clues = m_cluesBy.constFind(sign);
        if (clues == m_cluesBy.cend())
            return;
        for (const int clue : *clues)
            next[std::size_t(clue)] = at;
    };
    const int unit = units[std::size_t(at)];
    if (unit == SafetyVocabulary::unknown || unit == SafetyVocabulary::sentenceEnd)
        return;
    note(Sign(unit));
    std::uint64_t places = patterns.placesAfter(units, skips, at);
    for (; places != 0; places &= places - 1) {
        const std::size_t second = std::size_t(at) + std::size_t(std::countr_zero(places));
        if (second < units.size())
            note(pairOf(unit, units[second]));
    }
}

} // namespace pulsemates
