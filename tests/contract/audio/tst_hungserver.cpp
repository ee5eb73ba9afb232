#include "core/audio/audiothread.h"
#include "core/audio/devicemonitor.h"
#include "core/audio/microphonesource.h"
#include "core/audio/speakeroutput.h"
#include "tests/support/audiooutputprobe.h"
#include "tests/support/audiorig.h"
#include "tests/support/audiosourceprobe.h"
#include "tests/support/patience.h"
#include "tests/support/refusingsoundserver.h"
#include "tests/support/testregistry.h"
#include "tests/support/testtone.h"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QTest>

#include <memory>
#include <semaphore>

using namespace pulsemates;

/// A sound server that stops answering takes the audio thread with it, and nothing else.
class tst_HungServer : public TestClass
{
    Q_OBJECT

    SteadyClock m_clock;
    RefusingSoundServer m_server{AudioRig::running().folder() + QStringLiteral("/pulse/native")};
    AudioThread m_thread;
    DeviceMonitor *m_monitor = nullptr;
    MicrophoneSource *m_microphone = nullptr;
    SpeakerOutput *m_speaker = nullptr;

private slots:
    void initTestCase()
    {
        QVERIFY(m_server.listen());
        m_monitor = new DeviceMonitor;
        m_microphone = new MicrophoneSource(*m_monitor, m_clock);
        m_speaker = new SpeakerOutput(*m_monitor, m_clock);
        m_thread.adopt(m_monitor);
        m_thread.adopt(m_microphone);
        m_thread.adopt(m_speaker);
        m_thread.start();
        bool listed = false;
        connect(m_monitor, &DeviceMonitor::outputsChanged, this, [&listed] { listed = true; });
        QMetaObject::invokeMethod(m_monitor, &DeviceMonitor::start);
        QTRY_VERIFY_WITH_TIMEOUT(listed, patienceMs);
        m_monitor->disconnect(this);
    }

    void cleanup()
    {
        AudioRig::running().freeze(false);
        m_server.letAll();
    }

    void aHungMicrophoneIsReported()
    {
        AudioSourceProbe probe(*m_microphone);
        AudioRig::running().freeze(true);
        probe.start({1});
        QTRY_COMPARE_WITH_TIMEOUT(probe.ends.size(), 1, patienceMs);
        QCOMPARE(probe.ends[0].id, CheckInId{1});
        QCOMPARE(probe.ends[0].result.error().code, ErrorCode::SoundServerGone);
        AudioRig::running().freeze(false);
        probe.start({2}); // the thread came back
        QTRY_VERIFY_WITH_TIMEOUT(probe.frames().size() >= 2, patienceMs);
        probe.stop({2});
        QTRY_COMPARE_WITH_TIMEOUT(
            probe.ends.size(), 2, patienceMs); // and had nothing to add about the first
    }

    void aHungSpeakerIsReported()
    {
        AudioOutputProbe probe(*m_speaker);
        const auto clip = std::make_shared<const AudioClip>(
            AudioClip{sineWave(440, 16'000, 1'600, 0.3F), 16'000});
        AudioRig::running().freeze(true);
        probe.play({1}, AudioChannel::Speech, clip);
        QTRY_COMPARE_WITH_TIMEOUT(probe.endOf({1}), QStringLiteral("no-speaker"), patienceMs);
        AudioRig::running().freeze(false);
        probe.play({2}, AudioChannel::Speech, clip);
        QTRY_COMPARE_WITH_TIMEOUT(probe.endOf({2}), QStringLiteral("done"), patienceMs);
        QCOMPARE(probe.endsOf({1}), 1);
        probe.close();
    }

    /// Whatever in the sink's turn does not come back: here it is held up by the test.
    void aHungWriteIsReported()
    {
        AudioOutputProbe probe(*m_speaker);
        const auto clip = std::make_shared<const AudioClip>(
            AudioClip{sineWave(440, 16'000, 16'000, 0.3F), 16'000});
        const auto comesBack = std::make_shared<std::counting_semaphore<2>>(0);
        QObject context;
        connect(
            m_speaker,
            &AudioOutput::firstSample,
            &context,
            [comesBack] { comesBack->acquire(); },
            Qt::DirectConnection);
        auto letGo = qScopeGuard([&comesBack] { comesBack->release(2); });
        // In one turn of the thread: the second would not be taken in once the first hangs.
        QMetaObject::invokeMethod(m_speaker, [speaker = m_speaker, clip] {
            speaker->play({5}, AudioChannel::Speech, clip);
            speaker->play({5}, AudioChannel::Cue, clip);
        });
        QTRY_VERIFY_WITH_TIMEOUT(!probe.losses.isEmpty(), patienceMs);
        QCOMPARE(probe.losses.last().code, ErrorCode::SoundStuck);
        QVERIFY(m_speaker->isStuck());
        QVERIFY(m_microphone->isStuck());                            // the same thread
        QTRY_COMPARE_WITH_TIMEOUT(probe.endsOf({5}), 2, patienceMs); // both channels
        QCOMPARE(probe.endOf({5}), QStringLiteral("no-speaker"));
        m_speaker->disconnect(&context);
        letGo.dismiss();
        comesBack->release(2);
        QTRY_VERIFY_WITH_TIMEOUT(!m_speaker->isStuck(), patienceMs);
        probe.play({6}, AudioChannel::Speech, clip);
        QTRY_COMPARE_WITH_TIMEOUT(probe.endOf({6}), QStringLiteral("done"), patienceMs);
        QCOMPARE(probe.endsOf({5}), 2); // nothing was added
        probe.close();
    }

    /// The server has said that the stream may be opened, and then Qt gets no answer.
    void theProgramEndsAllTheSame()
    {
        AudioSourceProbe probe(*m_microphone);
        m_server.leaveUnanswered(RefusingSoundServer::Command::CreateRecord, 1);
        probe.start({3});
        QTRY_COMPARE_WITH_TIMEOUT(probe.ends.size(), 1, patienceMs); // now it hangs
        QCOMPARE(probe.ends[0].result.error().code, ErrorCode::SoundStuck);
        QTest::ignoreMessage(QtWarningMsg, "the audio thread does not end; it is left behind");
        QVERIFY(!m_thread.stop(std::chrono::milliseconds(200))); // left behind, without waiting
        QVERIFY(m_thread.stop());                                // and nothing is left to wait for
    }
};

PULSEMATES_TEST(tst_HungServer)

#include "tst_hungserver.moc"
