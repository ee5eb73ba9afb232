#include "core/providers/assemblyai/prerecordedpoll.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

/// When a job is looked at again, on a clock that a test moves.
class tst_PrerecordedPoll : public TestClass
{
    Q_OBJECT

private slots:
    void soonAtFirstThenLessOften()
    {
        FakeClock clock;
        PrerecordedPoll poll({500ms, 2.0, 3s}, clock.now() + 60s);
        QList<qint64> waits;
        for (int i = 0; i < 6; ++i) {
            waits.append(poll.next(clock.now())->count());
            clock.advance(std::chrono::milliseconds(waits.last()));
        }
        QCOMPARE(waits, (QList<qint64>{500, 1000, 2000, 3000, 3000, 3000}));
    }

    /// By the defaults, the words of jobs of up to six seconds are seen at most 1.3 s late.
    void theUsualJobIsSeenInTime()
    {
        for (auto done = 100ms; done < 6s; done += 100ms) {
            FakeClock clock;
            const MonotonicTime begun = clock.now();
            PrerecordedPoll poll({}, begun + 60s);
            while (clock.now() < begun + done)
                clock.advance(*poll.next(clock.now()));
            QVERIFY(clock.now() - begun - done < 1'300ms);
        }
    }

    void itEndsAtTheDeadline()
    {
        FakeClock clock;
        const MonotonicTime end = clock.now() + 60s;
        PrerecordedPoll poll({}, end);
        int looks = 0;
        while (const auto wait = poll.next(clock.now())) {
            QVERIFY(*wait > 0ms);
            clock.advance(*wait);
            ++looks;
            QVERIFY(clock.now() <= end);
        }
        QCOMPARE(clock.now(), end); // the last look is at the deadline itself
        QVERIFY(looks > 20 && looks < 40);
    }

    void aClockThatLeaptEndsIt()
    {
        FakeClock clock;
        PrerecordedPoll poll({}, clock.now() + 1s);
        QVERIFY(poll.next(clock.now()));
        clock.advance(1h);
        QVERIFY(!poll.next(clock.now()));
    }

    void aDeadlineOfLessThanAMillisecondIsWaitedFor()
    {
        FakeClock clock;
        PrerecordedPoll poll({}, clock.now() + 10us);
        QCOMPARE(poll.next(clock.now()).value_or(0ms), 1ms);
    }

    void growthNeverShortensTheWaits()
    {
        FakeClock clock;
        PrerecordedPoll poll({500ms, 0.1, 3s}, clock.now() + 60s);
        (void)poll.next(clock.now());
        QCOMPARE(poll.next(clock.now()).value_or(0ms), 500ms);
    }
};

PULSEMATES_TEST(tst_PrerecordedPoll)

#include "tst_prerecordedpoll.moc"
