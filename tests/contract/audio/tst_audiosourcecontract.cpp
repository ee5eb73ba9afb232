#include "core/audio/audiothread.h"
#include "core/audio/devicemonitor.h"
#include "core/audio/filesource.h"
#include "core/audio/levels.h"
#include "core/audio/microphonesource.h"
#include "tests/support/audiorig.h"
#include "tests/support/audiosourceprobe.h"
#include "tests/support/fakeaudiosource.h"
#include "tests/support/testregistry.h"
#include "tests/support/testtone.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

enum class Kind { Microphone, FileInRealTime, FileAtOnce, Fake };

constexpr CheckInId first{1};
constexpr CheckInId second{2};

AudioFile toneFile(double seconds, bool truncated)
{
    auto clip = std::make_shared<AudioClip>();
    clip->samples = sineWave(440, 16'000, std::size_t(seconds * 16'000), 0.5F);
    return {std::move(clip), truncated, false};
}

} // namespace

/// What every source promises, asked of every source.
class tst_AudioSourceContract : public QObject
{
    Q_OBJECT

    SteadyClock m_clock;
    AudioThread m_thread;
    DeviceMonitor *m_monitor = nullptr;
    QPointer<AudioSource> m_source;
    std::unique_ptr<AudioSourceProbe> m_probe;

    AudioSource *create(Kind kind)
    {
        switch (kind) {
        case Kind::Microphone:
            return new MicrophoneSource(*m_monitor, m_clock);
        case Kind::FileInRealTime:
            return new FileSource(toneFile(60, true), FileSource::Pace::RealTime, m_clock);
        case Kind::FileAtOnce:
            return new FileSource(toneFile(60, true), FileSource::Pace::AtOnce, m_clock);
        case Kind::Fake:
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
            feeder, [feeder] { feeder->start(2); }, Qt::QueuedConnection);
        return fake;
    }

    void use(Kind kind)
    {
        AudioSource *source = create(kind);
        m_source = source;
        m_probe = std::make_unique<AudioSourceProbe>(*source);
        m_thread.adopt(source);
    }

    static void addKinds()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("microphone") << Kind::Microphone;
        QTest::newRow("file in real time") << Kind::FileInRealTime;
        QTest::newRow("file at once") << Kind::FileAtOnce;
        QTest::newRow("fake") << Kind::Fake;
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
        QTRY_VERIFY(!m_source);
    }

    void cleanupTestCase() { QVERIFY(m_thread.stop()); }

    void recordsUntilStopped_data() { addKinds(); }
    void recordsUntilStopped()
    {
        QFETCH(Kind, kind);
        use(kind);
        m_probe->start(first);
        QTRY_COMPARE(m_probe->starts.size(), 1);
        QVERIFY(m_probe->ends.isEmpty());
        QTRY_VERIFY(m_probe->frames().size() >= 25);
        QTRY_VERIFY(!m_probe->levels.isEmpty() && m_probe->levels.last() > 0.3F);
        m_probe->stop(first);
        QTRY_COMPARE(m_probe->ends.size(), 1);
        QCOMPARE(m_probe->ends[0].id, first);
        QVERIFY(m_probe->ends[0].result);
        const AudioEnd end = *m_probe->ends[0].result;
        QCOMPARE(end.reason, AudioEnd::Reason::Stopped);
        QCOMPARE(end.overruns, std::uint64_t(0));
        QCOMPARE(std::size_t(end.frames), m_probe->frames().size());
        QVERIFY(m_probe->framesAreInOrder());
        const auto samples = m_probe->samples();
        QVERIFY(strengthOf(440, std::span(samples).last(3'200), 16'000) > 0.3);
    }

    void aSecondStopSaysNothing_data() { addKinds(); }
    void aSecondStopSaysNothing()
    {
        QFETCH(Kind, kind);
        use(kind);
        m_probe->start(first);
        QTRY_VERIFY(m_probe->frames().size() >= 2);
        m_probe->stop(second); // none of ours
        m_probe->stop(first);
        m_probe->stop(first);
        QTRY_COMPARE(m_probe->ends.size(), 1);
        m_probe->start(second); // the answer to this comes after any to those before
        QTRY_VERIFY(m_probe->frames().size() >= 2);
        QCOMPARE(m_probe->ends.size(), 1);
        QCOMPARE(m_probe->ends[0].id, first);
    }

    void theTokenStopsIt_data() { addKinds(); }
    void theTokenStopsIt()
    {
        QFETCH(Kind, kind);
        use(kind);
        std::stop_source stop;
        m_probe->start(first, stop.get_token());
        QTRY_VERIFY(m_probe->frames().size() >= 2);
        stop.request_stop();
        QTRY_COMPARE(m_probe->ends.size(), 1);
        QVERIFY(m_probe->ends[0].result);
        QCOMPARE(m_probe->ends[0].result->reason, AudioEnd::Reason::Stopped);
        QCOMPARE(std::size_t(m_probe->ends[0].result->frames), m_probe->frames().size());
    }

    void aTokenUsedBeforeStillGetsItsEnd_data() { addKinds(); }
    void aTokenUsedBeforeStillGetsItsEnd()
    {
        QFETCH(Kind, kind);
        use(kind);
        std::stop_source stop;
        stop.request_stop();
        m_probe->start(first, stop.get_token());
        QTRY_COMPARE(m_probe->ends.size(), 1);
        QVERIFY(m_probe->ends[0].result);
        QCOMPARE(m_probe->ends[0].result->reason, AudioEnd::Reason::Stopped);
    }

    void startsAgain_data() { addKinds(); }
    void startsAgain()
    {
        QFETCH(Kind, kind);
        use(kind);
        m_probe->start(first);
        QTRY_VERIFY(m_probe->frames().size() >= 5);
        m_probe->start(second); // without a stop: the first ends by itself
        QTRY_COMPARE(m_probe->ends.size(), 1);
        QCOMPARE(m_probe->ends[0].id, first);
        QTRY_VERIFY(m_probe->frames().size() >= 5);
        QVERIFY(m_probe->framesAreInOrder());
        QTRY_COMPARE(m_probe->starts,
                     (QList<CheckInId>{first, second})); // frames are quicker than signals
        m_probe->stop(second);
        QTRY_COMPARE(m_probe->ends.size(), 2);
        QCOMPARE(m_probe->ends[1].id, second);
    }

    void isReadyBeforeTheFirstWord_data() { addKinds(); }
    void isReadyBeforeTheFirstWord()
    {
        QFETCH(Kind, kind);
        use(kind);
        m_probe->prepare();
        QTRY_COMPARE(m_probe->ready, 1);
        QVERIFY(m_probe->starts.isEmpty());
        m_probe->start(first);
        QTRY_VERIFY(m_probe->frames().size() >= 2);
        QVERIFY(m_probe->framesAreInOrder());
        QTRY_COMPARE(m_probe->starts.size(), 1); // frames are quicker than signals
    }

    void diesInTheMiddle_data() { addKinds(); }
    void diesInTheMiddle()
    {
        QFETCH(Kind, kind);
        use(kind);
        std::stop_source stop;
        m_probe->start(first, stop.get_token());
        QTRY_VERIFY(m_probe->frames().size() >= 2);
        m_source->deleteLater();
        QTRY_VERIFY(!m_source);
        QVERIFY(stop.request_stop()); // calls nothing that is gone
    }

    void aFileAtOnceWaitsForItsReader()
    {
        use(Kind::FileAtOnce);
        m_probe->start(first);
        QTRY_COMPARE(m_probe->starts.size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT((m_probe->frames(), m_probe->ends.size()), qsizetype(1), 20'000);
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
        m_probe->start(first);
        QTRY_COMPARE(m_probe->ends.size(), 1);
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
        QTRY_COMPARE(m_probe->preparationFailures.size(), 1);
        m_probe->start(first);
        QTRY_COMPARE(m_probe->ends.size(), 1);
        QVERIFY(!m_probe->ends[0].result);
        QCOMPARE(m_probe->ends[0].result.error().code, ErrorCode::FileUnreadable);
        QVERIFY(m_probe->starts.isEmpty());
    }

    void theFakeStopsAtTheLimit()
    {
        FakeAudioSource fake;
        AudioSourceProbe probe(fake);
        auto ring = std::make_shared<FrameRing>();
        fake.start(first, ring, {});
        fake.deliverFrames(3'001);
        QCOMPARE(probe.ends.size(), 1);
        QVERIFY(probe.ends[0].result);
        QCOMPARE(probe.ends[0].result->reason, AudioEnd::Reason::LimitReached);
        QCOMPARE(probe.ends[0].result->overruns, std::uint64_t(3'000 - 512));
    }
};

PULSEMATES_TEST(tst_AudioSourceContract)

#include "tst_audiosourcecontract.moc"
