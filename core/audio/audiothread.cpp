#include "core/audio/audiothread.h"

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

AudioThread::AudioThread()
    : m_thread(std::make_unique<QThread>())
    , m_objects(std::make_shared<QList<QPointer<QObject>>>())
{
    m_thread->setObjectName(QStringLiteral("audio"));
}

AudioThread::~AudioThread()
{
    stop();
}

void AudioThread::adopt(QObject *object)
{
    m_objects->prepend(object);
    object->moveToThread(m_thread.get());
}

void AudioThread::start()
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

bool AudioThread::stop(std::chrono::milliseconds patience)
{
    if (!m_thread)
        return true;
    m_thread->quit();
    // Not only where it isRunning(): that is false already while the objects die in the thread.
    if (!m_thread->wait(QDeadlineTimer(patience))) {
        qCWarning(lcAudio, "the audio thread does not end; it is left behind");
        (void)m_thread.release();
        return false;
    }
    deleteAll(*m_objects); // where start() was never called
    m_thread.reset();
    return true;
}

} // namespace pulsemates
