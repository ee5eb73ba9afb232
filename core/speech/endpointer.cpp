#include "core/speech/endpointer.h"

#include "core/audio/audioframe.h"

namespace pulsemates {

std::vector<EndpointEvent> Endpointer::push(bool voice)
{
    std::vector<EndpointEvent> events;
    if (m_ended)
        return events;
    m_elapsed += AudioFrame::duration;
    if (voice)
        pushVoice(events);
    else if (m_heard)
        pushSilence(events);
    return events;
}

void Endpointer::reset()
{
    *this = Endpointer(m_options);
}

void Endpointer::pushVoice(std::vector<EndpointEvent> &events)
{
    if (!m_heard)
        events.push_back(EndpointEvent::SpeechStarted);
    if (m_soft)
        events.push_back(EndpointEvent::SoftEndTakenBack);
    m_heard = true;
    m_soft = false;
    m_silence = {};
    m_voice += AudioFrame::duration;
}

void Endpointer::pushSilence(std::vector<EndpointEvent> &events)
{
    m_silence += AudioFrame::duration;
    if (m_voice < m_options.leastVoice)
        return;
    if (!m_soft && m_silence + m_options.endLag >= m_options.softSilence) {
        m_soft = true;
        events.push_back(EndpointEvent::SoftEnded);
    }
    if (m_options.hardSilence.count() > 0
        && m_silence >= m_options.hardSilence + m_options.resumeLag) {
        m_ended = true;
        events.push_back(EndpointEvent::HardEnded);
    }
}

} // namespace pulsemates
