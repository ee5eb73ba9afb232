#include "core/understanding/phrasetrie.h"

namespace pulsemates {

PhraseTrie::PhraseTrie()
    : m_nodes(1)
{}

bool PhraseTrie::insert(std::span<const int> units, int phrase)
{
    int at = 0;
    for (const int unit : units) {
        int next = m_nodes[std::size_t(at)].next.value(unit, -1);
        if (next < 0) {
            next = int(m_nodes.size());
            m_nodes[std::size_t(at)].next.insert(unit, next);
            m_nodes.emplace_back();
        }
        at = next;
    }
    Node &end = m_nodes[std::size_t(at)];
    if (end.phrase >= 0 || at == 0)
        return false;
    end.phrase = phrase;
    return true;
}

PhraseTrie::Match PhraseTrie::longest(const std::function<int(qsizetype)> &unitAt,
                                      const std::function<bool(int, qsizetype)> &accepts) const
{
    Match best;
    int at = 0;
    for (qsizetype depth = 0;; ++depth) {
        const Node &node = m_nodes[std::size_t(at)];
        if (node.phrase >= 0 && accepts(node.phrase, depth))
            best = {node.phrase, depth};
        const int unit = unitAt(depth);
        const int next = unit < 0 ? -1 : node.next.value(unit, -1);
        if (next < 0)
            return best;
        at = next;
    }
}

} // namespace pulsemates
