#include "core/pipeline/checkinrules.h"
#include "tests/support/patience.h"
#include "tests/support/pipelineoffakes.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

const Error unclear{ErrorCode::LanguageUnclear, {}, Stage::Transcribe};
constexpr auto graveWords = "I want to die";

CheckIn heard(const QString &words)
{
    CheckIn checkIn;
    checkIn.recorded = 4000ms;
    checkIn.transcript.settled = words;
    checkIn.mood = Mood{MoodLabel::Negative, 0.5, 0.9, false, QStringLiteral("test")};
    return checkIn;
}

Transcript takeOf(const QString &words)
{
    Transcript take;
    take.settled = words;
    return take;
}

} // namespace

/// Words that the recogniser does not stand by, because somebody spoke another language: nothing is
/// made of them, and the person is asked.
class tst_CheckInUnclear : public TestClass
{
    Q_OBJECT

private slots:
    void theWordsAreDropped()
    {
        CheckIn checkIn = heard(QStringLiteral("sanani mikhe mercy people"));
        checkIn.lookingAgain = true;
        QVERIFY(!takeFinalWords(checkIn, {}, tl::unexpected(unclear)));
        QVERIFY(checkIn.transcript.isEmpty());
        QVERIFY(!checkIn.finalWords && !checkIn.mood && !checkIn.lookingAgain);
        QCOMPARE(checkIn.notice, CheckInNotice::None);
    }

    void thoseOfAnEarlierTakeAreNot()
    {
        CheckIn checkIn = heard(QStringLiteral("I am tired sanani mikhe"));
        QVERIFY(
            takeFinalWords(checkIn, takeOf(QStringLiteral("I am tired")), tl::unexpected(unclear)));
        QCOMPARE(checkIn.transcript.text(), QStringLiteral("I am tired"));
        QCOMPARE(checkIn.notice, CheckInNotice::WordsUnsure);
        QVERIFY(checkIn.canTryAgain);
        QVERIFY(!checkIn.mood);
    }

    void anAlarmStays()
    {
        CheckIn helped = heard(QStringLiteral("I want to die"));
        QVERIFY(takeSafety(helped, {SafetyTier::Help, {}, {}}, false));
        takeHelp(helped);
        QVERIFY(
            !takeFinalWords(helped, takeOf(QStringLiteral("earlier")), tl::unexpected(unclear)));
        QVERIFY(helped.help);
        QCOMPARE(helped.safety.tier, SafetyTier::Help);
        QVERIFY(helped.transcript.isEmpty());
        CheckIn body = heard(QStringLiteral("chest pain"));
        body.bodyAlarm = BodyAlarm::Named;
        QVERIFY(takeFinalWords(body, {}, tl::unexpected(unclear)));
        QCOMPARE(body.transcript.text(), QStringLiteral("chest pain"));
    }

    void guidanceOnTheScreenIsTakenAway()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().mood.has_value(), patienceMs);
        QVERIFY(parts.staySilent(600ms)); // a soft end
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().guidance.has_value(), patienceMs);
        parts.transcriber.failNext(unclear);
        parts.pipeline().stop();
        QTRY_COMPARE_WITH_TIMEOUT(parts.checkIn().state, CheckInState::Trouble, patienceMs);
        QCOMPARE(parts.checkIn().error, std::optional(unclear));
        QVERIFY(!parts.checkIn().mood && !parts.checkIn().guidance);
        QVERIFY(parts.checkIn().transcript.isEmpty());
        QCOMPARE(parts.hidden.size(), parts.shown.size());
        QVERIFY(parts.completed.isEmpty());
        QCOMPARE(playsOn(parts.output, AudioChannel::Speech), 0);
    }

    void theSameRecordingCanBeTriedAgain()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        parts.transcriber.failNext(unclear);
        parts.pipeline().stop();
        QTRY_COMPARE_WITH_TIMEOUT(parts.checkIn().state, CheckInState::Trouble, patienceMs);
        QVERIFY(parts.keepsRecording());
        parts.pipeline().retry(); // the fake makes sense of it now
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QCOMPARE(parts.checkIn().transcript.text(), QStringLiteral("I am so sad"));
        QVERIFY(!parts.checkIn().error);
    }

    void helpIsNotTakenBack()
    {
        PipelineOfFakes parts;
        parts.transcriber.setScript(QString::fromUtf8(graveWords));
        parts.transcriber.failNext(unclear);
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4)); // which ends the recording
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().error.has_value(), patienceMs);
        QVERIFY(parts.checkIn().help);
        QCOMPARE(parts.checkIn().safety.tier, SafetyTier::Help);
        QVERIFY(parts.checkIn().transcript.isEmpty());
        QVERIFY(!parts.checkIn().mood && !parts.checkIn().guidance);
        parts.pipeline().leaveHelp(); // now the question has its place
        QVERIFY(!parts.checkIn().help);
        QCOMPARE(parts.checkIn().state, CheckInState::Trouble);
        QCOMPARE(parts.checkIn().error->code, ErrorCode::LanguageUnclear);
        QVERIFY(parts.output.plays().isEmpty());
    }
};

PULSEMATES_TEST(tst_CheckInUnclear)
#include "tst_checkinunclear.moc"
