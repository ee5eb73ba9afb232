#pragma once

#include "core/common/clock.h"
#include "core/guidance/stretchroutine.h"

namespace pulsemates {

/// Where a stretch routine is at one moment.
struct StretchMoment
{
    enum class State { GetReady, Holding, Finished };

    State state = State::GetReady;
    int step = 0;
    double fraction = 0; ///< of this step's hold, 0 to 1
    int secondsLeft = 0; ///< of the get-ready time or of the hold, rounded up

    friend bool operator==(const StretchMoment &, const StretchMoment &) = default;
};

/// The clock of a routine: computed from monotonic time, pausable, one step forward or back at any
/// time. Thread: one; in the program the GUI thread.
class StretchClock
{
public:
    explicit StretchClock(StretchRoutine routine);

    void start(MonotonicTime now);
    void pause(MonotonicTime now);
    void resume(MonotonicTime now);
    void skip(MonotonicTime now); ///< to the get-ready time of the next step, or to the end
    void back(MonotonicTime now); ///< to the get-ready time of this step, or of the one before
                                  ///< within its first second
    /// From this step on every step that has a gentler one becomes it; this step begins again.
    /// Without effect where there is none.
    void takeGentler(MonotonicTime now);
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] StretchMoment at(MonotonicTime now) const;
    [[nodiscard]] const StretchRoutine &routine() const { return m_routine; }

private:
    void moveTo(int step, MonotonicTime now);
    [[nodiscard]] MonotonicTime elapsed(MonotonicTime now) const;
    [[nodiscard]] MonotonicTime startOf(int step) const;

    StretchRoutine m_routine;
    MonotonicTime m_startedAt{};
    MonotonicTime m_pausedAt{};
    bool m_started = false;
    bool m_paused = false;
};

} // namespace pulsemates
