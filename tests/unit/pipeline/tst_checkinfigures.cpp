#include "core/metrics/latencyrecord.h"
#include "tests/support/patience.h"
#include "tests/support/pipelineoffakes.h"
#include "tests/support/plays.h"
#include "tests/support/testregistry.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace pulsemates;
using namespace std::chrono_literals;

/// What the latency panel is told of a check-in over fakes.
class tst_CheckInFigures : public TestClass
{
    Q_OBJECT

private slots:
    void figuresAreKnownWhenAllIsReady()
    {
        PipelineOfFakes parts;
        parts.paintAtOnce();
        const QSignalSpy understood(&parts.understanding(), &UnderstandingStage::understood);
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        // Only what was understood before the press is shown before the final words.
        QTRY_VERIFY_WITH_TIMEOUT(!understood.isEmpty(), patienceMs);
        parts.pipeline().stop();
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().timings.firstAudioMs >= 0, patienceMs);
        const CheckInTimings timings = parts.checkIn().timings;
        QVERIFY(timings.guidanceMs >= 0);
        QVERIFY(timings.finalTranscriptMs >= timings.guidanceMs);
        QVERIFY(timings.messageMs >= timings.finalTranscriptMs);
        QVERIFY(timings.totalMs >= timings.messageMs);
        QCOMPARE(timings.audioMs, 4 * 10 * 20.0);
        QVERIFY(timings.coverage() > 0);
        // People leave a pause before they answer.
        QVERIFY(timings.firstAudioMs >= 200);
    }

    /// Network and service are places of their own in the picture of the check-in that asked them.
    void anExchangeWithAServiceBecomesSpans()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.checkInOnce(4));
        const auto networkSpans = [&parts] {
            return std::ranges::count(parts.checkIn().timings.spans, Where::Network, &Span::where);
        };
        QCOMPARE(networkSpans(), 0);
        const MonotonicTime now = parts.clock.now();
        ServiceExchange exchange;
        exchange.spans = {{Stage::Coach, now, now + 20ms, Where::Network, false},
                          {Stage::Coach, now + 20ms, now + 300ms, Where::Provider, false}};
        const CheckInId earlier{parts.checkIn().id.value - 1};
        parts.pipeline().noteExchange(earlier, exchange);
        QCOMPARE(networkSpans(), 0);
        const CheckInTimings before = parts.checkIn().timings;
        parts.pipeline().noteExchange(parts.checkIn().id, exchange);
        QCOMPARE(networkSpans(), 1);
        QCOMPARE(parts.checkIn().timings.coachingMs, 300.0);
        QCOMPARE(parts.checkIn().timings.spans.size(), before.spans.size() + 2);
        QCOMPARE(parts.checkIn().timings.totalMs, before.totalMs);
    }

    /// What is known of it beside its times: numbers alone.
    void anExchangeIsKeptWithTheFigures()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.checkInOnce(4));
        QVERIFY(parts.checkIn().timings.exchanges.empty());
        const MonotonicTime now = parts.clock.now();
        ServiceExchange exchange;
        exchange.stage = Stage::Synthesize;
        exchange.answered = true;
        exchange.connection = ConnectionState::Cold;
        exchange.receivedBytes = 48'000;
        exchange.spans = {{Stage::Synthesize, now, now + 20ms, Where::Network, false},
                          {Stage::Synthesize, now + 20ms, now + 300ms, Where::Provider, false},
                          {Stage::Synthesize, now + 300ms, now + 320ms, Where::Network, false}};
        parts.pipeline().noteExchange(parts.checkIn().id, exchange);
        const auto &kept = parts.checkIn().timings.exchanges;
        QCOMPARE(kept.size(), std::size_t(1));
        QVERIFY(kept[0] == exchangeNote(exchange));
        QVERIFY(kept[0].network == MonotonicTime(40ms));
        QVERIFY(kept[0].provider == MonotonicTime(280ms));
        QCOMPARE(kept[0].receivedBytes, qint64(48'000));
        for (std::size_t more = 0; more < 2 * mostExchangeNotes; ++more)
            parts.pipeline().noteExchange(parts.checkIn().id, {});
        QCOMPARE(parts.checkIn().timings.exchanges.size(), mostExchangeNotes);
    }

    void theLateFirstPaintOnlyCountsOnce()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.checkInOnce(4));
        parts.pipeline().notePainted(parts.checkIn().id, parts.clock.now());
        const double first = parts.checkIn().timings.guidanceMs;
        QVERIFY(first >= 0);
        parts.pipeline().notePainted(parts.checkIn().id, parts.clock.now() + 1s);
        QCOMPARE(parts.checkIn().timings.guidanceMs, first);
    }

    void anEndBySilenceCountsFromTheLastWord()
    {
        PipelineOfFakes parts;
        parts.paintAtOnce();
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().mood.has_value(), patienceMs);
        const MonotonicTime silent = parts.clock.now();
        QTest::qWait(40);
        QVERIFY(parts.staySilent(600ms));
        QTRY_COMPARE_WITH_TIMEOUT(parts.shown.size(), 1, patienceMs);
        const double soft = toMilliseconds(parts.clock.now() - silent);
        QTest::qWait(40);
        QVERIFY(parts.staySilent(2500ms));
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        const CheckInTimings timings = parts.checkIn().timings;
        QVERIFY(timings.zero == LatencyZero::LastVoice);
        QVERIFY2(timings.guidanceMs >= 40, qPrintable(QString::number(timings.guidanceMs)));
        QVERIFY(timings.messageMs >= soft + 40);
        const auto waits = std::ranges::count(timings.spans, Stage::VoiceActivity, &Span::stage);
        QCOMPARE(waits, 2); // up to the soft end and from there to the hard one
        QVERIFY(timings.coverage() > 0.5);
    }

    void aPressCountsFromThePress()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().mood.has_value(), patienceMs);
        QVERIFY(parts.staySilent(600ms));
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().softEnded, patienceMs);
        QTest::qWait(300); // somebody takes their time
        const MonotonicTime pressed = parts.clock.now();
        parts.pipeline().stop();
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        const CheckInTimings timings = parts.checkIn().timings;
        QVERIFY(timings.zero == LatencyZero::Stop);
        QVERIFY(timings.messageMs <= toMilliseconds(parts.clock.now() - pressed));
    }

    void everythingIsReadyWithTheWholeMessage()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().mood.has_value(), patienceMs);
        const GuidancePlan plan(*sharedLibrary(Language::English), {}, {}, {});
        const QString opener = plan.forMood(*parts.checkIn().mood).message.opener;
        QTRY_VERIFY_WITH_TIMEOUT(parts.speech().clipFor(opener, Language::English), patienceMs);
        parts.synthesizer.setHeld(true);
        parts.pipeline().stop();
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().timings.messageMs >= 0, patienceMs);
        const QStringList spoken = spokenParts(parts.checkIn().guidance->message);
        QCOMPARE(spoken.size(), 2);
        QTest::qWait(50);
        QVERIFY(parts.completed.isEmpty()); // its second part is not made
        parts.synthesizer.setHeld(false);
        parts.synthesizer.finishRunning();
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
    }

    void aVoiceThatWasAskedForIsNoWaitOfTheProgram()
    {
        PipelineOfFakes parts;
        parts.set([](Settings &settings) { settings.speakByItself = false; });
        QVERIFY(parts.checkInOnce(4));
        parts.pipeline().sayMessage();
        QTRY_VERIFY_WITH_TIMEOUT(playsOn(parts.output, AudioChannel::Speech) > 0, patienceMs);
        QTest::qWait(20);
        QVERIFY(parts.checkIn().timings.firstAudioMs < 0);
    }

    void aSecondTryHasNoFiguresOfTheFirst()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().mood.has_value(), patienceMs);
        parts.transcriber.failNext({ErrorCode::Timeout, {}, Stage::Transcribe});
        parts.pipeline().stop();
        parts.pipeline().notePainted(parts.checkIn().id, parts.clock.now());
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QVERIFY(parts.checkIn().timings.guidanceMs >= 0);
        parts.pipeline().retry();
        QVERIFY(parts.checkIn().lookingAgain);
        QTRY_VERIFY_WITH_TIMEOUT(!parts.checkIn().lookingAgain, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(parts.checkIn().notice, CheckInNotice::None, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().timings.guidanceMs < 0, patienceMs);
        QVERIFY(!parts.checkIn().timings.guidanceAhead);
        QVERIFY(parts.checkIn().timings.messageMs < 0);
    }

    void guidanceOfASoftEndWasAheadOfThePress()
    {
        PipelineOfFakes parts;
        parts.paintAtOnce();
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        QVERIFY(parts.staySilent(600ms));
        QTRY_COMPARE_WITH_TIMEOUT(parts.shown.size(), 1, patienceMs);
        QTest::qWait(5); // it stands there before the press
        parts.pipeline().stop();
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        const CheckInTimings timings = parts.checkIn().timings;
        QVERIFY(timings.zero == LatencyZero::Stop);
        QVERIFY(timings.guidanceAhead);
        QVERIFY(latencyRecord(timings, QDateTime::currentDateTimeUtc()).guidanceMs < 0);
    }
};

PULSEMATES_TEST(tst_CheckInFigures)

#include "tst_checkinfigures.moc"
