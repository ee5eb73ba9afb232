#include "core/audio/callwatchdog.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QSignalSpy>
#include <QTest>

#include <semaphore>
#include <thread>

using namespace pulsemates;
using namespace std::chrono_literals;

class tst_CallWatchdog : public TestClass
{
    Q_OBJECT

private slots:
    void aCallThatHangsIsGivenUpOnce()
    {
        CallWatchdog watchdog(60ms);
        QSignalSpy gaveUp(&watchdog, &CallWatchdog::gaveUp);
        std::binary_semaphore comesBack{0};
        bool inTime = true;
        std::thread watched([&] {
            watchdog.enter();
            comesBack.acquire();
            inTime = watchdog.leave();
        });
        QTRY_COMPARE_WITH_TIMEOUT(gaveUp.size(), 1, patienceMs);
        QVERIFY(CallWatchdog::isAnyStuck());
        QTest::qWait(200); // it is not given up again
        QCOMPARE(gaveUp.size(), 1);
        comesBack.release();
        watched.join();
        QVERIFY(!inTime);
        QVERIFY(!CallWatchdog::isAnyStuck());
    }

    /// As a speaker's: a hundred writes a second, for longer than any one of them may take.
    void manyShortCallsAreNoHang()
    {
        CallWatchdog watchdog(600ms);
        QSignalSpy gaveUp(&watchdog, &CallWatchdog::gaveUp);
        std::atomic<bool> done = false;
        int late = 0;
        std::thread watched([&] {
            for (int call = 0; call < 150; ++call) {
                watchdog.enter();
                std::this_thread::sleep_for(10ms);
                late += watchdog.leave() ? 0 : 1;
            }
            done = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(done, patienceMs);
        watched.join();
        QCOMPARE(late, 0);
        QCOMPARE(gaveUp.size(), 0);
    }

    void aHangAfterALongRestIsSeenToo()
    {
        CallWatchdog watchdog(60ms);
        QSignalSpy gaveUp(&watchdog, &CallWatchdog::gaveUp);
        watchdog.enter();
        QVERIFY(watchdog.leave());
        QTest::qWait(200); // it has stopped looking by now
        std::binary_semaphore comesBack{0};
        std::thread watched([&] {
            watchdog.enter();
            comesBack.acquire();
            (void)watchdog.leave();
        });
        QTRY_COMPARE_WITH_TIMEOUT(gaveUp.size(), 1, patienceMs);
        comesBack.release();
        watched.join();
    }

    void theOutermostOfNestedCallsCounts()
    {
        CallWatchdog watchdog(60ms);
        QSignalSpy gaveUp(&watchdog, &CallWatchdog::gaveUp);
        std::binary_semaphore comesBack{0};
        bool inner = false;
        bool outer = true;
        std::thread watched([&] {
            watchdog.enter();
            watchdog.enter();
            inner = watchdog.leave();
            comesBack.acquire();
            outer = watchdog.leave();
        });
        QTRY_COMPARE_WITH_TIMEOUT(gaveUp.size(), 1, patienceMs);
        comesBack.release();
        watched.join();
        QVERIFY(inner);
        QVERIFY(!outer);
    }
};

PULSEMATES_TEST(tst_CallWatchdog)

#include "tst_callwatchdog.moc"
