#pragma once

#include <QObject>
#include <QTimer>

#include <atomic>
#include <chrono>

namespace pulsemates {

/// Notices from outside that a call of another thread does not come back.
/// Qt 6.4 waits for ever when a device vanishes while it is opened or written to; nothing inside
/// that thread can report it any more. Cheap enough for every write: a call costs two atomic stores
/// and the main thread looks twice in a second (at a limit of 3 s) while there are any. A call is
/// given up after the limit and before 7/6 of it. Thread: lives in the application's main thread;
/// enter() and leave() belong to the watched thread; gaveUp() comes from the main thread.
class CallWatchdog : public QObject
{
    Q_OBJECT

public:
    explicit CallWatchdog(std::chrono::milliseconds limit);

    void enter(); ///< may be nested: the outermost counts
    bool leave(); ///< false when the call had been given up meanwhile

    /// True from the moment that a call was given up until it came back after all, if it does.
    /// Any watchdog's: the connection to the sound server is one. Any thread.
    [[nodiscard]] static bool isAnyStuck();
    /// A call came back but left the connection to the sound server locked: it stays stuck.
    static void noteLockedUp();

signals:
    void gaveUp();

private:
    void look();
    void setStuck(bool stuck);

    QTimer m_timer{this};
    quint64 m_seen = 0; ///< the call that the last look saw
    int m_looks = 0;    ///< at that call
    int m_depth = 0;    ///< of the watched thread only, as the next
    quint64 m_calls = 0;
    std::atomic<quint64> m_inside{0}; ///< the call that runs; 0 for none
    std::atomic<bool> m_watching{false};
    std::atomic<bool> m_stuck{false};
};

} // namespace pulsemates
