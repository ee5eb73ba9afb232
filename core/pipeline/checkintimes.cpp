#include "core/pipeline/checkintimes.h"

#include <algorithm>

namespace pulsemates {

void CheckInTimes::clear()
{
    m_timeline.clear();
    m_endedAt.reset();
    m_confirmedAt = m_spokenUntil = {};
}

void CheckInTimes::listening()
{
    m_capture = m_timeline.begin(Stage::Capture, Where::Device, m_clock.now());
}

void CheckInTimes::stopped(std::optional<MonotonicTime> lastVoice)
{
    const MonotonicTime now = m_clock.now();
    if (lastVoice) { // up to now it was open whether the voice goes on; a soft end counted its part
        m_timeline.add(Stage::VoiceActivity, Where::Device, m_endedAt.value_or(*lastVoice), now);
        m_timeline.stop(*lastVoice, LatencyZero::LastVoice);
    } else {
        m_timeline.stop(now);
    }
    m_endedAt = now;
}

void CheckInTimes::sent()
{
    m_endedAt = m_clock.now();
    m_timeline.stop(*m_endedAt, LatencyZero::Sent);
}

void CheckInTimes::undone()
{
    m_timeline.resume();
    stopped();
}

void CheckInTimes::takenBack()
{
    m_timeline.resume();
    m_endedAt.reset();
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

void CheckInTimes::confirmed(bool stands)
{
    m_confirmedAt = m_clock.now();
    if (stands)
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
    // Up to there a service spoke, and its own spans say where the time went.
    const MonotonicTime begun = std::max(m_confirmedAt, m_spokenUntil);
    m_timeline.add(Stage::Synthesize, Where::Device, begun, m_clock.now());
}

void CheckInTimes::exchanged(const ServiceExchange &exchange)
{
    for (const Span &span : exchange.spans)
        m_timeline.add(span.stage, span.where, span.start, span.end);
    m_timeline.note(exchangeNote(exchange));
    if (exchange.stage == Stage::Synthesize && !exchange.spans.empty())
        m_spokenUntil = std::max(m_spokenUntil, exchange.spans.back().end);
}

void CheckInTimes::written()
{
    m_timeline.reach(Milestone::WrittenShown, m_clock.now());
}

} // namespace pulsemates
