#include "tests/support/testregistry.h"
#include "tests/unit/pipeline/coachingdesk.h"

#include <QTest>

using namespace pulsemates;
using namespace pulsemates::coaching;
using namespace std::chrono_literals;

namespace {

using Desk = CoachingDesk;
using Phase = CoachingMachine::Phase;

const QString deskWords = Desk::said();

CoachingBasis inAnotherMood(const Desk &desk)
{
    CoachingBasis basis = desk.basis(deskWords);
    basis.mood = MoodLabel::Positive;
    return basis;
}

HelpWritten helpIn(const Desk &desk, RequestNumber request)
{
    return {desk.id(), request, {SafetyTier::Help, QStringLiteral("en:wish-to-die"), {}}};
}

} // namespace

/// What is never sent, and what is taken back.
class tst_CoachingLeave : public TestClass
{
    Q_OBJECT

private slots:
    void wordsThatAskForCareAreNeverSent()
    {
        for (const auto tier : {SafetyTier::Support, SafetyTier::Other, SafetyTier::Danger}) {
            Desk desk;
            desk.hear(deskWords, tier);
            desk.wait(5s);
            desk.tell(StopApproached{desk.id()});
            desk.stop();
            desk.settleWords(deskWords, tier);
            QCOMPARE(desk.took(), u"cached");
            QCOMPARE(desk.machine.phase(), Phase::Settled);
        }
    }

    void aPartialRaisesTheGateAndOnlyTheFinalLowersIt()
    {
        Desk desk;
        desk.speculate();
        desk.sentence(1, QStringLiteral("A."));
        desk.hear(deskWords + QStringLiteral(" x"), SafetyTier::Support);
        QCOMPARE(desk.took(), u"ahead1 -1");
        desk.hear(deskWords);
        desk.wait(5s);
        desk.tell(StopApproached{desk.id()});
        QCOMPARE(desk.took(), QString());
        desk.stop();
        desk.settleWords(deskWords);
        QCOMPARE(desk.took(), u"final2"); // what was made before is gone
        QCOMPARE(desk.machine.costs().discardedFor(CoachingReason::Safety), 1);
    }

    void afterHelpNothingIsWrittenInThisCheckIn()
    {
        Desk desk;
        desk.hear(deskWords, SafetyTier::Help);
        desk.stop();
        desk.settleWords(deskWords);
        QCOMPARE(desk.took(), u"cached");
    }

    void safetyTakesBackWhatIsShown()
    {
        Desk desk;
        desk.stop();
        desk.settleWords(deskWords);
        desk.sentence(1, QStringLiteral("A."));
        (void)desk.took();
        desk.tell(SafetyRaised{desk.id(), SafetyTier::Help});
        QCOMPARE(desk.took(), u"-1 back cached");
        desk.sentence(1, QStringLiteral("B."));
        QCOMPARE(desk.took(), QString());
        desk.tell(SafetyRaised{desk.id(), SafetyTier::Help});
        QCOMPARE(desk.took(), QString());
    }

    void safetyTakesBackMore()
    {
        Desk desk;
        desk.stop();
        desk.settleWords(deskWords);
        desk.wait(3s);
        desk.sentence(1, QStringLiteral("A."));
        desk.end(1);
        (void)desk.took();
        desk.tell(SafetyRaised{desk.id(), SafetyTier::Support});
        QCOMPARE(desk.took(), u"back");
    }

    void laterWordsOfCareTakeBackWhatIsShown()
    {
        Desk desk;
        desk.stop();
        desk.settleWords(deskWords);
        desk.sentence(1, QStringLiteral("A."));
        (void)desk.took();
        desk.settleWords(QStringLiteral("other words"), SafetyTier::Support);
        QCOMPARE(desk.took(), u"-1 back cached");
        QCOMPARE(desk.machine.phase(), Phase::Settled);
    }

    void thoseOfAWholeMessageToo()
    {
        Desk desk;
        desk.stop();
        desk.settleWords(deskWords);
        desk.sentence(1, QStringLiteral("A."));
        desk.end(1);
        (void)desk.took();
        desk.settleWords(deskWords, SafetyTier::Support);
        QCOMPARE(desk.took(), u"back cached");
        desk.settleWords(deskWords, SafetyTier::Help);
        QCOMPARE(desk.took(), QString());
    }

    void otherWordsLeaveOffWhatIsOnItsWay_data()
    {
        QTest::addColumn<bool>("words"); // or a word that they, or the mood, are others
        QTest::addColumn<bool>("shown");
        QTest::newRow("words, nothing shown") << true << false;
        QTest::newRow("words, a sentence shown") << true << true;
        QTest::newRow("told, nothing shown") << false << false;
        QTest::newRow("told, a sentence shown") << false << true;
    }

    void otherWordsLeaveOffWhatIsOnItsWay()
    {
        QFETCH(bool, words);
        QFETCH(bool, shown);
        Desk desk;
        desk.stop();
        desk.settleWords(deskWords);
        if (shown)
            desk.sentence(1, QStringLiteral("A."));
        (void)desk.took();
        if (words)
            desk.settleWords(QStringLiteral("other words"));
        else
            desk.tell(Corrected{desk.id()});
        QCOMPARE(desk.took(), shown ? u"-1" : u"-1 cached");
        desk.sentence(1, QStringLiteral("B."));
        desk.wait(1min);
        QCOMPARE(desk.took(), QString());
        desk.settleWords(deskWords, SafetyTier::Support); // rule 1 still holds
        QCOMPARE(desk.took(), shown ? u"back cached" : u"");
    }

    void theSameWordsDoNot()
    {
        Desk desk;
        desk.stop();
        desk.settleWords(deskWords);
        (void)desk.took();
        desk.settleWords(deskWords + u'.');
        desk.sentence(1, QStringLiteral("A."));
        QCOMPARE(desk.took(), u"s0:A.");
    }

    /// The words were told with the mood that was known when time was up, and now with the true
    /// one.
    void theTrueMoodOfTheSameWordsAsksAnew_data()
    {
        QTest::addColumn<bool>("ahead");
        QTest::newRow("asked with the final words") << false;
        QTest::newRow("made ahead, and taken") << true;
    }

    void theTrueMoodOfTheSameWordsAsksAnew()
    {
        QFETCH(bool, ahead);
        Desk desk;
        if (ahead)
            desk.speculate();
        desk.stop();
        desk.wait(1s);
        desk.settleWords(deskWords);
        QCOMPARE(desk.took(), ahead ? u"ahead1" : u"final1");
        desk.tell(WordsFinal{desk.id(), inAnotherMood(desk)});
        QCOMPARE(desk.took(), u"-1 final2");
        QCOMPARE(desk.machine.phase(), Phase::Awaiting);
        QCOMPARE(std::get<SendRequest>(desk.last.back()).basis.mood, MoodLabel::Positive);
        QCOMPARE(desk.machine.costs().discardedFor(CoachingReason::MoodLabel), ahead ? 1 : 0);
        desk.sentence(1, QStringLiteral("A."));
        QCOMPARE(desk.took(), QString());
        desk.sentence(2, QStringLiteral("B."));
        QCOMPARE(desk.took(), u"s0:B.");
    }

    void aMoodThatIsNotCertainAfterAllAsksAnew()
    {
        Desk desk;
        desk.stop();
        desk.settleWords(deskWords);
        CoachingBasis unsure = desk.basis(deskWords);
        unsure.uncertain = true;
        desk.tell(WordsFinal{desk.id(), unsure});
        QCOMPARE(desk.took(), u"final1 -1 final2");
        QVERIFY(std::get<SendRequest>(desk.last.back()).basis.uncertain);
        desk.settleWords(deskWords); // to ask is right for every mood
        QCOMPARE(desk.took(), QString());
    }

    void itIsAskedForInTheSameTime()
    {
        Desk desk;
        desk.stop();
        desk.wait(500ms);
        desk.settleWords(deskWords);
        desk.wait(1s);
        desk.tell(WordsFinal{desk.id(), inAnotherMood(desk)});
        QCOMPARE(desk.took(), u"final1 -1 final2");
        desk.wait(500ms);
        QCOMPARE(desk.took(), u"cached");
        QCOMPARE(desk.machine.phase(), Phase::Late);
    }

    void withNoRequestLeftItIsNotAskedFor()
    {
        Desk desk;
        desk.begin({true, true, 0}, 1);
        desk.stop();
        desk.settleWords(deskWords);
        desk.tell(WordsFinal{desk.id(), inAnotherMood(desk)});
        QCOMPARE(desk.took(), u"final1 -1 cached");
        QCOMPARE(desk.machine.phase(), Phase::Settled);
    }

    void whatIsShownIsNotAskedForAnew()
    {
        Desk desk;
        desk.stop();
        desk.settleWords(deskWords);
        desk.sentence(1, QStringLiteral("A."));
        (void)desk.took();
        desk.tell(WordsFinal{desk.id(), inAnotherMood(desk)});
        QCOMPARE(desk.took(), u"-1");
        QCOMPARE(desk.machine.phase(), Phase::Settled);
    }

    void aMoodCorrectedBeforeTheEndIsLeftToTheFinalWords()
    {
        Desk desk;
        desk.speculate();
        desk.tell(Corrected{desk.id()});
        QCOMPARE(desk.took(), u"ahead1");
        QCOMPARE(desk.machine.phase(), Phase::Listening);
    }

    void whatIsShownIsTakenBackAfterACancelToo()
    {
        Desk desk;
        desk.stop();
        desk.settleWords(deskWords);
        desk.sentence(1, QStringLiteral("A."));
        desk.tell(Cancelled{desk.id()});
        (void)desk.took();
        desk.sentence(1, QStringLiteral("B."));
        QCOMPARE(desk.took(), QString());
        desk.tell(SafetyRaised{desk.id(), SafetyTier::Help});
        QCOMPARE(desk.took(), u"back cached");
    }

    void whatIsWrittenAsksForHelp()
    {
        Desk desk;
        desk.stop();
        desk.settleWords(deskWords);
        desk.tell(helpIn(desk, 1));
        QCOMPARE(desk.took(), u"final1 cached help");
        QCOMPARE(desk.machine.phase(), Phase::Settled);
    }

    void thatMadeAheadDoesSoWithTheFinalWords_data()
    {
        QTest::addColumn<QString>("tail");
        QTest::addColumn<QString>("expected");
        QTest::newRow("the same words") << QString() << QStringLiteral("cached help");
        QTest::newRow("a harmless tail")
            << QStringLiteral(" so yeah") << QStringLiteral("cached help");
        QTest::newRow("other words") << QStringLiteral(" but") << QStringLiteral("final2");
    }

    void thatMadeAheadDoesSoWithTheFinalWords()
    {
        QFETCH(QString, tail);
        QFETCH(QString, expected);
        Desk desk;
        desk.speculate();
        desk.sentence(1, QStringLiteral("A."));
        desk.tell(helpIn(desk, 1));
        QCOMPARE(desk.took(), u"ahead1"); // the person goes on
        QCOMPARE(desk.machine.phase(), Phase::Listening);
        desk.stop();
        desk.settleWords(deskWords + tail);
        QCOMPARE(desk.took(), expected);
    }

    void newerWordsForgetIt()
    {
        Desk desk;
        desk.speculate();
        desk.tell(helpIn(desk, 1));
        desk.wait(4s);
        desk.hear(deskWords + u' ' + deskWords);
        desk.wait(1200ms);
        QCOMPARE(desk.took(), u"ahead1 ahead2");
        desk.sentence(2, QStringLiteral("A."));
        desk.end(2);
        desk.stop();
        desk.settleWords(deskWords + u' ' + deskWords);
        QCOMPARE(desk.took(), u"s0:A.");
    }

    void nothingIsSentWithoutConsentOrInFastMode()
    {
        for (const bool fast : {true, false}) {
            Desk desk;
            desk.environment.consent = fast;
            desk.environment.mode = fast ? CoachingMode::Fast : CoachingMode::Optimized;
            desk.begin();
            desk.speculate();
            desk.stop();
            desk.settleWords(deskWords);
            QCOMPARE(desk.took(), u"cached");
        }
    }

    void offAsksOnlyWithTheFinalWords()
    {
        Desk desk;
        desk.begin({false, true, 0});
        desk.speculate();
        desk.stop();
        QCOMPARE(desk.took(), QString());
        desk.settleWords(deskWords);
        QCOMPARE(desk.took(), u"final1");
    }

    void consentThatIsWithdrawnEndsWhatIsOnItsWay()
    {
        Desk desk;
        desk.speculate();
        desk.environment.consent = false;
        desk.tell(EnvironmentChanged{desk.id(), desk.environment});
        QCOMPARE(desk.took(), u"ahead1 -1");
        QCOMPARE(desk.machine.costs().discardedFor(CoachingReason::Consent), 1);
        desk.stop();
        desk.settleWords(deskWords);
        QCOMPARE(desk.took(), u"cached");
    }

    void emptyFinalWordsAskNothing()
    {
        Desk desk;
        desk.speculate();
        desk.stop();
        desk.settleWords(QStringLiteral("..."));
        QCOMPARE(desk.took(), u"ahead1 -1 cached");
    }
};

PULSEMATES_TEST(tst_CoachingLeave)

#include "tst_coachingleave.moc"
