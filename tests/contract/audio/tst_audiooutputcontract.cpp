#include "core/audio/audiothread.h"
#include "core/audio/devicemonitor.h"
#include "core/audio/speakeroutput.h"
#include "tests/support/audiooutputprobe.h"
#include "tests/support/checkinids.h"
#include "tests/support/fakeaudiooutput.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "tests/support/testtone.h"

#include <QTest>

using namespace pulsemates;

namespace {

enum class OutputKind { Speaker, Fake };

constexpr CheckInId third{3};
constexpr auto speech = AudioChannel::Speech;
constexpr auto cue = AudioChannel::Cue;

AudioClipPtr tone(double seconds, double hertz = 440)
{
    return std::make_shared<const AudioClip>(
        AudioClip{sineWave(hertz, 22'050, std::size_t(seconds * 22'050), 0.3F), 22'050});
}

} // namespace

/// What every output promises, asked of every output.
class tst_AudioOutputContract : public TestClass
{
    Q_OBJECT

    SteadyClock m_clock;
    AudioThread m_thread;
    DeviceMonitor *m_monitor = nullptr;
    QPointer<AudioOutput> m_output;
    std::unique_ptr<AudioOutputProbe> m_probe;

    void use(OutputKind kind)
    {
        if (kind == OutputKind::Speaker)
            m_output = new SpeakerOutput(*m_monitor, m_clock);
        else
            m_output = new FakeAudioOutput;
        m_probe = std::make_unique<AudioOutputProbe>(*m_output);
        m_thread.adopt(m_output);
    }

    static void addKinds()
    {
        QTest::addColumn<OutputKind>("kind");
        QTest::newRow("speaker") << OutputKind::Speaker;
        QTest::newRow("fake") << OutputKind::Fake;
    }

private slots:
    void initTestCase()
    {
        m_monitor = new DeviceMonitor;
        m_thread.adopt(m_monitor);
        m_thread.start();
        QMetaObject::invokeMethod(m_monitor, &DeviceMonitor::start, Qt::BlockingQueuedConnection);
    }

    void cleanup()
    {
        m_probe.reset();
        m_output->deleteLater();
        QTRY_VERIFY_WITH_TIMEOUT(!m_output, patienceMs);
    }

    void cleanupTestCase() { QVERIFY(m_thread.stop(std::chrono::milliseconds(patienceMs))); }

    void playsToTheEnd_data() { addKinds(); }
    void playsToTheEnd()
    {
        QFETCH(OutputKind, kind);
        use(kind);
        m_probe->open();
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->opened, 1, patienceMs);
        m_probe->play(firstCheckIn, speech, tone(0.2));
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->firstsOf(firstCheckIn), 1, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->endOf(firstCheckIn), QStringLiteral("done"), patienceMs);
        QCOMPARE(m_probe->ends[0].channel, speech);
        QCOMPARE(m_probe->firsts.size(), 1);
        QVERIFY(m_probe->losses.isEmpty());
    }

    void playOpensByItself_data() { addKinds(); }
    void playOpensByItself()
    {
        QFETCH(OutputKind, kind);
        use(kind);
        m_probe->play(firstCheckIn, cue, tone(0.1));
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->endOf(firstCheckIn), QStringLiteral("done"), patienceMs);
        QCOMPARE(m_probe->opened, 1);
        QCOMPARE(m_probe->ends[0].channel, cue);
    }

    void aNewClipReplacesTheOldOne_data() { addKinds(); }
    void aNewClipReplacesTheOldOne()
    {
        QFETCH(OutputKind, kind);
        use(kind);
        m_probe->play(firstCheckIn, speech, tone(30));
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->firstsOf(firstCheckIn), 1, patienceMs);
        m_probe->play(secondCheckIn, speech, tone(0.1));
        QTRY_COMPARE_WITH_TIMEOUT(
            m_probe->endOf(secondCheckIn), QStringLiteral("done"), patienceMs);
        QCOMPARE(m_probe->endOf(firstCheckIn), QStringLiteral("cancelled"));
        QCOMPARE(m_probe->endsOf(firstCheckIn), 1);
        QCOMPARE(m_probe->ends[0].id, firstCheckIn);
        QCOMPARE(m_probe->firstsOf(secondCheckIn), 1);
    }

    void onlyTheLastOfManyIsPlayed_data() { addKinds(); }
    void onlyTheLastOfManyIsPlayed()
    {
        QFETCH(OutputKind, kind);
        use(kind);
        m_probe->play(firstCheckIn, speech, tone(30));
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->firstsOf(firstCheckIn), 1, patienceMs);
        m_probe->play(secondCheckIn, speech, tone(30));
        m_probe->play(third, speech, tone(0.1));
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->endOf(third), QStringLiteral("done"), patienceMs);
        QCOMPARE(m_probe->endOf(secondCheckIn), QStringLiteral("cancelled"));
        QCOMPARE(m_probe->endOf(firstCheckIn), QStringLiteral("cancelled"));
        QCOMPARE(m_probe->ends.size(), 3);
    }

    void stopEndsOneChannel_data() { addKinds(); }
    void stopEndsOneChannel()
    {
        QFETCH(OutputKind, kind);
        use(kind);
        m_probe->play(firstCheckIn, speech, tone(30));
        m_probe->play(secondCheckIn, cue, tone(0.3));
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->firsts.size(), 2, patienceMs);
        m_probe->stop(speech);
        m_probe->stop(speech);
        QTRY_COMPARE_WITH_TIMEOUT(
            m_probe->endOf(secondCheckIn), QStringLiteral("done"), patienceMs);
        QCOMPARE(m_probe->endOf(firstCheckIn), QStringLiteral("cancelled"));
        QCOMPARE(m_probe->ends.size(), 2);
    }

    void pauseHoldsOneChannel_data() { addKinds(); }
    void pauseHoldsOneChannel()
    {
        QFETCH(OutputKind, kind);
        use(kind);
        // In one turn of the thread: nothing of the first is heard before it is paused.
        QMetaObject::invokeMethod(m_output.data(), [output = m_output.data()] {
            output->play(firstCheckIn, speech, tone(0.3));
            output->pause(speech);
            output->play(secondCheckIn, cue, tone(0.6));
        });
        QTRY_COMPARE_WITH_TIMEOUT(
            m_probe->endOf(secondCheckIn), QStringLiteral("done"), patienceMs);
        QCOMPARE(m_probe->endOf(firstCheckIn), QStringLiteral("playing"));
        m_probe->resume(speech);
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->endOf(firstCheckIn), QStringLiteral("done"), patienceMs);
    }

    void aPausedClipCanBeStopped_data() { addKinds(); }
    void aPausedClipCanBeStopped()
    {
        QFETCH(OutputKind, kind);
        use(kind);
        m_probe->play(firstCheckIn, speech, tone(30));
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->firstsOf(firstCheckIn), 1, patienceMs);
        m_probe->pause(speech);
        m_probe->stop(speech);
        QTRY_COMPARE_WITH_TIMEOUT(
            m_probe->endOf(firstCheckIn), QStringLiteral("cancelled"), patienceMs);
        m_probe->play(secondCheckIn, speech, tone(0.1)); // and the next one is not paused
        QTRY_COMPARE_WITH_TIMEOUT(
            m_probe->endOf(secondCheckIn), QStringLiteral("done"), patienceMs);
    }

    void closeEndsEverything_data() { addKinds(); }
    void closeEndsEverything()
    {
        QFETCH(OutputKind, kind);
        use(kind);
        m_probe->play(firstCheckIn, speech, tone(30));
        m_probe->play(secondCheckIn, cue, tone(30));
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->firsts.size(), 2, patienceMs);
        m_probe->close();
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->ends.size(), 2, patienceMs);
        QCOMPARE(m_probe->endOf(firstCheckIn), QStringLiteral("cancelled"));
        QCOMPARE(m_probe->endOf(secondCheckIn), QStringLiteral("cancelled"));
        m_probe->play(third, speech, tone(0.1)); // opens it again
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->endOf(third), QStringLiteral("done"), patienceMs);
    }

    void nothingToPlayIsSaid_data()
    {
        QTest::addColumn<OutputKind>("kind");
        QTest::addColumn<bool>("null");
        for (const bool null : {true, false}) {
            QTest::addRow("speaker, %s", null ? "no clip" : "empty clip")
                << OutputKind::Speaker << null;
            QTest::addRow("fake, %s", null ? "no clip" : "empty clip") << OutputKind::Fake << null;
        }
    }
    void nothingToPlayIsSaid()
    {
        QFETCH(OutputKind, kind);
        QFETCH(bool, null);
        use(kind);
        m_probe->play(firstCheckIn, speech, null ? AudioClipPtr() : tone(0));
        QTRY_COMPARE_WITH_TIMEOUT(
            m_probe->endOf(firstCheckIn), QStringLiteral("invalid-input"), patienceMs);
        QVERIFY(m_probe->firsts.isEmpty());
    }
};

PULSEMATES_TEST(tst_AudioOutputContract)

#include "tst_audiooutputcontract.moc"
