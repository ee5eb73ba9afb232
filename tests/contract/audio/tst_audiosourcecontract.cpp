#include "core/audio/audiothread.h"
#include "core/audio/devicemonitor.h"
#include "core/audio/filesource.h"
#include "core/audio/levels.h"
#include "core/audio/microphonesource.h"
#include "tests/support/audiorig.h"
#include "tests/support/audiosourceprobe.h"
#include "tests/support/checkinids.h"
#include "tests/support/fakeaudiosource.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "tests/support/testtone.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

enum class SourceKind { Microphone, FileInRealTime, FileAtOnce, Fake };

AudioFile toneFile(double seconds, bool truncated)
{
    auto clip = std::make_shared<AudioClip>();
    clip->samples = sineWave(440, 16'000, std::size_t(seconds * 16'000), 0.5F);
    return {std::move(clip), truncated, false};
}

} // namespace

/// What every source promises, asked of every source.
class tst_AudioSourceContract : public TestClass
{
    Q_OBJECT

    SteadyClock m_clock;
    AudioThread m_thread;
    DeviceMonitor *m_monitor = nullptr;
    QPointer<AudioSource> m_source;
    std::unique_ptr<AudioSourceProbe> m_probe;

    AudioSource *create(SourceKind kind)
    {
        switch (kind) {
        case SourceKind::Microphone:
            return new MicrophoneSource(*m_monitor, m_clock);
        case SourceKind::FileInRealTime:
            return new FileSource(toneFile(60, true), FileSource::Pace::RealTime, m_clock);
        case SourceKind::FileAtOnce:
            return new FileSource(toneFile(60, true), FileSource::Pace::AtOnce, m_clock);
        case SourceKind::Fake:
            break;
        }
        auto *fake = new FakeAudioSource;
        auto *feeder = new QTimer(fake);
        QObject::connect(feeder, &QTimer::timeout, fake, [fake, at = std::size_t(0)]() mutable {
            const auto second = sineWave(440, 16'000, 16'000, 0.5F);
            fake->deliver(std::span(second).subspan(at, 320));
            at = (at + 320) % 16'000;
        });
        QMetaObject::invokeMethod(
            feeder, [feeder] { feeder->start(20); }, Qt::QueuedConnection);
        return fake;
    }

    void use(SourceKind kind)
    {
        AudioSource *source = create(kind);
        m_source = source;
        m_probe = std::make_unique<AudioSourceProbe>(*source);
        m_thread.adopt(source);
    }

    static void addKinds()
    {
        QTest::addColumn<SourceKind>("kind");
        QTest::newRow("microphone") << SourceKind::Microphone;
        QTest::newRow("file in real time") << SourceKind::FileInRealTime;
        QTest::newRow("file at once") << SourceKind::FileAtOnce;
        QTest::newRow("fake") << SourceKind::Fake;
    }

private slots:
    void initTestCase()
    {
        m_monitor = new DeviceMonitor;
        m_thread.adopt(m_monitor);
        m_thread.start();
        QMetaObject::invokeMethod(m_monitor, &DeviceMonitor::start, Qt::BlockingQueuedConnection);
        AudioRig::running().speak(sineWave(440, 48'000, 48'000 * 60, 0.5F), 48'000);
    }

    void cleanup()
    {
        m_probe.reset();
        if (m_source)
            m_source->deleteLater();
        QTRY_VERIFY_WITH_TIMEOUT(!m_source, patienceMs);
    }

    void cleanupTestCase() { QVERIFY(m_thread.stop(std::chrono::milliseconds(patienceMs))); }

    void recordsUntilStopped_data() { addKinds(); }
    void recordsUntilStopped()
    {
        QFETCH(SourceKind, kind);
        use(kind);
        m_probe->start(firstCheckIn);
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->starts.size(), 1, patienceMs);
        QVERIFY(m_probe->ends.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(m_probe->frames().size() >= 25, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!m_probe->levels.isEmpty() && m_probe->levels.last() > 0.3F,
                                 patienceMs);
        const auto hearsTheTone = [this] {
            (void)m_probe->frames();
            const auto heard = m_probe->samples();
            return strengthOf(440, std::span(heard).last(3'200), 16'000) > 0.3;
        };
        if (kind != SourceKind::FileAtOnce) // which would be read to its end meanwhile
            QTRY_VERIFY_WITH_TIMEOUT(hearsTheTone(), patienceMs);
        m_probe->stop(firstCheckIn);
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->ends.size(), 1, patienceMs);
        QCOMPARE(m_probe->ends[0].id, firstCheckIn);
        QVERIFY(m_probe->ends[0].result);
        const AudioEnd end = *m_probe->ends[0].result;
        QCOMPARE(end.reason, AudioEnd::Reason::Stopped);
        QCOMPARE(end.overruns, std::uint64_t(0));
        QCOMPARE(std::size_t(end.frames), m_probe->frames().size());
        QVERIFY(m_probe->framesAreInOrder());
        if (kind == SourceKind::FileAtOnce)
            QVERIFY(hearsTheTone());
    }

    void aSecondStopSaysNothing_data() { addKinds(); }
    void aSecondStopSaysNothing()
    {
        QFETCH(SourceKind, kind);
        use(kind);
        m_probe->start(firstCheckIn);
        QTRY_VERIFY_WITH_TIMEOUT(m_probe->frames().size() >= 2, patienceMs);
        m_probe->stop(secondCheckIn); // none of ours
        m_probe->stop(firstCheckIn);
        m_probe->stop(firstCheckIn);
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->ends.size(), 1, patienceMs);
        m_probe->start(secondCheckIn); // the answer to this comes after any to those before
        QTRY_VERIFY_WITH_TIMEOUT(m_probe->frames().size() >= 2, patienceMs);
        QCOMPARE(m_probe->ends.size(), 1);
        QCOMPARE(m_probe->ends[0].id, firstCheckIn);
    }

    void theTokenStopsIt_data() { addKinds(); }
    void theTokenStopsIt()
    {
        QFETCH(SourceKind, kind);
        use(kind);
        std::stop_source stop;
        m_probe->start(firstCheckIn, stop.get_token());
        QTRY_VERIFY_WITH_TIMEOUT(m_probe->frames().size() >= 2, patienceMs);
        stop.request_stop();
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->ends.size(), 1, patienceMs);
        QVERIFY(m_probe->ends[0].result);
        QCOMPARE(m_probe->ends[0].result->reason, AudioEnd::Reason::Stopped);
        QCOMPARE(std::size_t(m_probe->ends[0].result->frames), m_probe->frames().size());
    }

    void aTokenUsedBeforeStillGetsItsEnd_data() { addKinds(); }
    void aTokenUsedBeforeStillGetsItsEnd()
    {
        QFETCH(SourceKind, kind);
        use(kind);
        std::stop_source stop;
        stop.request_stop();
        m_probe->start(firstCheckIn, stop.get_token());
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->ends.size(), 1, patienceMs);
        QVERIFY(m_probe->ends[0].result);
        QCOMPARE(m_probe->ends[0].result->reason, AudioEnd::Reason::Stopped);
    }

    void startsAgain_data() { addKinds(); }
    void startsAgain()
    {
        QFETCH(SourceKind, kind);
        use(kind);
        m_probe->start(firstCheckIn);
        QTRY_VERIFY_WITH_TIMEOUT(m_probe->frames().size() >= 5, patienceMs);
        m_probe->start(secondCheckIn); // without a stop: the first ends by itself
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->ends.size(), 1, patienceMs);
        QCOMPARE(m_probe->ends[0].id, firstCheckIn);
        QTRY_VERIFY_WITH_TIMEOUT(m_probe->frames().size() >= 5, patienceMs);
        QVERIFY(m_probe->framesAreInOrder());
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->starts,
                                  (QList<CheckInId>{firstCheckIn, secondCheckIn}),
                                  patienceMs); // frames are quicker than signals
        m_probe->stop(secondCheckIn);
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->ends.size(), 2, patienceMs);
        QCOMPARE(m_probe->ends[1].id, secondCheckIn);
    }

    void isReadyBeforeTheFirstWord_data() { addKinds(); }
    void isReadyBeforeTheFirstWord()
    {
        QFETCH(SourceKind, kind);
        use(kind);
        m_probe->prepare();
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->ready, 1, patienceMs);
        QVERIFY(m_probe->starts.isEmpty());
        m_probe->start(firstCheckIn);
        QTRY_VERIFY_WITH_TIMEOUT(m_probe->frames().size() >= 2, patienceMs);
        QVERIFY(m_probe->framesAreInOrder());
        QTRY_COMPARE_WITH_TIMEOUT(
            m_probe->starts.size(), 1, patienceMs); // frames are quicker than signals
    }

    void diesInTheMiddle_data() { addKinds(); }
    void diesInTheMiddle()
    {
        QFETCH(SourceKind, kind);
        use(kind);
        std::stop_source stop;
        m_probe->start(firstCheckIn, stop.get_token());
        QTRY_VERIFY_WITH_TIMEOUT(m_probe->frames().size() >= 2, patienceMs);
        m_source->deleteLater();
        QTRY_VERIFY_WITH_TIMEOUT(!m_source, patienceMs);
        QVERIFY(stop.request_stop()); // calls nothing that is gone
    }

    void aFileAtOnceWaitsForItsReader()
    {
        use(SourceKind::FileAtOnce);
        m_probe->start(firstCheckIn);
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->starts.size(), 1, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(
            (m_probe->frames(), m_probe->ends.size()), qsizetype(1), patienceMs);
        const AudioEnd expected{AudioEnd::Reason::LimitReached, 3'000, 0, true};
        QCOMPARE(m_probe->frames().size(), std::size_t(3'000));
        QVERIFY(m_probe->ends[0].result && *m_probe->ends[0].result == expected);
        QVERIFY(m_probe->framesAreInOrder());
        const auto all = m_probe->samples();
        QVERIFY(all == toneFile(60, true).clip->samples);
    }

    void aFileInRealTimeKeepsTime()
    {
        auto *source = new FileSource(toneFile(0.5, false), FileSource::Pace::RealTime, m_clock);
        m_source = source;
        m_probe = std::make_unique<AudioSourceProbe>(*source);
        m_thread.adopt(source);
        const MonotonicTime begin = m_clock.now();
        m_probe->start(firstCheckIn);
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->ends.size(), 1, patienceMs);
        const AudioEnd expected{AudioEnd::Reason::EndOfFile, 25, 0, false};
        QVERIFY(m_probe->ends[0].result && *m_probe->ends[0].result == expected);
        QVERIFY(m_clock.now() - begin >= 500ms);
        const auto &frames = m_probe->frames();
        for (std::size_t i = 1; i < frames.size(); ++i)
            QCOMPARE(frames[i].capturedAt - frames[i - 1].capturedAt, MonotonicTime(20ms));
    }

    void anUnreadableFileSaysSo()
    {
        auto *source = new FileSource(
            QStringLiteral("/nowhere/at/all.wav"), FileSource::Pace::AtOnce, m_clock);
        m_source = source;
        m_probe = std::make_unique<AudioSourceProbe>(*source);
        m_thread.adopt(source);
        m_probe->prepare();
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->preparationFailures.size(), 1, patienceMs);
        m_probe->start(firstCheckIn);
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->ends.size(), 1, patienceMs);
        QVERIFY(!m_probe->ends[0].result);
        QCOMPARE(m_probe->ends[0].result.error().code, ErrorCode::FileUnreadable);
        QVERIFY(m_probe->starts.isEmpty());
    }

    void theFakeStopsAtTheLimit()
    {
        FakeAudioSource fake;
        AudioSourceProbe probe(fake);
        auto ring = std::make_shared<FrameRing>();
        fake.start(firstCheckIn, ring, {});
        fake.deliverFrames(3'001);
        QCOMPARE(probe.ends.size(), 1);
        QVERIFY(probe.ends[0].result);
        QCOMPARE(probe.ends[0].result->reason, AudioEnd::Reason::LimitReached);
        QCOMPARE(probe.ends[0].result->overruns, std::uint64_t(3'000 - 512));
    }
};

PULSEMATES_TEST(tst_AudioSourceContract)

#include "tst_audiosourcecontract.moc"
