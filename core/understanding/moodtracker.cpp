#include "core/understanding/moodtracker.h"

namespace pulsemates {

void MoodTracker::reset()
{
    m_words.clear();
    m_units.clear();
    m_cursor = {};
    m_unitsRead = 0;
}

void MoodTracker::settle(const QString &settled)
{
    // The last word may still grow when the next piece comes without a space before it.
    const qsizetype wordsEnd = settled.lastIndexOf(u' ') + 1;
    if (wordsEnd <= m_words.size())
        return;
    const MoodReader &reader = m_analyzer.reader(m_language);
    reader.split(settled.mid(m_words.size(), wordsEnd - m_words.size()), m_units);
    m_words = settled.left(wordsEnd);
    const qsizetype safe = qsizetype(m_units.size()) - MoodReader::lookAhead;
    const qsizetype before = m_cursor.next;
    if (safe > before)
        reader.read(m_units, safe, m_cursor);
    m_unitsRead += m_cursor.next - before;
}

Mood MoodTracker::update(const Transcript &transcript)
{
    if (transcript.language != m_language || !transcript.settled.startsWith(m_words)) {
        reset();
        m_language = transcript.language;
    }
    settle(transcript.settled);
    const MoodReader &reader = m_analyzer.reader(m_language);
    const qsizetype settledUnits = qsizetype(m_units.size());
    reader.split(transcript.text().mid(m_words.size()), m_units);
    Mood mood;
    mood.source = m_analyzer.name();
    if (!m_units.empty()) {
        MoodCursor cursor = m_cursor;
        reader.read(m_units, qsizetype(m_units.size()), cursor);
        m_unitsRead += cursor.next - m_cursor.next;
        mood = m_analyzer.moodOf(cursor.evidence, m_language);
    }
    m_units.resize(std::size_t(settledUnits));
    return mood;
}

} // namespace pulsemates
