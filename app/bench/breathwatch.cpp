#include "app/bench/breathwatch.h"

#include <QEvent>

namespace pulsemates {

namespace {

/// From the first edge to the start of @p step in @p cycle.
MonotonicTime dueAfter(const BreathingPattern &pattern, int cycle, int step)
{
    MonotonicTime wholeCycle{};
    MonotonicTime before{};
    for (std::size_t i = 0; i < pattern.steps.size(); ++i) {
        if (i < std::size_t(step))
            before += pattern.steps[i].duration;
        wholeCycle += pattern.steps[i].duration;
    }
    return wholeCycle * (cycle - 1) + before;
}

} // namespace

BreathWatch::BreathWatch(Orb &orb, ExercisePlayer &player, const Clock &clock)
    : m_orb(orb)
    , m_player(player)
    , m_clock(clock)
{
    orb.installEventFilter(this);
    connect(&player, &ExercisePlayer::breathEdge, this, &BreathWatch::onEdge);
}

void BreathWatch::onEdge(const BreathMoment &moment)
{
    const BreathClock *clock = m_player.breathClock();
    if (clock == nullptr || moment.state != BreathMoment::State::Breathing)
        return;
    if (!m_firstEdge) {
        m_firstEdge = m_clock.now();
        return;
    }
    m_due = *m_firstEdge + dueAfter(clock->pattern(), moment.cycle, moment.step);
}

bool BreathWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_orb && event->type() == QEvent::Paint) {
        // Runs after this frame has been flushed.
        QMetaObject::invokeMethod(
            this, [this] { onFrame(m_clock.now()); }, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void BreathWatch::onFrame(MonotonicTime doneAt)
{
    m_frames.push_back(doneAt);
    if (m_due)
        m_lateness.push_back(toMilliseconds(doneAt - *std::exchange(m_due, std::nullopt)));
}

std::vector<double> BreathWatch::frameIntervalsMs() const
{
    std::vector<double> intervals;
    for (std::size_t i = 1; i < m_frames.size(); ++i)
        intervals.push_back(toMilliseconds(m_frames[i] - m_frames[i - 1]));
    return intervals;
}

} // namespace pulsemates
