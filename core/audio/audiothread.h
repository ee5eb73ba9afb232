#pragma once

#include <QList>
#include <QPointer>
#include <QThread>

#include <chrono>
#include <memory>

namespace pulsemates {

/// The thread in which everything that touches Qt Multimedia lives.
/// Qt 6.4 frees its connection to the sound server in the thread that first used it, so devices
/// must live in that same thread or a dying server takes the program along: the device monitor, the
/// microphone and the speaker are all created for this one thread.
/// Thread: construct, start() and stop() from the one that owns it.
class AudioThread
{
public:
    AudioThread();
    ~AudioThread(); ///< as stop()

    AudioThread(const AudioThread &) = delete;
    AudioThread &operator=(const AudioThread &) = delete;

    /// Takes @p object, which must have no parent, over into the thread; it dies with it.
    /// Objects die in the reverse order of their adoption.
    void adopt(QObject *object);

    void start();

    /// Ends the thread and its objects. A call into the sound server may hang for ever; then, after
    /// @p patience, the thread is left behind and false returned: leave the process by _exit().
    bool stop(std::chrono::milliseconds patience = std::chrono::seconds(1));

private:
    std::unique_ptr<QThread> m_thread;
    std::shared_ptr<QList<QPointer<QObject>>>
        m_objects; ///< shared with the thread, which may outlive this
};

} // namespace pulsemates
