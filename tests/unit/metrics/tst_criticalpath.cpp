#include "core/metrics/criticalpath.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <rapidcheck.h>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

Span span(Stage stage, MonotonicTime start, MonotonicTime end)
{
    return {stage, start, end, Where::Device, false};
}

/// A check-in as it should be: everything early, the tail of the words after Stop.
CheckInTimings good()
{
    CheckInTimings timings;
    timings.guidanceMs = 11;
    timings.finalTranscriptMs = 128;
    timings.messageMs = 139;
    timings.firstAudioMs = 214;
    timings.spans = {span(Stage::Capture, -8s, 0s),
                     span(Stage::Transcribe, -7s, 128ms),
                     span(Stage::Guidance, -3200ms, -3100ms),
                     span(Stage::Mood, 128ms, 130ms),
                     span(Stage::Guidance, 130ms, 139ms),
                     span(Stage::Playback, 214ms, 900ms)};
    return timings;
}

} // namespace

class tst_CriticalPath : public TestClass
{
    Q_OBJECT

private slots:
    void theFinalWordsDecided()
    {
        const CriticalPath path = criticalPath(good());
        QCOMPARE(path.headline.value(), Headline::FirstSentence);
        QCOMPARE(path.headlineMs, 139.0);
        QCOMPARE(path.decidedBy.value(), Stage::Transcribe);
        QCOMPARE(path.decidedMs, 128.0);
        QCOMPARE(path.readyBeforeStopMs, 3100.0);
        QCOMPARE(path.unexplainedMs, 0.0);
        QCOMPARE(path.spans, (std::vector<std::size_t>{1, 3, 4}));
    }

    void theWorstMissIsExplained()
    {
        CheckInTimings timings = good();
        timings.guidanceMs = 90;    // 1.8 of its target
        timings.firstAudioMs = 500; // 1.25
        timings.spans.push_back(span(Stage::App, 0s, 90ms));
        const CriticalPath path = criticalPath(timings);
        QCOMPARE(path.headline.value(), Headline::Guidance);
        QCOMPARE(path.decidedBy.value(), Stage::App);
    }

    void withoutASentenceTheGuidanceIsExplained()
    {
        CheckInTimings timings;
        timings.guidanceMs = 9;
        timings.spans = {span(Stage::Guidance, 1ms, 9ms)};
        const CriticalPath path = criticalPath(timings);
        QCOMPARE(path.headline.value(), Headline::Guidance);
        QCOMPARE(path.decidedBy.value(), Stage::Guidance);
        QCOMPARE(path.decidedMs, 8.0);
        QCOMPARE(path.unexplainedMs, 1.0);
        QCOMPARE(path.readyBeforeStopMs, 0.0);
    }

    void workBesideThePathDecidesNothing()
    {
        CheckInTimings timings = good();
        timings.spans.push_back(span(Stage::Store, 0s, 5s)); // longer, but nobody waited for it
        QCOMPARE(criticalPath(timings).decidedBy.value(), Stage::Transcribe);
    }

    void idleTimeIsNotBlamedOnAStage()
    {
        CheckInTimings timings;
        timings.messageMs = 300;
        timings.spans = {span(Stage::Transcribe, 0s, 100ms), span(Stage::Mood, 250ms, 300ms)};
        const CriticalPath path = criticalPath(timings);
        QCOMPARE(path.unexplainedMs, 150.0);
        QCOMPARE(path.decidedBy.value(), Stage::Transcribe);
    }

    void splitWorkOfAStageAddsUp()
    {
        CheckInTimings timings;
        timings.messageMs = 100;
        timings.spans = {span(Stage::Transcribe, -1s, 30ms),
                         span(Stage::VoiceActivity, 30ms, 70ms),
                         span(Stage::Transcribe, 70ms, 100ms)};
        const CriticalPath path = criticalPath(timings);
        QCOMPARE(path.decidedBy.value(), Stage::Transcribe);
        QCOMPARE(path.decidedMs, 60.0);
    }

    void everythingReadyAtStop()
    {
        CheckInTimings timings;
        timings.guidanceMs = 0;
        timings.messageMs = 0;
        timings.spans = {span(Stage::Guidance, -300ms, -200ms)};
        const CriticalPath path = criticalPath(timings);
        QVERIFY(!path.decidedBy);
        QVERIFY(path.spans.empty());
        QCOMPARE(path.readyBeforeStopMs, 200.0);
    }

    void nothingHappened()
    {
        QCOMPARE(criticalPath(CheckInTimings{}), CriticalPath{});
        QVERIFY(!criticalPath(CheckInTimings{}, Headline::FirstSound).headline);
    }

    /// A service that is asked beside it is nobody's reason for the message of this computer.
    void aServiceDecidesOnlyWhatItWrites()
    {
        CheckInTimings timings = good();
        timings.spans.push_back(span(Stage::Coach, -2s, 138ms));
        QCOMPARE(criticalPath(timings).decidedBy.value(), Stage::Transcribe);
    }

    /// A service makes sound ahead, beside the words.
    void aVoiceDecidesOnlyWhatIsHeard()
    {
        CheckInTimings timings = good();
        timings.spans.push_back(span(Stage::Synthesize, -1s, 138ms));
        QCOMPARE(criticalPath(timings, Headline::FirstSentence).decidedBy.value(),
                 Stage::Transcribe);
        timings.spans.back() = span(Stage::Synthesize, 60ms, 214ms);
        QCOMPARE(criticalPath(timings, Headline::FirstSound).decidedBy.value(), Stage::Synthesize);
    }

    /// Its answer goes on behind the sentence that was waited for.
    void aWrittenSentenceIsDecidedByTheAnswerThatWasOnItsWay()
    {
        CheckInTimings timings = good();
        timings.writtenMs = 612;
        timings.spans.push_back(span(Stage::Coach, 139ms, 980ms));
        const CriticalPath path = criticalPath(timings, Headline::WrittenSentence);
        QCOMPARE(path.decidedBy.value(), Stage::Coach);
        QCOMPARE(path.decidedMs, 473.0);
        QCOMPARE(path.unexplainedMs, 0.0);
    }

    void aSentenceThatWasReadyWaitedForTheWords()
    {
        CheckInTimings timings = good();
        timings.writtenMs = 139;
        timings.spans.push_back(span(Stage::Coach, -2s, 700ms)); // asked for ahead
        QCOMPARE(criticalPath(timings, Headline::WrittenSentence).decidedBy.value(),
                 Stage::Transcribe);
    }

    void alwaysEndsAndAddsUp()
    {
        const bool held = rc::check("path and unexplained time make up the figure", [] {
            CheckInTimings timings;
            timings.messageMs = *rc::gen::inRange(0, 400);
            const int n = *rc::gen::inRange(0, 12);
            for (int i = 0; i < n; ++i) {
                const auto start = std::chrono::milliseconds(*rc::gen::inRange(-400, 400));
                const auto length = std::chrono::milliseconds(*rc::gen::inRange(0, 300));
                timings.spans.push_back(
                    span(Stage(*rc::gen::inRange(0, 11)), start, start + length));
            }
            const CriticalPath path = criticalPath(timings, Headline::FirstSentence);
            RC_ASSERT(path.spans.size() <= timings.spans.size());
            double covered = 0;
            double reached = 0;
            for (const std::size_t index : path.spans) {
                const double start = std::max(0.0, toMilliseconds(timings.spans[index].start));
                const double end =
                    std::min(path.headlineMs, toMilliseconds(timings.spans[index].end));
                RC_ASSERT(start >= reached - 1.001);
                covered += end - start;
                reached = end;
            }
            // A span may end up to a millisecond after the figure it led to.
            RC_ASSERT(std::abs(covered + path.unexplainedMs - path.headlineMs)
                      <= double(path.spans.size()) + 0.001);
        });
        QVERIFY(held);
    }
};

PULSEMATES_TEST(tst_CriticalPath)

#include "tst_criticalpath.moc"
