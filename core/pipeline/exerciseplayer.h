#pragma once

#include "core/audio/audiooutput.h"
#include "core/guidance/breathclock.h"
#include "core/guidance/stretchclock.h"
#include "core/pipeline/speechplayer.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <array>
#include <memory>
#include <optional>

namespace pulsemates {

/// Plays a breathing session and a stretch routine: one monotonic clock each drives circle, words,
/// seconds and sound. While shown it ticks once a frame; hidden ten times a second, which is
/// soon enough for sound, and nothing is drawn. Thread: lives in the GUI thread.
class ExercisePlayer : public QObject
{
    Q_OBJECT

public:
    ExercisePlayer(const Clock &clock,
                   SpeechPlayer &speech,
                   AudioOutput &output,
                   QObject *parent = nullptr);

    /// Of the words of what is started from now on; what runs is spoken to its end as it began.
    void setLanguage(Language language) { m_language = language; }
    void setSpoken(bool spoken)
    {
        m_spoken = spoken;
    } ///< words for the first cycles and for every step
    void setShown(bool shown);
    /// False while the microphone is open: neither tones nor words may be recorded.
    void setAudible(bool audible) { m_audible = audible; }

    void startBreathing(const BreathingPattern &pattern,
                        std::chrono::seconds length,
                        std::chrono::seconds getReady);
    void startStretch(const StretchRoutine &routine);
    void pauseBreathing();
    void resumeBreathing();
    void pauseStretch();
    void resumeStretch();
    void skipStep();
    void stepBack();
    void takeGentlerSteps(); ///< seated, or without the twist, from this step on
    void stop();             ///< both, without guilt

    [[nodiscard]] bool isBreathing() const { return m_breath.has_value(); }
    [[nodiscard]] bool isBreathingPaused() const { return m_breath && !m_breath->isRunning(); }
    [[nodiscard]] bool isStretching() const { return m_stretch.has_value(); }
    [[nodiscard]] bool isStretchPaused() const { return m_stretch && !m_stretch->isRunning(); }
    [[nodiscard]] const BreathClock *breathClock() const { return m_breath ? &*m_breath : nullptr; }
    [[nodiscard]] const StretchClock *stretchClock() const
    {
        return m_stretch ? &*m_stretch : nullptr;
    }

signals:
    void breath(const pulsemates::BreathMoment &moment);
    /// At each edge of a phase, with how late the program noticed it.
    void breathEdge(const pulsemates::BreathMoment &moment, pulsemates::MonotonicTime late);
    void breathFinished();
    void stretch(const pulsemates::StretchMoment &moment);
    void stretchEdge(const pulsemates::StretchMoment &moment);
    void stretchFinished();
    void activityChanged(); ///< started, paused, resumed or ended

private:
    void makeCues(const BreathingPattern &pattern);
    void onCuesMade();
    void tick();
    void tickBreath(MonotonicTime now);
    void tickStretch(MonotonicTime now);
    void onBreathEdge(const BreathMoment &moment);
    void onStretchEdge(const StretchMoment &moment);
    void play(const AudioClipPtr &cue);
    void endOwnWords();
    void schedule();

    const Clock &m_clock;
    SpeechPlayer &m_speech;
    AudioOutput &m_output;
    Language m_language = Language::English;
    Language m_breathLanguage = Language::English;
    Language m_stretchLanguage = Language::English;
    bool m_spoken = true;
    bool m_shown = true;
    bool m_audible = true;
    QTimer m_tick;
    std::optional<BreathClock> m_breath;
    std::optional<StretchClock> m_stretch;
    std::optional<BreathMoment> m_lastBreath;
    std::optional<StretchMoment> m_lastStretch;
    std::vector<BreathStep> m_cuesFor;      ///< the steps that m_breathCues are made for
    std::vector<AudioClipPtr> m_breathCues; ///< one for each step of the pattern, once made
    QFutureWatcher<std::vector<AudioClipPtr>> m_cuesToCome;
    int m_owedCue = -1; ///< the step that began before its cue was made
    AudioClipPtr m_stepCue;
    MonotonicTime m_nextEdge{};
    std::chrono::seconds m_getReady{0};
    Epoch m_cues;
};

} // namespace pulsemates
