#include "tests/support/testregistry.h"
#include "tests/unit/pipeline/coachingdesk.h"

#include <QTest>

using namespace pulsemates;
using namespace pulsemates::coaching;
using namespace std::chrono_literals;

namespace {

using Desk = CoachingDesk;
using Phase = CoachingMachine::Phase;

const QString saidByStop = Desk::said();
const QString saidAndClosed = saidByStop + QStringLiteral(" so yeah");

} // namespace

/// What is asked for at Stop, while the words are not final, and what is left to go on.
class tst_CoachingAtStop : public TestClass
{
    Q_OBJECT

private slots:
    void theWordsAsTheyAreAreSent()
    {
        Desk desk;
        desk.tell(VoiceResumed{desk.id()}); // in mid-speech
        desk.tell(Heard{desk.id(), desk.basis(saidByStop), 0.1});
        QCOMPARE(desk.took(), QString());
        desk.stop();
        QCOMPARE(desk.took(), u"ahead1");
        QCOMPARE(desk.machine.phase(), Phase::Finishing);
        desk.wait(250ms);
        desk.settleWords(saidByStop);
        desk.sentence(1, QStringLiteral("A."));
        QCOMPARE(desk.took(), u"s0:A.");
        QCOMPARE(desk.machine.reconciliation()->lead, 250ms);
    }

    void newerWordsTakeThePlace()
    {
        Desk desk;
        desk.speculate();
        desk.hear(saidByStop + QStringLiteral(" but"));
        desk.stop();
        QCOMPARE(desk.took(), u"ahead1 -1 ahead2");
        QCOMPARE(desk.machine.costs().discardedFor(CoachingReason::Superseded), 1);
        QCOMPARE(desk.machine.costs().attempts, 2);
    }

    void theSameWordsAreNotSentAgain()
    {
        Desk desk;
        desk.speculate();
        desk.hear(saidByStop + u'.');
        desk.stop();
        QCOMPARE(desk.took(), u"ahead1");
    }

    void finalWordsWithoutAStopAskByThemselves()
    {
        Desk desk;
        desk.hear(saidByStop);
        desk.settleWords(saidByStop);
        QCOMPARE(desk.took(), u"final1");
    }

    void nothingIsSent_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<SafetyTier>("tier");
        QTest::addColumn<bool>("on");
        QTest::addColumn<int>("mostTokens");
        QTest::addColumn<int>("left");
        constexpr auto normal = SafetyTier::Normal;
        constexpr int many = 100;
        QTest::newRow("seven words")
            << QStringLiteral("a b c d e f g") << normal << true << 0 << many;
        QTest::newRow("words that ask for care")
            << saidByStop << SafetyTier::Support << true << 0 << many;
        QTest::newRow("switched off") << saidByStop << normal << false << 0 << many;
        QTest::newRow("beyond the limit") << saidByStop << normal << true << 100 << many;
        QTest::newRow("the last of the day") << saidByStop << normal << true << 0 << 1;
    }

    void nothingIsSent()
    {
        QFETCH(QString, words);
        QFETCH(SafetyTier, tier);
        QFETCH(bool, on);
        QFETCH(int, mostTokens);
        QFETCH(int, left);
        Desk desk;
        desk.begin({on, true, mostTokens}, left);
        desk.hear(words, tier);
        desk.stop();
        QCOMPARE(desk.took(), QString());
    }

    void wordsThatAskedForCareOnceAreNotSent()
    {
        Desk desk;
        desk.hear(saidByStop, SafetyTier::Support);
        desk.hear(saidByStop + QStringLiteral(" again")); // only final words lower it
        desk.stop();
        QCOMPARE(desk.took(), QString());
    }

    void whatCouldStandIsNotReplaced()
    {
        Desk desk;
        desk.speculate();
        desk.hear(saidAndClosed);
        desk.tell(StopApproached{desk.id()});
        desk.wait(1s);
        desk.stop();
        QCOMPARE(desk.took(), u"ahead1");
        desk.sentence(1, QStringLiteral("A."));
        desk.settleWords(saidAndClosed);
        QCOMPARE(desk.took(), u"s0:A. -1 rest2");
        QCOMPARE(desk.machine.costs().discardedFor(CoachingReason::Superseded), 0);
    }

    void anotherMoodReplacesIt()
    {
        Desk desk;
        desk.speculate();
        CoachingBasis other = desk.basis(saidAndClosed);
        other.mood = MoodLabel::Positive;
        desk.tell(Heard{desk.id(), other, 0.9});
        desk.stop();
        QCOMPARE(desk.took(), u"ahead1 -1 ahead2");
    }
};

PULSEMATES_TEST(tst_CoachingAtStop)

#include "tst_coachingatstop.moc"
