#include "core/audio/callwatchdog.h"

#include <QCoreApplication>
#include <QTimer>

namespace pulsemates {

CallWatchdog::CallWatchdog(std::chrono::milliseconds limit)
    : m_limit(limit)
{
    moveToThread(QCoreApplication::instance()->thread());
}

void CallWatchdog::enter()
{
    const quint64 call = ++m_calls;
    m_inside.store(call, std::memory_order_release);
    QMetaObject::invokeMethod(
        this,
        [this, call] { QTimer::singleShot(m_limit, this, [this, call] { expire(call); }); },
        Qt::QueuedConnection);
}

bool CallWatchdog::leave()
{
    if (m_inside.exchange(0, std::memory_order_acq_rel) != 0)
        return true;
    m_stuck.store(false, std::memory_order_release);
    return false;
}

void CallWatchdog::expire(quint64 call)
{
    m_stuck.store(true, std::memory_order_release);
    if (m_inside.compare_exchange_strong(call, 0, std::memory_order_acq_rel))
        emit gaveUp();
    else
        m_stuck.store(false, std::memory_order_release);
}

} // namespace pulsemates
