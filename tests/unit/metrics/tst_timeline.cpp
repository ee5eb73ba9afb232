#include "core/metrics/timeline.h"

#include "core/metrics/headline.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

class tst_Timeline : public TestClass
{
    Q_OBJECT

private slots:
    void timesAreRelativeToStop()
    {
        FakeClock clock;
        Timeline timeline;
        const auto capture = timeline.begin(Stage::Capture, Where::Device, clock.now());
        clock.advance(8s);
        timeline.stop(clock.now());
        timeline.end(capture, clock.now());
        const auto words = timeline.begin(Stage::Transcribe, Where::Device, clock.now());
        clock.advance(128ms);
        timeline.end(words, clock.now());
        timeline.reach(Milestone::FinalTranscript, clock.now());
        timeline.setAudioLength(8s);

        const CheckInTimings timings = timeline.timings(clock.now());
        QCOMPARE(timings.spans.size(), std::size_t(2));
        QCOMPARE(timings.spans[0].start, MonotonicTime(-8s));
        QCOMPARE(timings.spans[0].end, MonotonicTime(0));
        QCOMPARE(timings.spans[1].end, MonotonicTime(128ms));
        QCOMPARE(timings.finalTranscriptMs, 128.0);
        QCOMPARE(timings.guidanceMs, -1.0);
        QCOMPARE(timings.audioMs, 8000.0);
        QCOMPARE(timings.coverage(), 1.0);
    }

    void overlappingSpansOfAStageAreAllKept()
    {
        Timeline timeline;
        timeline.add(Stage::Synthesize, Where::Device, 1s, 3s);
        timeline.add(Stage::Synthesize, Where::Device, 2s, 4s);
        timeline.stop(4s);
        const CheckInTimings timings = timeline.timings(4s);
        QCOMPARE(timings.spans.size(), std::size_t(2));
        QCOMPARE(timings.spans[1].start, MonotonicTime(-2s));
        QCOMPARE(timings.coverage(), 1.0);
    }

    void whatNoSpanCoversIsAGap()
    {
        Timeline timeline;
        timeline.add(Stage::Guidance, Where::App, 6s, 8s);
        timeline.add(Stage::Capture, Where::Device, 0s, 2s);
        timeline.add(Stage::Mood, Where::App, 1s, 3s);
        timeline.stop(8s);
        const CheckInTimings timings = timeline.timings(8s);
        QCOMPARE(timings.gaps().size(), std::size_t(1));
        QCOMPARE(timings.gaps().front().first, MonotonicTime(-5s));
        QCOMPARE(timings.gaps().front().second, MonotonicTime(-2s));
        QCOMPARE(timings.coverage(), 1.0 - 3.0 / 8.0);
    }

    void anOpenSpanEndsNow()
    {
        Timeline timeline;
        (void)timeline.begin(Stage::Transcribe, Where::Device, 1s);
        timeline.stop(2s);
        QCOMPARE(timeline.timings(5s).spans.front().end, MonotonicTime(3s));
        QCOMPARE(timeline.timings(7s).spans.front().end, MonotonicTime(5s));
    }

    void aSpanClosesOnceAndNeverBackwards()
    {
        Timeline timeline;
        const auto index = timeline.begin(Stage::Coach, Where::Network, 5s);
        timeline.end(index, 4s);
        timeline.end(index, 9s);
        timeline.end(index + 1, 9s); // unknown: ignored
        timeline.add(Stage::Store, Where::App, 7s, 6s);
        timeline.stop(10s);
        const CheckInTimings timings = timeline.timings(10s);
        QCOMPARE(timings.spans[0].end, timings.spans[0].start);
        QCOMPARE(timings.spans[1].end, timings.spans[1].start);
    }

    void aWrittenMessageHasItsOwnFigureAndWork()
    {
        Timeline timeline;
        QCOMPARE(timeline.timings(1s).coachingMs, 0.0);
        timeline.stop(2s);
        QCOMPARE(timeline.timings(3s).writtenMs, -1.0);
        timeline.add(Stage::Coach, Where::Network, 1900ms, 2020ms);
        timeline.add(Stage::Coach, Where::Provider, 2000ms, 2600ms); // a second one beside it
        timeline.add(Stage::Mood, Where::Device, 2600ms, 2700ms);
        timeline.reach(Milestone::WrittenShown, 2412ms);
        timeline.reach(Milestone::WrittenShown, 2500ms);
        const CheckInTimings timings = timeline.timings(3s);
        QCOMPARE(timings.writtenMs, 412.0);
        QCOMPARE(timings.coachingMs, 700.0);
    }

    void onlyTheFirstMilestoneCounts()
    {
        Timeline timeline;
        timeline.stop(1s);
        timeline.reach(Milestone::GuidanceShown, 1011ms);
        timeline.reach(Milestone::GuidanceShown, 1500ms);
        QVERIFY(timeline.hasReached(Milestone::GuidanceShown));
        QVERIFY(!timeline.hasReached(Milestone::FirstAudio));
        QCOMPARE(timeline.timings(2s).guidanceMs, 11.0);
    }

    void aSoftEndCanBeTakenBack()
    {
        Timeline timeline;
        timeline.stop(1s);
        timeline.reach(Milestone::GuidanceShown, 1010ms);
        timeline.resume();
        QVERIFY(!timeline.stoppedAt());
        QCOMPARE(timeline.timings(2s).guidanceMs, -1.0);
        timeline.stop(5s);
        timeline.reach(Milestone::GuidanceShown, 5020ms);
        QCOMPARE(timeline.timings(6s).guidanceMs, 20.0);
    }

    void whatWasThereBeforeStopWasNotWaitedFor()
    {
        Timeline timeline;
        timeline.reach(Milestone::GuidanceShown, 900ms); // shown at the soft end
        timeline.stop(2s);                               // then the hard one
        QCOMPARE(timeline.timings(3s).guidanceMs, 0.0);
    }

    void anEndBySilenceCountsFromTheLastWord()
    {
        Timeline timeline;
        timeline.stop(1s, LatencyZero::LastVoice); // softly, noticed at 1.28 s
        timeline.reach(Milestone::GuidanceShown, 1290ms);
        timeline.stop(1s, LatencyZero::LastVoice); // for good, noticed at 3.5 s
        timeline.reach(Milestone::MessageConfirmed, 3600ms);
        const CheckInTimings timings = timeline.timings(4s);
        QVERIFY(timings.zero == LatencyZero::LastVoice);
        QVERIFY(!timings.guidanceAhead);
        QCOMPARE(timings.guidanceMs, 290.0);
        QCOMPARE(timings.messageMs, 2600.0);
    }

    void aPressAfterASoftEndCountsFromThePress()
    {
        Timeline timeline;
        timeline.stop(1s, LatencyZero::LastVoice);
        timeline.reach(Milestone::GuidanceShown, 1290ms);
        timeline.stop(2s);
        timeline.reach(Milestone::MessageConfirmed, 2100ms);
        const CheckInTimings timings = timeline.timings(4s);
        QVERIFY(timings.zero == LatencyZero::Stop);
        QCOMPARE(timings.guidanceMs, 0.0);
        QVERIFY(timings.guidanceAhead); // nobody waited: no figure for a series
        QVERIFY(!headlineMs(timings, Headline::Guidance));
        QCOMPARE(timings.messageMs, 100.0);
    }

    void withoutStopNothingIsReported()
    {
        Timeline timeline;
        timeline.add(Stage::Capture, Where::Device, 1s, 2s);
        timeline.reach(Milestone::AllReady, 2s);
        const CheckInTimings timings = timeline.timings(4s);
        QCOMPARE(timings.totalMs, -1.0);
        QCOMPARE(timings.spans.front().end, MonotonicTime(-2s));
    }

    void marksWhatWasWaitedFor()
    {
        Timeline timeline;
        timeline.add(Stage::Capture, Where::Device, 0s, 8s);
        timeline.add(Stage::Transcribe, Where::Device, 8s, 8128ms);
        timeline.add(Stage::Store, Where::App, 8s, 8500ms);
        timeline.stop(8s);
        timeline.reach(Milestone::MessageConfirmed, 8128ms);
        const CheckInTimings timings = timeline.timings(9s);
        QVERIFY(!timings.spans[0].waited);
        QVERIFY(timings.spans[1].waited);
        QVERIFY(!timings.spans[2].waited);
    }

    void clearForgets()
    {
        Timeline timeline;
        timeline.add(Stage::Capture, Where::Device, 0s, 8s);
        timeline.stop(8s);
        timeline.clear();
        QVERIFY(timeline.timings(9s).spans.empty());
        QCOMPARE(timeline.timings(9s).coverage(), 0.0);
        QVERIFY(!timeline.stoppedAt());
    }
};

PULSEMATES_TEST(tst_Timeline)

#include "tst_timeline.moc"
