// What the stages answer, and what becomes of the check-in with it.

#include "core/pipeline/checkinpipeline.h"

#include "core/common/logging.h"
#include "core/pipeline/coachingstage.h"

namespace pulsemates {

namespace {

/// Where words are grave, what is asked for would tell of them.
SpeechManner openersManner(const CheckIn &checkIn, bool speakByItself)
{
    const bool grave =
        checkIn.safety.tier != SafetyTier::Normal || checkIn.bodyAlarm != BodyAlarm::None;
    return {.by = speakByItself && !grave ? SpokenBy::Service : SpokenBy::ThisComputer,
            .unnoted = grave,
            .checkIn = checkIn.id};
}

} // namespace

void CheckInPipeline::understand(bool final)
{
    m_times.submitted();
    m_parts.understanding.submit({.id = m_checkIn.id,
                                  .words = m_checkIn.transcript,
                                  .final = final,
                                  .library = m_parts.libraries.at(m_checkIn.language),
                                  .history = m_history,
                                  .limits = m_settings.limits,
                                  .safety = m_checkIn.safety.tier});
}

// In the window's thread and before all else: it takes far less than a frame, and nothing may be
// drawn that these words forbid.
void CheckInPipeline::screen(bool final)
{
    SafetyFinding found = m_screen.update(m_checkIn.transcript.text());
    if (const QString &beside = m_checkIn.transcript.beside; !beside.isEmpty())
        found = SafetyScreen::higher(found, SafetyFinding(m_screenBeside.update(beside)));
    const bool rises = takeSafety(m_checkIn, found, final);
    // What a service wrote goes now, and not once it is known what else is in these words.
    if (m_parts.coaching && m_checkIn.safety.tier != SafetyTier::Normal)
        m_parts.coaching->safetyRaised(m_checkIn.id, m_checkIn.safety.tier);
    if (rises)
        raiseHelp();
    else if (m_checkIn.help && !showsHelp(m_checkIn.safety.tier))
        leaveHelp(); // the final words say otherwise; the panel stays until the person leaves it
}

void CheckInPipeline::raiseHelp()
{
    const bool guided = m_checkIn.guidance.has_value();
    m_voice.hush();
    m_voice.setMessage({}, m_checkIn.language);
    takeHelp(m_checkIn);
    if (m_parts.coaching)
        m_parts.coaching->safetyRaised(m_checkIn.id, m_checkIn.safety.tier);
    if (guided)
        emit guidanceHidden(m_checkIn);
    emit helpRaised(m_checkIn);
    handle(Event::StopRequested); // nobody is recorded behind help; what was said is kept
    m_times.shown();
    publish();
}

void CheckInPipeline::leaveHelp()
{
    if (!std::exchange(m_checkIn.help, false))
        return;
    m_checkIn.helpLeftAt = m_checkIn.safety.tier;
    const bool ended =
        m_machine.phase == checkin::Phase::Finishing || m_machine.phase == checkin::Phase::Guiding;
    if (ended && m_plan)
        showGuidance();
    if (m_machine.phase == checkin::Phase::Guiding)
        confirm();
    emit changed(m_checkIn);
}

bool CheckInPipeline::mayShowWritten(CheckInId id, const QString &text)
{
    if (!m_epoch.accepts(id) || m_checkIn.help)
        return false;
    const SafetyFinding finding = m_parts.screen.check(text);
    if (showsHelp(finding.tier)) {
        m_checkIn.safety = SafetyScreen::higher(m_checkIn.safety, finding);
        raiseHelp();
    }
    return finding.tier == SafetyTier::Normal && m_checkIn.safety.tier == SafetyTier::Normal;
}

void CheckInPipeline::sayMessage()
{
    if (m_checkIn.softEnded)
        stop();
    m_voice.sayAll(m_checkIn.id);
}

void CheckInPipeline::hush()
{
    if (m_checkIn.softEnded || m_checkIn.state == CheckInState::Listening)
        stop();
    m_voice.hush();
}

void CheckInPipeline::onUnderstood(CheckInId id, bool final, const UnderstandingResult &result)
{
    if (!m_epoch.accepts(id) || (!final && m_checkIn.finalWords))
        return;
    takeUnderstanding(m_checkIn, result.understanding);
    m_voice.setHeld(m_checkIn.bodyAlarm == BodyAlarm::Named);
    m_plan = result.plan;
    tellCoaching(final ? &CoachingStage::wordsFinal : &CoachingStage::heard);
    if (!final) {
        if (m_checkIn.help) // nothing is spoken there
            return;
        const SpeechManner manner = openersManner(m_checkIn, m_settings.speakByItself);
        m_parts.speech.prefetch(m_plan->openers(), m_checkIn.language, false, manner);
        if (settleGuidance(m_checkIn, *m_plan)) // a soft end came before there were words
            tellMessage();
        return;
    }
    m_times.understood(result);
    if (m_machine.phase == checkin::Phase::Guiding)
        confirm(); // edited words
    else
        handle(Event::WordsFinal);
    if (std::exchange(m_retryAfter, false))
        handle(Event::RetryRequested);
}

void CheckInPipeline::onEnded(CheckInId id, const AudioEnd &end)
{
    if (!m_epoch.accepts(id))
        return;
    m_checkIn.notice = noticeFor(end);
    handle(Event::StopRequested);
}

void CheckInPipeline::onFailed(CheckInId id, const Error &error)
{
    if (!m_epoch.accepts(id))
        return;
    qCDebug(lcPipeline, "recording ended: %s", qUtf8Printable(errorCodeName(error.code)));
    m_failure = failureToTell(error, m_machine.hasRecording);
    if (m_machine.hasRecording)
        noteBroken(m_checkIn, error.code);
    handle(Event::SourceFailed);
}

void CheckInPipeline::onWords(CheckInId id,
                              const Result<Transcript> &words,
                              const ListenerReport &report)
{
    if (!m_epoch.accepts(id))
        return;
    noteRecorded(m_checkIn, report, m_times.stop());
    m_times.words(report);
    if (!words)
        m_failure = words.error();
    const QString before = m_checkIn.transcript.text();
    if (!takeFinalWords(m_checkIn, m_carried, words)) {
        handle(Event::NothingHeard);
        return;
    }
    if (m_checkIn.transcript.text() != before) // looked for once more
        withdrawOffered(m_checkIn);
    m_times.wordsFinal();
    screen(true);
    understand(true);
    emit changed(m_checkIn);
}

void CheckInPipeline::confirm()
{
    if (m_checkIn.help)
        return completeIfReady();
    if (!m_checkIn.guidance || !m_plan)
        return;
    if (settleGuidance(m_checkIn, *m_plan))
        tellMessage();
    if (!std::exchange(m_confirmed, true)) {
        const bool stands =
            reconcile(*m_checkIn.guidance, m_checkIn.mood.value_or(Mood{}), *m_plan).confirmed;
        m_times.confirmed(stands);
        m_history = remembering(std::move(m_history), *m_checkIn.guidance);
        if (stands)
            m_voice.confirm();
        else // it may be played, but does not speak to somebody it no longer fits
            m_voice.withdraw();
    }
    completeIfReady();
    publish();
}

void CheckInPipeline::onFirstSample(CheckInId id, MonotonicTime at)
{
    if (!id || !m_epoch.accepts(id)) // without an id: words of an exercise
        return;
    if (const auto asked = m_voice.spokeAt())
        m_times.heard(*asked, at);
    noteHeardVoice(m_checkIn);
    publish();
}

void CheckInPipeline::onVoiceFailed(CheckInId id, const Error &error)
{
    if (!id || !m_epoch.accepts(id))
        return;
    noteSilentVoice(m_checkIn, error);
    publish();
}

void CheckInPipeline::completeIfReady()
{
    if (m_completed)
        return eraseIfDone();
    const bool helped = m_checkIn.help && m_machine.phase == checkin::Phase::Guiding;
    if (!helped && (!m_confirmed || !m_checkIn.guidance))
        return;
    const QStringList parts = helped ? QStringList() : spokenParts(m_checkIn.guidance->message);
    const auto settled = [this](const QString &part) {
        return m_parts.speech.isSettled(part, m_checkIn.language);
    };
    if (!m_settings.muted && !std::ranges::all_of(parts, settled))
        return;
    m_completed = true;
    m_times.allReady();
    eraseIfDone();
    publish();
    emit completed(m_checkIn);
}

void CheckInPipeline::eraseIfDone()
{
    if (!m_machine.hasRecording || mayNeedRecording(m_checkIn))
        return;
    m_machine.hasRecording = false;
    m_parts.recorder.erase();
}

} // namespace pulsemates
