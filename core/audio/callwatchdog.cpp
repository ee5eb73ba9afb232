#include "core/audio/callwatchdog.h"

#include <QCoreApplication>

namespace pulsemates {

namespace {

constexpr int looksPerLimit = 6;

std::atomic<int> stuckCalls{0};

} // namespace

CallWatchdog::CallWatchdog(std::chrono::milliseconds limit)
{
    m_timer.setInterval(limit / looksPerLimit);
    connect(&m_timer, &QTimer::timeout, this, &CallWatchdog::look);
    moveToThread(QCoreApplication::instance()->thread());
}

void CallWatchdog::enter()
{
    if (m_depth++ > 0)
        return;
    m_inside = ++m_calls;
    if (!m_watching.exchange(true))
        QMetaObject::invokeMethod(
            this, [this] { m_timer.start(); }, Qt::QueuedConnection);
}

bool CallWatchdog::leave()
{
    if (--m_depth > 0 || m_inside.exchange(0) != 0)
        return true;
    setStuck(false);
    return false;
}

void CallWatchdog::look()
{
    quint64 call = m_inside;
    if (call == 0) {
        m_watching = false;
        if (m_inside == 0 || m_watching.exchange(true)) // else one began since the first line
            m_timer.stop();
        return;
    }
    if (std::exchange(m_seen, call) != call) {
        m_looks = 0;
        return;
    }
    if (++m_looks < looksPerLimit)
        return;
    setStuck(true); // first: whoever hears of it may ask
    if (m_inside.compare_exchange_strong(call, 0))
        emit gaveUp();
    else
        setStuck(false);
}

void CallWatchdog::setStuck(bool stuck)
{
    if (m_stuck.exchange(stuck) != stuck)
        stuckCalls += stuck ? 1 : -1;
}

void CallWatchdog::noteLockedUp()
{
    ++stuckCalls;
}

bool CallWatchdog::isAnyStuck()
{
    return stuckCalls > 0;
}

} // namespace pulsemates
