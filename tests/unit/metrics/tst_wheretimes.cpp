#include "core/metrics/wheretimes.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

class tst_WhereTimes : public TestClass
{
    Q_OBJECT

private slots:
    void everyPlaceCountsForItself()
    {
        CheckInTimings timings;
        timings.spans = {{Stage::Transcribe, 0ms, 120ms, Where::Device, false},
                         {Stage::Guidance, 120ms, 131ms, Where::App, false},
                         {Stage::Coach, 140ms, 160ms, Where::Network, false},
                         {Stage::Coach, 160ms, 460ms, Where::Provider, false},
                         {Stage::Coach, 460ms, 470ms, Where::Network, false}};
        const WhereTimes times = whereTimes(timings);
        QCOMPARE(times.of(Where::Device), 120.0);
        QCOMPARE(times.of(Where::App), 11.0);
        QCOMPARE(times.of(Where::Network), 30.0);
        QCOMPARE(times.of(Where::Provider), 300.0);
    }

    void workBeforeTheZeroWasNotWaitedFor()
    {
        CheckInTimings timings;
        timings.spans = {{Stage::Capture, -8s, 0ms, Where::Device, false},
                         {Stage::Coach, -900ms, 40ms, Where::Provider, false}};
        QCOMPARE(whereTimes(timings).of(Where::Device), 0.0);
        QCOMPARE(whereTimes(timings).of(Where::Provider), 40.0);
    }

    void whatOverlapsCountsOnce()
    {
        CheckInTimings timings;
        timings.spans = {{Stage::Coach, 100ms, 400ms, Where::Provider, false},
                         {Stage::Coach, 50ms, 200ms, Where::Provider, false},
                         {Stage::Coach, 150ms, 180ms, Where::Provider, false},
                         {Stage::Coach, 500ms, 510ms, Where::Provider, false}};
        QCOMPARE(whereTimes(timings).of(Where::Provider), 360.0);
    }

    void nothingIsNothing() { QCOMPARE(whereTimes(CheckInTimings{}), WhereTimes{}); }
};

PULSEMATES_TEST(tst_WhereTimes)

#include "tst_wheretimes.moc"
