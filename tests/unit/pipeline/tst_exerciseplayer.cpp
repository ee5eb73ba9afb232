#include "core/pipeline/exerciseplayer.h"
#include "tests/support/fakeclock.h"
#include "tests/support/heldsynthesizer.h"
#include "tests/support/patience.h"
#include "tests/support/pipelineoffakes.h"
#include "tests/support/plays.h"
#include "tests/support/testregistry.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

BreathingPattern pattern()
{
    BreathingPattern breath;
    breath.id = QStringLiteral("test");
    breath.steps = {{BreathPhase::Inhale, 4000ms, QStringLiteral("In"), 1.0},
                    {BreathPhase::HoldFull, 2000ms, QStringLiteral("Hold"), 1.0},
                    {BreathPhase::Exhale, 6000ms, QStringLiteral("Out"), 0.0}};
    return breath;
}

StretchRoutine routine()
{
    StretchRoutine stretch;
    stretch.id = QStringLiteral("test");
    for (const auto *text : {"Left.", "Right."}) {
        StretchStep step;
        step.text = QString::fromLatin1(text);
        step.duration = 20s;
        stretch.steps.push_back(step);
    }
    return stretch;
}

struct ExercisePlayerParts : QObject
{
    ExercisePlayerParts()
    {
        output.setManual(false);
        connect(&player, &ExercisePlayer::breathEdge, this, [this](const BreathMoment &moment) {
            edges << QStringLiteral("%1/%2").arg(moment.cycle).arg(moment.step);
        });
        connect(&player, &ExercisePlayer::stretchEdge, this, [this](const StretchMoment &moment) {
            steps << QStringLiteral("%1%2").arg(moment.state == StretchMoment::State::Holding
                                                    ? QStringLiteral("hold ")
                                                    : QStringLiteral("ready "),
                                                QString::number(moment.step));
        });
    }

    /// Moves time on and waits until the player has noticed, or could have.
    void advance(std::chrono::milliseconds time)
    {
        int looks = 0;
        QObject context;
        connect(&player, &ExercisePlayer::breath, &context, [&looks] { ++looks; });
        connect(&player, &ExercisePlayer::stretch, &context, [&looks] { ++looks; });
        const bool runs = (player.isBreathing() && !player.isBreathingPaused())
                          || (player.isStretching() && !player.isStretchPaused());
        clock.advance(time);
        if (runs)
            QTRY_VERIFY_WITH_TIMEOUT(looks > 0, patienceMs);
        else
            QTest::qWait(40); // two frames, in which nothing is to happen
    }

    [[nodiscard]] qsizetype cues() const { return playsOn(output, AudioChannel::Cue); }

    FakeClock clock;
    HeldSynthesizer synthesizer;
    FakeAudioOutput output;
    SpeechLibrary library{{&synthesizer},
                          {[](const auto &...) { return AudioClipPtr(); },
                           [](const auto &...) { return Outcome(Done{}); }}};
    SpeechPlayer speech{library, output};
    ExercisePlayer player{clock, speech, output};
    QStringList edges;
    QStringList steps;
};

} // namespace

class tst_ExercisePlayer : public TestClass
{
    Q_OBJECT

private slots:
    void theWordsOfABreathAreOrderedWhereTheyAreSpoken()
    {
        ExercisePlayerParts parts;
        parts.player.setLanguage(Language::English);
        parts.player.startBreathing(pattern(), 60s, {});
        for (const BreathStep &step : pattern().steps)
            QTRY_VERIFY_WITH_TIMEOUT(parts.speech.clipFor(step.cue, Language::English), patienceMs);
    }

    void everyEdgeIsToldOnce()
    {
        ExercisePlayerParts parts;
        QSignalSpy finished(&parts.player, &ExercisePlayer::breathFinished);
        parts.player.startBreathing(pattern(), 24s, 0s);
        QVERIFY(parts.player.isBreathing());
        QTRY_COMPARE_WITH_TIMEOUT(parts.cues(), 1, patienceMs); // made in another thread
        for (const auto time : {4000ms, 2000ms, 6000ms, 4000ms, 2000ms})
            parts.advance(time);
        QCOMPARE(parts.edges,
                 (QStringList{QStringLiteral("1/0"),
                              QStringLiteral("1/1"),
                              QStringLiteral("1/2"),
                              QStringLiteral("2/0"),
                              QStringLiteral("2/1"),
                              QStringLiteral("2/2")}));
        QCOMPARE(finished.count(), 0);
        parts.clock.advance(6000ms);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patienceMs);
        QVERIFY(!parts.player.isBreathing());
        QCOMPARE(parts.cues(), 4); // a hold is silent
    }

    void aCueThatIsMadeAfterItsBreathHasEndedIsLeftOut()
    {
        ExercisePlayerParts parts;
        QSemaphore busy;
        QThreadPool &pool = *QThreadPool::globalInstance();
        const int threads = pool.maxThreadCount();
        pool.setMaxThreadCount(1);
        pool.start([&busy] { busy.acquire(); }); // no thread is free to make cues
        parts.player.startBreathing(pattern(), 24s, 0s);
        parts.clock.advance(4000ms);
        QTRY_COMPARE_WITH_TIMEOUT(parts.edges.constLast(), QStringLiteral("1/1"), patienceMs);
        busy.release();
        pool.setMaxThreadCount(threads);
        QVERIFY(pool.waitForDone(patienceMs));
        QCoreApplication::processEvents();
        QCOMPARE(parts.cues(), 0);
        parts.advance(2000ms);
        QTRY_COMPARE_WITH_TIMEOUT(parts.cues(), 1, patienceMs);
        parts.player.stop();
        parts.player.startBreathing(pattern(), 24s, 0s); // the same cues again: at once
        QTRY_COMPARE_WITH_TIMEOUT(parts.cues(), 2, patienceMs);
    }

    void timeToGetReadyComesFirst()
    {
        ExercisePlayerParts parts;
        QSignalSpy breath(&parts.player, &ExercisePlayer::breath);
        parts.player.startBreathing(pattern(), 12s, 3s);
        QCOMPARE(breath.constFirst().constFirst().value<BreathMoment>().state,
                 BreathMoment::State::GetReady);
        QCOMPARE(parts.cues(), 0);
        parts.clock.advance(3100ms);
        QTRY_COMPARE_WITH_TIMEOUT(parts.cues(), 1, patienceMs);
    }

    void latenessIsMeasured()
    {
        ExercisePlayerParts parts;
        MonotonicTime latest{-1};
        connect(&parts.player,
                &ExercisePlayer::breathEdge,
                this,
                [&](const BreathMoment &, MonotonicTime late) { latest = late; });
        parts.player.startBreathing(pattern(), 24s, 0s);
        QCOMPARE(latest, MonotonicTime{});
        parts.advance(4030ms);
        QCOMPARE(parts.edges.size(), 2);
        QCOMPARE(latest, MonotonicTime(30ms));
    }

    void aPauseStandsStill()
    {
        ExercisePlayerParts parts;
        parts.player.startBreathing(pattern(), 24s, 0s);
        parts.player.pauseBreathing();
        QVERIFY(parts.player.isBreathingPaused());
        parts.advance(60s);
        QCOMPARE(parts.edges.size(), 1);
        parts.player.resumeBreathing();
        QVERIFY(!parts.player.isBreathingPaused());
        QCOMPARE(parts.edges.size(), 1);
        parts.advance(4000ms);
        QCOMPARE(parts.edges.size(), 2);
    }

    void hiddenItSoundsAndDrawsSeldom()
    {
        ExercisePlayerParts parts;
        parts.player.setShown(false);
        QSignalSpy breath(&parts.player, &ExercisePlayer::breath);
        parts.player.startBreathing(pattern(), 24s, 0s);
        QTRY_COMPARE_WITH_TIMEOUT(parts.cues(), 1, patienceMs); // made in another thread
        parts.clock.advance(6000ms);
        QTRY_COMPARE_WITH_TIMEOUT(parts.cues(), 2, patienceMs);
        parts.player.setShown(true);
        const auto before = breath.count();
        QTRY_VERIFY_WITH_TIMEOUT(breath.count() > before + 3, patienceMs);
    }

    void stoppingIsSilentAndOver()
    {
        ExercisePlayerParts parts;
        parts.output.setManual(true);
        QSignalSpy activity(&parts.player, &ExercisePlayer::activityChanged);
        parts.player.startBreathing(pattern(), 24s, 0s);
        QTRY_VERIFY_WITH_TIMEOUT(parts.output.isPlaying(AudioChannel::Cue), patienceMs);
        parts.player.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!parts.output.isPlaying(AudioChannel::Cue), patienceMs);
        QVERIFY(!parts.player.isBreathing());
        parts.advance(10s);
        QCOMPARE(parts.edges.size(), 1);
        const auto before = activity.count();
        parts.player.stop(); // once more says nothing
        QCOMPARE(activity.count(), before);
    }

    void stretchStepsAreSpokenAndHeld()
    {
        ExercisePlayerParts parts;
        QSignalSpy finished(&parts.player, &ExercisePlayer::stretchFinished);
        QSignalSpy saying(&parts.speech, &SpeechPlayer::saying);
        parts.player.startStretch(routine());
        QTRY_COMPARE_WITH_TIMEOUT(saying.count(), 1, patienceMs);
        parts.advance(3100ms);
        parts.advance(20s);
        QTRY_COMPARE_WITH_TIMEOUT(saying.count(), 2, patienceMs);
        parts.advance(3000ms);
        QCOMPARE(parts.steps,
                 (QStringList{QStringLiteral("ready 0"),
                              QStringLiteral("hold 0"),
                              QStringLiteral("ready 1"),
                              QStringLiteral("hold 1")}));
        parts.clock.advance(20s);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patienceMs);
        QVERIFY(!parts.player.isStretching());
        QCOMPARE(parts.cues(), 2);
    }

    void whoPausesOrEndsAStretchHearsNoMoreOfIt()
    {
        for (const auto end : {&ExercisePlayer::pauseStretch, &ExercisePlayer::stop}) {
            ExercisePlayerParts parts;
            QSignalSpy saying(&parts.speech, &SpeechPlayer::saying);
            parts.player.startStretch(routine());
            QTRY_COMPARE_WITH_TIMEOUT(saying.count(), 1, patienceMs);
            (parts.player.*end)();
            QCOMPARE(parts.speech.state(), SpeechPlayer::State::Silent);
        }
    }

    void whatRunsIsSpokenInTheLanguageItBeganIn()
    {
        ExercisePlayerParts parts;
        parts.player.setLanguage(Language::English);
        parts.player.startStretch(routine());
        parts.player.setLanguage(Language::Korean); // the window changed; these words did not
        parts.player.skipStep();
        const QString text = routine().steps.at(1).text;
        QTRY_VERIFY_WITH_TIMEOUT(parts.speech.clipFor(text, Language::English), patienceMs);
        QVERIFY(!parts.speech.clipFor(text, Language::Korean));
        parts.player.startStretch(routine());
        const QString first = routine().steps.at(0).text;
        QTRY_VERIFY_WITH_TIMEOUT(parts.speech.clipFor(first, Language::Korean), patienceMs);
    }

    void skipAndBack()
    {
        ExercisePlayerParts parts;
        QSignalSpy finished(&parts.player, &ExercisePlayer::stretchFinished);
        parts.player.startStretch(routine());
        parts.player.skipStep();
        QCOMPARE(parts.steps.constLast(), QStringLiteral("ready 1"));
        parts.player.stepBack(); // within its first second: the one before
        QCOMPARE(parts.steps.constLast(), QStringLiteral("ready 0"));
        parts.player.skipStep();
        parts.player.skipStep();
        QCOMPARE(finished.count(), 1);
        QVERIFY(!parts.player.isStretching());
        parts.player.skipStep(); // nothing runs
        parts.player.stepBack();
        QCOMPARE(finished.count(), 1);
    }

    void silentWhereThePersonWantsNoWords()
    {
        ExercisePlayerParts parts;
        parts.player.setSpoken(false);
        parts.player.startStretch(routine());
        QTest::qWait(30);
        QCOMPARE(parts.speech.state(), SpeechPlayer::State::Silent);
        QVERIFY(parts.synthesizer.started().isEmpty());
    }

    void silentWhileTheMicrophoneIsOpen()
    {
        ExercisePlayerParts parts;
        parts.speech.prefetch(
            {QStringLiteral("In"), QStringLiteral("Out")}, Language::English, true);
        QTRY_VERIFY_WITH_TIMEOUT(parts.speech.clipFor(QStringLiteral("Out"), Language::English),
                                 patienceMs);
        parts.player.setAudible(false);
        parts.player.startBreathing(pattern(), 48s, 0s);
        QTest::qWait(30);
        QCOMPARE(parts.output.plays().size(), 0);
        QCOMPARE(parts.speech.state(), SpeechPlayer::State::Silent);
        parts.player.setAudible(true);
        parts.advance(6000ms); // the next breath is heard
        QTRY_COMPARE_WITH_TIMEOUT(parts.cues(), 1, patienceMs);
    }

    void breathWordsGiveWayToTheMessage()
    {
        ExercisePlayerParts parts;
        parts.speech.prefetch(
            {QStringLiteral("In"), QStringLiteral("Out")}, Language::English, true);
        QTRY_VERIFY_WITH_TIMEOUT(parts.speech.clipFor(QStringLiteral("Out"), Language::English),
                                 patienceMs);
        parts.output.setManual(true);
        parts.speech.say({1}, {QStringLiteral("The message.")}, Language::English);
        parts.player.startBreathing(pattern(), 48s, 0s);
        QTRY_COMPARE_WITH_TIMEOUT(playsOn(parts.output, AudioChannel::Speech), 1, patienceMs);
        parts.advance(6000ms);
        QCOMPARE(playsOn(parts.output, AudioChannel::Speech), 1);
        parts.output.finishNow(AudioChannel::Speech);
        parts.output.setManual(false);
        parts.advance(6000ms); // the second cycle is spoken, the third is not
        QTRY_COMPARE_WITH_TIMEOUT(playsOn(parts.output, AudioChannel::Speech), 2, patienceMs);
        parts.advance(12s);
        QTest::qWait(30);
        QCOMPARE(playsOn(parts.output, AudioChannel::Speech), 2);
    }

    void theFirstBreathIsNamedOnlyAfterGettingReady_data()
    {
        QTest::addColumn<int>("countdown");
        QTest::addColumn<QString>("word");
        QTest::newRow("on its own") << 3 << QStringLiteral("In");
        QTest::newRow("beside a message that is to come") << 0 << QStringLiteral("Out");
    }

    void theFirstBreathIsNamedOnlyAfterGettingReady()
    {
        QFETCH(const int, countdown);
        QFETCH(const QString, word);
        ExercisePlayerParts parts;
        const QStringList words{
            QStringLiteral("In"), QStringLiteral("Hold"), QStringLiteral("Out")};
        parts.speech.prefetch(words, Language::English, true);
        for (const QString &each : words)
            QTRY_VERIFY_WITH_TIMEOUT(parts.speech.clipFor(each, Language::English), patienceMs);
        QStringList said;
        connect(&parts.speech,
                &SpeechPlayer::saying,
                this,
                [&said](CheckInId, const QString &text) { said << text; });
        parts.player.startBreathing(pattern(), 48s, std::chrono::seconds(countdown));
        parts.advance(std::chrono::seconds(countdown));
        if (countdown == 0)
            parts.advance(6000ms); // past the hold
        QTRY_VERIFY_WITH_TIMEOUT(!said.isEmpty(), patienceMs);
        QCOMPARE(said.constFirst(), word);
    }

    void aStepDoesNotCutAMessageThatWasAskedFor()
    {
        ExercisePlayerParts parts;
        parts.player.startStretch(routine());
        parts.output.setManual(true);
        parts.speech.say({1}, {QStringLiteral("The message.")}, Language::English);
        QTRY_COMPARE_WITH_TIMEOUT(parts.speech.state(), SpeechPlayer::State::Speaking, patienceMs);
        parts.player.skipStep();
        QCOMPARE(parts.speech.speaksFor(), CheckInId{1});
        parts.output.finishNow(AudioChannel::Speech);
        QTRY_COMPARE_WITH_TIMEOUT(parts.speech.state(), SpeechPlayer::State::Silent, patienceMs);
        QVERIFY(!parts.speech.speaksFor());
        parts.player.stepBack();
        QTRY_COMPARE_WITH_TIMEOUT(parts.speech.state(), SpeechPlayer::State::Speaking, patienceMs);
        QVERIFY(!parts.speech.speaksFor());
    }

    void stoppedFromWithinATick()
    {
        ExercisePlayerParts parts;
        connect(&parts.player, &ExercisePlayer::breath, &parts.player, &ExercisePlayer::stop);
        parts.player.startBreathing(pattern(), 24s, 0s);
        QVERIFY(!parts.player.isBreathing());
        connect(&parts.player, &ExercisePlayer::stretch, &parts.player, &ExercisePlayer::stop);
        parts.player.startStretch(routine());
        QVERIFY(!parts.player.isStretching());
    }
};

PULSEMATES_TEST(tst_ExercisePlayer)
#include "tst_exerciseplayer.moc"
