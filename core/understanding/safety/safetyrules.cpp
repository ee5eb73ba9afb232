#include "core/understanding/safety/safetyrules.h"

#include <algorithm>

namespace pulsemates {

void SafetyRules::findMatches(std::span<const int> units,
                              int from,
                              std::vector<SafetyMatch> &matches) const
{
    const std::vector<std::uint8_t> skips = m_patterns.skipsIn(units);
    for (int at = from; at < int(units.size()); ++at) {
        const auto unit = std::size_t(units[std::size_t(at)]);
        if (unit >= m_byFirstUnit.size())
            continue;
        for (const Pattern &pattern : m_byFirstUnit[unit]) {
            const int end = m_patterns.match(pattern.node, units, skips, at);
            if (end > at)
                matches.push_back({pattern.what, at, end});
        }
    }
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
                                  std::span<const SafetyMatch> matches) const
{
    SafetyFinding highest;
    if (matches.empty())
        return highest;
    std::vector<int> sentences(units.size());
    int sentence = 0;
    for (std::size_t i = 0; i < units.size(); ++i) {
        sentence += units[i] == SafetyVocabulary::sentenceEnd ? 1 : 0;
        sentences[i] = sentence;
    }
    for (const SafetyMatch &match : matches) {
        if (match.what >= int(m_rules.size()))
            continue;
        const SafetyFinding finding = inContext(match, matches, sentences);
        if (finding.tier > highest.tier || highest.rule.isEmpty())
            highest = finding;
    }
    return highest;
}

} // namespace pulsemates
