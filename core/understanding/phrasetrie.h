#pragma once

#include <QHash>

#include <functional>
#include <span>
#include <vector>

namespace pulsemates {

/// A set of phrases over integer units, searched for the longest one that begins at a place.
/// Shape: a unit is whatever the caller numbers: words in English, characters in Korean.
/// Thread: any once filled.
class PhraseTrie
{
public:
    PhraseTrie();

    struct Match
    {
        int phrase = -1; ///< as given to insert(); -1: none
        qsizetype length = 0;
    };

    /// False when the same units are already in the set; the first phrase stays.
    bool insert(std::span<const int> units, int phrase);

    /// The longest phrase that @p accepts, read through @p unitAt(0), unitAt(1), … which gives -1
    /// behind the end.
    [[nodiscard]] Match
    longest(const std::function<int(qsizetype)> &unitAt,
            const std::function<bool(int phrase, qsizetype length)> &accepts) const;

private:
    struct Node
    {
        QHash<int, int> next;
        int phrase = -1;
    };
    std::vector<Node> m_nodes;
};

} // namespace pulsemates
