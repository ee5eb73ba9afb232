#include "core/pipeline/coachingstage.h"
#include "resources/resources.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakecoach.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QSignalSpy>
#include <QTest>

using namespace pulsemates;

namespace {

CheckIn checkInOf(const QString &words, CheckInId id = {7})
{
    CheckIn checkIn;
    checkIn.id = id;
    checkIn.mode = CoachingMode::Optimized;
    checkIn.transcript.settled = words;
    Mood mood;
    mood.label = MoodLabel::Negative;
    mood.score = 0.2;
    checkIn.mood = mood;
    return checkIn;
}

/// The stage over a coach that follows a script, in one thread.
struct Rig
{
    explicit Rig(bool agreed = true, const CoachingMachineOptions &options = {})
    {
        initializeResources();
        screen = std::make_unique<SafetyScreen>();
        stage = std::make_unique<CoachingStage>(
            CoachingStage::Parts{
                clock,
                coach,
                *screen,
                {{Language::English,
                  std::make_shared<const CopyLinter>(*CopyLinter::load(Language::English))}}},
            options);
        stage->setLeave(agreed, {.on = true, .consent = agreed, .mostTokens = 0});
        sentences = std::make_unique<QSignalSpy>(stage.get(), &CoachingStage::sentence);
        kept = std::make_unique<QSignalSpy>(stage.get(), &CoachingStage::cachedKept);
        help = std::make_unique<QSignalSpy>(stage.get(), &CoachingStage::helpWritten);
    }

    void type(const CheckIn &checkIn) const
    {
        stage->begin(checkIn);
        stage->stopped(checkIn.id);
        stage->wordsFinal(checkIn);
    }
    [[nodiscard]] QString shown() const
    {
        QStringList all;
        for (const QList<QVariant> &one : *sentences)
            all << one[2].toString();
        return all.join(u' ');
    }

    FakeClock clock; ///< stands still: nothing is late
    FakeCoach coach;
    std::unique_ptr<SafetyScreen> screen;
    std::unique_ptr<CoachingStage> stage;
    std::unique_ptr<QSignalSpy> sentences;
    std::unique_ptr<QSignalSpy> kept;
    std::unique_ptr<QSignalSpy> help;
};

const auto words = QStringLiteral("It was a long day at work and I am tired");

} // namespace

/// From a check-in to sentences that may be shown, and nothing else.
class tst_CoachingStage : public TestClass
{
    Q_OBJECT

private slots:
    void sentencesAreShownInOrder()
    {
        Rig rig;
        rig.type(checkInOf(words));
        QTRY_COMPARE_WITH_TIMEOUT(rig.sentences->size(), 3, patienceMs);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(rig.sentences->at(i)[1].toInt(), i);
        QVERIFY(rig.shown().startsWith(u"That sounds like a lot to carry."));
        QTRY_COMPARE_WITH_TIMEOUT(rig.stage->underWay(), std::size_t{0}, patienceMs);
        QCOMPARE(rig.coach.requests().size(), std::size_t{1});
        QCOMPARE(rig.coach.requests()[0].words, words);
        QCOMPARE(rig.coach.requests()[0].mood, MoodLabel::Negative);
    }

    void nothingIsAskedWithoutLeave_data()
    {
        QTest::addColumn<bool>("agreed");
        QTest::addColumn<CoachingMode>("mode");
        QTest::newRow("not agreed") << false << CoachingMode::Optimized;
        QTest::newRow("fast") << true << CoachingMode::Fast;
    }

    void nothingIsAskedWithoutLeave()
    {
        QFETCH(bool, agreed);
        QFETCH(CoachingMode, mode);
        Rig rig(agreed);
        CheckIn checkIn = checkInOf(words);
        checkIn.mode = mode;
        rig.type(checkIn);
        QTRY_COMPARE_WITH_TIMEOUT(rig.kept->size(), 1, patienceMs);
        QCoreApplication::processEvents();
        QVERIFY(rig.coach.requests().empty());
    }

    void wordsThatAskForCareAreNotSent_data()
    {
        QTest::addColumn<SafetyTier>("tier");
        QTest::newRow("T1") << SafetyTier::Support;
        QTest::newRow("T2-other") << SafetyTier::Other;
        QTest::newRow("T2") << SafetyTier::Help;
        QTest::newRow("T3") << SafetyTier::Danger;
    }

    void wordsThatAskForCareAreNotSent()
    {
        QFETCH(SafetyTier, tier);
        Rig rig;
        CheckIn checkIn = checkInOf(words);
        checkIn.safety.tier = tier;
        rig.stage->begin(checkIn);
        rig.stage->heard(checkIn);
        rig.stage->stopped(checkIn.id);
        rig.stage->wordsFinal(checkIn);
        QCoreApplication::processEvents();
        QVERIFY(rig.coach.requests().empty());
    }

    void anAlarmOfTheBodyIsNotWrittenTo()
    {
        Rig rig;
        CheckIn checkIn = checkInOf(words);
        checkIn.bodyAlarm = BodyAlarm::Named;
        rig.type(checkIn);
        QCoreApplication::processEvents();
        QVERIFY(rig.coach.requests().empty());
    }

    /// Not ahead either; the final words may say otherwise.
    void anAlarmOfTheBodyIsNotSentAhead()
    {
        Rig rig;
        CheckIn checkIn = checkInOf(words);
        checkIn.bodyAlarm = BodyAlarm::Named;
        rig.stage->begin(checkIn);
        rig.stage->heard(checkIn);
        rig.clock.advance(std::chrono::seconds(5));
        rig.stage->voicePaused(checkIn.id);
        rig.stage->stopApproached(checkIn.id);
        QCoreApplication::processEvents();
        QVERIFY(rig.coach.requests().empty());
        rig.stage->stopped(checkIn.id);
        rig.stage->wordsFinal(checkInOf(words));
        QTRY_COMPARE_WITH_TIMEOUT(rig.coach.requests().size(), std::size_t{1}, patienceMs);
    }

    /// So that the test above says something.
    void harmlessWordsAreSentAhead()
    {
        Rig rig;
        const CheckIn checkIn = checkInOf(words);
        rig.stage->begin(checkIn);
        rig.stage->heard(checkIn);
        rig.clock.advance(std::chrono::seconds(5));
        rig.stage->stopApproached(checkIn.id);
        QTRY_COMPARE_WITH_TIMEOUT(rig.coach.requests().size(), std::size_t{1}, patienceMs);
    }

    /// Asked for with a mood that was certain, it would name a feeling.
    void finalWordsThatAreNotCertainAskAnew()
    {
        Rig rig;
        rig.coach.hold();
        CheckIn checkIn = checkInOf(words);
        checkIn.mood->uncertain = false;
        rig.stage->begin(checkIn);
        rig.stage->heard(checkIn);
        rig.stage->stopped(checkIn.id);
        QTRY_COMPARE_WITH_TIMEOUT(rig.coach.requests().size(), std::size_t{1}, patienceMs);
        QVERIFY(!rig.coach.requests()[0].uncertain);
        checkIn.mood->uncertain = true;
        rig.stage->wordsFinal(checkIn);
        QTRY_COMPARE_WITH_TIMEOUT(rig.coach.requests().size(), std::size_t{2}, patienceMs);
        QVERIFY(rig.coach.requests()[1].uncertain);
        rig.coach.letGo();
        QTRY_COMPARE_WITH_TIMEOUT(rig.stage->underWay(), std::size_t{0}, patienceMs);
    }

    /// What was understood is of the partial words before, which named none.
    void anAlarmInTheNewestWordsIsNotSentAtStop_data()
    {
        QTest::addColumn<QString>("settled");
        QTest::addColumn<QString>("beside");
        QTest::addColumn<std::size_t>("asked");
        const QString alarm = words + QStringLiteral(" and now my chest hurts");
        QTest::newRow("harmless") << words << QString() << std::size_t{1};
        QTest::newRow("named") << alarm << QString() << std::size_t{0};
        QTest::newRow("only the second recogniser heard it") << words << alarm << std::size_t{0};
    }

    void anAlarmInTheNewestWordsIsNotSentAtStop()
    {
        QFETCH(QString, settled);
        QFETCH(QString, beside);
        QFETCH(std::size_t, asked);
        Rig rig;
        CheckIn checkIn = checkInOf(settled);
        checkIn.transcript.beside = beside;
        rig.stage->begin(checkIn);
        rig.stage->heard(checkIn);
        rig.stage->stopped(checkIn.id);
        QCOMPARE(rig.stage->underWay(), asked);
    }

    void aSentenceThatMayNotBeShownEndsIt()
    {
        Rig rig;
        rig.coach.setScript({QStringLiteral("That sounds like a lot to carry."),
                             QStringLiteral("Read more at https://example.org."),
                             QStringLiteral("Rest for one slow minute.")});
        const QSignalSpy failed(rig.stage.get(), &CoachingStage::failed);
        rig.type(checkInOf(words));
        QTRY_COMPARE_WITH_TIMEOUT(rig.stage->underWay(), std::size_t{0}, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(rig.coach.underWay(), 0, patienceMs);
        QVERIFY(!rig.shown().contains(u"example"));
        QVERIFY(!rig.shown().contains(u"slow minute"));
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed[0][1].value<Error>().stage, Stage::Safety);
    }

    void whatIsWrittenMayAskForHelp()
    {
        Rig rig;
        rig.coach.setScript({QStringLiteral("I want to kill myself tonight.")});
        rig.type(checkInOf(words));
        QTRY_VERIFY_WITH_TIMEOUT(rig.stage->underWay() == 0 && rig.coach.underWay() == 0,
                                 patienceMs);
        QVERIFY(rig.sentences->isEmpty());
        QCOMPARE(rig.help->size(), 1);
        QCOMPARE(rig.help->at(0)[0].value<CheckInId>(), CheckInId{7});
        QVERIFY(showsHelp(rig.help->at(0)[1].value<SafetyFinding>().tier));
    }

    void madeAheadItWaitsForTheFinalWords()
    {
        Rig rig;
        rig.coach.setScript({QStringLiteral("I want to kill myself tonight.")});
        const CheckIn checkIn = checkInOf(words);
        rig.stage->begin(checkIn);
        rig.stage->heard(checkIn);
        rig.clock.advance(std::chrono::seconds(5));
        rig.stage->stopApproached(checkIn.id);
        QTRY_VERIFY_WITH_TIMEOUT(rig.coach.requests().size() == 1 && rig.stage->underWay() == 0,
                                 patienceMs);
        QVERIFY(rig.help->isEmpty()); // in the middle of a sentence, for words that may change
        rig.stage->stopped(checkIn.id);
        rig.stage->wordsFinal(checkIn);
        QCOMPARE(rig.help->size(), 1);
        QVERIFY(showsHelp(rig.help->at(0)[1].value<SafetyFinding>().tier));
        QVERIFY(rig.sentences->isEmpty());
        QCOMPARE(rig.coach.requests().size(), std::size_t{1});
    }

    void aFailureThatLastsIsNotAskedAgain_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("placed"); // elsewhere, before the words are final
        QTest::addColumn<bool>("again");
        QTest::newRow("quota") << ErrorCode::QuotaUsedUp << false << false;
        QTest::newRow("key") << ErrorCode::KeyRefused << false << false;
        QTest::newRow("key, and another address") << ErrorCode::KeyRefused << true << true;
        QTest::newRow("its words") << ErrorCode::RequestRefused << false << true;
        QTest::newRow("what may mend") << ErrorCode::ServiceError << false << true;
    }

    void aFailureThatLastsIsNotAskedAgain()
    {
        QFETCH(ErrorCode, code);
        QFETCH(bool, placed);
        QFETCH(bool, again);
        Rig rig;
        const QSignalSpy failed(rig.stage.get(), &CoachingStage::failed);
        rig.coach.failNext({code, {}, Stage::Coach});
        const CheckIn checkIn = checkInOf(words);
        rig.stage->begin(checkIn);
        rig.stage->heard(checkIn);
        rig.stage->stopped(checkIn.id);
        QCOMPARE(rig.stage->underWay(), std::size_t{1}); // asked for ahead
        QTRY_COMPARE_WITH_TIMEOUT(rig.stage->underWay(), std::size_t{0}, patienceMs);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed[0][1].value<Error>().code, code);
        if (placed)
            rig.stage->setPromptVersion(QStringLiteral("elsewhere"));
        rig.stage->wordsFinal(checkIn);
        QCOMPARE(rig.stage->underWay(), std::size_t(again ? 1 : 0));
        QCOMPARE(rig.kept->size(), again ? 0 : 1);
        QCOMPARE(rig.stage->today().asked, again ? 2 : 1);
        QTRY_COMPARE_WITH_TIMEOUT(rig.stage->underWay(), std::size_t{0}, patienceMs);
    }

    void cancellingEndsWhatIsUnderWay()
    {
        Rig rig;
        rig.coach.hold();
        rig.type(checkInOf(words));
        QTRY_COMPARE_WITH_TIMEOUT(rig.coach.underWay(), 1, patienceMs);
        rig.stage->cancel({7});
        QTRY_COMPARE_WITH_TIMEOUT(rig.coach.underWay(), 0, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(rig.stage->underWay(), std::size_t{0}, patienceMs);
        rig.coach.letGo();
        QVERIFY(rig.sentences->isEmpty());
    }

    void withdrawnLeaveEndsItAtOnce()
    {
        Rig rig;
        rig.coach.hold();
        rig.type(checkInOf(words));
        QTRY_COMPARE_WITH_TIMEOUT(rig.coach.underWay(), 1, patienceMs);
        rig.stage->setLeave(false, {});
        QTRY_COMPARE_WITH_TIMEOUT(rig.coach.underWay(), 0, patienceMs);
        rig.coach.letGo();
        QVERIFY(rig.sentences->isEmpty());
    }

    void anExchangeIsOfTheCheckInThatAsked()
    {
        Rig rig;
        QSignalSpy exchanged(rig.stage.get(), &CoachingStage::exchanged);
        rig.coach.hold();
        rig.type(checkInOf(words));
        QTRY_COMPARE_WITH_TIMEOUT(rig.coach.underWay(), 1, patienceMs);
        ServiceExchange exchange;
        exchange.retries = 1;
        rig.stage->noteExchange({99}, exchange); // of a request that nobody made
        QVERIFY(exchanged.isEmpty());
        rig.stage->noteExchange({1}, exchange);
        QCOMPARE(exchanged.size(), 1);
        QCOMPARE(exchanged[0][0].value<CheckInId>(), CheckInId{7});
        QCOMPARE(exchanged[0][1].value<ServiceExchange>(), exchange);
        rig.coach.letGo();
        QTRY_COMPARE_WITH_TIMEOUT(rig.stage->underWay(), std::size_t{0}, patienceMs);
        rig.stage->noteExchange({1}, exchange); // it has ended
        QCOMPARE(exchanged.size(), 1);
    }

    void aSecondRequestGoesBesideTheFirst()
    {
        CoachingMachineOptions options;
        options.hedger.least = std::chrono::milliseconds(10);
        options.hedger.share = 1;
        Rig rig(true, options);
        rig.coach.hold();
        rig.type(checkInOf(words));
        QTRY_COMPARE_WITH_TIMEOUT(rig.coach.requests().size(), std::size_t{1}, patienceMs);
        rig.clock.advance(std::chrono::milliseconds(20));
        QTRY_COMPARE_WITH_TIMEOUT(rig.coach.requests().size(), std::size_t{2}, patienceMs);
        CoachRequest expected = rig.coach.requests()[0];
        QVERIFY(!expected.beside);
        expected.beside = true;
        QCOMPARE(rig.coach.requests()[1], expected);
    }

    void aClosedStageAsksNobody()
    {
        Rig rig;
        rig.stage->close();
        rig.type(checkInOf(words));
        QCoreApplication::processEvents();
        QVERIFY(rig.coach.requests().empty());
    }
};

PULSEMATES_TEST(tst_CoachingStage)
#include "tst_coachingstage.moc"
