#include "ui/checkin/checkinpresenter.h"

#include "core/pipeline/post.h"
#include "ui/checkin/checkinpage.h"
#include "ui/playback/speechview.h"

#include <utility>

namespace pulsemates {

namespace {

constexpr std::chrono::milliseconds quarterSecond{250};
constexpr std::chrono::milliseconds levelSilence{
    500}; // a level comes 30 times a second while the device is open

} // namespace

CheckInPresenter::CheckInPresenter(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_second.setInterval(quarterSecond);
    connect(&m_second, &QTimer::timeout, this, &CheckInPresenter::tickClocks);
    m_levelWatch.setSingleShot(true);
    m_levelWatch.setInterval(levelSilence);
    connect(&m_levelWatch, &QTimer::timeout, this, [this] { showMicrophone(false); });
    connectActions();
    connectChoices();
    connectGuidanceActions();
    connectPipeline();
    connectPlayers();
    if (parts.pipeline.checkIn().state != CheckInState::Idle)
        takeOver();
}

void CheckInPresenter::takeOver()
{
    m_outputOpen = true;
    onChanged(m_parts.pipeline.checkIn());
    const ExercisePlayer &player = m_parts.exercises;
    m_parts.page.showBreathPaused(player.isBreathingPaused()
                                  || (m_checkIn.guidance && !player.isBreathing()));
    m_parts.page.showStretchRunning(m_parts.exercises.isStretching()
                                    && !m_parts.exercises.isStretchPaused());
}

void CheckInPresenter::setSettings(const Settings &settings)
{
    m_settings = settings;
    m_parts.page.showMode(settings.mode);
    showSpeech();
}

void CheckInPresenter::setMicrophoneName(const QString &name)
{
    m_microphone = name;
    showMicrophoneName();
}

void CheckInPresenter::setOpenMicrophone(const QString &name)
{
    m_openMicrophone = name;
    m_levelWatch.start(); // one that gives no sound is not open for long
    showMicrophoneName();
}

void CheckInPresenter::showMicrophoneName()
{
    m_parts.page.showMicrophone(m_openMicrophone.isEmpty() ? m_microphone : m_openMicrophone,
                                m_microphoneOpen);
}

void CheckInPresenter::setSpeakerThere(bool there)
{
    m_speakerThere = there;
    showSpeech();
}

void CheckInPresenter::connectActions()
{
    CheckInPage &page = m_parts.page;
    CheckInPipeline &pipeline = m_parts.pipeline;
    connect(&page, &CheckInPage::approached, this, [this] {
        m_parts.pipeline.approach();
        openOutput(true);
    });
    connect(&page, &CheckInPage::left, this, [this] {
        m_parts.pipeline.leave();
        if (m_checkIn.state == CheckInState::Idle)
            openOutput(false); // an open one asks for sound a hundred times a second
    });
    connect(&page, &CheckInPage::recordRequested, this, [this] {
        setQuiet(false);
        m_parts.exercises.stop();
        openOutput(true);
        m_parts.pipeline.record();
    });
    connect(&page, &CheckInPage::stopRequested, &pipeline, &CheckInPipeline::stop);
    connect(&page, &CheckInPage::stopNear, &pipeline, [&pipeline](bool near) {
        near ? pipeline.approachStop() : pipeline.leaveStop();
    });
    connect(&page, &CheckInPage::discardRequested, &pipeline, &CheckInPipeline::discard);
    for (const auto goesOn :
         {&CheckInPage::undoRequested, &CheckInPage::retryRequested, &CheckInPage::goOnRequested})
        connect(&page, goesOn, this, [this] { setQuiet(false); });
    connect(&page, &CheckInPage::undoRequested, &pipeline, &CheckInPipeline::undoDiscard);
    connect(&page, &CheckInPage::textSubmitted, this, [this](const QString &text) {
        setQuiet(false);
        m_parts.pipeline.submitText(text);
    });
    connect(&page, &CheckInPage::retryRequested, &pipeline, &CheckInPipeline::retry);
    connect(&page, &CheckInPage::goOnRequested, &pipeline, &CheckInPipeline::goOn);
    connect(&page, &CheckInPage::painted, &pipeline, &CheckInPipeline::notePainted);
    for (const auto ended : {&CheckInPage::newCheckInRequested, &CheckInPage::doneRequested})
        connect(&page, ended, this, &CheckInPresenter::startOver);
}

void CheckInPresenter::connectChoices()
{
    CheckInPage &page = m_parts.page;
    connect(&page, &CheckInPage::volumeChanged, this, [this](float volume) {
        m_settings.speechVolume = volume;
        emit settingsChanged(m_settings);
    });
    connect(&page, &CheckInPage::modeChosen, this, [this](CoachingMode mode) {
        m_settings.mode = mode;
        emit settingsChanged(m_settings);
    });
    connect(&page, &CheckInPage::muteToggled, this, [this] {
        m_settings.muted = !m_settings.muted;
        emit settingsChanged(m_settings);
    });
}

void CheckInPresenter::connectGuidanceActions()
{
    CheckInPage &page = m_parts.page;
    ExercisePlayer &exercises = m_parts.exercises;
    connect(&page, &CheckInPage::moodCorrected, &m_parts.pipeline, &CheckInPipeline::correctMood);
    connect(&page, &CheckInPage::wordsEdited, &m_parts.pipeline, &CheckInPipeline::editWords);
    connect(&page, &CheckInPage::alternativeAccepted, this, [this] {
        setQuiet(false);
        m_parts.pipeline.acceptAlternative();
    });
    connect(&page, &CheckInPage::replayRequested, &m_parts.pipeline, &CheckInPipeline::sayMessage);
    connect(&page, &CheckInPage::lateOpened, &m_parts.pipeline, &CheckInPipeline::openLate);
    connect(&page, &CheckInPage::speechPauseToggled, this, &CheckInPresenter::toggleSpeech);
    connect(&page, &CheckInPage::breathPauseToggled, this, [this] {
        if (m_parts.exercises.isBreathing() && !m_parts.exercises.isBreathingPaused())
            m_parts.exercises.pauseBreathing();
        else
            goOnBreathing();
    });
    connect(&page, &CheckInPage::groundingChosen, this, [this](bool grounding) {
        if (!grounding)
            return goOnBreathing();
        m_parts.exercises.pauseBreathing();
        m_parts.exercises.pauseStretch();
    });
    connect(&page, &CheckInPage::stretchPauseToggled, this, &CheckInPresenter::toggleStretch);
    connect(&page, &CheckInPage::stretchSkipRequested, &exercises, &ExercisePlayer::skipStep);
    connect(&page,
            &CheckInPage::stretchGentlerRequested,
            &exercises,
            &ExercisePlayer::takeGentlerSteps);
    connect(&page, &CheckInPage::stretchBackRequested, &exercises, &ExercisePlayer::stepBack);
}

void CheckInPresenter::connectPipeline()
{
    CheckInPipeline &pipeline = m_parts.pipeline;
    connect(&pipeline, &CheckInPipeline::changed, this, &CheckInPresenter::onChanged);
    connect(&pipeline, &CheckInPipeline::guidanceShown, this, [this](const CheckIn &checkIn) {
        m_parts.exercises.stop();
        breathe(*checkIn.guidance);
        if (m_quiet || checkIn.bodyAlarm != BodyAlarm::None)
            m_parts.exercises.pauseBreathing();
    });
    connect(&pipeline, &CheckInPipeline::guidanceHidden, &m_parts.exercises, &ExercisePlayer::stop);
    connect(&pipeline, &CheckInPipeline::completed, this, &CheckInPresenter::checkInCompleted);
    connect(&pipeline, &CheckInPipeline::undoOffered, this, [this](std::chrono::milliseconds time) {
        m_undoUntil = time.count() > 0 ? m_parts.clock.now() + time : MonotonicTime{};
        tickClocks();
    });
    connect(&m_parts.source, &AudioSource::mutedChanged, &m_parts.page, &CheckInPage::showMuted);
    connect(&m_parts.output, &AudioOutput::lost, this, [this] { setSpeakerThere(false); });
    connect(&m_parts.output, &AudioOutput::opened, this, [this] { setSpeakerThere(true); });
    connect(&m_parts.output, &AudioOutput::movedTo, this, [this](const QString &name) {
        followOutput(name);
    });
    connect(&m_parts.source, &AudioSource::levelChanged, this, [this](float rms) {
        m_levelWatch.start();
        showMicrophone(true);
        m_parts.page.showLevel(rms);
    });
}

void CheckInPresenter::connectPlayers()
{
    CheckInPage &page = m_parts.page;
    ExercisePlayer &exercises = m_parts.exercises;
    connect(&exercises, &ExercisePlayer::breath, &page, &CheckInPage::showBreath);
    connect(&exercises, &ExercisePlayer::stretch, this, [this](const StretchMoment &moment) {
        if (const StretchClock *clock = m_parts.exercises.stretchClock())
            m_parts.page.showStretch(moment, clock->routine());
    });
    connect(&exercises, &ExercisePlayer::activityChanged, this, [this] {
        const ExercisePlayer &player = m_parts.exercises;
        const bool stretches = player.isStretching() && !player.isStretchPaused();
        m_parts.page.showBreathPaused(player.isBreathingPaused());
        m_parts.page.showStretchRunning(stretches);
        // Whoever goes on has looked around enough; what ends by itself closes nothing.
        if (stretches || (player.isBreathing() && !player.isBreathingPaused()))
            m_parts.page.endGrounding();
    });
    connect(&m_parts.speech, &SpeechPlayer::stateChanged, this, [this] { showSpeech(); });
}

// Whoever wore headphones may not be alone: nothing is said by itself to the room.
void CheckInPresenter::followOutput(const QString &name)
{
    const bool message = m_parts.speech.speaksFor() == m_checkIn.id;
    if (message && m_parts.speech.state() == SpeechPlayer::State::Speaking)
        m_parts.speech.pause();
    else if (m_parts.speech.state() != SpeechPlayer::State::Paused) // by the person: it stays so
        m_parts.speech.stop();
    m_parts.pipeline.keepQuiet();
    if (m_checkIn.state != CheckInState::Idle)
        emit outputMoved(name);
}

void CheckInPresenter::onChanged(const CheckIn &checkIn)
{
    const bool alarm =
        checkIn.bodyAlarm != BodyAlarm::None && m_checkIn.bodyAlarm == BodyAlarm::None;
    m_checkIn = checkIn;
    if (alarm) { // no exercise against chest pain: the person may still go on with it
        m_parts.exercises.pauseBreathing();
        m_parts.exercises.pauseStretch();
    }
    m_parts.exercises.setAudible(!checkIn.softEnded && !m_quiet); // the recording still runs
    if (checkIn.state == CheckInState::Listening && !m_second.isActive())
        m_second.start();
    m_parts.page.showCheckIn(checkIn);
    showSpeech();
    if (checkIn.state == CheckInState::Listening)
        tickClocks();
}

void CheckInPresenter::startOver()
{
    m_parts.exercises.stop();
    m_parts.pipeline.startOver();
    openOutput(false);
}

void CheckInPresenter::setQuiet(bool quiet)
{
    m_quiet = quiet;
    m_parts.exercises.setAudible(!quiet && !m_checkIn.softEnded);
}

void CheckInPresenter::breathe(const Guidance &guidance)
{
    openOutput(true);
    m_parts.exercises.setLanguage(m_checkIn.language); // of the words, not of the window
    // No countdown here: the breath takes over from the orb as it is.
    m_parts.exercises.startBreathing(guidance.breathing, guidance.breathing.session, {});
}

void CheckInPresenter::stretch(const Guidance &guidance)
{
    m_parts.exercises.setLanguage(m_checkIn.language);
    m_parts.exercises.startStretch(guidance.stretch);
}

void CheckInPresenter::goOnBreathing()
{
    setQuiet(false);
    m_parts.exercises.pauseStretch(); // one thing at a time
    if (m_parts.exercises.isBreathing())
        m_parts.exercises.resumeBreathing();
    else if (m_checkIn.guidance) // it came to its end, or another exercise took its place
        breathe(*m_checkIn.guidance);
}

void CheckInPresenter::hush()
{
    setQuiet(true);
    m_parts.pipeline.hush();
    m_parts.exercises.pauseBreathing();
    m_parts.exercises.pauseStretch();
}

void CheckInPresenter::quieten()
{
    hush();
    const bool breathed = m_parts.exercises.isBreathing();
    m_parts.exercises.stop();
    if (breathed)
        m_parts.page.showBreathPaused(true); // the orb does not seem to breathe on
    m_parts.speech.stop();
    m_outputOpen = false; // whoever plays now opens and closes it
}

void CheckInPresenter::toggleStretch()
{
    ExercisePlayer &exercises = m_parts.exercises;
    setQuiet(false);
    if (!exercises.isStretching()) {
        if (!m_checkIn.guidance)
            return;
        exercises.pauseBreathing(); // one thing at a time
        if (m_settings.speakByItself)
            m_parts.pipeline.hush(); // a message that comes late does not talk over the steps
        stretch(*m_checkIn.guidance);
    } else if (exercises.isStretchPaused()) {
        exercises.pauseBreathing();
        exercises.resumeStretch();
    } else {
        exercises.pauseStretch();
    }
}

void CheckInPresenter::toggleSpeech()
{
    switch (m_parts.speech.state()) {
    case SpeechPlayer::State::Speaking:
        return m_parts.speech.pause();
    case SpeechPlayer::State::Paused:
        return m_parts.speech.resume();
    case SpeechPlayer::State::Preparing:
    case SpeechPlayer::State::Silent:
        return m_parts.pipeline.sayMessage();
    }
}

void CheckInPresenter::showSpeech()
{
    SpeechView view;
    view.muted = m_settings.muted;
    view.volume = m_settings.speechVolume;
    const bool hasMessage = m_checkIn.guidance && !m_checkIn.guidance->message.text.isEmpty();
    if (hasMessage && m_speakerThere && !m_checkIn.softEnded) // not into an open microphone
        view.state = SpeechView::State::Ready;
    if (m_parts.speech.state() == SpeechPlayer::State::Speaking)
        view.state = SpeechView::State::Playing;
    else if (m_parts.speech.state() == SpeechPlayer::State::Paused)
        view.state = SpeechView::State::Paused;
    m_parts.page.showSpeech(view);
}

void CheckInPresenter::showMicrophone(bool open)
{
    const bool forget = !open && !m_openMicrophone.isEmpty();
    if (forget)
        m_openMicrophone.clear();
    if (std::exchange(m_microphoneOpen, open) != open || forget)
        showMicrophoneName();
}

void CheckInPresenter::openOutput(bool open)
{
    if (!std::exchange(m_outputOpen, open) && !open)
        return; // opened again every time: it may have been closed in a long silence
    post(m_parts.output, [open](AudioOutput &output) {
        if (open)
            output.open();
        else
            output.close();
    });
}

void CheckInPresenter::tickClocks()
{
    const MonotonicTime now = m_parts.clock.now();
    const bool listening =
        m_checkIn.state == CheckInState::Listening && m_checkIn.listeningSince > MonotonicTime{};
    if (listening) {
        const auto elapsed =
            std::chrono::duration_cast<std::chrono::milliseconds>(now - m_checkIn.listeningSince);
        m_parts.page.showRecorded(elapsed + m_checkIn.recorded);
    }
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_undoUntil - now);
    const bool undo = m_undoUntil > now;
    m_parts.page.showUndo(undo ? int(left.count()) : 0);
    if (!listening && !undo && m_checkIn.state != CheckInState::Listening)
        m_second.stop();
    else if (!m_second.isActive())
        m_second.start();
}

} // namespace pulsemates
