#include "core/pipeline/checkinpipeline.h"

#include "core/common/logging.h"
#include "core/pipeline/coachingstage.h"
#include "core/pipeline/stagebudgets.h"

#include <algorithm>

namespace pulsemates {

CheckInPipeline::CheckInPipeline(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_voice(m_parts.speech, m_parts.clock)
    , m_screen(m_parts.screen)
    , m_screenBeside(m_parts.screen)
    , m_times(m_parts.clock)
{
    connect(&m_undo, &UndoOffer::offered, this, &CheckInPipeline::undoOffered);
    connect(&m_undo, &UndoOffer::expired, this, [this] { handle(Event::DiscardExpired); });
    connectParts();
    connectCoaching();
}

void CheckInPipeline::connectParts()
{
    Recorder &recorder = m_parts.recorder;
    const auto on = [this](Event event) {
        return [this, event](CheckInId id, std::optional<MonotonicTime> lastVoice = {}) {
            if (m_epoch.accepts(id))
                handle(event, lastVoice);
        };
    };
    connect(&recorder, &Recorder::opened, this, on(Event::FirstFrame));
    if (m_parts.guidesEarly) {
        connect(&recorder, &Recorder::voiceHeard, this, on(Event::VoiceHeard));
        connect(&recorder, &Recorder::softEnded, this, on(Event::SoftEnd));
        connect(&recorder, &Recorder::voiceResumed, this, on(Event::VoiceResumed));
    }
    connect(&recorder, &Recorder::fellSilent, this, on(Event::StopRequested));
    connect(&recorder, &Recorder::ended, this, &CheckInPipeline::onEnded);
    connect(&recorder, &Recorder::failed, this, &CheckInPipeline::onFailed);
    connect(&recorder, &Recorder::words, this, &CheckInPipeline::onWords);
    connect(&recorder, &Recorder::partial, this, [this](CheckInId id, const Transcript &words) {
        if (!m_epoch.accepts(id) || m_checkIn.finalWords)
            return;
        m_checkIn.transcript = continuing(m_carried, words);
        screen(false);
        understand(false);
        emit changed(m_checkIn);
    });
    connect(&m_parts.understanding,
            &UnderstandingStage::understood,
            this,
            &CheckInPipeline::onUnderstood);
    connect(&m_parts.speech, &SpeechPlayer::firstSample, this, &CheckInPipeline::onFirstSample);
    connect(&m_parts.speech, &SpeechPlayer::failed, this, &CheckInPipeline::onVoiceFailed);
    for (const auto settled : {&SpeechPlayer::prefetched, &SpeechPlayer::prefetchFailed})
        connect(&m_parts.speech, settled, this, [this] { completeIfReady(); });
}

void CheckInPipeline::setSettings(const Settings &settings)
{
    m_settings = settings;
    m_parts.speech.setRate(settings.voiceRate);
    m_parts.speech.setMuted(settings.muted);
    m_voice.setSpeaksByItself(settings.speakByItself);
    if (m_machine.phase == checkin::Phase::Idle) {
        m_checkIn.language = settings.language;
        m_checkIn.mode = settings.mode;
        emit changed(m_checkIn);
    }
    completeIfReady(); // muted, nothing is waited for
}

bool CheckInPipeline::canListen(Language language) const
{
    return std::ranges::find(m_parts.spokenLanguages, language) != m_parts.spokenLanguages.end();
}

void CheckInPipeline::setSpokenLanguages(const std::vector<Language> &languages)
{
    m_parts.spokenLanguages = languages;
}

void CheckInPipeline::publish()
{
    m_checkIn.timings = m_times.timings();
    emit changed(m_checkIn);
}

void CheckInPipeline::approach()
{
    if (canListen(m_settings.language))
        m_parts.recorder.approach();
}

void CheckInPipeline::record()
{
    if (canListen(m_settings.language))
        return handle(Event::RecordRequested);
    handle(Event::NewRequested);
    m_failure =
        Error{ErrorCode::LanguageNotSupported, languageTag(m_settings.language), Stage::Transcribe};
    handle(Event::SourceFailed);
}

void CheckInPipeline::submitText(const QString &text)
{
    const QString words = boundedWords(text);
    const checkin::Step step = checkin::reduce(m_machine, Event::TextSubmitted);
    if (words.isEmpty() || step.effects == checkin::None)
        return;
    clear();
    m_parts.recorder.erase(); // of an earlier attempt: the words replace it
    m_machine = step.state;
    m_checkIn.id = m_epoch.begin();
    takeTypedWords(m_checkIn, words);
    m_times.sent();
    tellCoaching(&CoachingStage::begin);
    tellCoaching(&CoachingStage::stopped);
    m_voice.unlock(m_checkIn.id, m_times.stop());
    screen(true);
    understand(true);
}

void CheckInPipeline::editWords(const QString &text)
{
    const QString words = boundedWords(text);
    if (words.isEmpty() || m_machine.phase != checkin::Phase::Guiding)
        return;
    const bool others = words != m_checkIn.transcript.text().simplified();
    m_checkIn.transcript = {words, {}, m_checkIn.language, std::nullopt, QStringLiteral("edited")};
    m_checkIn.canTryAgain = false; // the person's own words stand
    if (m_checkIn.notice == CheckInNotice::WordsUnsure)
        m_checkIn.notice = CheckInNotice::None;
    m_checkIn.helpLeftAt = SafetyTier::Normal; // other words are looked at anew
    screen(true);
    if (others) {
        tellCoaching(&CoachingStage::corrected);
        withdrawOffered(m_checkIn);
    }
    understand(true);
    emit changed(m_checkIn);
}

void CheckInPipeline::correctMood(MoodLabel label)
{
    if (!m_plan)
        return;
    if (m_checkIn.guidance && (!m_checkIn.mood || m_checkIn.mood->label != label)) {
        tellCoaching(&CoachingStage::corrected);
        withdrawOffered(m_checkIn);
    }
    if (takeMoodFromPerson(m_checkIn, label, *m_plan))
        return tellReply();
    emit changed(m_checkIn);
}

void CheckInPipeline::acceptAlternative()
{
    if (!m_checkIn.alternative || !m_checkIn.guidance)
        return;
    const bool answers = takeAlternative(m_checkIn);
    Guidance taken = *m_checkIn.guidance;
    taken.message = {};
    m_history = remembering(std::move(m_history), taken);
    emit guidanceShown(m_checkIn);
    if (answers)
        tellReply();
    else
        emit changed(m_checkIn);
}

void CheckInPipeline::tellReply()
{
    Guidance told;
    told.message = *m_checkIn.reply;
    m_history = remembering(std::move(m_history), told);
    tellMessage();
    if (m_settings.speakByItself && !m_checkIn.softEnded) // it would hear itself
        m_voice.sayNow(m_checkIn.id);
}

void CheckInPipeline::notePainted(CheckInId id, MonotonicTime at)
{
    if (!m_epoch.accepts(id))
        return;
    m_times.painted(at);
    publish();
}

void CheckInPipeline::retry()
{
    // It is offered with the words, and what is made of them is still on its way.
    m_retryAfter = m_machine.phase == checkin::Phase::Finishing && m_checkIn.canTryAgain;
    if (!m_retryAfter)
        handle(Event::RetryRequested);
}

void CheckInPipeline::undoDiscard()
{
    if (m_machine.phase != checkin::Phase::Discarded)
        return;
    m_undo.end();
    m_times.undone();
    m_checkIn.state = CheckInState::Listening;
    handle(Event::UndoRequested);
    emit changed(m_checkIn);
}

void CheckInPipeline::handle(Event event, std::optional<MonotonicTime> lastVoice)
{
    using namespace checkin;
    const auto [state, effects] = reduce(m_machine, event);
    m_machine = state;
    if (effects & EraseRecording)
        m_parts.recorder.erase();
    if (effects & GoIdle)
        clear();
    if (effects & BeginRecording)
        beginRecording(effects & KeepRecording);
    if (effects & MarkListening)
        markListening();
    if (effects & StopSource)
        m_parts.recorder.stop();
    if (effects & HideGuidance)
        hideGuidance();
    if (effects & Replay)
        m_times.undone(); // what was reached belongs to the first try
    else if ((effects & FinishWords) || ((effects & ShowGuidance) && !m_times.hasStopped()))
        m_times.stopped(lastVoice);
    if (effects & UnlockVoice)
        m_voice.unlock(m_checkIn.id, m_times.stop());
    // At the end of the words too: there was no plan at Stop, or they were tried again.
    const bool due = (effects & ShowGuidance) || ((effects & Confirm) && !m_checkIn.guidance);
    if (due && !m_checkIn.help)
        showGuidance();
    if (effects & FinishWords)
        finishWords();
    if (effects & Replay)
        replay();
    if (effects & StartUndo)
        offerUndo();
    if (effects & Confirm)
        confirm();
    if (effects & ShowTrouble)
        showTrouble();
    if ((effects & FinishWords) && m_checkIn.softEnded) {
        m_checkIn.softEnded = false; // the end is hard now
        emit changed(m_checkIn);
    }
}

void CheckInPipeline::finishWords()
{
    tellCoaching(&CoachingStage::stopped);
    m_parts.recorder.finish(m_checkIn.id);
}

void CheckInPipeline::markListening()
{
    m_checkIn.listeningSince = m_parts.clock.now();
    m_times.listening();
    emit changed(m_checkIn);
}

void CheckInPipeline::replay()
{
    m_failure.reset();
    m_carried = {}; // the kept recording holds every take
    m_parts.recorder.replay(m_checkIn.id, m_checkIn.language);
    m_checkIn.triedAgain = true;
    m_checkIn.canTryAgain = false;
    m_checkIn.lookingAgain = m_checkIn.state == CheckInState::Guiding;
    emit changed(m_checkIn);
}

void CheckInPipeline::clear()
{
    const bool shown = m_checkIn.guidance.has_value();
    m_undo.end();
    tellCoaching(&CoachingStage::cancel);
    m_silence.stop();
    m_parts.recorder.cancel();
    m_parts.understanding.forget();
    m_screen.reset();
    m_screenBeside.reset();
    m_voice.reset();
    m_times.clear();
    m_plan.reset();
    m_failure.reset();
    m_carried = {};
    m_confirmed = m_completed = m_retryAfter = false;
    m_epoch.begin(); // what still comes from before is stale
    m_checkIn = {};
    m_checkIn.language = m_settings.language;
    m_checkIn.mode = m_settings.mode;
    if (shown)
        emit guidanceHidden(m_checkIn);
    emit changed(m_checkIn);
}

void CheckInPipeline::beginRecording(bool keep)
{
    const CheckIn before = m_checkIn;
    clear();
    if (keep)
        carryOver(m_checkIn, before);
    m_carried = m_checkIn.transcript;
    m_checkIn.id = m_epoch.begin();
    m_checkIn.state = CheckInState::Listening;
    m_checkIn.transcript.language = m_checkIn.language;
    m_parts.recorder.begin(m_checkIn.id, m_checkIn.language, m_settings.hardEndSilence, keep);
    tellCoaching(&CoachingStage::begin);
    understand(false); // a plan for "nothing known yet", so that there is one at any Stop
    emit changed(m_checkIn);
}

void CheckInPipeline::showGuidance()
{
    if (!m_plan) // an end within the first milliseconds: the final words bring the plan
        return;
    takeGuidance(m_checkIn, *m_plan);
    m_checkIn.softEnded = m_machine.phase == checkin::Phase::SoftEnded;
    m_times.shown();
    tellMessage();
    emit guidanceShown(m_checkIn);
}

void CheckInPipeline::tellMessage()
{
    const GuidanceMessage &message = latestMessage(m_checkIn);
    m_voice.setMessage(message, m_checkIn.language);
    const bool mayBeWritten =
        m_parts.coaching && !m_checkIn.finalWords && m_parts.coaching->maySend();
    m_voice.prefetch(
        m_checkIn.id, message, m_checkIn.language, mayBeWritten || m_checkIn.awaitsWritten);
    emit changed(m_checkIn);
}

void CheckInPipeline::hideGuidance()
{
    m_checkIn.softEnded = false;
    m_checkIn.reply.reset();
    if (m_machine.phase != checkin::Phase::Trouble) // an end without words was an end all the same
        m_times.takenBack();
    if (m_checkIn.state == CheckInState::Guiding)
        m_checkIn.state = CheckInState::Listening;
    if (!std::exchange(m_checkIn.guidance, std::nullopt))
        return;
    m_checkIn.alternative.reset();
    m_voice.setMessage({}, m_checkIn.language);
    emit guidanceHidden(m_checkIn);
    emit changed(m_checkIn);
}

void CheckInPipeline::showTrouble()
{
    takeTrouble(m_checkIn, m_failure);
    m_voice.reset();
    if (!m_machine.hasRecording)
        m_parts.recorder.cancel(); // nothing is listened to any more
    publish();
}

void CheckInPipeline::offerUndo()
{
    m_checkIn.state = CheckInState::Idle;
    m_checkIn.error.reset(); // of a first try
    // Words that were thrown away are sent to nobody; after Undo the prepared message stands.
    tellCoaching(&CoachingStage::cancel);
    emit changed(m_checkIn);
    m_undo.begin(budget::undoDiscard);
}

} // namespace pulsemates
