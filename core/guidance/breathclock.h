#pragma once

#include "core/common/clock.h"
#include "core/guidance/breathingpattern.h"

namespace pulsemates {

/// Where a breathing session is at one moment.
struct BreathMoment
{
    enum class State { GetReady, Breathing, Finished };

    State state = State::GetReady;
    int step = 0;            ///< index into BreathingPattern::steps
    double stepFraction = 0; ///< 0 to 1 within the step
    double fullness = 0;     ///< 0 empty to 1 full, eased: the size of the orb
    int secondsLeft = 3;     ///< in this step, rounded up; the number on the orb
    int cycle = 0;           ///< from 1 while breathing
    int cycles = 0;
    std::chrono::milliseconds untilNextEdge{0};

    friend bool operator==(const BreathMoment &, const BreathMoment &) = default;
};

/// The one clock behind circle, words, seconds and sound: every answer is computed from the
/// monotonic time since start, so nothing drifts. Pure apart from start, pause and resume. Thread:
/// one; in the program the GUI thread.
class BreathClock
{
public:
    BreathClock(BreathingPattern pattern, std::chrono::seconds length);

    void start(MonotonicTime now, std::chrono::seconds getReady = std::chrono::seconds(3));
    void pause(MonotonicTime now);
    void resume(MonotonicTime now);
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] BreathMoment at(MonotonicTime now) const;
    [[nodiscard]] const BreathingPattern &pattern() const { return m_pattern; }
    [[nodiscard]] std::chrono::milliseconds
    length() const; ///< whole cycles, without the time to get ready

private:
    [[nodiscard]] MonotonicTime elapsed(MonotonicTime now) const;

    BreathingPattern m_pattern;
    int m_cycles = 1;
    MonotonicTime m_getReady{};
    MonotonicTime m_startedAt{};
    MonotonicTime m_pausedAt{};
    bool m_started = false;
    bool m_paused = false;
};

} // namespace pulsemates
