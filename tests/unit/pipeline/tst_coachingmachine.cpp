#include "core/pipeline/stagebudgets.h"
#include "tests/support/testregistry.h"
#include "tests/unit/pipeline/coachingdesk.h"

#include <QTest>

using namespace pulsemates;
using namespace pulsemates::coaching;
using namespace std::chrono_literals;

namespace {

using Desk = CoachingDesk;
using Phase = CoachingMachine::Phase;

const QString said = Desk::said();

} // namespace

class tst_CoachingMachine : public TestClass
{
    Q_OBJECT

private slots:
    void aMessageMadeAheadIsShownAtOnce()
    {
        Desk desk;
        desk.speculate();
        QCOMPARE(desk.took(), u"ahead1");
        desk.sentence(1, QStringLiteral("A."), 430);
        desk.sentence(1, QStringLiteral("B."), 440);
        QCOMPARE(desk.took(), u"pause"); // nothing is shown before the words are final
        desk.stop();
        desk.wait(200ms);
        desk.settleWords(said + u'.');
        QCOMPARE(desk.took(), u"resume s0:A. s1:B.");
        desk.sentence(1, QStringLiteral("C."), 450);
        desk.end(1, End::Whole, 455);
        QCOMPARE(desk.took(), u"s2:C.");
        QCOMPARE(desk.machine.phase(), Phase::Settled);
        QCOMPARE(desk.machine.reconciliation()->reason, CoachingReason::SameWords);
        QCOMPARE(desk.machine.reconciliation()->lead, 200ms);
        QCOMPARE(desk.machine.reconciliation()->tokens, 440);
        const CoachingCosts &costs = desk.machine.costs();
        QCOMPARE(costs.attempts, 1);
        QCOMPARE(costs.kept, 1);
        QCOMPARE(costs.requests, 1);
        QCOMPARE(costs.tokens, 455);
        QCOMPARE(costs.tokensDiscarded, 0);
    }

    void aHarmlessTailKeepsTheFirstSentence()
    {
        Desk desk;
        desk.speculate();
        desk.sentence(1, QStringLiteral("A."));
        desk.sentence(1, QStringLiteral("B."));
        desk.stop();
        (void)desk.took();
        desk.settleWords(said + QStringLiteral(" so yeah"));
        QCOMPARE(desk.took(), u"s0:A. -1 rest2");
        QCOMPARE(std::get<SendRequest>(desk.last.back()).shown, u"A.");
        desk.sentence(1, QStringLiteral("late"));
        QCOMPARE(desk.took(), QString());
        desk.sentence(2, QStringLiteral("C."));
        desk.end(2);
        QCOMPARE(desk.took(), u"s1:C.");
        QCOMPARE(desk.machine.costs().keptFirstSentence, 1);
        QCOMPARE(desk.machine.costs().stale, 1);
        QCOMPARE(desk.machine.phase(), Phase::Settled);
    }

    void aHarmlessTailWaitsForTheFirstSentence()
    {
        Desk desk;
        desk.speculate();
        desk.stop();
        desk.settleWords(said + QStringLiteral(" so yeah"));
        QCOMPARE(desk.took(), u"ahead1");
        desk.sentence(1, QStringLiteral("A."));
        QCOMPARE(desk.took(), u"s0:A. -1 rest2");
    }

    void otherWordsAskAgain()
    {
        Desk desk;
        desk.speculate();
        desk.sentence(1, QStringLiteral("A."));
        desk.stop();
        (void)desk.took();
        desk.settleWords(said + QStringLiteral(" but"));
        QCOMPARE(desk.took(), u"-1 final2");
        QCOMPARE(desk.machine.costs().discardedFor(CoachingReason::TailContrast), 1);
        desk.sentence(1, QStringLiteral("late"));
        QCOMPARE(desk.took(), QString());
        desk.sentence(2, QStringLiteral("B."));
        QCOMPARE(desk.took(), u"s0:B.");
        QVERIFY(desk.machine.costs().tokensDiscarded > 0);
    }

    void withoutOneTheFinalWordsAsk()
    {
        Desk desk;
        desk.hear(QStringLiteral("short"));
        desk.stop();
        desk.settleWords(QStringLiteral("short day"));
        QCOMPARE(desk.took(), u"final1");
        QVERIFY(!desk.machine.reconciliation());
    }

    void atTwoSecondsTheCachedMessageIsFinal()
    {
        Desk desk;
        desk.stop();
        desk.wait(300ms);
        desk.settleWords(said);
        (void)desk.took();
        QCOMPARE(desk.machine.nextDeadline(desk.now), desk.now + 1700ms);
        desk.wait(1699ms);
        QCOMPARE(desk.took(), QString());
        desk.wait(1ms);
        QCOMPARE(desk.took(), u"cached");
        desk.sentence(1, QStringLiteral("A."));
        desk.sentence(1, QStringLiteral("B."));
        QCOMPARE(desk.took(), QString()); // offered whole or not at all
        desk.end(1);
        QCOMPARE(desk.took(), u"more:A. B.");
        QCOMPARE(desk.machine.phase(), Phase::Settled);
    }

    void nobodyInFrontOfItMayBeWaitedForLonger()
    {
        CoachingMachineOptions options;
        options.firstSentence = 10s;
        Desk desk;
        desk.machine = CoachingMachine(options);
        desk.begin();
        desk.stop();
        desk.settleWords(said);
        QCOMPARE(desk.machine.nextDeadline(desk.now), desk.now + 10s);
        desk.wait(9999ms);
        desk.sentence(1, QStringLiteral("A."));
        desk.wait(10s); // and the rest so much longer
        QCOMPARE(desk.took(), u"final1 s0:A.");
        desk.wait(1ms);
        QCOMPARE(desk.took(), u"-1");
    }

    void aReplyAtTheDeadlineIsLateEvenBeforeItsTimer()
    {
        Desk desk;
        desk.stop();
        desk.settleWords(said);
        (void)desk.took();
        desk.now += budget::firstSentence;
        desk.sentence(1, QStringLiteral("A."));
        QCOMPARE(desk.took(), u"cached");
    }

    void lateFinalWordsStillMakeMore()
    {
        Desk desk;
        desk.speculate();
        desk.sentence(1, QStringLiteral("A."));
        desk.end(1);
        desk.stop();
        desk.wait(2s);
        QCOMPARE(desk.took(), u"ahead1 cached");
        desk.settleWords(said);
        QCOMPARE(desk.took(), u"more:A.");
        QCOMPARE(desk.machine.costs().kept, 1);
    }

    void lateIsNotForEver()
    {
        Desk desk;
        desk.stop();
        desk.settleWords(said);
        desk.wait(2s);
        desk.sentence(1, QStringLiteral("A."));
        desk.wait(18s);
        QCOMPARE(desk.took(), u"final1 cached -1");
        QCOMPARE(desk.machine.phase(), Phase::Settled);
        QVERIFY(!desk.machine.nextDeadline(desk.now));
        desk.sentence(1, QStringLiteral("B."));
        QCOMPARE(desk.took(), QString());
    }

    void aMessageThatBreaksOffStandsAsItIs()
    {
        Desk desk;
        desk.stop();
        desk.settleWords(said);
        desk.sentence(1, QStringLiteral("A."));
        desk.end(1, End::Failed);
        QCOMPARE(desk.took(), u"final1 s0:A.");
        QCOMPARE(desk.machine.phase(), Phase::Settled);
    }

    void theRestHasADeadline()
    {
        Desk desk;
        desk.stop();
        desk.settleWords(said);
        desk.sentence(1, QStringLiteral("A."));
        desk.wait(budget::restOfMessage);
        QCOMPARE(desk.took(), u"final1 s0:A. -1");
        QCOMPARE(desk.machine.phase(), Phase::Settled);
    }

    void aFailureIsAnsweredByTheCachedMessage_data()
    {
        QTest::addColumn<int>("end");
        QTest::newRow("failed") << int(End::Failed);
        QTest::newRow("refused") << int(End::Refused);
        QTest::newRow("whole, and empty") << int(End::Whole);
    }

    void aFailureIsAnsweredByTheCachedMessage()
    {
        QFETCH(int, end);
        Desk desk;
        desk.stop();
        desk.settleWords(said);
        desk.end(1, End(end));
        QCOMPARE(desk.took(), u"final1 cached");
        QCOMPARE(desk.machine.phase(), Phase::Settled);
    }

    void anAdoptedRequestThatFailsIsAskedOnceMore()
    {
        Desk desk;
        desk.speculate();
        desk.stop();
        desk.settleWords(said);
        desk.end(1, End::Failed);
        QCOMPARE(desk.took(), u"ahead1 final2");
        QCOMPARE(desk.machine.costs().discardedFor(CoachingReason::Failed), 1);
        desk.end(2, End::Failed);
        QCOMPARE(desk.took(), u"cached");
    }

    void aSilentRequestIsHedgedOnce()
    {
        Desk desk;
        for (int i = 0; i < 20; ++i) { // the bucket fills
            desk.begin();
            desk.stop();
            desk.settleWords(said);
            const auto request = std::get<SendRequest>(desk.last.back()).request;
            desk.sentence(request, QStringLiteral("A."));
            desk.end(request);
        }
        desk.begin();
        desk.stop();
        desk.settleWords(said);
        (void)desk.took();
        QCOMPARE(desk.machine.nextDeadline(desk.now), desk.now + 1s);
        desk.wait(1s);
        QCOMPARE(desk.took(), u"hedge22");
        desk.wait(500ms);
        QCOMPARE(desk.took(), QString());
        desk.tell(TokenCame{desk.id(), 22, 0}); // the first token wins
        QCOMPARE(desk.took(), u"-21");
        desk.sentence(21, QStringLiteral("lost"));
        desk.sentence(22, QStringLiteral("A."));
        QCOMPARE(desk.took(), u"s0:A.");
        QCOMPARE(desk.machine.costs().hedges, 1);
        QCOMPARE(desk.machine.costs().hedgesWon, 1);
    }

    void withoutACreditThereIsNoHedge()
    {
        Desk desk;
        desk.stop();
        desk.settleWords(said);
        (void)desk.took();
        desk.wait(1500ms);
        QCOMPARE(desk.took(), QString());
    }

    void anotherCheckInEndsTheOneBefore()
    {
        Desk desk;
        desk.speculate();
        const CheckInId before = desk.id();
        desk.begin();
        QCOMPARE(desk.took(), u"ahead1 -1");
        desk.tell(SentenceCame{before, 1, QStringLiteral("A."), 0});
        desk.tell(WordsFinal{before, desk.basis(said)});
        QCOMPARE(desk.took(), QString());
        QCOMPARE(desk.machine.costs().stale, 2);
        QCOMPARE(desk.machine.costs().discardedFor(CoachingReason::Cancelled), 1);
    }

    void cancelEndsEverything()
    {
        Desk desk;
        desk.stop();
        desk.settleWords(said);
        (void)desk.took();
        desk.tell(Cancelled{desk.id()});
        QCOMPARE(desk.took(), u"-1");
        QCOMPARE(desk.machine.phase(), Phase::Idle);
        desk.sentence(1, QStringLiteral("A."));
        desk.wait(1min);
        QCOMPARE(desk.took(), QString());
    }

    void aRecordingThatNeverEndsIsLeft()
    {
        Desk desk;
        desk.speculate();
        desk.wait(80s);
        QCOMPARE(desk.took(), u"ahead1 -1 cached");
        QCOMPARE(desk.machine.phase(), Phase::Settled);
    }

    void newerWordsTakeThePlace()
    {
        Desk desk;
        desk.speculate();
        desk.sentence(1, QStringLiteral("A."));
        desk.sentence(1, QStringLiteral("B."));
        desk.wait(4s);
        desk.hear(said + u' ' + said);
        desk.wait(1200ms);
        QCOMPARE(desk.took(), u"ahead1 pause -1 ahead2");
        QCOMPARE(desk.machine.costs().discardedFor(CoachingReason::Superseded), 1);
    }
};

PULSEMATES_TEST(tst_CoachingMachine)

#include "tst_coachingmachine.moc"
