#include "tests/contract/hearing/hearingrig.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace pulsemates;
using namespace pulsemates::loopback;
using namespace std::chrono_literals;

using Kind = HearingRig::Kind;

/// The contract of the Transcriber seam for all that are asked by requests, against their scripted
/// services.
class tst_RequestRecognisers : public TestClass
{
    Q_OBJECT

private slots:
    void wordsComeOnce_data() { everyKind(); }
    void wordsComeOnce()
    {
        HearingRig rig(kind());
        QCOMPARE(rig.hear(), calmWords());
        QCOMPARE(rig.heard->ends.size(), std::size_t(1));
        const Transcript &words = *rig.heard->ends[0];
        QVERIFY(words.unsettled.isEmpty());
        QCOMPARE(words.language, Language::English);
        QCOMPARE(words.source, rig.transcriber->name());
        QVERIFY(!rig.heard->outOfTurn);
        for (const Transcript &partial : rig.heard->partials)
            QVERIFY(words.settled.startsWith(partial.unsettled));
        QVERIFY(rig.heard->partials.empty() || kind() == Kind::Streamed);
        QCOMPARE(rig.service->violations(), QStringList());
    }

    void theNextCheckInIsAsGood_data() { everyKind(); }
    void theNextCheckInIsAsGood()
    {
        HearingRig rig(kind());
        for (int i = 0; i < 3; ++i)
            QCOMPARE(rig.hear(), calmWords());
        QCOMPARE(rig.heard->ends.size(), std::size_t(3));
        QCOMPARE(rig.service->violations(), QStringList());
    }

    void preparingSendsNothing_data() { everyKind(); }
    void preparingSendsNothing()
    {
        HearingRig rig(kind());
        QSignalSpy prepared(rig.transcriber.get(), &Transcriber::prepared);
        rig.transcriber->prepare();
        rig.transcriber->prepare();
        QTRY_COMPARE_WITH_TIMEOUT(prepared.count(), 2, patienceMs);
        for (const auto &arguments : prepared)
            QVERIFY(arguments[0].value<Outcome>().has_value());
        rig.start();
        QCOMPARE(rig.server->connectionCount(), 0);
    }

    void silenceStaysHere_data() { everyKind(); }
    void silenceStaysHere()
    {
        HearingRig rig(kind());
        rig.start();
        rig.say(150, false);
        rig.say(RequestTranscriber::leastVoice - 1); // a click
        rig.say(150, false);
        rig.transcriber->finish(rig.id);
        rig.waitForEnd();
        QVERIFY(rig.heard->ends[0] && rig.heard->ends[0]->isEmpty());
        QVERIFY(rig.heard->partials.empty());
        QCOMPARE(rig.server->connectionCount(), 0); // nothing was sent, nobody was asked
    }

    void noFramesAreSilence_data() { everyKind(); }
    void noFramesAreSilence()
    {
        HearingRig rig(kind());
        rig.start();
        rig.transcriber->finish(rig.id);
        rig.waitForEnd();
        QVERIFY(rig.heard->ends[0] && rig.heard->ends[0]->isEmpty());
    }

    void theShortestVoiceIsNoTrouble_data() { everyKind(); }
    void theShortestVoiceIsNoTrouble()
    {
        HearingRig rig(kind());
        rig.start();
        rig.say(RequestTranscriber::leastVoice); // 120 ms: services refuse less than 160
        rig.transcriber->finish(rig.id);
        rig.waitForEnd();
        QCOMPARE(rig.heard->words(), calmWords());
        QCOMPARE(rig.service->violations(), QStringList());
    }

    void aMinuteIsTheMost_data() { everyKind(); }
    void aMinuteIsTheMost()
    {
        HearingRig rig(kind());
        rig.start();
        rig.say(4'000);
        rig.transcriber->finish(rig.id);
        rig.waitForEnd();
        QCOMPARE(rig.heard->words(), calmWords());
        for (const auto &request : rig.service->requests())
            QVERIFY(request.body.size() <= 60 * 32'000 + 4'096);
    }

    void aStopEndsWithOneCancelled_data() { everyKind(); }
    void aStopEndsWithOneCancelled()
    {
        HearingRig rig(kind());
        rig.start();
        rig.say(20);
        QVERIFY(rig.heard->ends.empty());
        rig.stop.request_stop();
        rig.waitForEnd(); // without another call
        rig.say(20);
        rig.transcriber->finish(rig.id);
        QCoreApplication::processEvents();
        QCOMPARE(rig.heard->ends.size(), std::size_t(1));
        QCOMPARE(rig.heard->how(), QStringLiteral("cancelled"));
    }

    void aStopBeforeTheStartEndsToo_data() { everyKind(); }
    void aStopBeforeTheStartEndsToo()
    {
        HearingRig rig(kind());
        std::stop_source stop;
        stop.request_stop();
        rig.transcriber->start(CheckInId{1'000'000}, Language::English, stop.get_token());
        QTRY_COMPARE_WITH_TIMEOUT(rig.heard->ends.size(), std::size_t(1), patienceMs);
        QCOMPARE(rig.heard->how(), QStringLiteral("cancelled"));
        QCOMPARE(rig.server->connectionCount(), 0);
    }

    void anAnswerAfterAStopIsForNobody_data() { everyKind(); }
    void anAnswerAfterAStopIsForNobody()
    {
        HearingRig rig(kind());
        rig.service->inject({.fault = Fault::Held});
        rig.start();
        rig.say(100);
        rig.transcriber->finish(rig.id);
        QTRY_COMPARE_WITH_TIMEOUT(rig.service->requestCount(), 1, patienceMs);
        rig.stop.request_stop();
        rig.waitForEnd();
        rig.server->releaseHeld();
        QCOMPARE(rig.heard->how(), QStringLiteral("cancelled"));
        QCOMPARE(rig.hear(),
                 calmWords()); // time enough for what comes late
        QCOMPARE(rig.heard->ends.size(), std::size_t(2));
        QTRY_COMPARE_WITH_TIMEOUT(rig.client->underWay(), 0, patienceMs);
    }

    void aConsentThatIsTakenBackEndsIt_data() { everyKind(); }
    void aConsentThatIsTakenBackEndsIt()
    {
        HearingRig rig(kind());
        rig.service->inject({.fault = Fault::Held, .times = FaultPlan::always});
        rig.start();
        rig.say(100);
        rig.transcriber->finish(rig.id);
        QTRY_COMPARE_WITH_TIMEOUT(rig.service->requestCount(), 1, patienceMs);
        rig.transcriber->withdraw();
        QCOMPARE(rig.heard->how(), QStringLiteral("language-not-supported"));
        QTRY_COMPARE_WITH_TIMEOUT(rig.client->underWay(), 0, patienceMs);
        QCOMPARE(rig.hear(), QStringLiteral("language-not-supported"));
        QCOMPARE(rig.heard->ends.size(), std::size_t(2));
        QCOMPARE(rig.service->requestCount(), 1);
        rig.server->releaseHeld();
    }

    void aNewStartEndsTheOldOne_data() { everyKind(); }
    void aNewStartEndsTheOldOne()
    {
        HearingRig rig(kind());
        rig.start();
        const CheckInId first = rig.id;
        rig.say(100);
        rig.start();
        rig.transcriber->finish(first); // stale: must not end the new one
        rig.transcriber->push(first, std::array<float, AudioFrame::samplesPerFrame>{}, true);
        QCOMPARE(rig.heard->ids, std::vector<CheckInId>{first});
        QCOMPARE(rig.heard->how(), QStringLiteral("cancelled"));
        rig.transcriber->finish(rig.id); // nothing of the first has remained in it
        rig.waitForEnd();
        QVERIFY(rig.heard->ends[1] && rig.heard->ends[1]->isEmpty());
    }

    void finishingTwiceTellsOnce_data() { everyKind(); }
    void finishingTwiceTellsOnce()
    {
        HearingRig rig(kind());
        rig.start();
        rig.say(100);
        rig.transcriber->finish(rig.id);
        rig.transcriber->finish(rig.id);
        rig.say(10); // too late
        rig.waitForEnd();
        rig.transcriber->finish(rig.id);
        QCOMPARE(rig.hear(), calmWords());
        QCOMPARE(rig.heard->ends.size(), std::size_t(2));
    }

    void endingEarlyIsQuiet_data() { everyKind(); }
    void endingEarlyIsQuiet()
    {
        HearingRig rig(kind());
        rig.service->inject({.fault = Fault::Held});
        rig.start();
        rig.say(100);
        rig.transcriber->finish(rig.id);
        QTRY_COMPARE_WITH_TIMEOUT(rig.service->requestCount(), 1, patienceMs);
        rig.transcriber.reset(); // while it waits
        rig.server->releaseHeld();
        QTRY_COMPARE_WITH_TIMEOUT(rig.client->underWay(), 0, patienceMs);
        QVERIFY(rig.heard->ends.empty());
    }

    void koreanIsHeardWhereItIsKnown_data() { everyKind(); }
    void koreanIsHeardWhereItIsKnown()
    {
        HearingRig rig(kind());
        const bool known = kind() != Kind::Sync;
        QCOMPARE(rig.transcriber->supports(Language::Korean), known);
        const QString words = QStringLiteral("오늘은 조금 지쳤어요.");
        SpeechScript script;
        script.say(words);
        rig.setScript(script);
        QCOMPARE(rig.hear(Language::Korean),
                 known ? words : QStringLiteral("language-not-supported"));
        QCOMPARE(rig.service->violations(), QStringList());
        QCOMPARE(rig.service->requestCount() > 0, known);
    }

    void wordsInAnotherScriptAreUnclear_data() { everyKind(); }
    void wordsInAnotherScriptAreUnclear()
    {
        HearingRig rig(kind());
        SpeechScript script;
        script.say(QStringLiteral("오늘은 조금 지쳤어요."));
        rig.setScript(script);
        QCOMPARE(rig.hear(), QStringLiteral("language-unclear"));
        // The safety screen has seen all of it all the same.
        QVERIFY(!rig.heard->partials.empty());
        QCOMPARE(rig.heard->partials.back().unsettled, QStringLiteral("오늘은 조금 지쳤어요."));
    }

    void moreWordsThanVoiceAreInvented_data() { everyKind(); }
    void moreWordsThanVoiceAreInvented()
    {
        HearingRig rig(kind());
        rig.service->inject({.fault = Fault::InventedWords, .times = FaultPlan::always});
        rig.start();
        rig.say(100, false);
        rig.say(8); // a cough
        rig.say(100, false);
        rig.transcriber->finish(rig.id);
        rig.waitForEnd();
        QCOMPARE(rig.heard->how(), QStringLiteral("answer-unreadable"));
    }

    void softKoreanReachesTheSafetyScreen_data() { everyKind(); }
    void softKoreanReachesTheSafetyScreen()
    {
        if (kind() == Kind::Sync)
            QSKIP("it does not know Korean");
        const QString words =
            QStringLiteral("아무도 모르게 그냥 사라지고 싶다는 생각을 자꾸 해요.");
        HearingRig rig(kind());
        SpeechScript script;
        script.say(words);
        rig.setScript(script);
        rig.start(Language::Korean);
        rig.say(100, false);
        rig.say(8); // the one syllable that was loud enough
        rig.say(100, false);
        rig.transcriber->finish(rig.id);
        rig.waitForEnd();
        QCOMPARE(rig.heard->how(), QStringLiteral("answer-unreadable"));
        QVERIFY(!rig.heard->partials.empty());
        QCOMPARE(rig.heard->partials.back().unsettled, words);
    }

    void whatIsSaidIsText_data() { everyKind(); }
    void whatIsSaidIsText()
    {
        HearingRig rig(kind());
        SpeechScript script;
        script.say(QStringLiteral("I \u202Efeel\u202C \u0007calmer <b>now</b>."));
        rig.setScript(script);
        QCOMPARE(rig.hear(), QStringLiteral("I feel calmer now ."));
    }

    void timesAreTold_data() { everyKind(); }
    void timesAreTold()
    {
        HearingRig rig(kind());
        QSignalSpy exchanged(rig.transcriber.get(), &RequestTranscriber::exchanged);
        QVERIFY(rig.hear() == calmWords());
        QTRY_VERIFY_WITH_TIMEOUT(!exchanged.isEmpty(), patienceMs);
        QCOMPARE(exchanged[0][0].value<CheckInId>(), rig.id);
        const auto facts = exchanged[0][1].value<ExchangeFacts>();
        QVERIFY(facts.sent && facts.firstByte && facts.ended);
        QVERIFY(*facts.ended >= facts.begun);
    }

private:
    static void everyKind()
    {
        QTest::addColumn<Kind>("kind");
        for (const Kind each : HearingRig::all())
            QTest::newRow(qPrintable(HearingRig::nameOf(each))) << each;
    }

    static Kind kind()
    {
        QFETCH(const Kind, kind);
        return kind;
    }
};

PULSEMATES_TEST(tst_RequestRecognisers)

#include "tst_requestrecognisers.moc"
