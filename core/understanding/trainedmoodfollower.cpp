#include "core/understanding/trainedmoodfollower.h"

namespace pulsemates {

Mood TrainedMoodFollower::update(const Transcript &transcript)
{
    if (transcript.language != m_language) {
        m_parts.clear();
        m_language = transcript.language;
    }
    return m_analyzer.analyze(transcript.text(), transcript.language, m_parts, m_partsRead);
}

} // namespace pulsemates
