#include "core/pipeline/checkintimes.h"

namespace pulsemates {

void CheckInTimes::listening()
{
    m_capture = m_timeline.begin(Stage::Capture, Where::Device, m_clock.now());
}

void CheckInTimes::stopped()
{
    m_timeline.stop(m_clock.now());
}

void CheckInTimes::painted(MonotonicTime at)
{
    if (!hasStopped() || m_timeline.hasReached(Milestone::GuidanceShown))
        return;
    m_timeline.reach(Milestone::GuidanceShown, at);
    m_timeline.add(Stage::Guidance, Where::App, m_shownAt, at);
}

void CheckInTimes::words(const ListenerReport &report)
{
    const MonotonicTime now = m_clock.now();
    m_timeline.end(m_capture, report.captured > MonotonicTime{} ? report.captured : now);
    m_timeline.setAudioLength(report.recorded);
    for (const Span &span : report.spans)
        m_timeline.add(span.stage, span.where, span.start, span.end);
    if (!report.spans.empty())
        m_timeline.add(
            Stage::App, Where::App, report.spans.back().end, now); // the way back to this thread
}

void CheckInTimes::wordsFinal()
{
    m_timeline.reach(Milestone::FinalTranscript, m_clock.now());
}

void CheckInTimes::understood(const UnderstandingResult &result)
{
    m_timeline.add(Stage::App, Where::App, m_submittedAt, result.began);
    m_timeline.add(Stage::Mood, Where::Device, result.began, result.moodDone);
    m_timeline.add(Stage::Guidance, Where::App, result.moodDone, result.planDone);
    m_timeline.add(Stage::App, Where::App, result.planDone, m_clock.now());
}

void CheckInTimes::confirmed()
{
    m_confirmedAt = m_clock.now();
    m_timeline.reach(Milestone::MessageConfirmed, m_confirmedAt);
}

void CheckInTimes::heard(MonotonicTime asked, MonotonicTime firstSample)
{
    if (!hasStopped() || m_timeline.hasReached(Milestone::FirstAudio))
        return;
    m_timeline.reach(Milestone::FirstAudio, firstSample);
    if (m_confirmedAt > MonotonicTime{}) // the pause that people leave before they answer
        m_timeline.add(Stage::App, Where::App, m_confirmedAt, asked);
    m_timeline.add(Stage::Playback, Where::Device, asked, firstSample);
}

void CheckInTimes::allReady()
{
    m_timeline.reach(Milestone::AllReady, m_clock.now());
    m_timeline.add(Stage::Synthesize, Where::Device, m_confirmedAt, m_clock.now());
}

} // namespace pulsemates
