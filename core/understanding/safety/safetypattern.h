#pragma once

#include "core/understanding/safety/safetyvocabulary.h"

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace pulsemates {

/// A place in the tree of a pattern; see SafetyPatterns.
using SafetyNode = int;

/// The patterns of one language, compiled: trees over sets of units. What a tree matches is found
/// for all places at once, as a set of bits, so that gaps and choices never multiply.
/// Shape: a pattern matches at most 63 units from where it begins.
/// Thread: any once built.
class SafetyPatterns
{
public:
    enum class Kind {
        Unit,     ///< one unit of a set
        Any,      ///< one unit of any kind
        Sequence, ///< its parts, one after another; units to skip may stand between them
        Choice,   ///< one of its parts
        Optional, ///< its part, or nothing
        Not,      ///< its part does not follow; takes nothing
        Gap,      ///< up to a number of units of any kind
        Start,    ///< a sentence begins here; takes nothing
        End,      ///< a sentence ends here; takes nothing
        Break     ///< a sentence may end here
    };

    struct Node
    {
        Kind kind = Kind::Any;
        int number = 0; ///< of a Unit its set, of a Gap its longest length
        std::vector<SafetyNode> parts;

        friend bool operator==(const Node &, const Node &) = default;
    };

    SafetyNode add(const Node &node); ///< an equal one has the same number
    /// Makes ready for match(), once all nodes are there; frees what only building them needed.
    void finish();
    int addSet(std::vector<int> units); ///< for Kind::Unit; the same units have the same number

    /// What may stand anywhere between two parts of a sequence; given before any match.
    void setSkips(SafetyNode skips) { m_skips = skips; }

    /// The units a match of @p node can begin with; empty where it can begin with any, or with
    /// none.
    [[nodiscard]] const std::vector<int> &firstUnits(SafetyNode node) const;

    [[nodiscard]] const Node &node(SafetyNode node) const { return m_nodes[std::size_t(node)]; }
    [[nodiscard]] const std::vector<int> &unitsOf(int set) const
    {
        return m_sets[std::size_t(set)];
    }

    /// Where skips end that begin at each place of @p units; 0 where none does. For match().
    [[nodiscard]] std::vector<std::uint8_t> skipsIn(std::span<const int> units) const;

    /// The places where the part of a sequence begins that follows the unit at @p at: bit n stands
    /// for n units behind it.
    [[nodiscard]] std::uint64_t
    placesAfter(std::span<const int> units, std::span<const std::uint8_t> skips, int at) const;

    /// The end of the longest match of @p node that begins at @p at, or -1.
    [[nodiscard]] int match(SafetyNode node,
                            std::span<const int> units,
                            std::span<const std::uint8_t> skips,
                            int at) const;

    /// The most units that a match can reach over.
    static constexpr int longestMatch = 63;

private:
    struct Hash
    {
        size_t operator()(const std::vector<int> &numbers) const
        {
            return qHashRange(numbers.begin(), numbers.end());
        }
        size_t operator()(const Node &node) const
        {
            return qHashMulti((*this)(node.parts), int(node.kind), node.number);
        }
    };
    struct Text
    {
        std::span<const int> units;
        std::span<const std::uint8_t> skips;
        int at = 0;
    };
    using Places = std::uint64_t; ///< bit n: the place n units behind where the match begins

    [[nodiscard]] Places step(SafetyNode node, Places from, const Text &text) const;
    [[nodiscard]] Places unit(const Node &node, Places from, const Text &text) const;
    [[nodiscard]] Places sequence(const Node &node, Places from, const Text &text) const;
    [[nodiscard]] Places choice(SafetyNode node, Places from, const Text &text) const;
    [[nodiscard]] Places without(const Node &node, Places from, const Text &text) const;
    [[nodiscard]] Places gap(int longest, Places from, const Text &text) const;
    [[nodiscard]] Places skipping(Places from, const Text &text) const;
    /// What a match can begin with.
    struct Firsts
    {
        std::vector<int> units; ///< sorted
        bool any = false;       ///< any unit at all
        bool empty = false;     ///< it may take nothing
    };
    [[nodiscard]] const Firsts &firsts(SafetyNode node) const;
    [[nodiscard]] Firsts firstsOfSequence(const std::vector<SafetyNode> &parts) const;

    /// The parts of a choice that can begin with a unit, so that the others are not tried.
    struct Ways
    {
        std::vector<std::pair<int, SafetyNode>> byUnit; ///< sorted
        std::vector<SafetyNode> always;
    };

    std::vector<Node> m_nodes;
    std::vector<std::vector<int>> m_sets;                         ///< sorted
    std::vector<std::vector<bool>> m_holds;                       ///< the same sets, by unit
    std::unordered_map<std::vector<int>, int, Hash> m_setNumbers; ///< until finish()
    std::unordered_map<Node, SafetyNode, Hash> m_nodeNumbers;     ///< until finish()
    mutable std::vector<std::optional<Firsts>> m_firsts;          ///< by node, as far as asked for
    std::vector<Ways> m_ways;                                     ///< of choices with many parts
    std::vector<int> m_waysOf; ///< by node; -1 where there are few
    SafetyNode m_skips = -1;
};

} // namespace pulsemates
