#include "tests/support/patience.h"
#include "tests/support/pipelineoffakes.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

const Error lost{ErrorCode::MicrophoneLost, {}, Stage::Capture};

} // namespace

/// What goes wrong, is given up, or is taken back: nothing that was said is lost.
class tst_CheckInTrouble : public TestClass
{
    Q_OBJECT

private slots:
    void silenceIsNoMood()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.startRecording());
        QVERIFY(parts.staySilent(1s));
        parts.pipeline().stop();
        QTRY_COMPARE_WITH_TIMEOUT(parts.checkIn().state, CheckInState::Trouble, patienceMs);
        QCOMPARE(parts.checkIn().error->code, ErrorCode::NothingHeard);
        QVERIFY(!parts.checkIn().mood);
        QVERIFY(!parts.checkIn().guidance);
        QVERIFY(parts.shown.isEmpty());
        QCOMPARE(playsOn(parts.output, AudioChannel::Speech), 0);
    }

    void aNoiseWithoutWordsIsNoMoodEither()
    {
        PipelineOfFakes parts;
        parts.transcriber.setScript({});
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(3));
        parts.pipeline().stop();
        QTRY_COMPARE_WITH_TIMEOUT(parts.checkIn().state, CheckInState::Trouble, patienceMs);
        QCOMPARE(parts.checkIn().error->code, ErrorCode::NothingHeard);
        QVERIFY(!parts.checkIn().mood);
        QVERIFY(!parts.checkIn().guidance);
        QCOMPARE(parts.shown.size(), parts.hidden.size());
    }

    void theSameRecordingCanBeTriedAgain()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.startRecording());
        parts.transcriber.setScript({});
        QVERIFY(parts.say(4));
        parts.pipeline().stop();
        QTRY_COMPARE_WITH_TIMEOUT(parts.checkIn().state, CheckInState::Trouble, patienceMs);
        parts.transcriber.setScript(QStringLiteral("I am so sad"));
        parts.pipeline().retry();
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QCOMPARE(parts.checkIn().state, CheckInState::Guiding);
        QVERIFY(!parts.checkIn().error);
        QCOMPARE(parts.checkIn().transcript.text(), QStringLiteral("I am so sad"));
        QVERIFY(!parts.checkIn().guidance->message.text.isEmpty());
    }

    /// It is offered with the words, before it is known what to make of them.
    void tryAgainIsNotLostWhileTheWordsAreUnderstood()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().mood.has_value(), patienceMs);
        parts.mood->close();
        parts.transcriber.failNext({ErrorCode::Timeout, {}, Stage::Transcribe});
        parts.pipeline().stop();
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().canTryAgain, patienceMs);
        parts.pipeline().retry();
        QVERIFY(!parts.checkIn().triedAgain);
        parts.mood->open();
        QTRY_VERIFY_WITH_TIMEOUT(parts.checkIn().triedAgain, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(parts.checkIn().notice, CheckInNotice::None, patienceMs);
        QVERIFY(!parts.checkIn().canTryAgain && !parts.checkIn().lookingAgain);
    }

    void aRecogniserThatFailsCanBeTriedAgain()
    {
        PipelineOfFakes parts;
        parts.mood->close(); // no partial words are understood
        QVERIFY(parts.startRecording());
        parts.transcriber.failNext({ErrorCode::ModelDamaged, {}, Stage::Transcribe});
        parts.source.deliverFrames(9, PipelineOfFakes::voice); // too short for a partial word
        parts.pipeline().stop();
        QTRY_COMPARE_WITH_TIMEOUT(parts.checkIn().state, CheckInState::Trouble, patienceMs);
        QCOMPARE(parts.checkIn().error->code, ErrorCode::ModelDamaged);
        parts.mood->open();
        parts.transcriber.setScript(QStringLiteral("sad"));
        parts.pipeline().retry();
        QVERIFY(parts.checkIn().triedAgain);
        QTRY_COMPARE_WITH_TIMEOUT(parts.checkIn().error->code, ErrorCode::TooShort, patienceMs);
        QVERIFY(!parts.checkIn().triedAgain);
    }

    void typedWordsEraseAKeptRecording()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.startRecording());
        parts.transcriber.failNext({ErrorCode::ModelDamaged, {}, Stage::Transcribe});
        parts.source.deliverFrames(9, PipelineOfFakes::voice);
        parts.pipeline().stop();
        QTRY_COMPARE_WITH_TIMEOUT(parts.checkIn().state, CheckInState::Trouble, patienceMs);
        QVERIFY(parts.keepsRecording());
        parts.pipeline().submitText(QStringLiteral("I am so sad"));
        QTRY_COMPARE_WITH_TIMEOUT(parts.checkIn().state, CheckInState::Guiding, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!parts.keepsRecording(), patienceMs);
    }

    void understandingThatTakesTooLongLeavesWhatIsKnown()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        QTRY_COMPARE_WITH_TIMEOUT(
            parts.checkIn().mood.value_or(Mood{}).label, MoodLabel::Negative, patienceMs);
        parts.mood->close();
        parts.understanding().setBudget(1ms);
        parts.pipeline().stop();
        const GuidanceMessage shown = parts.checkIn().guidance->message;
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QVERIFY(parts.checkIn().finalWords);
        QCOMPARE(parts.checkIn().transcript.text(), QStringLiteral("I am so sad"));
        QCOMPARE(parts.checkIn().mood->label, MoodLabel::Negative);
        parts.mood->open();
        QTest::qWait(50);
        QCOMPARE(parts.completed.size(), 1);
        QCOMPARE(parts.checkIn().guidance->message, shown);
    }

    void aVoiceThatTakesTooLongIsSaidQuietly()
    {
        PipelineOfFakes parts;
        parts.synthesizer.setHeld(true);
        parts.speech().setBudget(1ms);
        QVERIFY(parts.checkInOnce(4)); // it does not wait for the voice
        QTRY_COMPARE_WITH_TIMEOUT(parts.checkIn().notice, CheckInNotice::VoiceFailed, patienceMs);
        QCOMPARE(parts.checkIn().state, CheckInState::Guiding);
        QVERIFY(!parts.checkIn().error);
        QVERIFY(!parts.checkIn().guidance->message.text.isEmpty());
        QCOMPARE(playsOn(parts.output, AudioChannel::Speech), 0);
    }

    void partialWordsOutliveAFailedEnd()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        QTRY_VERIFY_WITH_TIMEOUT(!parts.checkIn().transcript.isEmpty(), patienceMs);
        parts.transcriber.failNext({ErrorCode::Internal, {}, Stage::Transcribe});
        parts.pipeline().stop();
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QCOMPARE(parts.checkIn().notice, CheckInNotice::WordsUnsure);
        QCOMPARE(parts.checkIn().transcript.text(), QStringLiteral("I am so sad"));
    }

    void discardCanBeUndone()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        parts.pipeline().discard();
        QCOMPARE(parts.checkIn().state, CheckInState::Idle);
        QCOMPARE(parts.undoOffers.constLast(), 8000ms);
        QTRY_VERIFY_WITH_TIMEOUT(!parts.source.isRecording(), patienceMs);
        parts.pipeline().undoDiscard();
        QCOMPARE(parts.undoOffers.constLast(), 0ms); // the offer is taken
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QCOMPARE(parts.checkIn().transcript.text(), QStringLiteral("I am so sad"));
        QCOMPARE(parts.checkIn().state, CheckInState::Guiding);
    }

    void whatIsDiscardedAfterStopCanBeUndone_data()
    {
        QTest::addColumn<bool>("wordsCameMeanwhile");
        QTest::newRow("before its words") << false;
        QTest::newRow("after its words") << true;
    }

    void whatIsDiscardedAfterStopCanBeUndone()
    {
        QFETCH(bool, wordsCameMeanwhile);
        PipelineOfFakes parts;
        int understood = 0;
        connect(&parts.understanding(),
                &UnderstandingStage::understood,
                this,
                [&understood](CheckInId, bool final) { understood += final ? 1 : 0; });
        QVERIFY(parts.startRecording());
        QVERIFY(parts.staySilent(100ms));
        // A word so shortly before Stop that nobody has noticed the voice yet.
        parts.source.deliverFrames(FakeTranscriber::framesPerWord, PipelineOfFakes::voice);
        parts.pipeline().stop();
        QCOMPARE(parts.checkIn().state, CheckInState::Listening);
        parts.pipeline().discard();
        QCOMPARE(parts.checkIn().state, CheckInState::Idle);
        QCOMPARE(parts.undoOffers.constLast(), 8000ms);
        if (wordsCameMeanwhile)
            QTRY_COMPARE_WITH_TIMEOUT(understood, 1, patienceMs);
        QVERIFY(parts.shown.isEmpty());
        parts.pipeline().undoDiscard();
        QCOMPARE(parts.undoOffers.constLast(), 0ms);
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QCOMPARE(parts.checkIn().transcript.text(), QStringLiteral("I"));
        QCOMPARE(parts.checkIn().state, CheckInState::Guiding);
        QCOMPARE(understood, 1);
    }

    void whatIsDiscardedIsErasedInTheEnd()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        parts.pipeline().discard();
        QTRY_COMPARE_WITH_TIMEOUT(parts.undoOffers.constLast(), 0ms, patienceMs); // after 8 s
        parts.pipeline().undoDiscard();
        QTest::qWait(50);
        QCOMPARE(parts.checkIn().state, CheckInState::Idle);
        QVERIFY(parts.checkIn().transcript.isEmpty());
        QVERIFY(parts.completed.isEmpty());
    }

    void aNewRecordingEndsTheOfferToUndo()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(2));
        parts.pipeline().discard();
        QVERIFY(parts.startRecording());
        QCOMPARE(parts.undoOffers.constLast(), 0ms);
        QVERIFY(parts.say(4));
        parts.pipeline().stop();
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QCOMPARE(parts.checkIn().transcript.text(), QStringLiteral("I am so sad"));
    }

    void aLanguageChosenMeanwhileDoesNotTouchWhatIsUndone()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        parts.pipeline().discard();
        parts.set([](Settings &settings) { settings.language = Language::Korean; });
        parts.pipeline().undoDiscard();
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QCOMPARE(parts.checkIn().language, Language::English);
    }

    void aSourceThatNeverOpensIsTrouble()
    {
        PipelineOfFakes parts;
        parts.source.failWith(Error{ErrorCode::NoMicrophone, {}, Stage::Capture});
        QVERIFY(parts.startRecording());
        QTRY_COMPARE_WITH_TIMEOUT(parts.checkIn().state, CheckInState::Trouble, patienceMs);
        QCOMPARE(parts.checkIn().error->code, ErrorCode::NoMicrophone);
        QVERIFY(!parts.checkIn().canGoOn);
        parts.source.failWith({});
        QVERIFY(parts.checkInOnce(4)); // and the next one works
        QVERIFY(!parts.checkIn().error);
    }

    void aLostMicrophoneKeepsTheWordsAndCanBeGoneOnWith()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        parts.source.lose(lost);
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QCOMPARE(parts.checkIn().state, CheckInState::Guiding);
        QCOMPARE(parts.checkIn().notice, CheckInNotice::MicrophoneLost);
        QVERIFY(parts.checkIn().canGoOn);
        QCOMPARE(parts.checkIn().transcript.text(), QStringLiteral("I am so sad"));

        const int starts = parts.source.startCalls();
        parts.pipeline().goOn();
        QTRY_VERIFY_WITH_TIMEOUT(parts.source.startCalls() > starts, patienceMs);
        QCOMPARE(parts.checkIn().transcript.text(), QStringLiteral("I am so sad"));
        parts.transcriber.setScript(QStringLiteral("but better now"));
        QVERIFY(parts.say(3));
        parts.pipeline().stop();
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 2, patienceMs);
        QCOMPARE(parts.checkIn().transcript.text(), QStringLiteral("I am so sad but better now"));
        QCOMPARE(parts.checkIn().recorded, 1400ms); // both takes
    }

    void goingOnKeepsTheLanguageItBeganIn()
    {
        PipelineOfFakes parts;
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        parts.source.lose(lost);
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        parts.set([](Settings &settings) { settings.language = Language::Korean; });
        const int starts = parts.source.startCalls();
        parts.pipeline().goOn();
        QCOMPARE(parts.checkIn().language, Language::English);
        QTRY_VERIFY_WITH_TIMEOUT(parts.source.startCalls() > starts, patienceMs);
        QVERIFY(parts.say(3));
        parts.pipeline().stop();
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 2, patienceMs);
        QCOMPARE(parts.checkIn().transcript.language, Language::English);
        QVERIFY(parts.checkIn().transcript.text().startsWith(QStringLiteral("I am so sad")));
        parts.pipeline().startOver();
        QCOMPARE(parts.checkIn().language, Language::Korean); // and the next one is new
    }

    void goingOnWithoutADeviceKeepsTheWords_data()
    {
        QTest::addColumn<bool>("stopped");
        QTest::newRow("stopped before the first frame") << true;
        QTest::newRow("no device came") << false;
    }

    void goingOnWithoutADeviceKeepsTheWords()
    {
        QFETCH(const bool, stopped);
        PipelineOfFakes parts;
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        parts.source.lose(lost);
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        const int starts = parts.source.startCalls();
        if (!stopped)
            parts.source.failWith(Error{ErrorCode::NoMicrophone, {}, Stage::Capture});
        parts.pipeline().goOn();
        QTRY_VERIFY_WITH_TIMEOUT(parts.source.startCalls() > starts, patienceMs);
        if (stopped)
            parts.pipeline().stop();
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 2, patienceMs);
        QCOMPARE(parts.checkIn().state, CheckInState::Guiding);
        QCOMPARE(parts.checkIn().transcript.text(), QStringLiteral("I am so sad"));
    }

    void aDetectorThatCannotLoadSaysSo()
    {
        PipelineOfFakes parts;
        parts.detector.setLoadOutcome(fail(ErrorCode::ModelMissing, Stage::VoiceActivity));
        QVERIFY(parts.startRecording());
        parts.source.deliverFrames(50, PipelineOfFakes::voice);
        parts.pipeline().stop();
        QTRY_COMPARE_WITH_TIMEOUT(parts.checkIn().state, CheckInState::Trouble, patienceMs);
        QCOMPARE(parts.checkIn().error->code, ErrorCode::ModelMissing);
        parts.detector.setLoadOutcome(Done{});
        parts.pipeline().retry(); // the sound was kept
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QVERIFY(!parts.checkIn().transcript.isEmpty());
    }

    void soundThatTheComputerLostIsTold()
    {
        PipelineOfFakes parts;
        parts.set([](Settings &settings) { settings.hardEndSilence = 0ms; });
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        parts.source.deliverFrames(FrameRing::capacity + 1, PipelineOfFakes::silence); // at once
        parts.pipeline().stop();
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QCOMPARE(parts.checkIn().notice, CheckInNotice::SoundLost);
    }

    void theWholeFileWasUsed_data()
    {
        QTest::addColumn<bool>("limit");
        QTest::newRow("the file ends") << false;
        QTest::newRow("the limit is reached") << true;
    }

    void theWholeFileWasUsed()
    {
        QFETCH(const bool, limit);
        PipelineOfFakes parts;
        parts.set([](Settings &settings) { settings.hardEndSilence = 0ms; });
        QVERIFY(parts.startRecording());
        QVERIFY(parts.say(4));
        if (limit) {
            while (parts.source.isRecording()) {
                parts.source.deliverFrames(50, PipelineOfFakes::silence);
                QTest::qWait(12); // the ring holds ten seconds
            }
        } else {
            parts.source.reachEnd();
        }
        QTRY_COMPARE_WITH_TIMEOUT(parts.completed.size(), 1, patienceMs);
        QCOMPARE(parts.checkIn().notice, limit ? CheckInNotice::LimitReached : CheckInNotice::None);
    }
};

PULSEMATES_TEST(tst_CheckInTrouble)
#include "tst_checkintrouble.moc"
