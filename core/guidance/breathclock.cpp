#include "core/guidance/breathclock.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace pulsemates {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds usualGetReady{3};

/// Ease in and out: slow at both ends, as a breath is; linear growth feels like a machine.
double eased(double fraction)
{
    return (1.0 - std::cos(std::numbers::pi * fraction)) / 2.0;
}

/// Rounded up: a timer set to it fires after the edge, never a moment before.
std::chrono::milliseconds untilEdge(MonotonicTime rest)
{
    return std::chrono::ceil<std::chrono::milliseconds>(rest);
}

/// Fills in what depends on the step; @p rest is the time since the cycle began.
void placeInCycle(BreathMoment &moment, const BreathingPattern &pattern, MonotonicTime rest)
{
    double from = pattern.steps.back().fullnessAtEnd; // a cycle begins where the last one ended
    for (const BreathStep &step : pattern.steps) {
        const MonotonicTime duration = step.duration;
        if (rest >= duration) {
            rest -= duration;
            from = step.fullnessAtEnd;
            ++moment.step;
            continue;
        }
        moment.stepFraction =
            static_cast<double>(rest.count()) / static_cast<double>(duration.count());
        moment.fullness = from + (step.fullnessAtEnd - from) * eased(moment.stepFraction);
        moment.secondsLeft = countdownSeconds(duration - rest);
        moment.untilNextEdge = untilEdge(duration - rest);
        return;
    }
}

} // namespace

BreathClock::BreathClock(BreathingPattern pattern, std::chrono::seconds length)
    : m_pattern(std::move(pattern))
    , m_getReady(usualGetReady)
{
    const MonotonicTime cycle = m_pattern.cycle();
    if (cycle <= 0ns)
        return;
    const auto whole = std::clamp<MonotonicTime::rep>(MonotonicTime(length) / cycle, 1, 100'000);
    m_cycles = static_cast<int>(whole);
    if (m_pattern.maxCycles > 0)
        m_cycles = std::min(m_cycles, m_pattern.maxCycles);
}

void BreathClock::start(MonotonicTime now, std::chrono::seconds getReady)
{
    m_startedAt = now;
    m_getReady = std::max<MonotonicTime>(getReady, 0ns);
    m_started = true;
    m_paused = false;
}

void BreathClock::pause(MonotonicTime now)
{
    if (!isRunning())
        return;
    m_pausedAt = std::max(now, m_startedAt);
    m_paused = true;
}

void BreathClock::resume(MonotonicTime now)
{
    if (!m_paused)
        return;
    m_startedAt += std::max<MonotonicTime>(now - m_pausedAt, 0ns);
    m_paused = false;
}

bool BreathClock::isRunning() const
{
    return m_started && !m_paused;
}

MonotonicTime BreathClock::elapsed(MonotonicTime now) const
{
    if (!m_started)
        return 0ns;
    return std::max<MonotonicTime>((m_paused ? m_pausedAt : now) - m_startedAt, 0ns);
}

BreathMoment BreathClock::at(MonotonicTime now) const
{
    BreathMoment moment;
    moment.cycles = m_cycles;
    const MonotonicTime sinceStart = elapsed(now);
    if (!m_started || sinceStart < m_getReady) {
        moment.secondsLeft = countdownSeconds(m_getReady - sinceStart);
        moment.untilNextEdge = untilEdge(m_getReady - sinceStart);
        return moment;
    }
    const MonotonicTime cycle = m_pattern.cycle();
    const MonotonicTime breathing = sinceStart - m_getReady;
    if (cycle <= 0ns || breathing >= cycle * m_cycles) {
        moment.state = BreathMoment::State::Finished;
        moment.step = std::max(static_cast<int>(m_pattern.steps.size()) - 1, 0);
        moment.stepFraction = 1;
        moment.fullness = m_pattern.steps.empty() ? 0 : m_pattern.steps.back().fullnessAtEnd;
        moment.secondsLeft = 0;
        moment.cycle = m_cycles;
        return moment;
    }
    moment.state = BreathMoment::State::Breathing;
    moment.cycle = static_cast<int>(breathing / cycle) + 1;
    placeInCycle(moment, m_pattern, breathing % cycle);
    return moment;
}

std::chrono::milliseconds BreathClock::length() const
{
    return std::chrono::round<std::chrono::milliseconds>(m_pattern.cycle() * m_cycles);
}

} // namespace pulsemates
