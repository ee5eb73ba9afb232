#include "core/pipeline/checkinrules.h"
#include "tests/support/patience.h"
#include "tests/support/pipelineoffakes.h"
#include "tests/support/testregistry.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

constexpr auto graveEnd = "I am so sad and I want to die";
constexpr int graveWords = 9;

/// The pipeline with the voice of a service beside that of this computer.
struct VoicedHelp
{
    VoicedHelp()
    {
        parts.spokenTexts().setServiceVoice(ServiceVoice::Voice{
            &remote, QStringLiteral("service"), remote.version(), {Language::English}});
    }

    /// All parts of @p fixed are there.
    [[nodiscard]] bool hasSoundOf(const GuidanceMessage &fixed)
    {
        return QTest::qWaitFor(
            [&] {
                return std::ranges::all_of(spokenParts(fixed), [this](const QString &part) {
                    return parts.speech().clipFor(part, Language::English) != nullptr;
                });
            },
            patienceMs);
    }

    HeldSynthesizer remote;
    PipelineOfFakes parts;
};

} // namespace

/// What the pipeline does, and no longer does, once words ask for help.
class tst_CheckInHelp : public TestClass
{
    Q_OBJECT

private slots:
    /// What only the other recogniser understood was an alarm, perhaps.
    void whoGoesOnHasStillSaidWhatWasHeardBeside()
    {
        CheckIn before;
        before.transcript.settled = QStringLiteral("My chest planes");
        before.transcript.beside = QStringLiteral("my chest pain");
        CheckIn checkIn;
        carryOver(checkIn, before);
        Transcript later;
        later.settled = QStringLiteral("and I am tired");
        QCOMPARE(continuing(checkIn.transcript, later).beside, QStringLiteral("my chest pain"));
        later.beside = QStringLiteral("and I was tired");
        QCOMPARE(continuing(checkIn.transcript, later).beside,
                 QStringLiteral("my chest pain and I was tired"));
    }

    void aPartialRaisesHelpBeforeAnythingElse()
    {
        PipelineOfFakes parts;
        parts.transcriber.setScript(QString::fromUtf8(graveEnd) + QStringLiteral(" and go on"));
        QSignalSpy raised(&parts.pipeline(), &CheckInPipeline::helpRaised);
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(graveWords - 1));
        QCOMPARE(raised.size(), 0);
        QVERIFY(parts.say(1));
        QTRY_COMPARE_WITH_TIMEOUT(raised.size(), 1, patienceMs);
        QVERIFY(parts.checkIn().help);
        QVERIFY(!parts.checkIn().guidance);
        QTRY_VERIFY_WITH_TIMEOUT(!parts.source.isRecording(), patienceMs); // nobody is recorded
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QCOMPARE(parts.checkIn().transcript.text(), QString::fromUtf8(graveEnd)); // and kept
        QVERIFY(parts.checkIn().safety.tier >= SafetyTier::Help);
        QCOMPARE(parts.shown.size(), 0);
        QVERIFY(parts.output.plays().isEmpty());
        QVERIFY(parts.pipeline().history().messageIds.isEmpty());
    }

    // Two recognisers hear, one is shown: no less is screened than with one.
    void whatASecondRecogniserHeardRaisesHelpToo()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(3));
        Transcript words{{}, QStringLiteral("I am so sad today"), Language::English, {}, {}};
        words.beside = QString::fromUtf8(graveEnd);
        // No final words: those before them stand, and what was heard beside them.
        parts.transcriber.failNext({ErrorCode::Timeout, {}, Stage::Transcribe});
        emit parts.transcriber.partial(parts.checkIn().id, words);
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().help, patienceMs);
        QCOMPARE(parts.checkIn().transcript.text(), QStringLiteral("I am so sad today"));
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QCOMPARE(parts.shown.size(), 0);
    }

    void theLastSecondReplacesGuidanceOnTheScreen()
    {
        PipelineOfFakes parts;
        parts.transcriber.setScript(QString::fromUtf8(graveEnd));
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().mood.has_value(), patienceMs);
        QVERIFY(parts.staySilent(600ms)); // a soft end: guidance stands there
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().guidance.has_value(), patienceMs);
        QVERIFY(parts.say(graveWords - 4));
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().help, patienceMs);
        QVERIFY(!parts.checkIn().guidance);
        QVERIFY(!parts.hidden.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QVERIFY(parts.output.plays().isEmpty());
    }

    void finalWordsAloneRaiseItToo()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().mood.has_value(), patienceMs);
        parts.transcriber.setScript(QStringLiteral("I want to die")); // heard otherwise at the end
        parts.pipeline().stop();
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().help, patienceMs);
        QVERIFY(!parts.checkIn().guidance);
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QCOMPARE(playsOn(parts.output, AudioChannel::Speech), 0);
    }

    void typedWordsNeverShowGuidance()
    {
        PipelineOfFakes parts;
        parts.pipeline().submitText(QStringLiteral("I want to die"));
        QVERIFY(parts.checkIn().help); // in the same call
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QCOMPARE(parts.shown.size(), 0);
        QVERIFY(parts.output.plays().isEmpty());
    }

    void editedWordsReplaceWhatIsShown()
    {
        PipelineOfFakes parts;
        parts.pipeline().submitText(QStringLiteral("I am sad"));
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        parts.pipeline().sayMessage();
        QTRY_VERIFY_WITH_TIMEOUT(playsOn(parts.output, AudioChannel::Speech) > 0, patienceMs);
        parts.pipeline().editWords(QStringLiteral("I am sad and want to die, I want to die"));
        QVERIFY(parts.checkIn().help);
        QVERIFY(!parts.checkIn().guidance);
        QCOMPARE(parts.speech().state(), SpeechPlayer::State::Silent); // at once
        QTRY_VERIFY_WITH_TIMEOUT(!parts.output.isPlaying(AudioChannel::Speech), patienceMs);
    }

    void whoGoesOnIsGuidedQuietly()
    {
        PipelineOfFakes parts;
        parts.set([](Settings &settings) { settings.limits.holdsAllowed = true; });
        parts.pipeline().submitText(QStringLiteral("I want to die"));
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        parts.pipeline().leaveHelp();
        QVERIFY(!parts.checkIn().help);
        QVERIFY(parts.checkIn().guidance.has_value());
        QCOMPARE(parts.checkIn().guidance->message.id, QString(GuidancePlan::supportMessage));
        QVERIFY(!parts.checkIn().guidance->breathing.hasHolds);
        QTest::qWait(700); // longer than the latest voice after an end
        QVERIFY(parts.output.plays().isEmpty());
        QVERIFY(parts.pipeline().history().messageIds.isEmpty());
        parts.pipeline().sayMessage(); // asked for, it speaks
        QTRY_VERIFY_WITH_TIMEOUT(playsOn(parts.output, AudioChannel::Speech) > 0, patienceMs);
    }

    void whoGoesOnIsSaidToNoService()
    {
        VoicedHelp v;
        v.parts.pipeline().submitText(QStringLiteral("I want to die"));
        QTRY_COMPARE_WITH_TIMEOUT(v.parts.completed.size(), 1, patienceMs);
        v.parts.pipeline().leaveHelp();
        QVERIFY(v.parts.checkIn().guidance.has_value());
        const GuidanceMessage fixed = v.parts.checkIn().guidance->message;
        QCOMPARE(fixed.id, QString(GuidancePlan::supportMessage));
        QVERIFY(v.hasSoundOf(fixed));
        v.parts.pipeline().sayMessage();
        QTRY_VERIFY_WITH_TIMEOUT(playsOn(v.parts.output, AudioChannel::Speech) > 0, patienceMs);
        QCOMPARE(v.remote.started(), QStringList());
    }

    void graveWordsBeforeTheEndAskNoService_data()
    {
        QTest::addColumn<QString>("fiveWords");
        QTest::addColumn<QString>("answer");
        const GuidanceWords &table = sharedLibrary(Language::English)->words();
        QTest::newRow("close to danger")
            << QStringLiteral("I can't do this anymore") << table.support;
        QTest::newRow("the body") << QStringLiteral("my chest hurts so much") << table.emergency;
    }

    void graveWordsBeforeTheEndAskNoService()
    {
        QFETCH(const QString, fiveWords);
        QFETCH(const QString, answer);
        const QString begins = answer.section(QStringLiteral(". "), 0, 0);
        const auto isOfIt = [&begins](const QString &text) { return text.startsWith(begins); };
        QStringList made;
        VoicedHelp v;
        QObject::connect(&v.parts.speech(),
                         &SpeechPlayer::prefetched,
                         &v.parts,
                         [&made](const QString &text) { made << text; });
        v.parts.transcriber.setScript(fiveWords + QStringLiteral(" and it goes on"));
        QVERIFY(v.parts.startRecording());
        // Before there are words the service is asked, for what may be said to any mood.
        QTRY_VERIFY_WITH_TIMEOUT(!v.remote.started().isEmpty(), patienceMs);
        QVERIFY(v.parts.say(5));
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(made, isOfIt), patienceMs);
        QVERIFY(std::ranges::none_of(v.remote.started(), isOfIt));
        QVERIFY(!v.parts.checkIn().help);
    }

    void goingOnLowersNothing()
    {
        PipelineOfFakes parts;
        QSignalSpy raised(&parts.pipeline(), &CheckInPipeline::helpRaised);
        parts.pipeline().submitText(QStringLiteral("I want to die"));
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        parts.pipeline().leaveHelp();
        parts.pipeline().editWords(QStringLiteral("I do really want to die"));
        QVERIFY(parts.checkIn().help);
        parts.pipeline().leaveHelp();
        parts.pipeline().startOver();
        parts.pipeline().submitText(QStringLiteral("I want to die"));
        QVERIFY(parts.checkIn().help);
        QCOMPARE(raised.size(), 3);
    }

    void finalWordsMayTakeItBack()
    {
        PipelineOfFakes parts;
        parts.transcriber.setScript(QStringLiteral("I want to die"));
        // The whole sentence, once it is heard whole, was another.
        QSignalSpy raised(&parts.pipeline(), &CheckInPipeline::helpRaised);
        connect(&parts.pipeline(), &CheckInPipeline::helpRaised, &parts.transcriber, [&parts] {
            parts.transcriber.setScript(QStringLiteral("I want to diet"));
        });
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QCOMPARE(raised.size(), 1);
        QCOMPARE(parts.checkIn().transcript.text(), QStringLiteral("I want to diet"));
        QCOMPARE(parts.checkIn().safety.tier, SafetyTier::Normal);
        QVERIFY(!parts.checkIn().help);
        QVERIFY(parts.checkIn().guidance.has_value());
        QTest::qWait(700); // longer than the latest voice after an end
        QCOMPARE(playsOn(parts.output, AudioChannel::Speech), 0); // it stays quiet all the same
    }

    void wordsCloseToDangerGetOnePlainMessage()
    {
        PipelineOfFakes parts;
        parts.set([](Settings &settings) { settings.limits.holdsAllowed = true; });
        parts.pipeline().submitText(QStringLiteral("I am not suicidal, I am very tired"));
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QCOMPARE(parts.checkIn().safety.tier, SafetyTier::Support);
        QVERIFY(!parts.checkIn().help);
        QCOMPARE(parts.checkIn().guidance->message.id, QString(GuidancePlan::supportMessage));
        QVERIFY(!parts.checkIn().guidance->breathing.hasHolds);
    }

    void wordsCloseToDangerThatComeLateOfferAPatternWithoutHolds()
    {
        const auto library = sharedLibrary(Language::English);
        const GuidancePlan gentle(*library,
                                  {.mood = {},
                                   .topic = Topic::Day,
                                   .bodyAlarm = BodyAlarm::None,
                                   .safety = SafetyTier::Support},
                                  {},
                                  {.holdsAllowed = true});
        const Mood low{MoodLabel::Negative, 0.1, 0.9, false, {}};
        Guidance shown = gentle.forMood(low);
        shown.message.id = QStringLiteral("negative-en-01");
        shown.breathing = *library->pattern(QStringLiteral("box"));
        const Reconciliation late = reconcile(shown, low, gentle);
        QVERIFY(!late.confirmed); // the message that stands there does not answer these words
        QVERIFY(late.alternative && !late.alternative->breathing.hasHolds);
        QVERIFY(reconcile(gentle.forMood(low), low, gentle).confirmed);
    }

    void partialWordsRaiseAndFinalOnesMayLower()
    {
        const SafetyFinding help{SafetyTier::Help, QStringLiteral("a"), {}};
        const SafetyFinding danger{SafetyTier::Danger, QStringLiteral("b"), {}};
        CheckIn checkIn;
        QVERIFY(takeSafety(checkIn, help, false));
        takeHelp(checkIn);
        QVERIFY(!takeSafety(checkIn, {}, false)); // a partial lowers nothing
        QCOMPARE(checkIn.safety, help);
        QVERIFY(!takeSafety(checkIn, help, false));  // it is there already
        QVERIFY(takeSafety(checkIn, danger, false)); // the emergency number comes on top
        QVERIFY(!takeSafety(checkIn, {}, true));
        QCOMPARE(checkIn.safety.tier, SafetyTier::Normal);
        checkIn.help = false;
        checkIn.helpLeftAt = SafetyTier::Help;
        QVERIFY(!takeSafety(checkIn, help, true));  // the person went on from these words
        QVERIFY(takeSafety(checkIn, danger, true)); // not from those
    }

    void koreanWordsAreLookedAtWhateverTheLanguage()
    {
        PipelineOfFakes parts;
        parts.pipeline().submitText(QStringLiteral("죽고 싶어요"));
        QVERIFY(parts.checkIn().help);
    }

    void aNewCheckInForgetsTheWords()
    {
        PipelineOfFakes parts;
        parts.pipeline().submitText(QStringLiteral("I want to die"));
        parts.pipeline().startOver();
        QVERIFY(!parts.checkIn().help);
        QCOMPARE(parts.checkIn().safety, SafetyFinding());
        parts.pipeline().submitText(QStringLiteral("I am glad"));
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QCOMPARE(parts.checkIn().safety.tier, SafetyTier::Normal);
        QVERIFY(parts.checkIn().guidance.has_value());
    }
};

PULSEMATES_TEST(tst_CheckInHelp)
#include "tst_checkinhelp.moc"
