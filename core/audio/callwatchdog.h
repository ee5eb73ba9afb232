#pragma once

#include <QObject>

#include <atomic>
#include <chrono>

namespace pulsemates {

/// Notices from outside that a call of another thread does not come back.
/// Qt 6.4 waits for ever when a device vanishes while it is opened; nothing inside that thread can
/// report it any more. Thread: lives in the application's main thread; enter() and leave() belong
/// to the watched thread; gaveUp() comes from the main thread.
class CallWatchdog : public QObject
{
    Q_OBJECT

public:
    explicit CallWatchdog(std::chrono::milliseconds limit);

    void enter();
    bool leave(); ///< false when the call had been given up meanwhile

    /// True from the moment that a call was given up until it came back after all.
    [[nodiscard]] bool isStuck() const { return m_stuck.load(std::memory_order_acquire); }

signals:
    void gaveUp();

private:
    void expire(quint64 call);

    std::chrono::milliseconds m_limit;
    quint64 m_calls = 0;              ///< of the watched thread only
    std::atomic<quint64> m_inside{0}; ///< the call that runs; 0 for none
    std::atomic<bool> m_stuck{false};
};

} // namespace pulsemates
