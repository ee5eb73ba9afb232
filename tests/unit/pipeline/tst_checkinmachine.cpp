#include "core/pipeline/checkinmachine.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <initializer_list>

using namespace pulsemates;
using namespace pulsemates::checkin;

Q_DECLARE_METATYPE(pulsemates::checkin::Phase)

class tst_CheckInMachine : public TestClass
{
    Q_OBJECT

    static Step run(std::initializer_list<Event> events)
    {
        Step step;
        for (const Event event : events)
            step = reduce(step.state, event);
        return step;
    }

private slots:
    void stopShowsGuidanceInTheSameStep()
    {
        const Step step = run(
            {Event::RecordRequested, Event::FirstFrame, Event::VoiceHeard, Event::StopRequested});
        QCOMPARE(step.state.phase, Phase::Finishing);
        QVERIFY(step.effects & ShowGuidance);
        QVERIFY(step.effects & StopSource);
        QVERIFY(step.effects & FinishWords);
        QVERIFY(step.effects & UnlockVoice);
    }

    void silenceShowsNothingUntilTheWordsAreFinal()
    {
        const Step stopped = run({Event::RecordRequested, Event::FirstFrame, Event::StopRequested});
        QVERIFY(!(stopped.effects & ShowGuidance));
        QVERIFY(stopped.effects & FinishWords);
        const Step silent = reduce(stopped.state, Event::NothingHeard);
        QCOMPARE(silent.state.phase, Phase::Trouble);
        QVERIFY(silent.effects & ShowTrouble);
        // The detector may have missed a whisper that the recogniser heard: then guidance comes
        // with the words.
        const Step heard = reduce(stopped.state, Event::WordsFinal);
        QCOMPARE(heard.state.phase, Phase::Guiding);
        QVERIFY(heard.effects & ShowGuidance);
    }

    void softEndIsTakenBackAndStaysSilent()
    {
        Step step =
            run({Event::RecordRequested, Event::FirstFrame, Event::VoiceHeard, Event::SoftEnd});
        QCOMPARE(step.state.phase, Phase::SoftEnded);
        QVERIFY(step.effects & ShowGuidance);
        QVERIFY(!(step.effects & (StopSource | UnlockVoice | FinishWords)));
        step = reduce(step.state, Event::VoiceResumed);
        QCOMPARE(step.state.phase, Phase::Listening);
        QVERIFY(step.effects & HideGuidance);
    }

    void hardEndAfterSoftEndDoesNotShowAgain()
    {
        const Step step = run({Event::RecordRequested,
                               Event::FirstFrame,
                               Event::VoiceHeard,
                               Event::SoftEnd,
                               Event::StopRequested});
        QVERIFY(!(step.effects & ShowGuidance));
        QVERIFY(step.effects & UnlockVoice);
    }

    void discardCanBeUndone()
    {
        Step step = run({Event::RecordRequested,
                         Event::FirstFrame,
                         Event::VoiceHeard,
                         Event::DiscardRequested});
        QCOMPARE(step.state.phase, Phase::Discarded);
        QVERIFY(!(step.effects & EraseRecording));
        const Step undone = reduce(step.state, Event::UndoRequested);
        QCOMPARE(undone.state.phase, Phase::Finishing);
        QVERIFY(undone.effects & FinishWords);
        const Step expired = reduce(step.state, Event::DiscardExpired);
        QCOMPARE(expired.state.phase, Phase::Idle);
        QVERIFY(expired.effects & EraseRecording);
    }

    void whatIsDiscardedAfterStopCanBeUndone()
    {
        const Step step = run({Event::RecordRequested,
                               Event::FirstFrame,
                               Event::StopRequested, // no voice was noticed: nothing is shown yet
                               Event::DiscardRequested});
        QCOMPARE(step.state.phase, Phase::Discarded);
        QVERIFY(step.effects & StartUndo);
        QVERIFY(!(step.effects & EraseRecording));

        const Step early = reduce(step.state, Event::UndoRequested);
        QCOMPARE(early.state.phase, Phase::Finishing);
        QVERIFY(!(early.effects & FinishWords)); // that runs already
        QCOMPARE(reduce(early.state, Event::WordsFinal).state.phase, Phase::Guiding);

        const Step words = reduce(step.state, Event::WordsFinal);
        QCOMPARE(words.state.phase, Phase::Discarded);
        QCOMPARE(words.effects, std::uint32_t(None));
        const Step late = reduce(words.state, Event::UndoRequested);
        QCOMPARE(late.state.phase, Phase::Guiding);
        QVERIFY(late.effects & ShowGuidance);
        QVERIFY(late.effects & Confirm);

        const Step silent = reduce(reduce(step.state, Event::NothingHeard).state, //
                                   Event::UndoRequested);
        QCOMPARE(silent.state.phase, Phase::Trouble);
        QVERIFY(silent.effects & ShowTrouble);

        const Step expired = reduce(words.state, Event::DiscardExpired);
        QCOMPARE(expired.state, State{});
        QVERIFY(expired.effects & EraseRecording);
    }

    void lostMicrophoneKeepsWhatWasSaid()
    {
        Step step = run(
            {Event::RecordRequested, Event::FirstFrame, Event::VoiceHeard, Event::SourceFailed});
        QCOMPARE(step.state.phase, Phase::Finishing);
        QVERIFY(step.effects & ShowGuidance);
        QVERIFY(!(step.effects & EraseRecording));
        step = reduce(reduce(step.state, Event::WordsFinal).state, Event::GoOnRequested);
        QCOMPARE(step.state.phase, Phase::Opening);
        QVERIFY(step.effects & KeepRecording);
        QVERIFY(!(step.effects & EraseRecording));
    }

    void microphoneThatNeverOpensIsTrouble()
    {
        const Step step = run({Event::RecordRequested, Event::SourceFailed});
        QCOMPARE(step.state.phase, Phase::Trouble);
        QVERIFY(step.effects & ShowTrouble);
        // There is nothing to try again with.
        QCOMPARE(reduce(step.state, Event::RetryRequested).effects, std::uint32_t(None));
    }

    void typedWordsGoTheSameWay()
    {
        Step step = run({Event::TextSubmitted});
        QCOMPARE(step.state.phase, Phase::Finishing);
        QVERIFY(step.effects & Understand);
        step = reduce(step.state, Event::WordsFinal);
        QCOMPARE(step.state.phase, Phase::Guiding);
        QVERIFY(step.effects & ShowGuidance);
        QVERIFY(step.effects & Confirm);
    }

    void nothingIsErasedWhileItCanStillBeUsed()
    {
        for (int first = 0; first <= int(Event::GoOnRequested); ++first) {
            if (static_cast<Event>(first) == Event::NewRequested)
                continue; // the person says that it is done with
            const State listening{
                .phase = Phase::Listening, .voiceHeard = true, .hasRecording = true};
            const Step step = reduce(listening, static_cast<Event>(first));
            QVERIFY2(!(step.effects & EraseRecording), qPrintable(QString::number(first)));
            const State finishing{.phase = Phase::Finishing, .hasRecording = true};
            if (static_cast<Event>(first) != Event::RecordRequested // as is it with a new one
                && static_cast<Event>(first) != Event::TextSubmitted)
                QVERIFY(!(reduce(finishing, static_cast<Event>(first)).effects & EraseRecording));
        }
    }
};

PULSEMATES_TEST(tst_CheckInMachine)

#include "tst_checkinmachine.moc"
