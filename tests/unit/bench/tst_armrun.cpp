// The arms on the virtual clock: same draws, own machine, Stops on a schedule.
#include "app/bench/network/armrun.h"
#include "tests/support/keywordmood.h"
#include "tests/support/testregistry.h"
#include "tests/unit/bench/constantprofile.h"

#include <QTest>

using namespace pulsemates;

namespace {

const auto said = QStringLiteral("I have been behind on everything at work this week");

/// Ten words in four seconds, all heard 0.3 s later; Stop is pressed at @p stop.
Monologue monologue(int stop, std::optional<int> approach = {})
{
    Monologue it;
    it.words = {{said, 240, 4240}};
    it.partials = {{2000, QStringLiteral("I have been behind on"), 0.9}, {4540, said, 0.9}};
    it.stop = stop;
    it.approach = approach;
    it.finalAt = stop + 256;
    it.finalText = said;
    return it;
}

} // namespace

class tst_ArmRun : public TestClass
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(m_screen.problem().isEmpty(), qPrintable(m_screen.problem())); }

    void withoutLeadTheSentenceTakesWhatStreamingTakes()
    {
        const ArmCheckIn it = runArms({monologue(4600)},
                                      m_words,
                                      usual(250),
                                      {.checkIns = 1, .warmUp = 0, .leave = {false, true, 0}})
                                  .front();
        QCOMPARE(it.ours.attempts, 0);
        // 250 of the words, 40 of the line, 500 to the first token, 18 tokens of 12.5
        QCOMPARE(timesOf(it, Arm::Ours).firstSentence, 1015.0);
        QCOMPARE(timesOf(it, Arm::Streaming).firstSentence, 1015.0);
        QCOMPARE(timesOf(it, Arm::Ours).personalVoice, 1015.0 + 40 + 260);
        QCOMPARE(timesOf(it, Arm::Ours).words, 250.0);
    }

    void askedForAtStopItIsSoonerByTheWait()
    {
        const ArmCheckIn it = runOne(monologue(4600));
        QCOMPARE(it.ours.attempts, 1);
        QVERIFY(it.ours.wholeAdopted);
        QCOMPARE(it.ours.lead, 250.0);
        QCOMPARE(timesOf(it, Arm::Ours).firstSentence, 1015.0 - 250);
    }

    /// The program is told of a pause at its soft end, 260 ms behind the voice.
    void aPauseIsToldOfAtItsSoftEnd()
    {
        CoachingMachineOptions machine;
        machine.speculator.patience = std::chrono::milliseconds(0);
        machine.speculator.pause = std::chrono::milliseconds(0);
        machine.speculator.settled = std::chrono::milliseconds(0);
        CoachingReplay replay(m_words, machine, {true, true, 0});
        ReplayOptions options;
        options.answers = [] { return AnswerTimes{500, 0.08, false}; };
        options.finalAfterMs = 250;
        Monologue it = monologue(5000);
        it.partials.back().at = 4300;
        const ReplayOutcome outcome = replay.play(it, options);
        QCOMPARE(outcome.lead, double(5000 + 250 - (4240 + 260)));
    }

    void withLeadItIsThereSoMuchSooner()
    {
        // Asked for at 4,700, when the hand comes to Stop in a silence; Stop is at 5,000.
        const ArmCheckIn it = runOne(monologue(5000, 4700));
        QCOMPARE(it.ours.attempts, 1);
        QVERIFY(it.ours.wholeAdopted);
        const double asked = 4700 - 5000;
        QCOMPARE(timesOf(it, Arm::Ours).firstSentence, asked + 40 + 500 + 225);
    }

    void theOpenerWaitsForTheWordsWithinItsBounds_data()
    {
        QTest::addColumn<double>("words");
        QTest::addColumn<double>("opener");
        QTest::newRow("early words") << 120.0 << 200.0;
        QTest::newRow("usual words") << 250.0 << 250.0;
        QTest::newRow("late words") << 900.0 << 400.0;
    }

    void theOpenerWaitsForTheWordsWithinItsBounds()
    {
        QFETCH(double, words);
        QFETCH(double, opener);
        const auto it = runOne(monologue(4600), words);
        QCOMPARE(timesOf(it, Arm::Ours).firstSound, opener);
    }

    void aServiceThatStallsLeavesThePreparedMessage()
    {
        const auto profile = constantProfile(
            {{"stream-final", 250}, {"first-token-stall", 20'000}, {"token-rate", 80}});
        const auto run = runArms({monologue(4600)}, m_words, profile, {.checkIns = 3, .warmUp = 0});
        QCOMPARE(run.size(), std::size_t(3));
        for (const ArmCheckIn &it : run) {
            QVERIFY(!it.ours.shown);
            QCOMPARE(timesOf(it, Arm::Ours).firstSentence, 2000.0);
            // Nobody gives up there: every Stop is counted from its own time.
            QCOMPARE(timesOf(it, Arm::Streaming).firstSentence, 250.0 + 20'000 + 225);
        }
    }

    void warmUpIsDiscardedAndSessionsGoOn()
    {
        const auto run =
            runArms({monologue(4600)}, m_words, usual(250), {.checkIns = 4, .warmUp = 2});
        QCOMPARE(run.size(), std::size_t(4));
        QCOMPARE(run.front().session, 2);
        QCOMPARE(seriesOf(run, Arm::Ours, &ArmTimes::words), std::vector<double>(4, 250.0));
    }

    void aCutLineLeavesThePreparedMessage_data()
    {
        QTest::addColumn<bool>("silent");
        QTest::addColumn<double>("answered");
        QTest::newRow("somebody says so") << false << 251.0;
        QTest::newRow("nobody does") << true << 2000.0;
    }

    void aCutLineLeavesThePreparedMessage()
    {
        QFETCH(bool, silent);
        QFETCH(double, answered);
        CoachingReplay replay(m_words, {}, {true, true, 0});
        ReplayOptions options;
        options.answers = [] { return AnswerTimes{500, 0.08, false}; };
        options.finalAfterMs = 250;
        options.lineGoneAtMs = 1000;
        options.lineIsSilent = silent;
        const ReplayOutcome outcome = replay.play(monologue(4600), options);
        QVERIFY(outcome.cached && !outcome.shown);
        QCOMPARE(*outcome.answered, answered);
    }

    void aStopThatIsLateCountsFromItsTime()
    {
        CoachingReplay replay(m_words, {}, {true, true, 0});
        ReplayOptions options;
        options.answers = [] { return AnswerTimes{500, 0.08, false}; };
        options.finalAfterMs = 250;
        options.stopAt = std::chrono::seconds(2000);
        const double first = *replay.play(monologue(4600), options).answered;
        options.stopAt = std::chrono::seconds(2001); // its speech began before that one was over
        const double second = *replay.play(monologue(4600), options).answered;
        QCOMPARE(first, 725.0);
        QVERIFY(second > first);
    }

    /// A machine that comes to no end is a failure, not the best of all values, and holds nobody
    /// up.
    void whoIsNeverAnsweredCountsAsTheWorst()
    {
        const auto run = runArms(
            {monologue(4600)}, m_words, usual(250), {.checkIns = 2, .warmUp = 0, .mostSteps = 3});
        QCOMPARE(run.size(), std::size_t(2));
        for (const ArmCheckIn &it : run) {
            QVERIFY(!it.ours.answered);
            QCOMPARE(timesOf(it, Arm::Ours).firstSentence, neverMs);
            QCOMPARE(timesOf(it, Arm::Ours).total, neverMs);
            QCOMPARE(timesOf(it, Arm::Streaming).firstSentence, 1015.0);
        }
    }

    void behindADeadEndTheNextIsAnswered()
    {
        CoachingReplay replay(m_words, {}, {true, true, 0});
        ReplayOptions options;
        options.answers = [] { return AnswerTimes{500, 0.08, false}; };
        options.finalAfterMs = 250;
        // Up to the moment behind Stop at which a request is under way.
        for (int steps = 0; steps < 8; ++steps) {
            options.mostSteps = steps;
            QVERIFY2(!replay.play(monologue(4600), options).answered,
                     qPrintable(QString::number(steps)));
        }
        options.mostSteps = mostReplaySteps;
        QVERIFY(replay.play(monologue(4600), options).answered);
    }

    void whatIsMarkedIsCountedWithoutTheScreen_data()
    {
        QTest::addColumn<bool>("marked");
        QTest::addColumn<int>("decides");
        QTest::addColumn<bool>("counted");
        QTest::newRow("the word that decides is sent") << true << 9 << true;
        QTest::newRow("it comes behind what is sent") << true << 10 << false;
        QTest::newRow("not marked") << false << 9 << false;
    }

    /// Ten words that the screen finds harmless, and so are sent.
    void whatIsMarkedIsCountedWithoutTheScreen()
    {
        QFETCH(bool, marked);
        QFETCH(int, decides);
        QFETCH(bool, counted);
        CoachingReplay replay(m_words, {}, {true, true, 0});
        ReplayOptions options;
        options.answers = [] { return AnswerTimes{500, 0.08, false}; };
        options.finalAfterMs = 250;
        Monologue it = monologue(4600);
        it.neverSent = marked;
        it.decides = decides;
        const ReplayOutcome outcome = replay.play(it, options);
        QVERIFY(outcome.requests > 0);
        QCOMPARE(outcome.careSent, 0);
        QCOMPARE(outcome.markedSent, counted ? outcome.requests : 0);
    }

    void whoAsksForCareIsLeftOut()
    {
        Monologue care = monologue(4600);
        care.finalText = QStringLiteral("I want to kill myself tonight");
        QCOMPARE(withoutCare({care, monologue(4600)}, m_words).size(), std::size_t(1));
    }

private:
    static loopback::LatencyProfile usual(double words)
    {
        return constantProfile({{"rtt", 40},
                                {"stream-final", words},
                                {"first-token", 500},
                                {"token-rate", 80},
                                {"speech-whole", 700},
                                {"speech-first", 260}});
    }
    ArmCheckIn runOne(const Monologue &it, double words = 250)
    {
        return runArms({it}, m_words, usual(words), {.checkIns = 1, .warmUp = 0}).front();
    }
    static const ArmTimes &timesOf(const ArmCheckIn &checkIn, Arm arm)
    {
        return checkIn.times[std::size_t(arm)];
    }

    SafetyScreen m_screen;
    KeywordMood m_mood;
    UnderstoodWords m_words{m_screen, m_mood};
};

PULSEMATES_TEST(tst_ArmRun)

#include "tst_armrun.moc"
