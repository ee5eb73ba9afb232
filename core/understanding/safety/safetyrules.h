#pragma once

#include "core/common/result.h"
#include "core/understanding/safety/safetyclues.h"
#include "core/understanding/safety/safetytext.h"
#include "core/understanding/safety/safetytier.h"

#include <span>
#include <vector>

namespace pulsemates {

/// Words that ask for a tier.
struct SafetyRule
{
    QString id; ///< "en:wish-to-die"
    SafetyTier tier = SafetyTier::Help;
};

/// Words around a match that change what it means: "in the film", "I used to", "tonight".
struct SafetyContext
{
    enum class Where { Inside, Before, After, Around };

    QString id;
    std::optional<SafetyTier> to; ///< nothing: the tier stays, and no later context is looked at
    Where where = Where::Around;
    int within = 12;             ///< units between the two at most
    int across = 0;              ///< ends of sentences between the two at most
    std::vector<bool> appliesTo; ///< by number of the rule
};

/// Meanings that together, in one sentence and in any order, ask for the tier of a rule.
struct SafetyTogether
{
    int rule = 0;
    std::vector<int> all;  ///< meanings by their number: each is there
    std::vector<int> none; ///< none of these is near
    int within = 10;       ///< units between one and the nearest other at most
    int across = 0;        ///< ends of sentences between them at most
};

/// Where a rule, a context or a meaning was found: units begin to end, end not included.
struct SafetyMatch
{
    /// A rule by its number; contexts are numbered behind the rules, meanings from -1 down.
    int what = 0;
    int begin = 0;
    int end = 0;

    friend bool operator==(const SafetyMatch &, const SafetyMatch &) = default;
};

/// The safety rules of one language, compiled. Matching looks at every word once; deciding looks at
/// the matches only.
/// Thread: any; immutable once read.
/// Source: resources/safety/rules-<language>.json; docs/safety-rules.md describes the format.
class SafetyRules
{
public:
    /// Errors: Internal with the place that is wrong.
    [[nodiscard]] static Result<SafetyRules> read(const QByteArray &json, const QString &file);

    [[nodiscard]] std::vector<int> unitsOf(const QString &text) const
    {
        return m_normalizer.read(text, m_vocabulary);
    }

    /// Adds the matches of rules and meanings that begin at @p from or later, in order.
    void findMatches(std::span<const int> units, int from, std::vector<SafetyMatch> &matches) const;

    /// The highest tier the matches ask for, after their context. Pure.
    [[nodiscard]] SafetyFinding decide(std::span<const int> units,
                                       std::span<const SafetyMatch> matches) const;

    [[nodiscard]] const std::vector<SafetyRule> &rules() const { return m_rules; }
    [[nodiscard]] const std::vector<SafetyContext> &contexts() const { return m_contexts; }

private:
    friend class SafetyRulesReader;

    [[nodiscard]] bool holds(const SafetyContext &context,
                             const SafetyMatch &contextMatch,
                             const SafetyMatch &match,
                             std::span<const int> sentences) const;
    using ByFirstUnit = std::vector<std::vector<int>>; ///< patterns by their number
    void search(std::span<const int> units,
                int from,
                const ByFirstUnit &sought,
                std::vector<SafetyMatch> &matches) const;
    /// Adds a match of their rule where meanings stand together.
    void findTogether(std::span<const int> sentences, std::vector<SafetyMatch> &matches) const;
    [[nodiscard]] static std::optional<SafetyMatch> together(const SafetyTogether &wanted,
                                                             const SafetyMatch &first,
                                                             std::span<const SafetyMatch> matches,
                                                             std::span<const int> sentences);
    [[nodiscard]] SafetyFinding inContext(const SafetyMatch &match,
                                          std::span<const SafetyMatch> matches,
                                          std::span<const int> sentences) const;

    SafetyNormalizer m_normalizer;
    SafetyVocabulary m_vocabulary;
    SafetyPatterns m_patterns;
    std::vector<SafetyRule> m_rules;
    std::vector<SafetyContext> m_contexts;
    std::vector<SafetyTogether> m_together;
    struct Pattern
    {
        SafetyNode node = -1;
        int what = 0;
        std::vector<int> clues; ///< each of them stands within the match
    };
    std::vector<Pattern> m_all;
    SafetyClues m_clues;
    ByFirstUnit m_rulesAndMeanings;
    ByFirstUnit m_contextPatterns;
};

} // namespace pulsemates
