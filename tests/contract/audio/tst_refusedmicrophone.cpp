#include "core/audio/audiothread.h"
#include "core/audio/devicemonitor.h"
#include "core/audio/microphonesource.h"
#include "tests/support/audiorig.h"
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

/// The server is there and lists a microphone, but this program may not record from it: as in a
/// sandbox, or where the person switched the microphone off for it.
class tst_RefusedMicrophone : public TestClass
{
    Q_OBJECT

    SteadyClock m_clock;
    AudioThread m_thread;
    RefusingSoundServer m_server{AudioRig::running().folder() + QStringLiteral("/pulse/native")};
    DeviceMonitor *m_monitor = nullptr;
    MicrophoneSource *m_microphone = nullptr;
    QList<AudioDevice> m_inputs;

private slots:
    void initTestCase()
    {
#ifndef PULSEMATES_HAVE_PULSE
        QSKIP("built without libpulse: nobody can say why");
#endif
        QVERIFY(m_server.listen());
        m_monitor = new DeviceMonitor;
        m_microphone = new MicrophoneSource(*m_monitor, m_clock);
        connect(m_monitor, &DeviceMonitor::inputsChanged, this, [this](const auto &inputs) {
            m_inputs = inputs;
        });
        m_thread.adopt(m_monitor);
        m_thread.adopt(m_microphone);
        m_thread.start();
        QMetaObject::invokeMethod(m_monitor, &DeviceMonitor::start);
        QTRY_COMPARE_WITH_TIMEOUT(m_inputs.size(), 1, patienceMs);
    }

    void cleanup()
    {
        m_server.letAll();
    }

    void cleanupTestCase()
    {
        QVERIFY(m_thread.stop(std::chrono::milliseconds(patienceMs)));
    }

    void theReasonIsSaid_data()
    {
        QTest::addColumn<quint32>("refusal");
        QTest::addColumn<QString>("reason");
        QTest::newRow("not allowed")
            << quint32(Refusal::Access) << QStringLiteral("microphone-denied");
        QTest::newRow("gone this moment")
            << quint32(Refusal::NoSuchEntity) << QStringLiteral("microphone-lost");
    }

    /// Qt 6.4 itself would wait for ever.
    void theReasonIsSaid()
    {
        QFETCH(const quint32, refusal);
        QFETCH(const QString, reason);
        AudioSourceProbe probe(*m_microphone);
        m_server.refuse(Command::CreateRecord, Refusal(refusal));
        probe.start({1});
        QTRY_COMPARE_WITH_TIMEOUT(probe.ends.size(), 1, patienceMs);
        QVERIFY(!probe.ends[0].result);
        QCOMPARE(errorCodeName(probe.ends[0].result.error().code), reason);
        QCOMPARE(probe.ends[0].result.error().stage, Stage::Capture);
        m_server.letAll(); // the person has allowed it
        probe.start({2});
        QTRY_VERIFY_WITH_TIMEOUT(probe.frames().size() >= 2, patienceMs);
        probe.stop({2});
        QTRY_COMPARE_WITH_TIMEOUT(probe.ends.size(), 2, patienceMs);
        QVERIFY(probe.ends[1].result);
    }

    void itIsSaidOnApproachToo()
    {
        AudioSourceProbe probe(*m_microphone);
        m_server.refuse(Command::CreateRecord, Refusal::Access);
        probe.prepare();
        QTRY_COMPARE_WITH_TIMEOUT(probe.preparationFailures.size(), 1, patienceMs);
        QCOMPARE(probe.preparationFailures[0].code, ErrorCode::MicrophoneDenied);
        probe.release();
    }
};

PULSEMATES_TEST(tst_RefusedMicrophone)

#include "tst_refusedmicrophone.moc"
