#include "core/pipeline/listener.h"
#include "tests/support/faketranscriber.h"
#include "tests/support/fakevad.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

struct ListenerParts
{
    FakeVad detector;
    FakeTranscriber transcriber{QStringLiteral("one two three four five")};
    SteadyClock clock;
    Listener listener{detector, transcriber, clock};
    std::shared_ptr<FrameRing> ring = std::make_shared<FrameRing>();
    std::stop_source stop;
    std::uint32_t pushed = 0;

    ListenerInput input(CheckInId id, bool keep = false)
    {
        return {.id = id,
                .language = Language::English,
                .ring = ring,
                .stop = stop.get_token(),
                .hardEndSilence = 2000ms,
                .keepRecording = keep};
    }

    void push(int frames, float level)
    {
        for (int i = 0; i < frames; ++i) {
            AudioFrame frame;
            frame.samples.fill(level);
            frame.index = pushed++;
            (void)ring->push(frame);
        }
    }
};

struct Ends
{
    explicit Ends(Listener &listener)
    {
        QObject::connect(
            &listener,
            &Listener::finished,
            &context,
            [this](CheckInId id, const Result<Transcript> &words, const ListenerReport &report) {
                ids << id.value;
                results.push_back(words);
                last = report;
            });
    }
    QObject context;
    QList<quint64> ids;
    std::vector<Result<Transcript>> results;
    ListenerReport last;
};

} // namespace

class tst_Listener : public TestClass
{
    Q_OBJECT

private slots:
    void takesEverythingThatIsInTheRing()
    {
        ListenerParts parts;
        Ends ends(parts.listener);
        parts.listener.start(parts.input({1}));
        parts.push(30, 0.1F);
        parts.listener.finish({1});
        QCOMPARE(ends.ids, QList<quint64>{1});
        QCOMPARE(ends.results.front()->settled, QStringLiteral("one two three"));
        QCOMPARE(ends.last.recorded, 600ms);
        QCOMPARE(ends.last.overruns, std::uint64_t(0));
        QVERIFY(!ends.last.spans.empty());
    }

    void countsFramesThatTheRingRefused()
    {
        ListenerParts parts;
        Ends ends(parts.listener);
        parts.listener.start(parts.input({1}));
        parts.push(600, 0.1F); // the ring holds 512 or one less
        parts.listener.finish({1});
        QVERIFY(ends.last.overruns >= 88);
    }

    void tellsTheTurnsOfTheVoiceInOrder()
    {
        ListenerParts parts;
        QStringList told;
        connect(
            &parts.listener, &Listener::voiceHeard, this, [&] { told << QStringLiteral("voice"); });
        connect(
            &parts.listener, &Listener::softEnded, this, [&] { told << QStringLiteral("soft"); });
        connect(&parts.listener, &Listener::voiceResumed, this, [&] {
            told << QStringLiteral("resumed");
        });
        connect(
            &parts.listener, &Listener::hardEnded, this, [&] { told << QStringLiteral("hard"); });
        parts.listener.start(parts.input({1}));
        parts.push(20, 0.1F);
        parts.push(40, 0);
        parts.push(20, 0.1F);
        parts.push(130, 0);
        QTRY_COMPARE_WITH_TIMEOUT(told,
                                  (QStringList{QStringLiteral("voice"),
                                               QStringLiteral("soft"),
                                               QStringLiteral("resumed"),
                                               QStringLiteral("soft"),
                                               QStringLiteral("hard")}),
                                  patienceMs);
    }

    void tellsWhenTheLastVoicedSampleWasCaptured()
    {
        ListenerParts parts;
        QSignalSpy soft(&parts.listener, &Listener::softEnded);
        QSignalSpy hard(&parts.listener, &Listener::hardEnded);
        parts.listener.start(parts.input({1}));
        for (int i = 1; i <= 200; ++i) { // voice up to the frame of 1 s
            AudioFrame frame;
            frame.samples.fill(i <= 50 ? 0.1F : 0.0F);
            frame.capturedAt = i * AudioFrame::duration;
            QVERIFY(parts.ring->push(frame));
        }
        QTRY_COMPARE_WITH_TIMEOUT(hard.count(), 1, patienceMs);
        // The detector lets go 140 ms after the voice: that much is taken off.
        const MonotonicTime expected = 860ms;
        QCOMPARE(soft.constFirst().at(1).value<MonotonicTime>(), expected);
        QCOMPARE(hard.constFirst().at(1).value<MonotonicTime>(), expected);
    }

    void replayHearsTheSameRecordingAgain()
    {
        ListenerParts parts;
        Ends ends(parts.listener);
        QSignalSpy soft(&parts.listener, &Listener::softEnded);
        parts.listener.start(parts.input({1}));
        parts.push(20, 0.1F);
        parts.listener.finish({1});
        ListenerInput again = parts.input({2});
        again.ring = nullptr;
        parts.listener.replay(again);
        QCOMPARE(ends.ids, (QList<quint64>{1, 2}));
        QCOMPARE(ends.results.at(1)->settled, QStringLiteral("one two"));
        QCOMPARE(soft.count(), 0);
    }

    void erasedIsErased()
    {
        ListenerParts parts;
        Ends ends(parts.listener);
        parts.listener.start(parts.input({1}));
        parts.push(20, 0.1F);
        parts.listener.finish({1});
        parts.listener.erase();
        ListenerInput again = parts.input({2});
        again.ring = nullptr;
        parts.listener.replay(again);
        QVERIFY(ends.results.at(1)->isEmpty());
        QCOMPARE(ends.last.recorded, 0ms);
    }

    /// Also where the recogniser had given up before, and the ring is gone.
    void nothingRunsOnAfterADiscard()
    {
        ListenerParts parts;
        parts.transcriber.setLanguages({});
        parts.listener.start(parts.input({1}));
        parts.push(20, 0.1F);
        const auto *poll = parts.listener.findChild<QTimer *>();
        QVERIFY(poll && poll->isActive());
        parts.listener.erase();
        parts.stop.request_stop();
        QTRY_VERIFY_WITH_TIMEOUT(!poll->isActive(), patienceMs);
    }

    void theRingIsLetGoWithTheRecording()
    {
        ListenerParts parts;
        Ends ends(parts.listener);
        const std::weak_ptr<FrameRing> ring = parts.ring;
        parts.listener.start(parts.input({1}));
        parts.push(20, 0.1F);
        parts.ring.reset();
        QVERIFY(!ring.expired());
        parts.listener.finish({1});
        QVERIFY(ring.expired()); // what was popped still lay in it
    }

    void aSecondTakeGoesOnWithTheFirst()
    {
        ListenerParts parts;
        Ends ends(parts.listener);
        parts.listener.start(parts.input({1}));
        parts.push(20, 0.1F);
        parts.listener.finish({1});
        parts.listener.start(parts.input({2}, true));
        parts.push(10, 0.1F);
        parts.listener.finish({2});
        QCOMPARE(ends.last.recorded, 600ms);
        parts.listener.start(parts.input({3}, false));
        parts.listener.finish({3});
        QCOMPARE(ends.last.recorded, 0ms);
    }

    void theRecordingIsNeverLongerThanAMinute()
    {
        ListenerParts parts;
        Ends ends(parts.listener);
        QSignalSpy full(&parts.listener, &Listener::filledUp);
        parts.listener.start(parts.input({1}));
        for (int i = 0; i < 8; ++i) { // 64 s
            parts.push(400, 0.1F);
            QTRY_VERIFY_WITH_TIMEOUT(parts.ring->size() == 0, patienceMs);
        }
        parts.listener.finish({1});
        QCOMPARE(ends.last.recorded, 60'000ms);
        QCOMPARE(full.count(), 1);
    }

    void aStopIsAnsweredOnce()
    {
        ListenerParts parts;
        Ends ends(parts.listener);
        parts.listener.start(parts.input({1}));
        parts.push(20, 0.1F);
        parts.stop.request_stop();
        QTRY_COMPARE_WITH_TIMEOUT(ends.ids.size(), 1, patienceMs);
        QCOMPARE(ends.results.front().error().code, ErrorCode::Cancelled);
        parts.listener.finish({1});
        QTest::qWait(30);
        QCOMPARE(ends.ids.size(), 1);
    }

    void anotherIdIsIgnored()
    {
        ListenerParts parts;
        Ends ends(parts.listener);
        parts.listener.start(parts.input({1}));
        parts.listener.finish({7});
        QVERIFY(ends.ids.isEmpty());
        parts.listener.finish({1});
        QCOMPARE(ends.ids, QList<quint64>{1});
    }

    /// The recogniser could not load: the sound is kept, and the reason is told at the end.
    void aRecogniserThatGivesUpAtOnceIsToldWithTheEnd()
    {
        ListenerParts parts;
        Ends ends(parts.listener);
        parts.transcriber.setLanguages({});
        parts.listener.start(parts.input({1}));
        parts.push(20, 0.1F);
        QTRY_COMPARE_WITH_TIMEOUT(parts.ring->size(), std::size_t(0), patienceMs);
        parts.listener.finish({1});
        QCOMPARE(ends.ids, QList<quint64>{1});
        QCOMPARE(ends.results.front().error().code, ErrorCode::LanguageNotSupported);
        QCOMPARE(ends.last.recorded, 400ms);
    }

    void aDetectorThatFailsKeepsTheSound()
    {
        ListenerParts parts;
        Ends ends(parts.listener);
        parts.detector.setLoadOutcome(fail(ErrorCode::ModelDamaged, Stage::VoiceActivity));
        parts.listener.start(parts.input({1}));
        parts.push(20, 0.1F);
        parts.listener.finish({1});
        QCOMPARE(ends.results.front().error().code, ErrorCode::ModelDamaged);
        QCOMPARE(ends.last.recorded, 400ms);
    }

    void prepareAnswersWithTheDetectorsError()
    {
        ListenerParts parts;
        std::vector<Outcome> answers;
        connect(&parts.listener, &Listener::prepared, this, [&](const Outcome &outcome) {
            answers.push_back(outcome);
        });
        parts.detector.setLoadOutcome(fail(ErrorCode::ModelMissing, Stage::VoiceActivity));
        parts.listener.prepare();
        parts.detector.setLoadOutcome(Done{});
        parts.listener.prepare();
        QCOMPARE(answers.size(), std::size_t(2));
        QCOMPARE(answers[0].error().code, ErrorCode::ModelMissing);
        QVERIFY(answers[1]);
    }
};

PULSEMATES_TEST(tst_Listener)
#include "tst_listener.moc"
