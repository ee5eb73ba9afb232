#include "core/common/objectthread.h"

#include "core/common/logging.h"

#include <QDeadlineTimer>

namespace pulsemates {

namespace {

void deleteAll(QList<QPointer<QObject>> &objects)
{
    while (!objects.isEmpty())
        delete objects.takeFirst();
}

} // namespace

ObjectThread::ObjectThread(const QString &name)
    : m_thread(std::make_unique<QThread>())
    , m_objects(std::make_shared<QList<QPointer<QObject>>>())
{
    m_thread->setObjectName(name);
}

ObjectThread::~ObjectThread()
{
    stop();
}

void ObjectThread::adopt(QObject *object)
{
    m_objects->prepend(object);
    object->moveToThread(m_thread.get());
}

void ObjectThread::start()
{
    // Directly on finished() means: in the thread itself, after its event loop.
    QObject::connect(
        m_thread.get(),
        &QThread::finished,
        m_thread.get(),
        [objects = m_objects] { deleteAll(*objects); },
        Qt::DirectConnection);
    m_thread->start();
}

bool ObjectThread::stop(std::chrono::milliseconds patience)
{
    if (!m_thread)
        return true;
    m_thread->quit();
    // Not only where it isRunning(): that is false already while the objects die in the thread.
    if (!m_thread->wait(QDeadlineTimer(patience))) {
        qCWarning(lcApp,
                  "the %s thread does not end; it is left behind",
                  qPrintable(m_thread->objectName()));
        (void)m_thread.release();
        return false;
    }
    deleteAll(*m_objects); // where start() was never called
    m_thread.reset();
    return true;
}

} // namespace pulsemates
