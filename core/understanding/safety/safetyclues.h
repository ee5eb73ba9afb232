#pragma once

#include "core/understanding/safety/safetypattern.h"

#include <map>

namespace pulsemates {

/// What a text must hold for a pattern to match in it: units, and pairs of units that follow one
/// another, whatever may be skipped between them. Nearly every pattern is ruled out by them at
/// nearly every place, at the cost of a look.
/// Thread: any once built.
class SafetyClues
{
public:
    /// The numbers of clues of which each match of @p node holds every one: a few, the rarest.
    [[nodiscard]] std::vector<int> cluesOf(const SafetyPatterns &patterns, SafetyNode node);

    /// Frees what only cluesOf() needed; it is not called any more.
    void finish();

    /// Where each clue stands next, at the end of a text: nowhere.
    [[nodiscard]] std::vector<int> nowhere() const;
    /// The same one place further towards the beginning.
    void stepTo(int at,
                const SafetyPatterns &patterns,
                std::span<const int> units,
                std::span<const std::uint8_t> skips,
                std::vector<int> &next) const;

private:
    using Sign = std::uint64_t;      ///< a unit, or two in a row
    using Clue = std::vector<Sign>;  ///< one of these is there; sorted
    using Clues = std::vector<Clue>; ///< each of these is there

    [[nodiscard]] const Clues &allOf(const SafetyPatterns &patterns, SafetyNode node);
    [[nodiscard]] Clues ofSequence(const SafetyPatterns &patterns,
                                   const std::vector<SafetyNode> &parts);
    [[nodiscard]] std::optional<Clue> ofChoice(const SafetyPatterns &patterns,
                                               const std::vector<SafetyNode> &parts);
    [[nodiscard]] int numberOf(const Clue &clue);

    std::vector<std::optional<Clues>> m_known; ///< by node, as far as asked for, until finish()
    std::map<Clue, int> m_numbers;             ///< until finish()
    std::size_t m_count = 0;
    QHash<Sign, std::vector<int>> m_cluesBy;
};

} // namespace pulsemates
