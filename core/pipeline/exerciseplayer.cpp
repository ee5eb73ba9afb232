#include "core/pipeline/exerciseplayer.h"

#include "core/audio/cues.h"
#include "core/pipeline/post.h"

#include <QtConcurrent>

namespace pulsemates {

namespace {

constexpr std::chrono::milliseconds frame{16};
constexpr std::chrono::milliseconds hiddenTick{100};
constexpr int spokenCycles = 2; // then the tone alone

AudioClipPtr cueFor(const BreathStep &step)
{
    switch (step.phase) {
    case BreathPhase::Inhale:
        return std::make_shared<const AudioClip>(inhaleCue(step.duration));
    case BreathPhase::Exhale:
        return std::make_shared<const AudioClip>(exhaleCue(step.duration));
    case BreathPhase::HoldFull:
    case BreathPhase::HoldEmpty:
        break;
    }
    return nullptr; // a hold is silent
}

std::vector<AudioClipPtr> cuesFor(const std::vector<BreathStep> &steps)
{
    std::vector<AudioClipPtr> cues;
    cues.reserve(steps.size());
    for (const BreathStep &step : steps)
        cues.push_back(cueFor(step));
    return cues;
}

} // namespace

ExercisePlayer::ExercisePlayer(const Clock &clock,
                               SpeechPlayer &speech,
                               AudioOutput &output,
                               QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_speech(speech)
    , m_output(output)
{
    m_tick.setTimerType(Qt::PreciseTimer);
    connect(&m_tick, &QTimer::timeout, this, &ExercisePlayer::tick);
    connect(&m_cuesToCome, &QFutureWatcherBase::finished, this, &ExercisePlayer::onCuesMade);
}

void ExercisePlayer::setShown(bool shown)
{
    m_shown = shown;
    schedule();
}

void ExercisePlayer::startBreathing(const BreathingPattern &pattern,
                                    std::chrono::seconds length,
                                    std::chrono::seconds getReady)
{
    m_breathLanguage = m_language;
    makeCues(pattern);
    // Messages that were made ahead since may have pushed the words out of memory.
    QStringList cues;
    for (const BreathStep &step : pattern.steps)
        cues << step.cue;
    if (m_spoken)
        m_speech.prefetch(cues, m_language, false);
    m_lastBreath.reset();
    m_getReady = getReady;
    m_breath.emplace(pattern, length);
    m_breath->start(m_clock.now(), getReady);
    emit activityChanged();
    tick();
}

void ExercisePlayer::makeCues(const BreathingPattern &pattern)
{
    m_owedCue = -1;
    if (m_cuesFor == pattern.steps) // made, or on their way
        return;
    // Ten seconds of sound take 20 ms to make: longer than the frame that the orb has to change in.
    m_cuesFor = pattern.steps;
    m_breathCues.clear();
    m_cuesToCome.setFuture(QtConcurrent::run(cuesFor, pattern.steps));
}

void ExercisePlayer::onCuesMade()
{
    m_breathCues = m_cuesToCome.result();
    const bool same = m_breath && m_breath->isRunning() && m_lastBreath
                      && m_lastBreath->state == BreathMoment::State::Breathing
                      && m_lastBreath->step == m_owedCue;
    if (same)
        play(m_breathCues.at(std::size_t(m_owedCue)));
    m_owedCue = -1;
}

void ExercisePlayer::startStretch(const StretchRoutine &routine)
{
    if (!m_stepCue)
        m_stepCue = std::make_shared<const AudioClip>(stepCue());
    m_stretchLanguage = m_language;
    m_lastStretch.reset();
    m_stretch.emplace(routine);
    m_stretch->start(m_clock.now());
    emit activityChanged();
    tick();
}

void ExercisePlayer::pauseBreathing()
{
    if (!m_breath || !m_breath->isRunning())
        return;
    m_breath->pause(m_clock.now());
    post(m_output, [](AudioOutput &output) { output.stop(AudioChannel::Cue); });
    schedule();
    emit activityChanged();
}

void ExercisePlayer::resumeBreathing()
{
    if (!isBreathingPaused())
        return;
    m_breath->resume(m_clock.now());
    emit activityChanged();
    tick();
}

void ExercisePlayer::pauseStretch()
{
    if (!m_stretch || !m_stretch->isRunning())
        return;
    m_stretch->pause(m_clock.now());
    endOwnWords();
    schedule();
    emit activityChanged();
}

void ExercisePlayer::resumeStretch()
{
    if (!isStretchPaused())
        return;
    m_stretch->resume(m_clock.now());
    emit activityChanged();
    tick();
}

void ExercisePlayer::skipStep()
{
    if (!m_stretch)
        return;
    m_stretch->skip(m_clock.now());
    tick();
}

void ExercisePlayer::stepBack()
{
    if (!m_stretch)
        return;
    m_stretch->back(m_clock.now());
    m_lastStretch.reset(); // the step is announced again
    tick();
}

void ExercisePlayer::takeGentlerSteps()
{
    if (!m_stretch)
        return;
    m_stretch->takeGentler(m_clock.now());
    m_lastStretch.reset(); // what is done now is said
    tick();
}

void ExercisePlayer::stop()
{
    if (!m_breath && !m_stretch)
        return;
    m_breath.reset();
    m_stretch.reset();
    m_tick.stop();
    post(m_output, [](AudioOutput &output) { output.stop(AudioChannel::Cue); });
    endOwnWords();
    emit activityChanged();
}

// A voice that goes on beside a step that stands still is in the way; a message is not ours to end.
void ExercisePlayer::endOwnWords()
{
    if (m_speech.state() != SpeechPlayer::State::Silent && !m_speech.speaksFor())
        m_speech.stop();
}

void ExercisePlayer::tick()
{
    const MonotonicTime now = m_clock.now();
    if (m_breath)
        tickBreath(now);
    if (m_stretch)
        tickStretch(now);
    schedule();
}

void ExercisePlayer::tickBreath(MonotonicTime now)
{
    const BreathMoment moment = m_breath->at(now);
    const bool edge = !m_lastBreath || moment.state != m_lastBreath->state
                      || moment.step != m_lastBreath->step || moment.cycle != m_lastBreath->cycle;
    const MonotonicTime late =
        m_lastBreath ? std::max(now - m_nextEdge, MonotonicTime{}) : MonotonicTime{};
    m_nextEdge = now + moment.untilNextEdge;
    m_lastBreath = moment;
    emit breath(moment);
    if (!edge || !m_breath) // a listener may have stopped it
        return;
    onBreathEdge(moment);
    emit breathEdge(moment, late);
    if (m_breath && moment.state == BreathMoment::State::Finished) {
        m_breath.reset();
        emit activityChanged();
        emit breathFinished();
    }
}

void ExercisePlayer::onBreathEdge(const BreathMoment &moment)
{
    if (moment.state != BreathMoment::State::Breathing)
        return;
    const auto index = std::size_t(moment.step);
    if (index < m_breathCues.size())
        play(m_breathCues[index]);
    else if (m_audible)
        m_owedCue = moment.step;
    // Words only where nothing else is being said or about to be: the message has the right of way,
    // and whoever was not told to get ready has just been given one.
    const bool unready = moment.cycle == 1 && moment.step == 0 && m_getReady.count() == 0;
    const QString &words = m_breath->pattern().steps.at(index).cue;
    if (m_spoken && m_audible && !unready && moment.cycle <= spokenCycles
        && m_speech.state() == SpeechPlayer::State::Silent
        && m_speech.clipFor(words, m_breathLanguage))
        m_speech.say({}, {words}, m_breathLanguage);
}

void ExercisePlayer::tickStretch(MonotonicTime now)
{
    const StretchMoment moment = m_stretch->at(now);
    const bool edge = !m_lastStretch || moment.state != m_lastStretch->state
                      || moment.step != m_lastStretch->step;
    m_lastStretch = moment;
    emit stretch(moment);
    if (!edge || !m_stretch)
        return;
    onStretchEdge(moment);
    emit stretchEdge(moment);
    if (m_stretch && moment.state == StretchMoment::State::Finished) {
        m_stretch.reset();
        emit activityChanged();
        emit stretchFinished();
    }
}

void ExercisePlayer::onStretchEdge(const StretchMoment &moment)
{
    if (moment.state == StretchMoment::State::Holding)
        play(m_stepCue);
    else if (moment.state == StretchMoment::State::GetReady && m_spoken && m_audible
             && !m_speech.speaksFor()) // a message that was asked for is heard to its end
        m_speech.say(
            {}, {m_stretch->routine().steps.at(std::size_t(moment.step)).text}, m_stretchLanguage);
}

void ExercisePlayer::play(const AudioClipPtr &cue)
{
    if (!cue || !m_audible)
        return;
    post(m_output, [id = m_cues.begin(), cue](AudioOutput &output) {
        output.play(id, AudioChannel::Cue, cue);
    });
}

void ExercisePlayer::schedule()
{
    const bool running =
        (m_breath && m_breath->isRunning()) || (m_stretch && m_stretch->isRunning());
    if (!running)
        m_tick.stop();
    else if (m_shown)
        m_tick.start(frame);
    else
        m_tick.start(hiddenTick);
}

} // namespace pulsemates
