#include "core/guidance/stretchclock.h"

#include <algorithm>

namespace pulsemates {

namespace {

using namespace std::chrono_literals;

/// Within this time after a step began, back() means the step before.
constexpr std::chrono::seconds backToTheOneBefore{1};

} // namespace

StretchClock::StretchClock(StretchRoutine routine)
    : m_routine(std::move(routine))
{}

void StretchClock::start(MonotonicTime now)
{
    m_startedAt = now;
    m_started = true;
    m_paused = false;
}

void StretchClock::pause(MonotonicTime now)
{
    if (!isRunning())
        return;
    m_pausedAt = std::max(now, m_startedAt);
    m_paused = true;
}

void StretchClock::resume(MonotonicTime now)
{
    if (!m_paused)
        return;
    m_startedAt += std::max<MonotonicTime>(now - m_pausedAt, 0ns);
    m_paused = false;
}

void StretchClock::skip(MonotonicTime now)
{
    const StretchMoment moment = at(now);
    if (!m_started || moment.state == StretchMoment::State::Finished)
        return;
    moveTo(moment.step + 1, now);
}

void StretchClock::back(MonotonicTime now)
{
    if (!m_started || m_routine.steps.empty())
        return;
    const StretchMoment moment = at(now);
    const bool justBegan = moment.state != StretchMoment::State::Finished
                           && elapsed(now) - startOf(moment.step) < backToTheOneBefore;
    moveTo(justBegan ? std::max(moment.step - 1, 0) : moment.step, now);
}

void StretchClock::takeGentler(MonotonicTime now)
{
    const StretchMoment moment = at(now);
    if (!m_started || moment.state == StretchMoment::State::Finished)
        return;
    bool changed = false;
    for (auto i = std::size_t(moment.step); i < m_routine.steps.size(); ++i) {
        if (m_routine.steps[i].gentler.empty())
            continue;
        m_routine.steps[i] = StretchStep(m_routine.steps[i].gentler.front());
        changed = true;
    }
    if (changed)
        moveTo(moment.step, now);
}

bool StretchClock::isRunning() const
{
    return m_started && !m_paused;
}

void StretchClock::moveTo(int step, MonotonicTime now)
{
    // While paused, time stands at m_pausedAt; the new place counts from there.
    m_startedAt = (m_paused ? m_pausedAt : now) - startOf(step);
}

MonotonicTime StretchClock::elapsed(MonotonicTime now) const
{
    if (!m_started)
        return 0ns;
    return std::max<MonotonicTime>((m_paused ? m_pausedAt : now) - m_startedAt, 0ns);
}

MonotonicTime StretchClock::startOf(int step) const
{
    MonotonicTime sum{0};
    for (int i = 0; i < step; ++i)
        sum += StretchRoutine::getReady + m_routine.steps[static_cast<std::size_t>(i)].duration;
    return sum;
}

StretchMoment StretchClock::at(MonotonicTime now) const
{
    StretchMoment moment;
    MonotonicTime rest = elapsed(now);
    for (const StretchStep &step : m_routine.steps) {
        if (rest < StretchRoutine::getReady) {
            moment.secondsLeft = countdownSeconds(StretchRoutine::getReady - rest);
            return moment;
        }
        rest -= StretchRoutine::getReady;
        if (rest < step.duration) {
            moment.state = StretchMoment::State::Holding;
            moment.fraction =
                std::chrono::duration<double>(rest) / std::chrono::duration<double>(step.duration);
            moment.secondsLeft = countdownSeconds(step.duration - rest);
            return moment;
        }
        rest -= step.duration;
        ++moment.step;
    }
    moment.state = StretchMoment::State::Finished;
    moment.step = std::max(moment.step - 1, 0);
    moment.fraction = 1;
    return moment;
}

} // namespace pulsemates
