#include "core/understanding/safety/safetyrules.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <ranges>

namespace pulsemates {

void SafetyRules::search(std::span<const int> units,
                         int from,
                         const ByFirstUnit &sought,
                         std::vector<SafetyMatch> &matches) const
{
    const std::vector<std::uint8_t> skips = m_patterns.skipsIn(units);
    std::vector<int> next = m_clues.nowhere();
    std::vector<SafetyMatch> found; // from the last to the first
    for (int at = int(units.size()) - 1; at >= from; --at) {
        m_clues.stepTo(at, m_patterns, units, skips, next);
        const auto unit = std::size_t(units[std::size_t(at)]);
        if (unit >= sought.size())
            continue;
        const auto isNear = [&next, at](int clue) {
            return next[std::size_t(clue)] <= at + SafetyPatterns::longestMatch;
        };
        for (const int number : sought[unit] | std::views::reverse) {
            const Pattern &pattern = m_all[std::size_t(number)];
            if (!std::ranges::all_of(pattern.clues, isNear))
                continue;
            const int end = m_patterns.match(pattern.node, units, skips, at);
            if (end > at)
                found.push_back({pattern.what, at, end});
        }
    }
    matches.insert(matches.end(), found.rbegin(), found.rend());
}

void SafetyRules::findMatches(std::span<const int> units,
                              int from,
                              std::vector<SafetyMatch> &matches) const
{
    search(units, from, m_rulesAndMeanings, matches);
}

bool SafetyRules::holds(const SafetyContext &context,
                        const SafetyMatch &contextMatch,
                        const SafetyMatch &match,
                        std::span<const int> sentences) const
{
    const bool overlaps = contextMatch.begin < match.end && match.begin < contextMatch.end;
    if (context.where == SafetyContext::Where::Inside)
        return overlaps;
    const bool before = contextMatch.begin <= match.begin;
    if (context.where == SafetyContext::Where::Before && !before)
        return false;
    if (context.where == SafetyContext::Where::After && contextMatch.end < match.end)
        return false;
    const SafetyMatch &first = before ? contextMatch : match;
    const SafetyMatch &second = before ? match : contextMatch;
    if (overlaps)
        return true;
    const int between = second.begin - first.end;
    const int ends = sentences[std::size_t(second.begin)] - sentences[std::size_t(first.end - 1)];
    return between <= context.within && ends <= context.across;
}

std::optional<SafetyMatch> SafetyRules::together(const SafetyTogether &wanted,
                                                 const SafetyMatch &first,
                                                 std::span<const SafetyMatch> matches,
                                                 std::span<const int> sentences)
{
    const auto distance = [&](const SafetyMatch &a, const SafetyMatch &b) {
        const int ends = sentences[std::size_t(a.begin)] - sentences[std::size_t(b.begin)];
        if (std::abs(ends) > wanted.across)
            return std::numeric_limits<int>::max();
        return std::max({0, b.begin - a.end, a.begin - b.end});
    };
    SafetyMatch whole = first;
    for (std::size_t i = 1; i < wanted.all.size(); ++i) {
        const SafetyMatch *nearest = nullptr;
        for (const SafetyMatch &other : matches) {
            if (other.what == wanted.all[i]
                && (!nearest || distance(whole, other) < distance(whole, *nearest)))
                nearest = &other;
        }
        if (!nearest || distance(whole, *nearest) > wanted.within)
            return std::nullopt;
        whole.begin = std::min(whole.begin, nearest->begin);
        whole.end = std::max(whole.end, nearest->end);
    }
    // Only words of the same sentences take it away: a day goes on before and after such words.
    const int firstSentence = sentences[std::size_t(whole.begin)];
    const int lastSentence = sentences[std::size_t(whole.end - 1)];
    const bool excluded = std::ranges::any_of(matches, [&](const SafetyMatch &other) {
        const int sentence = sentences[std::size_t(other.begin)];
        return std::ranges::find(wanted.none, other.what) != wanted.none.end()
               && sentence >= firstSentence && sentence <= lastSentence
               && distance(whole, other) <= wanted.within;
    });
    if (excluded)
        return std::nullopt;
    whole.what = wanted.rule;
    return whole;
}

void SafetyRules::findTogether(std::span<const int> sentences,
                               std::vector<SafetyMatch> &matches) const
{
    std::vector<SafetyMatch> found;
    for (const SafetyTogether &wanted : m_together) {
        for (const SafetyMatch &match : matches) {
            if (match.what != wanted.all.front())
                continue;
            if (const auto whole = together(wanted, match, matches, sentences))
                found.push_back(*whole);
        }
    }
    matches.insert(matches.end(), found.begin(), found.end());
}

SafetyFinding SafetyRules::inContext(const SafetyMatch &match,
                                     std::span<const SafetyMatch> matches,
                                     std::span<const int> sentences) const
{
    const SafetyRule &rule = m_rules[std::size_t(match.what)];
    const int rules = int(m_rules.size());
    int first = int(m_contexts.size());
    for (const SafetyMatch &other : matches) {
        const int number = other.what - rules;
        if (number < 0 || number >= first)
            continue;
        const SafetyContext &context = m_contexts[std::size_t(number)];
        if (context.appliesTo[std::size_t(match.what)] && holds(context, other, match, sentences))
            first = number;
    }
    if (first == int(m_contexts.size()))
        return {rule.tier, rule.id, {}};
    const SafetyContext &context = m_contexts[std::size_t(first)];
    return {context.to.value_or(rule.tier), rule.id, context.id};
}

SafetyFinding SafetyRules::decide(std::span<const int> units,
                                  std::span<const SafetyMatch> found) const
{
    SafetyFinding highest;
    if (found.empty())
        return highest;
    std::vector<int> sentences(units.size());
    int sentence = 0;
    for (std::size_t i = 0; i < units.size(); ++i) {
        sentence += units[i] == SafetyVocabulary::sentenceEnd ? 1 : 0;
        sentences[i] = sentence;
    }
    std::vector<SafetyMatch> matches(found.begin(), found.end());
    findTogether(sentences, matches);
    const bool ruled =
        std::ranges::any_of(matches, [](const SafetyMatch &m) { return m.what >= 0; });
    if (!ruled) // as nearly always: then no context has to be looked for
        return highest;
    search(units, 0, m_contextPatterns, matches);
    for (const SafetyMatch &match : matches) {
        if (match.what < 0 || match.what >= int(m_rules.size()))
            continue;
        const SafetyFinding finding = inContext(match, matches, sentences);
        if (finding.tier > highest.tier || highest.rule.isEmpty())
            highest = finding;
    }
    return highest;
}

} // namespace pulsemates
