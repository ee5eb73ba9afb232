#include "core/guidance/stretchclock.h"
#include "tests/support/testregistry.h"
#include "tests/unit/guidance/loadedlibrary.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;
using State = StretchMoment::State;

namespace {

/// One minute: tilt right 15 s, tilt left 15 s, rolls 20 s, three seconds before each.
StretchRoutine oneMinute()
{
    return *loadedLibrary(Language::English).routine(QStringLiteral("one-minute"));
}

} // namespace

class tst_StretchClock : public TestClass
{
    Q_OBJECT

private slots:
    void waitsUntilStarted()
    {
        const StretchClock clock(oneMinute());
        QVERIFY(!clock.isRunning());
        QCOMPARE(clock.at(77s).state, State::GetReady);
        QCOMPARE(clock.at(77s).step, 0);
        QCOMPARE(clock.at(77s).secondsLeft, 3);
    }

    void theGentlerStepsComeInPlaceFromHereOn()
    {
        StretchClock clock(*loadedLibrary(Language::English).routine(QStringLiteral("hips-back")));
        const StretchRoutine before = clock.routine();
        clock.start(0s);
        clock.takeGentler(4s); // a seated step without twist has none, those behind it have
        QCOMPARE(clock.at(4s).step, 0);
        QCOMPARE(clock.at(4s).state, State::GetReady);
        QCOMPARE(clock.routine().length(), before.length());
        for (std::size_t i = 0; i < before.steps.size(); ++i) {
            const StretchStep &now = clock.routine().steps[i];
            QVERIFY(!now.standing);
            QVERIFY(now.move != u"knee-hug" && now.move != u"desk-hinge");
            QCOMPARE(now.side, before.steps[i].side);
            QCOMPARE(now.duration, before.steps[i].duration);
        }
        const StretchRoutine after = clock.routine();
        clock.takeGentler(5s);
        QCOMPARE(clock.routine(), after); // nothing is left to change
    }

    void aStepThatWasDoneStays()
    {
        StretchClock clock(*loadedLibrary(Language::English).routine(QStringLiteral("hips-back")));
        clock.start(0s);
        for (int i = 0; i < 3; ++i)
            clock.skip(1s); // to the second knee hug
        clock.takeGentler(2s);
        QCOMPARE(clock.routine().steps[2].move, QStringLiteral("knee-hug"));
        QCOMPARE(clock.routine().steps[3].move, QStringLiteral("across-chest"));
        QCOMPARE(clock.at(2s).step, 3);
    }

    void stepsFollowTheTable()
    {
        for (const StretchRoutine &routine : loadedLibrary(Language::Korean).routines()) {
            StretchClock clock(routine);
            clock.start(50s);
            MonotonicTime edge = 50s;
            for (std::size_t i = 0; i < routine.steps.size(); ++i) {
                QCOMPARE(clock.at(edge).state, State::GetReady);
                QCOMPARE(clock.at(edge).step, int(i));
                QCOMPARE(clock.at(edge).secondsLeft, 3);
                QCOMPARE(clock.at(edge + 3s - 1ns).state, State::GetReady);
                edge += 3s;
                QCOMPARE(clock.at(edge).state, State::Holding);
                QCOMPARE(clock.at(edge).fraction, 0.0);
                QCOMPARE(clock.at(edge).secondsLeft, int(routine.steps[i].duration.count()));
                QCOMPARE(clock.at(edge + routine.steps[i].duration / 2).fraction > 0.4, true);
                edge += routine.steps[i].duration;
                QCOMPARE(clock.at(edge - 1ns).state, State::Holding);
                QCOMPARE(clock.at(edge - 1ns).secondsLeft, 1);
            }
            QCOMPARE(clock.at(edge).state, State::Finished);
            QCOMPARE(clock.at(edge).step, int(routine.steps.size()) - 1);
            QCOMPARE(clock.at(edge).fraction, 1.0);
            QCOMPARE(edge - 50s, MonotonicTime(routine.length()));
        }
    }

    void skipsToTheNextAndToTheEnd()
    {
        StretchClock clock(oneMinute());
        clock.skip(0s); // not started
        clock.start(0s);
        clock.skip(10s);
        QCOMPARE(clock.at(10s).step, 1);
        QCOMPARE(clock.at(10s).state, State::GetReady);
        QCOMPARE(clock.at(10s).secondsLeft, 3);
        clock.skip(11s);
        QCOMPARE(clock.at(11s).step, 2);
        clock.skip(12s);
        QCOMPARE(clock.at(12s).state, State::Finished);
        clock.skip(13s);
        QCOMPARE(clock.at(13s).state, State::Finished);
    }

    void goesBackToThisStepOrTheOneBefore()
    {
        StretchClock clock(oneMinute());
        clock.back(0s); // not started
        clock.start(0s);
        clock.back(25s); // in the hold of the second step
        QCOMPARE(clock.at(25s).step, 1);
        QCOMPARE(clock.at(25s).state, State::GetReady);
        clock.back(25s + 999ms); // within its first second
        QCOMPARE(clock.at(25s + 999ms).step, 0);
        QCOMPARE(clock.at(25s + 999ms).secondsLeft, 3);
        clock.back(26s); // nothing before the first
        QCOMPARE(clock.at(26s).step, 0);
        QCOMPARE(clock.at(27s).secondsLeft, 2);
        clock.back(28s + 1ms);
        QCOMPARE(clock.at(28s + 1ms).step, 0);
    }

    void goesBackFromTheEndToTheLastStep()
    {
        StretchClock clock(oneMinute());
        clock.start(0s);
        QCOMPARE(clock.at(59s).state, State::Finished);
        clock.back(59s);
        QCOMPARE(clock.at(59s).state, State::GetReady);
        QCOMPARE(clock.at(59s).step, 2);
    }

    void pausesAndMovesWhilePaused()
    {
        StretchClock clock(oneMinute());
        clock.start(0s);
        clock.pause(8s);
        const StretchMoment held = clock.at(8s);
        QCOMPARE(clock.at(300s), held);
        clock.skip(301s);
        QVERIFY(!clock.isRunning());
        QCOMPARE(clock.at(302s).step, 1);
        QCOMPARE(clock.at(302s).secondsLeft, 3);
        clock.resume(400s);
        QCOMPARE(clock.at(400s).step, 1);
        QCOMPARE(clock.at(402s).secondsLeft, 1);
        QCOMPARE(clock.at(403s).state, State::Holding);
    }

    void endsAtOnceWithoutSteps()
    {
        StretchClock clock(StretchRoutine{});
        clock.start(0s);
        QCOMPARE(clock.at(0s).state, State::Finished);
        clock.back(1s);
        clock.skip(1s);
        QCOMPARE(clock.at(1s).step, 0);
    }
};

PULSEMATES_TEST(tst_StretchClock)

#include "tst_stretchclock.moc"
