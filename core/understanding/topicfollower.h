#pragma once

#include "core/providers/transcript.h"
#include "core/understanding/topicfinder.h"

namespace pulsemates {

/// The topic of a transcript that grows while a person speaks: settled words are searched once,
/// only the open end is searched again. The answer equals TopicFinder::find() of the whole text.
/// Thread: one at a time; any.
class TopicFollower
{
public:
    /// @p finder outlives the follower.
    explicit TopicFollower(const TopicFinder &finder)
        : m_finder(finder)
    {}

    /// The topic of @p transcript. One that does not continue the last (another check-in, another
    /// language, corrected words) is searched from the beginning.
    [[nodiscard]] Topic update(const Transcript &transcript);

    /// Characters searched so far, for the test that settled words are not searched again.
    [[nodiscard]] qsizetype searched() const { return m_searched; }

private:
    /// Counts what @p words add behind the settled ones; returns the end that later words need.
    [[nodiscard]] QString count(const QString &words, TopicFinder::Counts &counts);

    const TopicFinder &m_finder;
    Language m_language = Language::English;
    QString m_words; ///< settled, as they were said, ending at a space
    QString m_end;   ///< of them, as the finder wants them: a phrase may begin there
    TopicFinder::Counts m_counts;
    qsizetype m_searched = 0;
};

} // namespace pulsemates
