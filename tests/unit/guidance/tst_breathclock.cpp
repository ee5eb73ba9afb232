#include "core/guidance/breathclock.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testregistry.h"
#include "tests/unit/guidance/loadedlibrary.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;
using State = BreathMoment::State;

namespace {

const BreathingPattern &pattern(const char *id)
{
    return *loadedLibrary(Language::English).pattern(QLatin1String(id));
}

} // namespace

class tst_BreathClock : public TestClass
{
    Q_OBJECT

private slots:
    void waitsUntilStarted()
    {
        const BreathClock clock(pattern("extended-exhale"), 60s);
        QVERIFY(!clock.isRunning());
        const BreathMoment moment = clock.at(1000s);
        QCOMPARE(moment.state, State::GetReady);
        QCOMPARE(moment.secondsLeft, 3);
        QCOMPARE(moment.cycle, 0);
        QCOMPARE(moment.cycles, 6);
    }

    void countsDownBeforeTheFirstBreath()
    {
        BreathClock clock(pattern("extended-exhale"), 60s);
        clock.start(10s);
        QCOMPARE(clock.at(10s).secondsLeft, 3);
        QCOMPARE(clock.at(11s).secondsLeft, 2);
        QCOMPARE(clock.at(13s - 1ns).secondsLeft, 1);
        QCOMPARE(clock.at(13s - 1ns).state, State::GetReady);
        QCOMPARE(clock.at(13s).state, State::Breathing);
        QCOMPARE(clock.at(13s).secondsLeft, 4);
        QCOMPARE(clock.at(13s).cycle, 1);
        clock.start(20s, 0s);
        QCOMPARE(clock.at(20s).state, State::Breathing);
    }

    void edgesAreExactOverFiveMinutes_data()
    {
        QTest::addColumn<QString>("id");
        for (const BreathingPattern &row : loadedLibrary(Language::English).patterns())
            QTest::newRow(qPrintable(row.id)) << row.id;
    }
    void edgesAreExactOverFiveMinutes()
    {
        QFETCH(QString, id);
        const BreathingPattern &row = *loadedLibrary(Language::English).pattern(id);
        BreathClock clock(row, 300s);
        const MonotonicTime start = 5s;
        clock.start(start);
        MonotonicTime edge = start + 3s;
        const int cycles = row.cyclesIn(300s);
        for (int cycle = 1; cycle <= cycles; ++cycle) {
            for (std::size_t i = 0; i < row.steps.size(); ++i) {
                const BreathMoment first = clock.at(edge);
                const BreathMoment last = clock.at(edge + row.steps[i].duration - 1ns);
                QCOMPARE(first.state, State::Breathing);
                QCOMPARE(first.step, int(i));
                QCOMPARE(first.stepFraction, 0.0);
                QCOMPARE(first.untilNextEdge, row.steps[i].duration);
                QCOMPARE(last.step, int(i));
                QCOMPARE(first.cycle, cycle);
                QCOMPARE(last.cycle, cycle);
                QCOMPARE(last.secondsLeft, 1);
                edge += row.steps[i].duration;
            }
        }
        QCOMPARE(edge - start - 3s, MonotonicTime(clock.length()));
        QCOMPARE(clock.at(edge).state, State::Finished);
        QCOMPARE(clock.at(edge).secondsLeft, 0);
        QCOMPARE(clock.at(edge).cycle, cycles);
        QCOMPARE(clock.at(edge).fullness, 0.0);
        QCOMPARE(clock.at(edge + 1h), clock.at(edge));
    }

    /// Whoever sleeps untilNextEdge wakes at every edge and at no other moment.
    void timersFollowTheEdges()
    {
        for (const double speed : {0.8, 1.0, 1.13}) {
            BreathClock clock(atSpeed(pattern("cyclic-sigh"), speed), 300s);
            FakeClock time;
            clock.start(time.now());
            int wakings = 0;
            BreathMoment moment = clock.at(time.now());
            const int edges = moment.cycles * 3 + 1;
            while (moment.state != State::Finished && wakings <= edges) {
                QVERIFY(moment.untilNextEdge > 0ms);
                time.advance(moment.untilNextEdge);
                const BreathMoment next = clock.at(time.now());
                QVERIFY(next.state != moment.state || next.step != moment.step
                        || next.cycle != moment.cycle);
                moment = next;
                ++wakings;
            }
            QCOMPARE(wakings, edges);
        }
    }

    void fullnessFollowsThePhase()
    {
        for (const BreathingPattern &row : loadedLibrary(Language::English).patterns()) {
            BreathClock clock(row, 60s);
            clock.start(0s, 0s);
            double before = 0;
            for (MonotonicTime time = 0s; time < clock.length(); time += 10ms) {
                const BreathMoment moment = clock.at(time);
                const BreathPhase phase = row.steps[std::size_t(moment.step)].phase;
                QVERIFY(moment.fullness >= 0 && moment.fullness <= 1);
                QVERIFY(std::abs(moment.fullness - before) < 0.02); // the orb never jumps
                if (moment.stepFraction > 0 && phase == BreathPhase::Inhale)
                    QVERIFY(moment.fullness > before);
                else if (moment.stepFraction > 0 && phase == BreathPhase::Exhale)
                    QVERIFY(moment.fullness < before);
                else if (moment.stepFraction > 0)
                    QCOMPARE(moment.fullness, before);
                before = moment.fullness;
            }
        }
    }

    void easesInAndOut()
    {
        BreathClock clock(pattern("coherent"), 60s);
        clock.start(0s, 0s);
        const double early = clock.at(550ms).fullness;
        const double middle = clock.at(2750ms).fullness;
        const double late = clock.at(4950ms).fullness;
        QVERIFY(early < 0.1); // slower than linear at both ends
        QCOMPARE(middle, 0.5);
        QVERIFY(late > 0.9);
        QCOMPARE(early + late, 1.0);
    }

    void topUpStartsWhereTheFirstInhaleEnds()
    {
        BreathClock clock(pattern("cyclic-sigh"), 60s);
        clock.start(0s, 0s);
        QCOMPARE(clock.at(2500ms).step, 1);
        QCOMPARE(clock.at(2500ms).fullness, 0.75);
        QCOMPARE(clock.at(3500ms).step, 2);
        QCOMPARE(clock.at(3500ms).fullness, 1.0);
        QCOMPARE(clock.at(10500ms).fullness, 0.0);
    }

    void pausesWithoutLosingItsPlace()
    {
        BreathClock clock(pattern("box"), 180s);
        clock.pause(0s); // not started: nothing to pause
        clock.start(0s);
        clock.pause(8s);
        QVERIFY(!clock.isRunning());
        const BreathMoment held = clock.at(8s);
        QCOMPARE(held.secondsLeft, 3);
        QCOMPARE(clock.at(500s), held);
        clock.pause(20s);   // already paused
        clock.resume(110s); // 102 s later
        QVERIFY(clock.isRunning());
        QCOMPARE(clock.at(110s), held);
        QCOMPARE(clock.at(110s + 1s).secondsLeft, clock.at(110s).secondsLeft - 1);
        clock.resume(200s); // not paused
        QCOMPARE(clock.at(110s), held);
    }

    void speedStretchesTheCycle_data()
    {
        QTest::addColumn<double>("speed");
        QTest::addColumn<int>("inhaleMs");
        QTest::addColumn<int>("cycles");
        QTest::newRow("slowest") << 0.8 << 5000 << 24;
        QTest::newRow("usual") << 1.0 << 4000 << 30;
        QTest::newRow("fastest") << 1.2 << 3333 << 36;
        QTest::newRow("too slow") << 0.1 << 5000 << 24;
        QTest::newRow("too fast") << 9.0 << 3333 << 36;
        QTest::newRow("no number") << std::nan("") << 4000 << 30;
    }
    void speedStretchesTheCycle()
    {
        QFETCH(double, speed);
        QFETCH(int, inhaleMs);
        QFETCH(int, cycles);
        BreathClock clock(atSpeed(pattern("extended-exhale"), speed), 300s);
        clock.start(0s, 0s);
        QCOMPARE(clock.at(0s).untilNextEdge.count(), inhaleMs);
        QCOMPARE(clock.at(0s).cycles, cycles);
        QVERIFY(clock.length() <= 300s);
        QCOMPARE(clock.at(clock.length() + 1ms).state, State::Finished);
        QCOMPARE(clock.at(clock.length() - 1ms).state, State::Breathing);
    }

    void clampsAClockThatWasReadEarlier()
    {
        BreathClock clock(pattern("reset"), 60s);
        clock.start(100s);
        QCOMPARE(clock.at(99s), clock.at(100s));
    }

    void endsAtOnceWithoutSteps()
    {
        BreathClock clock(BreathingPattern{}, 60s);
        clock.start(0s, 0s);
        QCOMPARE(clock.at(0s).state, State::Finished);
        QCOMPARE(clock.length(), 0ms);
    }
};

PULSEMATES_TEST(tst_BreathClock)

#include "tst_breathclock.moc"
