#include "app/calibrator.h"
#include "core/common/background.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <thread>

using namespace pulsemates;
using namespace std::chrono_literals;

class tst_Calibrator : public TestClass
{
    Q_OBJECT

private slots:
    void measuresBehindEverythingElse()
    {
        std::atomic<int> nice = 0;
        Calibrator calibrator(
            [&nice](const std::stop_token &) -> Result<RecognizerChoice> {
                nice = threadNiceLevel();
                return RecognizerChoice{.model = QStringLiteral("base"), .threads = 2};
            },
            {.idle = 1ms, .uncertain = 1ms});
        QSignalSpy chosen(&calibrator, &Calibrator::chosen);
        calibrator.wait();
        QTRY_COMPARE_WITH_TIMEOUT(chosen.count(), 1, patienceMs);
        QCOMPARE(chosen.constFirst().at(1).toInt(), 2);
        QVERIFY(nice >= 10);
        QTest::qWait(20);
        QCOMPARE(chosen.count(), 1); // once
    }

    /// A model that is being loaded cannot be interrupted, and quitting does not wait for it.
    void isLeftBehindWhereItDoesNotEnd()
    {
        const auto mayEnd = std::make_shared<std::atomic<bool>>(false);
        const auto ended = std::make_shared<std::atomic<bool>>(false);
        std::atomic<bool> began = false;
        QElapsedTimer waited;
        {
            Calibrator calibrator(
                [mayEnd, ended, &began](const std::stop_token &) -> Result<RecognizerChoice> {
                    began = true;
                    while (!*mayEnd)
                        std::this_thread::sleep_for(1ms);
                    *ended = true;
                    return RecognizerChoice{};
                },
                {.idle = 1ms, .uncertain = 1ms, .step = 20ms});
            calibrator.wait();
            QTRY_VERIFY_WITH_TIMEOUT(began, patienceMs);
            waited.start();
        }
        QVERIFY(!*ended);
        QVERIFY(waited.elapsed() < patienceMs);
        *mayEnd = true;
        QTRY_VERIFY_WITH_TIMEOUT(*ended, patienceMs);
    }

    void waitsWhileAnExerciseRuns()
    {
        std::atomic<int> measured = 0;
        Calibrator calibrator(
            [&measured](const std::stop_token &) -> Result<RecognizerChoice> {
                ++measured;
                return RecognizerChoice{};
            },
            {.idle = 1ms, .uncertain = 1ms});
        bool breathing = true;
        calibrator.setBusy([&breathing] { return breathing; });
        calibrator.wait();
        QTest::qWait(30);
        QCOMPARE(measured.load(), 0);
        breathing = false;
        QTRY_COMPARE_WITH_TIMEOUT(measured.load(), 1, patienceMs);
    }

    void isGivenUpAndTriedAgain()
    {
        std::atomic<int> measured = 0;
        Calibrator calibrator(
            [&measured](const std::stop_token &stop) -> Result<RecognizerChoice> {
                if (++measured > 1)
                    return RecognizerChoice{};
                while (!stop.stop_requested())
                    std::this_thread::yield();
                return fail(ErrorCode::Cancelled, Stage::Transcribe);
            },
            {.idle = 1ms, .uncertain = 1ms});
        QSignalSpy chosen(&calibrator, &Calibrator::chosen);
        calibrator.wait();
        QTRY_COMPARE_WITH_TIMEOUT(measured.load(), 1, patienceMs);
        calibrator.interrupt();
        QTRY_COMPARE_WITH_TIMEOUT(chosen.count(), 1, patienceMs);
        QCOMPARE(measured.load(), 2);
    }

    void aBusyComputerIsLeftInPeace()
    {
        std::atomic<int> measured = 0;
        Calibrator calibrator(
            [&measured](const std::stop_token &) -> Result<RecognizerChoice> {
                ++measured;
                return RecognizerChoice{.certain = false};
            },
            {.idle = 1ms, .uncertain = 60s});
        calibrator.wait();
        QTRY_COMPARE_WITH_TIMEOUT(measured.load(), 1, patienceMs);
        const auto again = [&] {
            calibrator.interrupt(); // a check-in does not shorten the wait
            return measured.load() > 1;
        };
        QVERIFY(!QTest::qWaitFor(again, 100));
    }

    void anUncertainFigureIsNotChosen()
    {
        std::atomic<int> measured = 0;
        Calibrator calibrator(
            [&measured](const std::stop_token &) -> Result<RecognizerChoice> {
                return RecognizerChoice{.certain = ++measured > 1};
            },
            {.idle = 1ms, .uncertain = 1ms});
        QSignalSpy chosen(&calibrator, &Calibrator::chosen);
        calibrator.wait();
        QTRY_COMPARE_WITH_TIMEOUT(chosen.count(), 1, patienceMs);
        QCOMPARE(measured.load(), 2);
    }
};

PULSEMATES_TEST(tst_Calibrator)
#include "tst_calibrator.moc"
