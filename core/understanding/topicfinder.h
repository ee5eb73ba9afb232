#pragma once

#include "core/understanding/topic.h"

#include <QStringList>

#include <vector>

namespace pulsemates {

/// Finds what the words are about, so that the message can speak of it.
/// Thread: any; immutable after construction.
class TopicFinder
{
public:
    /// Reads its words from the resources; initializeResources() comes first.
    TopicFinder();

    /// The topic named most; Topic::Day when none is.
    [[nodiscard]] Topic find(const QString &text, Language language) const;

private:
    struct Words
    {
        Topic topic = Topic::Day;
        int weight = 1;
        QStringList phrases; ///< each with a space in front; English ones with one behind
    };
    using Table = std::vector<Words>;

    static Table load(Language language);

    Table m_english;
    Table m_korean;
};

} // namespace pulsemates
