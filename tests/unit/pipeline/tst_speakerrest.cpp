#include "core/pipeline/speakerrest.h"
#include "tests/support/fakeclock.h"
#include "tests/support/patience.h"
#include "tests/support/pipelineoffakes.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

constexpr auto after = 50ms;
constexpr int muchLonger = 400; // ms; to show that nothing happens

BreathingPattern inAndOut()
{
    BreathingPattern breath;
    breath.id = QStringLiteral("test");
    breath.steps = {{BreathPhase::Inhale, 4000ms, {}, 1.0}, {BreathPhase::Exhale, 6000ms, {}, 0.0}};
    return breath;
}

struct SpeakerRestParts
{
    SpeakerRestParts()
    {
        all.output.setManual(true); // a clip ends when the test says so
        all.output.open();          // as on approach
    }

    [[nodiscard]] bool isOpen() const { return all.output.isOpen(); }
    [[nodiscard]] bool guided()
    {
        const bool said = all.checkInOnce(4);
        return said
               && QTest::qWaitFor(
                   [this] { return all.speech().state() == SpeechPlayer::State::Speaking; },
                   patienceMs);
    }
    /// Ends clip after clip until the whole message is spoken.
    [[nodiscard]] bool speakOut()
    {
        return QTest::qWaitFor(
            [this] {
                all.output.finishNow(AudioChannel::Speech);
                return all.speech().state() == SpeechPlayer::State::Silent;
            },
            patienceMs);
    }

    PipelineOfFakes all;
    FakeClock clock;
    ExercisePlayer exercises{clock, all.speech(), all.output};
    SpeakerRest rest{{all.pipeline(), all.speech(), {&exercises}, all.output}, after};
};

} // namespace

class tst_SpeakerRest : public TestClass
{
    Q_OBJECT

private slots:
    void closesAfterTheLastWord()
    {
        SpeakerRestParts parts;
        QVERIFY(parts.guided());
        QTest::qWait(muchLonger);
        QVERIFY(parts.isOpen()); // it is speaking
        QVERIFY(parts.speakOut());
        QTRY_VERIFY_WITH_TIMEOUT(!parts.isOpen(), patienceMs);
    }

    void replayOpensAndItClosesAgain()
    {
        SpeakerRestParts parts;
        QVERIFY(parts.guided());
        QVERIFY(parts.speakOut());
        QTRY_VERIFY_WITH_TIMEOUT(!parts.isOpen(), patienceMs);
        parts.all.pipeline().sayMessage();
        QTRY_VERIFY_WITH_TIMEOUT(parts.all.output.isPlaying(AudioChannel::Speech), patienceMs);
        QVERIFY(parts.isOpen());
        QVERIFY(parts.speakOut());
        QTRY_VERIFY_WITH_TIMEOUT(!parts.isOpen(), patienceMs);
    }

    void staysOpenWhileAnExerciseRuns()
    {
        SpeakerRestParts parts;
        QVERIFY(parts.guided());
        parts.exercises.startBreathing(inAndOut(), 60s, 0s);
        QVERIFY(parts.speakOut());
        QTest::qWait(muchLonger); // a hold is silent too
        QVERIFY(parts.isOpen());
        parts.exercises.pauseBreathing();
        QTRY_VERIFY_WITH_TIMEOUT(!parts.isOpen(), patienceMs);
        parts.exercises.resumeBreathing();
        parts.clock.advance(4s); // the next cue
        QTRY_VERIFY_WITH_TIMEOUT(parts.isOpen(), patienceMs);
        parts.exercises.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!parts.isOpen(), patienceMs);
    }

    void staysOpenWhileSomebodySpeaks()
    {
        SpeakerRestParts parts;
        QVERIFY(parts.all.startRecording());
        QVERIFY(parts.all.say(2));
        QTest::qWait(muchLonger);
        QVERIFY(parts.isOpen());
        parts.all.pipeline().discard();
        QTRY_VERIFY_WITH_TIMEOUT(!parts.isOpen(), patienceMs);
    }

    void aPausedMessageIsKept()
    {
        SpeakerRestParts parts;
        QVERIFY(parts.guided());
        parts.all.speech().pause();
        QTest::qWait(muchLonger);
        QVERIFY(parts.isOpen());
        QVERIFY(parts.all.output.isPlaying(AudioChannel::Speech));
    }

    /// Somebody may be about to speak: who approaches opens it, who leaves closes it.
    void leavesAnApproachAlone()
    {
        SpeakerRestParts parts;
        parts.all.set([](Settings &settings) { settings.voiceRate = 1.2F; }); // says "changed"
        QTest::qWait(muchLonger);
        QVERIFY(parts.isOpen());
    }
};

PULSEMATES_TEST(tst_SpeakerRest)

#include "tst_speakerrest.moc"
