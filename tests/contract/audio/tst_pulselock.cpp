#include "core/audio/audiothread.h"
#include "core/audio/devicemonitor.h"
#include "core/audio/pulselock.h"
#include "tests/support/audiorig.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QAudioSink>
#include <QSemaphore>
#include <QTest>

using namespace pulsemates;

/// Qt 6.4 hangs where a stream is killed between a look at it and a write: under the lock it is
/// not.
class tst_PulseLock : public TestClass
{
    Q_OBJECT

    struct Seen
    {
        bool opened = false;
        bool held = false;
        bool listedUnderLock = false;
        qint64 writtenUnderLock = 0;
    };

    AudioThread m_thread;
    DeviceMonitor *m_monitor = nullptr;
    QAudioSink *m_sink = nullptr; // of the audio thread

    static AudioRig &rig() { return AudioRig::running(); }

    /// In the audio thread: @p locked tells that the lock is held, @p killed ends it.
    Seen writeUnderLock(QSemaphore &locked, QSemaphore &killed)
    {
        Seen seen;
        const QAudioDevice device = m_monitor->findOutput({});
        m_sink = new QAudioSink(device, device.preferredFormat(), m_monitor);
        QIODevice *io = m_sink->start();
        seen.opened = io && m_sink->bytesFree() > 0;
        const PulseLock lock;
        seen.held = lock.isHeld();
        locked.release();
        if (!seen.opened || !killed.tryAcquire(1, patienceMs))
            return seen;
        seen.listedUnderLock = m_sink->bytesFree() >= 0;
        if (seen.listedUnderLock)
            seen.writtenUnderLock = io->write(QByteArray(480, '\0'));
        return seen;
    }

protected:
    [[nodiscard]] QString alsoExpected() const override { return soundTakenAway(); }

private slots:
    void initTestCase()
    {
#ifndef PULSEMATES_HAVE_PULSE
        QSKIP("built without libpulse: there is no lock");
#endif
        m_monitor = new DeviceMonitor;
        m_thread.adopt(m_monitor);
        m_thread.start();
    }

    void cleanupTestCase()
    {
        QVERIFY(m_thread.stop(std::chrono::milliseconds(patienceMs)));
    }

    void nothingIsTakenInUnderIt()
    {
        bool listed = false;
        QMetaObject::invokeMethod(m_monitor, &DeviceMonitor::start);
        QTRY_VERIFY_WITH_TIMEOUT((QMetaObject::invokeMethod(
                                      m_monitor,
                                      [&] { listed = !m_monitor->outputs().isEmpty(); },
                                      Qt::BlockingQueuedConnection),
                                  listed),
                                 patienceMs);
        QSemaphore locked;
        QSemaphore killed;
        QSemaphore over;
        Seen seen;
        QMetaObject::invokeMethod(m_monitor, [&] {
            seen = writeUnderLock(locked, killed);
            over.release();
        });
        QVERIFY(locked.tryAcquire(1, patienceMs));
        for (const char *name : {"mic_feed", "speakers"}) // no other one takes the stream over
            rig().unload(rig().moduleOf(QString::fromLatin1(name)));
        killed.release();
        QVERIFY(over.tryAcquire(1, patienceMs));
        QVERIFY(seen.opened);
        QVERIFY(seen.held);
        QVERIFY(seen.listedUnderLock); // gone at the server, but not here
        QCOMPARE(seen.writtenUnderLock, 480);

        bool gone = false; // and afterwards it is, without a hang
        QTRY_VERIFY_WITH_TIMEOUT(
            (QMetaObject::invokeMethod(
                 m_monitor, [&] { gone = m_sink->bytesFree() < 0; }, Qt::BlockingQueuedConnection),
             gone),
            patienceMs);
        QMetaObject::invokeMethod(
            m_monitor, [this] { delete m_sink; }, Qt::BlockingQueuedConnection);
    }
};

PULSEMATES_TEST(tst_PulseLock)

#include "tst_pulselock.moc"
