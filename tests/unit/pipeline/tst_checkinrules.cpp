#include "core/pipeline/checkinrules.h"
#include "tests/support/pipelineoffakes.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

const GuidancePlan &plan()
{
    static const GuidancePlan made(*sharedLibrary(Language::English), {}, {}, {});
    return made;
}

const GuidancePlan &emergencyPlan()
{
    const Understanding known{.mood = {}, .topic = Topic::Day, .bodyAlarm = BodyAlarm::Named};
    static const GuidancePlan made(*sharedLibrary(Language::English), known, {}, {});
    return made;
}

Mood mood(MoodLabel label, bool uncertain = false)
{
    return {label, 0.5, 0.9, uncertain, QStringLiteral("test")};
}

CheckIn spoken(MoodLabel label)
{
    CheckIn checkIn;
    checkIn.transcript.settled = QStringLiteral("some words");
    checkIn.mood = mood(label);
    checkIn.finalWords = true;
    return checkIn;
}

ListenerReport kept(std::chrono::milliseconds recorded, std::uint64_t overruns = 0)
{
    ListenerReport report;
    report.recorded = recorded;
    report.overruns = overruns;
    return report;
}

} // namespace

class tst_CheckInRules : public TestClass
{
    Q_OBJECT

private slots:
    void aPlanAnswersEveryMood_data()
    {
        QTest::addColumn<int>("label");
        QTest::addColumn<bool>("uncertain");
        for (const MoodLabel label : allMoodLabels) {
            for (const bool uncertain : {false, true})
                QTest::addRow(
                    "%s%s", qPrintable(moodLabelName(label)), uncertain ? ", uncertain" : "")
                    << int(label) << uncertain;
        }
    }

    void aPlanAnswersEveryMood()
    {
        QFETCH(const int, label);
        QFETCH(const bool, uncertain);
        const Guidance &guidance = plan().forMood(mood(MoodLabel(label), uncertain));
        QCOMPARE(guidance.mood, MoodLabel(label));
        QVERIFY(!guidance.message.text.isEmpty());
        QVERIFY(!guidance.breathing.steps.empty());
        QVERIFY(!guidance.stretch.steps.empty());
        QVERIFY(plan().openers().contains(guidance.message.opener));
    }

    void withoutWordsThePlaceOfTheMessageIsFree()
    {
        CheckIn checkIn;
        takeGuidance(checkIn, plan());
        QCOMPARE(checkIn.state, CheckInState::Guiding);
        QVERIFY(checkIn.guidance->message.text.isEmpty());
        QVERIFY(!checkIn.guidance->breathing.steps.empty());

        checkIn.transcript.settled = QStringLiteral("words");
        checkIn.mood = mood(MoodLabel::Negative);
        checkIn.finalWords = true;
        QVERIFY(settleGuidance(checkIn, plan())); // only now
        QCOMPARE(checkIn.guidance->message, plan().forMood(*checkIn.mood).message);
        QCOMPARE(checkIn.guidance->mood, MoodLabel::Negative);
        QVERIFY(!checkIn.alternative);
    }

    void aShownMessageIsNeverReplaced_data()
    {
        QTest::addColumn<int>("shown");
        QTest::addColumn<int>("final");
        for (const MoodLabel shown : allMoodLabels) {
            for (const MoodLabel final : allMoodLabels)
                QTest::addRow("%s, then %s",
                              qPrintable(moodLabelName(shown)),
                              qPrintable(moodLabelName(final)))
                    << int(shown) << int(final);
        }
    }

    void aShownMessageIsNeverReplaced()
    {
        QFETCH(const int, shown);
        QFETCH(const int, final);
        CheckIn checkIn = spoken(MoodLabel(shown));
        takeGuidance(checkIn, plan());
        const Guidance before = *checkIn.guidance;
        checkIn.mood = mood(MoodLabel(final));
        QVERIFY(!settleGuidance(checkIn, plan()));
        QCOMPARE(*checkIn.guidance, before);
        // What runs already is not offered as another exercise.
        const Guidance &fitting = plan().forMood(*checkIn.mood);
        const bool other =
            fitting.breathing.id != before.breathing.id || fitting.stretch.id != before.stretch.id;
        QCOMPARE(checkIn.alternative.has_value(), shown != final && other);
        if (checkIn.alternative)
            QCOMPARE(checkIn.alternative->mood, MoodLabel(final));
        if (shown == int(MoodLabel::Negative) && final == int(MoodLabel::Mixed))
            QVERIFY(!checkIn.alternative); // both breathe the longer way out
    }

    void wordsThatMayChangeOfferNothing()
    {
        CheckIn checkIn = spoken(MoodLabel::Positive);
        checkIn.finalWords = false;
        takeGuidance(checkIn, plan());
        checkIn.mood = mood(MoodLabel::Negative);
        QVERIFY(!settleGuidance(checkIn, plan()));
        QVERIFY(!checkIn.alternative);
    }

    void theWordOfThePersonWins()
    {
        CheckIn checkIn = spoken(MoodLabel::Negative);
        QVERIFY(!takeMoodFromPerson(checkIn, MoodLabel::Positive, plan())); // nothing is shown yet
        QCOMPARE(checkIn.mood->source, QStringLiteral("test"));
        takeGuidance(checkIn, plan());
        QVERIFY(!takeMoodFromPerson(checkIn, MoodLabel::Positive, plan())); // nobody had asked
        QVERIFY(!checkIn.reply);
        QCOMPARE(checkIn.mood->label, MoodLabel::Positive);
        QCOMPARE(checkIn.mood->confidence, 1.0);
        QVERIFY(!checkIn.mood->uncertain);
        QVERIFY(checkIn.mood->score > 0.5);
        QCOMPARE(checkIn.alternative->mood, MoodLabel::Positive);
        QVERIFY(!takeMoodFromPerson(checkIn, MoodLabel::Negative, plan())); // back again
        QVERIFY(!checkIn.alternative);
    }

    void whoIsAskedAndAnswersGetsAReply_data()
    {
        QTest::addColumn<int>("answer");
        for (const MoodLabel label : allMoodLabels)
            QTest::newRow(qPrintable(moodLabelName(label))) << int(label);
    }

    void whoIsAskedAndAnswersGetsAReply()
    {
        QFETCH(const int, answer);
        CheckIn checkIn = spoken(MoodLabel::Negative);
        checkIn.mood = mood(MoodLabel::Negative, true);
        takeGuidance(checkIn, plan());
        QVERIFY(checkIn.guidance->asks);
        const GuidanceMessage question = checkIn.guidance->message;
        QVERIFY(takeMoodFromPerson(checkIn, MoodLabel(answer), plan()));
        QCOMPARE(checkIn.guidance->message, question); // it stays where it is
        QCOMPARE(*checkIn.reply, plan().forMood(mood(MoodLabel(answer))).message);
        QCOMPARE(latestMessage(checkIn), *checkIn.reply);
        const GuidanceMessage reply = *checkIn.reply;
        QVERIFY(!takeMoodFromPerson(checkIn, MoodLabel::Mixed, plan()));
        QCOMPARE(*checkIn.reply, reply); // shown: not replaced either
    }

    void otherExercisesComeWithTheirMessageBelow()
    {
        CheckIn checkIn = spoken(MoodLabel::Negative);
        QVERIFY(!takeAlternative(checkIn));
        takeGuidance(checkIn, plan());
        const GuidanceMessage shown = checkIn.guidance->message;
        QVERIFY(!takeMoodFromPerson(checkIn, MoodLabel::Positive, plan()));
        const Guidance offered = *checkIn.alternative;
        QVERIFY(takeAlternative(checkIn));
        QVERIFY(!checkIn.alternative);
        QCOMPARE(checkIn.guidance->message, shown);
        QCOMPARE(checkIn.guidance->breathing, offered.breathing);
        QCOMPARE(checkIn.guidance->stretch, offered.stretch);
        QCOMPARE(*checkIn.reply, offered.message);
        // Back again: those for the first mood are offered.
        QVERIFY(!takeMoodFromPerson(checkIn, MoodLabel::Negative, plan()));
        QVERIFY(checkIn.alternative);
        QVERIFY(!takeAlternative(checkIn)); // and bring no other reply
        QCOMPARE(*checkIn.reply, offered.message);
    }

    void aMessageForWorkDoesNotAnswerGrief()
    {
        const Understanding grief{.mood = {}, .topic = Topic::Loss, .bodyAlarm = BodyAlarm::None};
        const GuidancePlan loss(*sharedLibrary(Language::English), grief, {}, {});
        const Guidance &shown = plan().forMood(mood(MoodLabel::Negative));
        QVERIFY(reconcile(shown, mood(MoodLabel::Negative), plan()).confirmed);
        QVERIFY(!reconcile(shown, mood(MoodLabel::Negative), loss).confirmed);
        QVERIFY(!reconcile(shown, mood(MoodLabel::Mixed), plan()).confirmed);
        const Guidance &question = plan().forMood(mood(MoodLabel::Neutral, true));
        QVERIFY(reconcile(question, mood(MoodLabel::Mixed), plan()).confirmed);
    }

    void chestPainLeavesOneMessage()
    {
        const QString words = sharedLibrary(Language::English)->words().emergency;
        for (const MoodLabel label : allMoodLabels) {
            for (const bool uncertain : {false, true}) {
                const Guidance &guidance = emergencyPlan().forMood(mood(label, uncertain));
                QCOMPARE(guidance.message.text, words);
                QVERIFY(!guidance.asks);
            }
        }
        CheckIn late = spoken(MoodLabel::Negative); // named after a message was shown
        takeGuidance(late, plan());
        const GuidanceMessage shown = late.guidance->message;
        QVERIFY(!settleGuidance(late, emergencyPlan()));
        QCOMPARE(late.guidance->message, shown);
        QVERIFY(!takeMoodFromPerson(late, MoodLabel::Positive, emergencyPlan()));
        QVERIFY(!late.alternative && !late.reply); // no exercise beside an emergency number
    }

    void anAlarmThatWasNoneIsAnsweredBelow()
    {
        CheckIn checkIn = spoken(MoodLabel::Negative);
        takeGuidance(checkIn, emergencyPlan());
        QVERIFY(reconcile(*checkIn.guidance, *checkIn.mood, emergencyPlan()).confirmed);
        QVERIFY(!reconcile(*checkIn.guidance, *checkIn.mood, plan()).confirmed);
        const GuidanceMessage emergency = checkIn.guidance->message;
        QVERIFY(settleGuidance(checkIn, plan()));
        QCOMPARE(checkIn.guidance->message, emergency);
        QCOMPARE(*checkIn.reply, plan().forMood(*checkIn.mood).message);
        QVERIFY(!settleGuidance(checkIn, plan())); // once
        QVERIFY(remembering({}, *checkIn.guidance).messageIds.isEmpty());
    }

    void whatBrokeTheRecordingIsKnown()
    {
        CheckIn checkIn;
        QVERIFY(!mayNeedRecording(checkIn));
        noteBroken(checkIn, ErrorCode::SoundServerGone);
        QCOMPARE(checkIn.notice, CheckInNotice::MicrophoneLost);
        QCOMPARE(checkIn.brokenBy.value(), ErrorCode::SoundServerGone);
        QVERIFY(checkIn.canGoOn && mayNeedRecording(checkIn));
        noteBroken(checkIn, ErrorCode::SoundStuck); // only a new start of the program helps
        QVERIFY(!checkIn.canGoOn && !mayNeedRecording(checkIn));
    }

    void theScoreIsKeptWhereThePersonAgrees()
    {
        const Mood before{MoodLabel::Negative, 0.31, 0.7, false, QStringLiteral("test")};
        QCOMPARE(moodSaidByPerson(MoodLabel::Negative, before).score, 0.31);
        QVERIFY(moodSaidByPerson(MoodLabel::Negative, std::nullopt).score < 0.5);
        QCOMPARE(moodSaidByPerson(MoodLabel::Mixed, std::nullopt).score, 0.5);
    }

    void wordsOfAnEarlierTakeComeFirst()
    {
        Transcript later, earlier;
        later.settled = QStringLiteral("and more");
        earlier.settled = QStringLiteral("first");
        QCOMPARE(continuing(earlier, later).text(), QStringLiteral("first and more"));
        QCOMPARE(continuing({}, later).text(), QStringLiteral("and more"));
        QCOMPARE(continuing(earlier, {}).text(), QStringLiteral("first"));
    }

    void failedWordsKeepWhatWasHeard()
    {
        CheckIn checkIn;
        QVERIFY(!takeFinalWords(checkIn, {}, fail(ErrorCode::Timeout, Stage::Transcribe)));
        QVERIFY(!checkIn.finalWords);
        checkIn.transcript.settled = QStringLiteral("partly");
        QVERIFY(takeFinalWords(checkIn, {}, fail(ErrorCode::Timeout, Stage::Transcribe)));
        QVERIFY(checkIn.finalWords);
        QCOMPARE(checkIn.notice, CheckInNotice::WordsUnsure);
        QVERIFY(!checkIn.canTryAgain);                       // nothing was recorded
        QVERIFY(!takeFinalWords(checkIn, {}, Transcript{})); // a noise after all
    }

    void wordsOnTheScreenDoNotVanish()
    {
        CheckIn checkIn;
        checkIn.recorded = 4000ms;
        checkIn.transcript.settled = QStringLiteral("I am tired");
        QVERIFY(takeFinalWords(checkIn, {}, Transcript{}));
        QCOMPARE(checkIn.transcript.text(), QStringLiteral("I am tired"));
        QCOMPARE(checkIn.notice, CheckInNotice::WordsUnsure);
        QVERIFY(checkIn.canTryAgain && mayNeedRecording(checkIn));
        Transcript whole;
        whole.settled = QStringLiteral("I am tired today");
        QVERIFY(takeFinalWords(checkIn, {}, whole)); // tried again
        QCOMPARE(checkIn.notice, CheckInNotice::None);
        QVERIFY(!checkIn.canTryAgain);
    }

    void fewWordsThatMatterAreKeptToo()
    {
        CheckIn alarm;
        alarm.transcript.settled = QStringLiteral("chest pain");
        alarm.bodyAlarm = BodyAlarm::Named;
        QVERIFY(takeFinalWords(alarm, {}, Transcript{}));
        QCOMPARE(alarm.transcript.text(), QStringLiteral("chest pain"));
        CheckIn again;
        again.transcript.settled = QStringLiteral("so tired");
        again.lookingAgain = true; // they stood there before
        QVERIFY(takeFinalWords(again, {}, Transcript{}));
        QVERIFY(!again.lookingAgain);
    }

    void aRecogniserThatHangsLeavesARecordingToTryAgain()
    {
        CheckIn checkIn;
        checkIn.listeningSince = MonotonicTime(2s);
        noteRecorded(checkIn, {}, 7s); // it said nothing about what it holds
        QCOMPARE(checkIn.recorded, 5000ms);
        noteRecorded(checkIn, kept(6000ms), 7s);
        QCOMPARE(checkIn.recorded, 6000ms);
        noteRecorded(checkIn, {}, 60s);
        QCOMPARE(checkIn.recorded, 6000ms);
        CheckIn neverHeard;
        noteRecorded(neverHeard, {}, 7s);
        QCOMPARE(neverHeard.recorded, 0ms);
    }

    void soundThatWasLostIsTold()
    {
        CheckIn checkIn;
        noteRecorded(checkIn, kept(6000ms), 7s);
        QCOMPARE(checkIn.notice, CheckInNotice::None);
        noteRecorded(checkIn, kept(6000ms, 1), 7s);
        QCOMPARE(checkIn.notice, CheckInNotice::SoundLost);
        checkIn.notice = CheckInNotice::MicrophoneLost; // weightier: it offers to go on
        noteRecorded(checkIn, kept(6000ms, 1), 7s);
        QCOMPARE(checkIn.notice, CheckInNotice::MicrophoneLost);
    }

    void nothingIsKeptOfAMicrophoneThatNeverSpoke()
    {
        const Error lost{ErrorCode::MicrophoneLost, {}, Stage::Capture};
        QCOMPARE(failureToTell(lost, false).code, ErrorCode::NoMicrophone);
        QCOMPARE(failureToTell(lost, true).code, ErrorCode::MicrophoneLost);
        const Error denied{ErrorCode::MicrophoneDenied, {}, Stage::Capture};
        QCOMPARE(failureToTell(denied, false).code, ErrorCode::MicrophoneDenied);
    }

    void typedWordsAreBounded()
    {
        QCOMPARE(boundedWords(QStringLiteral("  a\n\tb  ")), QStringLiteral("a b"));
        QCOMPARE(boundedWords(QString(10'000, u'x')).size(), 4000);
        QVERIFY(boundedWords(QStringLiteral(" \n ")).isEmpty());
    }

    void theEndSaysWhatThePersonIsTold()
    {
        QCOMPARE(noticeFor({.reason = AudioEnd::Reason::EndOfFile}), CheckInNotice::None);
        QCOMPARE(noticeFor({.reason = AudioEnd::Reason::LimitReached}),
                 CheckInNotice::LimitReached);
        QCOMPARE(noticeFor({.reason = AudioEnd::Reason::LimitReached, .truncated = true}),
                 CheckInNotice::FileTruncated);
        QCOMPARE(noticeFor({.reason = AudioEnd::Reason::EndOfFile, .cutOff = true}),
                 CheckInNotice::FileCutOff);
    }

    void theHistoryIsBounded()
    {
        GuidanceHistory history;
        for (int i = 0; i < 25; ++i) {
            Guidance guidance;
            guidance.message.id = QString::number(i);
            history = remembering(std::move(history), guidance);
        }
        QCOMPARE(history.messageIds.size(), 10);
        QCOMPARE(history.messageIds.constLast(), QStringLiteral("24"));
    }

    void theNextPlanChoosesAnotherMessage()
    {
        GuidanceHistory history;
        QSet<QString> ids;
        for (int i = 0; i < 8; ++i) {
            const GuidancePlan next(*sharedLibrary(Language::English), {}, history, {});
            const Guidance &guidance = next.forMood(mood(MoodLabel::Negative));
            ids << guidance.message.id;
            history = remembering(std::move(history), guidance);
        }
        QCOMPARE(ids.size(), 8);
    }
};

PULSEMATES_TEST(tst_CheckInRules)
#include "tst_checkinrules.moc"
