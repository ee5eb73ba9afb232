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

    // In steps (TopicFollower).

    /// How often each phrase was found, at most twice; empty: nothing was searched.
    using Counts = std::vector<qint8>;
    /// Words as they are searched: lower case, one space between, before and behind.
    [[nodiscard]] static QString spaced(const QString &text);
    /// Adds to @p counts what @p words, which are spaced, hold, except what lies wholly within the
    /// first @p known characters.
    void count(const QString &words, qsizetype known, Language language, Counts &counts) const;
    [[nodiscard]] Topic topicOf(const Counts &counts, Language language) const;
    [[nodiscard]] qsizetype longestPhrase() const { return m_longest; }

private:
    struct Words
    {
        Topic topic = Topic::Day;
        int weight = 1;
        QStringList phrases; ///< each with a space in front; English ones with one behind
    };
    using Table = std::vector<Words>;

    static Table load(Language language);
    [[nodiscard]] const Table &table(Language language) const
    {
        return language == Language::Korean ? m_korean : m_english;
    }

    Table m_english;
    Table m_korean;
    qsizetype m_longest = 0;
};

} // namespace pulsemates
