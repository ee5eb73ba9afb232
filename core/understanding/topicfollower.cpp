#include "core/understanding/topicfollower.h"

namespace pulsemates {

QString TopicFollower::count(const QString &words, TopicFinder::Counts &counts)
{
    // Both ends of m_end and of new words are spaces: one of them is enough.
    const QString all = m_end + TopicFinder::spaced(words).mid(m_end.isEmpty() ? 0 : 1);
    m_finder.count(all, m_end.size(), m_language, counts);
    m_searched += all.size();
    return all.right(m_finder.longestPhrase());
}

Topic TopicFollower::update(const Transcript &transcript)
{
    if (transcript.language != m_language || !transcript.settled.startsWith(m_words)) {
        m_language = transcript.language;
        m_words.clear();
        m_end.clear();
        m_counts.clear();
    }
    // The last word may still grow when the next piece comes without a space before it.
    const qsizetype wordsEnd = transcript.settled.lastIndexOf(u' ') + 1;
    if (wordsEnd > m_words.size()) {
        m_end = count(transcript.settled.mid(m_words.size(), wordsEnd - m_words.size()), m_counts);
        m_words = transcript.settled.left(wordsEnd);
    }
    TopicFinder::Counts counts = m_counts;
    (void)count(transcript.text().mid(m_words.size()), counts);
    return m_finder.topicOf(counts, m_language);
}

} // namespace pulsemates
