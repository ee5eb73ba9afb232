#include "tests/support/patience.h"
#include "tests/support/pipelineoffakes.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

/// Whole check-ins over fakes, as a person lives through them.
class tst_CheckInPipeline : public TestClass
{
    Q_OBJECT

    /// Stops when the sad words are understood: by their beginning alone they are anything.
    static bool sadCheckIn(PipelineOfFakes &parts)
    {
        const auto isSad = [&parts] {
            const auto &mood = parts.checkIn().mood;
            return mood && mood->label == MoodLabel::Negative;
        };
        if (!parts.startRecording() || !parts.say(4) || !QTest::qWaitFor(isSad, patienceMs))
            return false;
        parts.pipeline().stop();
        return QTest::qWaitFor([&] { return parts.completed.size() == 1; }, patienceMs);
    }

private slots:
    void guidanceComesBeforeTheFinalWords()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.startRecording());
        QCOMPARE(parts.checkIn().state, CheckInState::Listening);
        QCOMPARE(parts.checkIn().listeningSince, MonotonicTime{}); // no frame yet
        QVERIFY(parts.say(4));
        QVERIFY(parts.checkIn().listeningSince > MonotonicTime{});
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().mood.has_value(), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(parts.checkIn().mood->label, MoodLabel::Negative, patienceMs);

        parts.pipeline().stop();
        // In the same call: nothing was waited for.
        QCOMPARE(parts.shown.size(), 1);
        QVERIFY(!parts.shown.constFirst().finalWords);
        QVERIFY(!parts.shown.constFirst().guidance->message.text.isEmpty());
        QCOMPARE(parts.checkIn().state, CheckInState::Guiding);
        const Guidance shown = *parts.checkIn().guidance;

        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QVERIFY(parts.checkIn().finalWords);
        QCOMPARE(parts.checkIn().transcript.text(), QStringLiteral("I am so sad"));
        QCOMPARE(parts.checkIn().guidance->message, shown.message);
        QVERIFY(!parts.checkIn().alternative);
        QCOMPARE(parts.pipeline().history().messageIds, QStringList{shown.message.id});
    }

    void softEndShowsAndIsTakenBack()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().mood.has_value(), patienceMs);
        QVERIFY(parts.staySilent(600ms));
        QTRY_COMPARE_WITH_TIMEOUT(parts.shown.size(), 1, patienceMs);
        QVERIFY(parts.checkIn().softEnded);
        QVERIFY(parts.source.isRecording());
        QCOMPARE(playsOn(parts.output, AudioChannel::Speech), 0);

        QVERIFY(parts.say(2));
        QTRY_COMPARE_WITH_TIMEOUT(parts.hidden.size(), 1, patienceMs);
        QCOMPARE(parts.checkIn().state, CheckInState::Listening);
        QVERIFY(!parts.checkIn().guidance);
        QVERIFY(!parts.checkIn().softEnded);

        QVERIFY(parts.staySilent(2500ms)); // the hard end
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QCOMPARE(parts.shown.size(), 2);
        QCOMPARE(parts.checkIn().transcript.text(), QStringLiteral("I am so sad today and"));
        QVERIFY(!parts.source.isRecording());
    }

    void theVoiceWaitsForTheHardEnd()
    {
        PipelineOfFakes parts;
        parts.set([](Settings &settings) { settings.hardEndSilence = 0ms; });
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().mood.has_value(), patienceMs);
        QVERIFY(parts.staySilent(600ms));
        QTRY_COMPARE_WITH_TIMEOUT(parts.shown.size(), 1, patienceMs);
        QTest::qWait(700); // longer than the latest voice after an end
        QCOMPARE(playsOn(parts.output, AudioChannel::Speech), 0);
        parts.pipeline().stop();
        QTRY_VERIFY_WITH_TIMEOUT(playsOn(parts.output, AudioChannel::Speech) > 0, patienceMs);
    }

    void askingForTheVoiceEndsTheRecording()
    {
        PipelineOfFakes parts;
        parts.set([](Settings &settings) { settings.hardEndSilence = 0ms; });
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().mood.has_value(), patienceMs);
        QVERIFY(parts.staySilent(600ms));
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().softEnded, patienceMs);
        parts.pipeline().sayMessage();
        QVERIFY(!parts.checkIn().softEnded);
        QTRY_VERIFY_WITH_TIMEOUT(!parts.source.isRecording(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(playsOn(parts.output, AudioChannel::Speech) > 0, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
    }

    void guidanceThatHadNoWordsGetsItsMessageWithTheFinalOnes()
    {
        PipelineOfFakes parts;
        parts.mood->close(); // nothing is understood before the end
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        parts.pipeline().stop();
        parts.mood->open();
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QVERIFY(parts.checkIn().guidance);
        QCOMPARE(parts.checkIn().state, CheckInState::Guiding);
        QVERIFY(!parts.checkIn().guidance->message.text.isEmpty());
        QCOMPARE(parts.checkIn().guidance->mood, MoodLabel::Negative);
    }

    void finalWordsThatChangeTheMoodOfferAnother()
    {
        PipelineOfFakes parts;
        parts.transcriber.setScript(QStringLiteral("I am so glad but sad"));
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        QTRY_COMPARE_WITH_TIMEOUT(
            parts.checkIn().mood.value_or(Mood{}).label, MoodLabel::Positive, patienceMs);
        QVERIFY(parts.staySilent(600ms));
        QTRY_COMPARE_WITH_TIMEOUT(parts.shown.size(), 1, patienceMs);
        const GuidanceMessage shown = parts.checkIn().guidance->message;
        parts.mood->close(); // the last words are understood only after the end
        parts.source.deliverFrames(20, PipelineOfFakes::voice);
        parts.pipeline().stop();
        parts.mood->open();
        QTRY_VERIFY_WITH_TIMEOUT(!parts.completed.isEmpty(), patienceMs);
        QCOMPARE(parts.checkIn().mood->label, MoodLabel::Mixed);
        QCOMPARE(parts.checkIn().guidance->message, shown);
        QVERIFY(parts.checkIn().alternative);
        QCOMPARE(parts.checkIn().alternative->mood, MoodLabel::Mixed);

        // It no longer fits: it is not spoken by itself, and no figure calls it confirmed.
        QVERIFY(parts.checkIn().timings.messageMs < 0);
        QTest::qWait(600); // longer than the latest voice
        QCOMPARE(playsOn(parts.output, AudioChannel::Speech), 0);

        const Guidance offered = *parts.checkIn().alternative;
        parts.pipeline().acceptAlternative();
        QVERIFY(!parts.checkIn().alternative);
        QCOMPARE(parts.checkIn().guidance->message, shown); // never replaced
        QCOMPARE(parts.checkIn().guidance->breathing, offered.breathing);
        QCOMPARE(*parts.checkIn().reply, offered.message);
        QCOMPARE(parts.shown.size(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(playsOn(parts.output, AudioChannel::Speech) > 0, patienceMs);
    }

    void chestPainIsNoTimeForAVoice()
    {
        PipelineOfFakes parts;
        parts.transcriber.setScript(QStringLiteral("my chest hurts and I am so sad"));
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(8));
        // Understood before the end: the alarm is the message, which the edit below answers.
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().bodyAlarm == BodyAlarm::Named, patienceMs);
        parts.pipeline().stop();
        QTRY_VERIFY_WITH_TIMEOUT(!parts.completed.isEmpty(), patienceMs);
        QTest::qWait(600); // longer than the latest voice
        QCOMPARE(playsOn(parts.output, AudioChannel::Speech), 0);
        parts.pipeline().sayMessage(); // the person may have it read
        QTRY_VERIFY_WITH_TIMEOUT(playsOn(parts.output, AudioChannel::Speech) > 0, patienceMs);
        parts.pipeline().editWords(QStringLiteral("my chest is fine, I am so sad"));
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().bodyAlarm == BodyAlarm::None, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().reply.has_value(), patienceMs);
    }

    void anAlarmThatComesLateEndsTheVoice()
    {
        PipelineOfFakes parts;
        parts.output.setManual(true); // the voice goes on until the test says
        parts.pipeline().submitText(QStringLiteral("I am so sad"));
        QTRY_VERIFY_WITH_TIMEOUT(parts.output.isPlaying(AudioChannel::Speech), patienceMs);
        parts.pipeline().editWords(QStringLiteral("I am so sad and I can't breathe"));
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().bodyAlarm == BodyAlarm::Named, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(parts.speech().state(), SpeechPlayer::State::Silent, patienceMs);
    }

    void aReplyGoesWithTheGuidanceItBelongsTo()
    {
        PipelineOfFakes parts;
        parts.transcriber.setScript(QStringLiteral("it was a day like this and then sad"));
        parts.set([](Settings &settings) { settings.hardEndSilence = {}; });
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().mood.has_value(), patienceMs);
        QVERIFY(parts.staySilent(600ms));
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().softEnded, patienceMs);
        parts.pipeline().correctMood(MoodLabel::Negative); // it had asked
        QVERIFY(parts.checkIn().reply);
        QTest::qWait(50);
        QCOMPARE(playsOn(parts.output, AudioChannel::Speech), 0); // the microphone is open
        QVERIFY(parts.say(4));                                    // and the voice goes on
        QTRY_VERIFY_WITH_TIMEOUT(!parts.checkIn().softEnded, patienceMs);
        QVERIFY(!parts.checkIn().reply);
    }

    void wordsOfThePersonAreNotLookedForAgain()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().mood.has_value(), patienceMs);
        parts.transcriber.failNext({ErrorCode::Timeout, {}, Stage::Transcribe});
        parts.pipeline().stop();
        QTRY_COMPARE_WITH_TIMEOUT(parts.checkIn().notice, CheckInNotice::WordsUnsure, patienceMs);
        QVERIFY(parts.checkIn().canTryAgain);
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QVERIFY(parts.keepsRecording());
        parts.pipeline().editWords(QStringLiteral("I am so sad today"));
        QVERIFY(!parts.checkIn().canTryAgain);
        QTRY_VERIFY_WITH_TIMEOUT(!parts.keepsRecording(), patienceMs);
    }

    void theSoundIsErasedOnceNothingNeedsIt()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        QVERIFY(parts.keepsRecording());
        parts.pipeline().stop();
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!parts.keepsRecording(), patienceMs);
    }

    void theMoodOfThePersonWins()
    {
        PipelineOfFakes parts;
        QVERIFY(sadCheckIn(parts));
        const GuidanceMessage shown = parts.checkIn().guidance->message;
        parts.pipeline().correctMood(MoodLabel::Positive);
        QCOMPARE(parts.checkIn().mood->source, QStringLiteral("person"));
        QCOMPARE(parts.checkIn().guidance->message, shown);
        QCOMPARE(parts.checkIn().alternative->mood, MoodLabel::Positive);
        parts.pipeline().editWords(QStringLiteral("so sad, really"));
        QCOMPARE(parts.checkIn().transcript.source, QStringLiteral("edited"));
        QTest::qWait(50);
        QCOMPARE(parts.checkIn().mood->label, MoodLabel::Positive);
        QCOMPARE(parts.checkIn().guidance->message, shown);
    }

    void editedWordsAreUnderstoodAnew()
    {
        PipelineOfFakes parts;
        QVERIFY(sadCheckIn(parts));
        parts.pipeline().editWords(QStringLiteral("  I am so\n glad  "));
        QCOMPARE(parts.checkIn().transcript.text(), QStringLiteral("I am so glad"));
        QTRY_COMPARE_WITH_TIMEOUT(parts.checkIn().mood->label, MoodLabel::Positive, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().alternative.has_value(), patienceMs);
        QCOMPARE(parts.completed.size(), 1); // not a second time
        parts.pipeline().editWords(QStringLiteral("   "));
        QCOMPARE(parts.checkIn().transcript.text(), QStringLiteral("I am so glad"));
    }

    void typedTextNeedsNoMicrophone()
    {
        PipelineOfFakes parts;
        parts.pipeline().submitText(QStringLiteral("I am so glad"));
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QCOMPARE(parts.source.startCalls(), 0);
        QVERIFY(parts.checkIn().typed);
        QCOMPARE(parts.checkIn().state, CheckInState::Guiding);
        QCOMPARE(parts.checkIn().mood->label, MoodLabel::Positive);
        QCOMPARE(parts.checkIn().transcript.source, QStringLiteral("typed"));
        QVERIFY(parts.checkIn().timings.zero == LatencyZero::Sent);
        QTRY_VERIFY_WITH_TIMEOUT(playsOn(parts.output, AudioChannel::Speech) > 0, patienceMs);
    }

    void aLanguageWithoutARecogniserSaysSoAndTakesTyping()
    {
        PipelineOfFakes parts;
        parts.set([](Settings &settings) { settings.language = Language::Korean; });
        parts.pipeline().record();
        QCOMPARE(parts.checkIn().state, CheckInState::Trouble);
        QCOMPARE(parts.checkIn().error->code, ErrorCode::LanguageNotSupported);
        QCOMPARE(parts.source.startCalls(), 0);
        parts.pipeline().startOver();
        QCOMPARE(parts.checkIn().state, CheckInState::Idle);
        QVERIFY(!parts.checkIn().error);
        parts.pipeline().record();
        parts.pipeline().submitText(QStringLiteral("오늘은 괜찮아요"));
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QCOMPARE(parts.checkIn().language, Language::Korean);
        QVERIFY(parts.checkIn().guidance->message.id.contains(u"ko"));
    }

    void lateResultsAreDroppedAndCounted()
    {
        PipelineOfFakes parts;
        parts.mood->close();
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(2));
        parts.pipeline().discard();
        parts.pipeline().startOver();
        const auto before = parts.pipeline().staleCount();
        parts.pipeline().submitText(QStringLiteral("I am so glad"));
        const CheckInId id = parts.checkIn().id;
        parts.mood->open(); // now the understanding of the first one answers
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QCOMPARE(parts.completed.constFirst().id, id);
        QCOMPARE(parts.checkIn().transcript.text(), QStringLiteral("I am so glad"));
        QVERIFY(parts.pipeline().staleCount() > before);
    }

    void spokenExerciseWordsAreNoStaleResult()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.checkInOnce(4));
        const auto before = parts.pipeline().staleCount();
        parts.speech().say({}, {QStringLiteral("Breathe in")}, Language::English);
        QTRY_COMPARE_WITH_TIMEOUT(parts.speech().state(), SpeechPlayer::State::Silent, patienceMs);
        QCOMPARE(parts.pipeline().staleCount(), before);
    }

    void mutedCompletesWithoutAVoice()
    {
        PipelineOfFakes parts;
        parts.set([](Settings &settings) { settings.muted = true; });
        QVERIFY(parts.checkInOnce(4));
        QTest::qWait(500);
        QCOMPARE(playsOn(parts.output, AudioChannel::Speech), 0);
    }

    void aVoiceThatFailsLeavesTheMessage()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        QTRY_VERIFY_WITH_TIMEOUT(!parts.synthesizer.isRunning(), patienceMs);
        parts.synthesizer.setHeld(true);
        parts.pipeline().stop();
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().finalWords, patienceMs);
        while (parts.completed.isEmpty()) {
            QTRY_VERIFY_WITH_TIMEOUT(parts.synthesizer.isRunning() || !parts.completed.isEmpty(),
                                     patienceMs);
            parts.synthesizer.failNext({ErrorCode::ModelMissing, {}, Stage::Synthesize});
            parts.synthesizer.finishRunning();
        }
        QCOMPARE(parts.checkIn().state, CheckInState::Guiding);
        QVERIFY(!parts.checkIn().guidance->message.text.isEmpty());
    }
};

PULSEMATES_TEST(tst_CheckInPipeline)
#include "tst_checkinpipeline.moc"
