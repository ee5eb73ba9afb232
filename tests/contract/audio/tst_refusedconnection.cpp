#include "core/audio/audiothread.h"
#include "core/audio/devicemonitor.h"
#include "core/audio/microphonesource.h"
#include "tests/support/audiosourceprobe.h"
#include "tests/support/patience.h"
#include "tests/support/refusingsoundserver.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;

namespace {

using Command = RefusingSoundServer::Command;
using Refusal = RefusingSoundServer::Error;

} // namespace

/// The sound server lets this program not even in: that is no missing microphone.
class tst_RefusedConnection : public TestClass
{
    Q_OBJECT

    SteadyClock m_clock;
    AudioThread m_thread;
    RefusingSoundServer m_server;
    DeviceMonitor *m_monitor = nullptr;
    MicrophoneSource *m_microphone = nullptr;

private slots:
    void initTestCase()
    {
#ifndef PULSEMATES_HAVE_PULSE
        QSKIP("built without libpulse: nobody can say why");
#endif
        m_server.refuse(Command::Authorize, Refusal::Access);
        QVERIFY(m_server.listen());
        m_monitor = new DeviceMonitor;
        m_microphone = new MicrophoneSource(*m_monitor, m_clock);
        m_thread.adopt(m_monitor);
        m_thread.adopt(m_microphone);
        m_thread.start();
        QMetaObject::invokeMethod(m_monitor, &DeviceMonitor::start);
        QTRY_VERIFY_WITH_TIMEOUT(m_server.asked(Command::Authorize) > 0, patienceMs);
    }

    void cleanupTestCase()
    {
        QVERIFY(m_thread.stop(std::chrono::milliseconds(patienceMs)));
    }

    void recordingSaysSo_data()
    {
        QTest::addColumn<quint32>("refusal");
        QTest::newRow("access denied") << quint32(Refusal::Access);
        QTest::newRow("no key") << quint32(Refusal::AuthorizationKey);
    }

    void recordingSaysSo()
    {
        QFETCH(const quint32, refusal);
        m_server.refuse(Command::Authorize, Refusal(refusal));
        AudioSourceProbe probe(*m_microphone);
        probe.start({1});
        QTRY_COMPARE_WITH_TIMEOUT(probe.ends.size(), 1, patienceMs);
        QVERIFY(!probe.ends[0].result);
        QCOMPARE(errorCodeName(probe.ends[0].result.error().code),
                 QStringLiteral("microphone-denied"));
        probe.prepare();
        QTRY_COMPARE_WITH_TIMEOUT(probe.preparationFailures.size(), 1, patienceMs);
        QCOMPARE(probe.preparationFailures[0].code, ErrorCode::MicrophoneDenied);
        probe.release();
    }

    /// Any other failure to connect is not called a refusal.
    void anotherFailureIsNoRefusal()
    {
        m_server.refuse(Command::Authorize, Refusal::NoSuchEntity);
        AudioSourceProbe probe(*m_microphone);
        probe.start({1});
        QTRY_COMPARE_WITH_TIMEOUT(probe.ends.size(), 1, patienceMs);
        QVERIFY(!probe.ends[0].result);
        QCOMPARE(probe.ends[0].result.error().code, ErrorCode::NoMicrophone);
    }
};

PULSEMATES_TEST(tst_RefusedConnection)

#include "tst_refusedconnection.moc"
