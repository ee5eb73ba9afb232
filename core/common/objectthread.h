#pragma once

#include <QList>
#include <QPointer>
#include <QString>
#include <QThread>

#include <chrono>
#include <memory>

namespace pulsemates {

/// A thread that owns the objects that live in it.
/// Thread: construct, start() and stop() from the one that owns it.
class ObjectThread
{
public:
    /// @p name is what a debugger and the system show: at most 15 characters.
    explicit ObjectThread(const QString &name);
    ~ObjectThread(); ///< as stop()

    ObjectThread(const ObjectThread &) = delete;
    ObjectThread &operator=(const ObjectThread &) = delete;

    /// Takes @p object, which must have no parent, over into the thread; it dies with it.
    /// Objects die in the reverse order of their adoption.
    void adopt(QObject *object);

    void start();

    /// Ends the thread and its objects. A call into somebody else's code may hang for ever; then,
    /// after @p patience, the thread is left behind and false returned: leave the process by
    /// _exit().
    bool stop(std::chrono::milliseconds patience = std::chrono::seconds(1));

private:
    std::unique_ptr<QThread> m_thread;
    std::shared_ptr<QList<QPointer<QObject>>>
        m_objects; ///< shared with the thread, which may outlive this
};

} // namespace pulsemates
