#include "core/pipeline/coachingstage.h"
#include "core/providers/coachprompt.h"
#include "resources/resources.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakecoach.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "tests/unit/pipeline/coachingdesk.h"

#include <QSignalSpy>
#include <QTest>

using namespace pulsemates;
using namespace pulsemates::coaching;
using namespace std::chrono_literals;

namespace {

using Phase = CoachingMachine::Phase;

/// A machine that may send so many requests for this check-in.
struct LimitedDesk : CoachingDesk
{
    explicit LimitedDesk(int left)
    {
        begin({true, true, 0}, left);
        took();
    }
    [[nodiscard]] bool keptForWant() const
    {
        return std::ranges::any_of(last, [](const Command &command) {
            const auto *kept = std::get_if<KeepCached>(&command);
            return kept && kept->limited;
        });
    }
};

/// The stage with a calendar that is moved by hand.
struct LimitRig
{
    explicit LimitRig(int mostADay)
    {
        initializeResources();
        CoachingStage::Parts parts{
            clock,
            coach,
            screen,
            {{Language::English,
              std::make_shared<const CopyLinter>(*CopyLinter::load(Language::English))}}};
        parts.today = [this] { return date; };
        stage = std::make_unique<CoachingStage>(parts);
        stage->setLeave(true, {.on = true, .consent = true, .mostTokens = 0});
        stage->setMostRequestsADay(mostADay);
        limited = std::make_unique<QSignalSpy>(stage.get(), &CoachingStage::limited);
        kept = std::make_unique<QSignalSpy>(stage.get(), &CoachingStage::cachedKept);
        changed = std::make_unique<QSignalSpy>(stage.get(), &CoachingStage::daysChanged);
    }

    /// Types a check-in; false where nothing became of it.
    [[nodiscard]] bool type()
    {
        CheckIn checkIn;
        checkIn.id = {++id};
        checkIn.mode = CoachingMode::Optimized;
        checkIn.transcript.settled = QStringLiteral("It was a long day at work and I am tired");
        checkIn.mood = Mood{};
        const auto before = kept->size();
        const auto asked = coach.requests().size();
        stage->begin(checkIn);
        stage->stopped(checkIn.id);
        stage->wordsFinal(checkIn);
        return QTest::qWaitFor(
            [&] {
                return kept->size() > before
                       || (coach.requests().size() > asked && stage->underWay() == 0);
            },
            patienceMs);
    }

    QDate date{2026, 11, 30};
    std::uint64_t id = 0;
    FakeClock clock; ///< stands still: nothing is late
    FakeCoach coach;
    SafetyScreen screen;
    std::unique_ptr<CoachingStage> stage;
    std::unique_ptr<QSignalSpy> limited;
    std::unique_ptr<QSignalSpy> kept;
    std::unique_ptr<QSignalSpy> changed;
};

} // namespace

/// So many requests a day, those made ahead and second ones among them, and no more.
class tst_CoachingLimit : public TestClass
{
    Q_OBJECT

private slots:
    void withNoneLeftThePreparedMessageStands()
    {
        LimitedDesk desk(0);
        desk.speculate();
        desk.stop();
        desk.settleWords(LimitedDesk::said());
        QCOMPARE(desk.took(), u"cached");
        QVERIFY(desk.keptForWant());
        QCOMPARE(desk.machine.phase(), Phase::Settled);
        QCOMPARE(desk.machine.costs().requests, 0);
    }

    void otherReasonsAreNotCalledALimit()
    {
        LimitedDesk desk(0);
        desk.stop();
        desk.settleWords(LimitedDesk::said(), SafetyTier::Support);
        QCOMPARE(desk.took(), u"cached");
        QVERIFY(!desk.keptForWant());
    }

    void theLastOneIsForTheFinalWords()
    {
        LimitedDesk desk(1);
        desk.speculate();
        QCOMPARE(desk.took(), QString());
        desk.stop();
        desk.settleWords(LimitedDesk::said());
        QCOMPARE(desk.took(), u"final1");
    }

    void aheadCountsAndIsUsed()
    {
        LimitedDesk desk(2);
        desk.speculate();
        QCOMPARE(desk.took(), u"ahead1");
        desk.stop();
        desk.settleWords(QStringLiteral("but no it was all quite different from that and good"));
        QCOMPARE(desk.took(), u"-1 final2");
        desk.end(2, End::Failed);
        QCOMPARE(desk.took(), u"cached");
        QCOMPARE(desk.machine.costs().requests, 2);
    }

    void aFailureOfTheLastOneIsNotAskedAgain()
    {
        LimitedDesk desk(2);
        desk.speculate();
        desk.stop();
        desk.settleWords(LimitedDesk::said()); // adopts it
        QCOMPARE(desk.took(), u"ahead1");
        desk.end(1, End::Failed); // one is left
        QCOMPARE(desk.took(), u"final2");
        desk.end(2, End::Failed);
        QCOMPARE(desk.took(), u"cached");
    }

    void whatIsRefusedForLongIsNotAskedAgain()
    {
        LimitedDesk desk(100);
        desk.speculate();
        desk.end(1, End::Barred); // a wrong key, a used-up quota
        desk.wait(4s);
        const QString more = LimitedDesk::said() + u' ' + LimitedDesk::said();
        desk.hear(more);
        desk.wait(1200ms);
        desk.tell(StopApproached{desk.id()});
        desk.stop();
        QCOMPARE(desk.took(), u"ahead1");
        desk.settleWords(more);
        QCOMPARE(desk.took(), u"cached");
        QVERIFY(!desk.keptForWant());
        QCOMPARE(desk.machine.phase(), Phase::Settled);
        desk.begin(); // it may be otherwise now
        desk.speculate();
        QCOMPARE(desk.took(), u"ahead2");
    }

    void norWithTheFinalWords()
    {
        LimitedDesk desk(100);
        desk.speculate();
        desk.stop();
        desk.settleWords(LimitedDesk::said()); // adopts it
        desk.end(1, End::Barred);
        QCOMPARE(desk.took(), u"ahead1 cached");
    }

    void anotherAddressIsAskedWithTheFinalWords()
    {
        LimitedDesk desk(100);
        desk.speculate();
        desk.end(1, End::Barred);
        desk.tell(PlaceChanged{desk.id()});
        desk.stop();
        QCOMPARE(desk.took(), u"ahead1");
        desk.settleWords(LimitedDesk::said());
        QCOMPARE(desk.took(), u"final2");
    }

    void whatWasCancelledWhileItSpokeCounts()
    {
        LimitedDesk silent(100);
        LimitedDesk speaking(100);
        for (LimitedDesk *desk : {&silent, &speaking}) {
            desk->speculate();
            if (desk == &speaking)
                desk->tell(TokenCame{desk->id(), 1, 0});
            desk->tell(Cancelled{desk->id()});
            QCOMPARE(desk->took(), u"ahead1 -1");
        }
        const CoachingMachineOptions options;
        const CoachingCosts &costs = speaking.machine.costs();
        QVERIFY(silent.machine.costs().tokens > options.promptTokens);
        QCOMPARE(costs.tokens, silent.machine.costs().tokens + options.replyTokens);
        QCOMPARE(costs.tokensDiscarded, costs.tokens);
    }

    void whatTheServiceCountsStandsForTheEstimate()
    {
        LimitedDesk desk(100);
        desk.stop();
        desk.settleWords(LimitedDesk::said());
        desk.tell(TokenCame{desk.id(), 1, 0});
        desk.sentence(1, QStringLiteral("A."));
        desk.end(1, End::Whole, 777);
        QCOMPARE(desk.machine.costs().tokens, std::int64_t{777});
    }

    /// A cost never reads smaller than it is.
    void thePromptsAreNotLongerThanTheyAreTakenFor()
    {
        initializeResources();
        constexpr double schemaAndRoles = 100;
        for (const Language language : {Language::English, Language::Korean}) {
            const auto prompt = CoachPrompt::load(language);
            QVERIFY(prompt.has_value());
            QString text = prompt->system;
            for (const CoachPrompt::Example &example : prompt->examples)
                text += prompt->dataFor(example.request) + CoachPrompt::answerOf(example.message);
            double tokens = schemaAndRoles;
            for (const QChar c : std::as_const(text))
                tokens += c.unicode() >= 0x1100 ? 1 / 1.5 : 0.25;
            QVERIFY2(tokens <= CoachingMachineOptions().promptTokens,
                     qPrintable(QString::number(tokens)));
        }
    }

    void requestsAreCountedByDay()
    {
        LimitRig rig(2);
        QVERIFY(rig.type());
        QCOMPARE(rig.stage->today().asked, 1);
        QCOMPARE(rig.stage->today().used, 1);
        QVERIFY(rig.stage->today().tokens > 0);
        QVERIFY(!rig.changed->isEmpty());
        QVERIFY(rig.type());
        QCOMPARE(rig.limited->size(), 0);
        QVERIFY(rig.type()); // the third one
        QCOMPARE(rig.limited->size(), 1);
        QCOMPARE(rig.limited->at(0)[0].value<CheckInId>(), CheckInId{3});
        QCOMPARE(rig.coach.requests().size(), std::size_t{2});
        QCOMPARE(rig.stage->today().asked, 2);
        QCOMPARE(rig.stage->today().used, 2);
    }

    void midnightGivesANewAllowanceAndTheWayBackDoesNot()
    {
        LimitRig rig(1);
        QVERIFY(rig.type());
        rig.date = rig.date.addDays(1);
        QVERIFY(rig.type());
        QCOMPARE(rig.coach.requests().size(), std::size_t{2});
        QCOMPARE(rig.limited->size(), 0);
        rig.date = rig.date.addDays(-1);
        QVERIFY(rig.type());
        QCOMPARE(rig.limited->size(), 1);
        QCOMPARE(rig.coach.requests().size(), std::size_t{2});
    }

    void noneIsNone()
    {
        LimitRig rig(0);
        QVERIFY(rig.type());
        QCOMPARE(rig.limited->size(), 1);
        QVERIFY(rig.coach.requests().empty());
        QCOMPARE(rig.stage->today().asked, 0);
    }

    void whatWasAskedBeforeThisStartCounts()
    {
        LimitRig rig(1);
        RequestDays days;
        days.addAsked(rig.date);
        rig.stage->setDays(days);
        QVERIFY(rig.type());
        QCOMPARE(rig.limited->size(), 1);
        QVERIFY(rig.coach.requests().empty());
    }
};

PULSEMATES_TEST(tst_CoachingLimit)
#include "tst_coachinglimit.moc"
