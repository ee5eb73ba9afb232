// The part of CheckInPipeline that has personal messages written and shows them.

#include "core/pipeline/checkinpipeline.h"
#include "core/pipeline/coachingstage.h"

#include <utility>

namespace pulsemates {

namespace {

/// After the soft end. Together 1.2 s: nobody who goes on is silent for longer, as a rule.
constexpr std::chrono::milliseconds silenceThatEnds{900};

} // namespace

void CheckInPipeline::tellCoaching(void (CoachingStage::*what)(const CheckIn &))
{
    if (m_parts.coaching)
        (m_parts.coaching->*what)(m_checkIn);
}

void CheckInPipeline::tellCoaching(void (CoachingStage::*what)(CheckInId))
{
    if (m_parts.coaching && m_checkIn.id)
        (m_parts.coaching->*what)(m_checkIn.id);
}

void CheckInPipeline::connectCoaching()
{
    if (!m_parts.coaching)
        return;
    m_silence.setSingleShot(true);
    m_silence.setInterval(silenceThatEnds);
    connect(&m_silence, &QTimer::timeout, this, [this] { approachStop(); });
    const auto resumed = [this](CheckInId id) {
        m_silence.stop();
        m_parts.coaching->voiceResumed(id);
    };
    connect(&m_parts.recorder, &Recorder::voiceHeard, this, resumed);
    connect(&m_parts.recorder, &Recorder::voiceResumed, this, [this, resumed](CheckInId id) {
        resumed(id);
        leaveStop();
    });
    connect(&m_parts.recorder, &Recorder::softEnded, this, [this](CheckInId id) {
        m_parts.coaching->voicePaused(id);
        if (m_settings.hardEndSilence.count() > 0)
            m_silence.start();
    });
    connectWriting();
}

void CheckInPipeline::connectWriting()
{
    CoachingStage &stage = *m_parts.coaching;
    connect(&stage,
            &CoachingStage::sentence,
            this,
            [this](CheckInId id, int /*index*/, const QString &text) { takeSentence(id, text); });
    connect(&stage, &CoachingStage::more, this, &CheckInPipeline::takeLate);
    connect(&stage, &CoachingStage::awaited, this, [this](CheckInId id, bool awaits) {
        if (!m_epoch.accepts(id) || m_checkIn.awaitsWritten == awaits)
            return;
        m_checkIn.awaitsWritten = awaits;
        m_voice.setAwaitsWritten(awaits);
        emit changed(m_checkIn);
    });
    connect(&stage, &CoachingStage::limited, this, [this](CheckInId id) {
        if (!m_epoch.accepts(id))
            return;
        m_checkIn.writtenLimited = true;
        emit changed(m_checkIn);
    });
    connect(&stage, &CoachingStage::failed, this, [this](CheckInId id, const Error &error) {
        if (m_epoch.accepts(id))
            m_checkIn.writtenError = error; // shown once nothing more is awaited
    });
    connect(&stage, &CoachingStage::takenBack, this, [this](CheckInId id) {
        if (!m_epoch.accepts(id) || !m_checkIn.written)
            return;
        m_voice.takeBackWritten();
        m_checkIn.written.reset();
        emit changed(m_checkIn);
    });
    connect(&stage, &CoachingStage::exchanged, this, &CheckInPipeline::noteExchange);
    connect(&stage,
            &CoachingStage::helpWritten,
            this,
            [this](CheckInId id, const SafetyFinding &finding) {
                if (!m_epoch.accepts(id) || m_checkIn.help)
                    return;
                m_checkIn.safety = SafetyScreen::higher(m_checkIn.safety, finding);
                raiseHelp();
            });
}

void CheckInPipeline::takeSentence(CheckInId id, const QString &text)
{
    if (!mayShowWritten(id, text)) // once more: words may have come meanwhile
        return;
    if (!m_checkIn.written)
        m_checkIn.written.emplace();
    m_checkIn.written->sentences << text;
    m_times.written();
    m_voice.addWritten(text);
    publish();
}

void CheckInPipeline::takeLate(CheckInId id, const QString &text)
{
    if (!mayShowWritten(id, text))
        return;
    m_checkIn.written = WrittenMessage{{text}, true};
    publish();
}

void CheckInPipeline::noteExchange(CheckInId id, const ServiceExchange &exchange)
{
    if (!m_epoch.accepts(id))
        return;
    m_times.exchanged(exchange);
    if (m_times.hasStopped()) // while somebody speaks nobody looks at figures
        publish();
}

void CheckInPipeline::openLate()
{
    if (!m_checkIn.written || !std::exchange(m_checkIn.written->offered, false))
        return;
    m_voice.addLate(m_checkIn.written->text());
    emit changed(m_checkIn);
}

void CheckInPipeline::approachStop()
{
    if (m_checkIn.state == CheckInState::Listening || m_checkIn.softEnded)
        tellCoaching(&CoachingStage::stopApproached);
}

void CheckInPipeline::leaveStop()
{
    tellCoaching(&CoachingStage::stopLeft);
}

} // namespace pulsemates
