#include "tests/gui/latency/sampletimings.h"
#include "tests/support/testregistry.h"
#include "ui/latency/waterfallscale.h"

#include <QTest>

using namespace pulsemates;

class tst_WaterfallScale : public TestClass
{
    Q_OBJECT

private slots:
    void bothSidesHaveTheirOwnScale()
    {
        const WaterfallScale scale = WaterfallScale::around(spokenCheckIn());
        QCOMPARE(scale.beforeMs, 8000.0);
        QCOMPARE(scale.afterMs, 400.0);
        QCOMPARE(scale.position(-8000), 0.0);
        QCOMPARE(scale.position(0), scale.stopFraction);
        QCOMPARE(scale.position(400), 1.0);
        QVERIFY(scale.position(-20'000) >= 0.0);
        QCOMPARE(scale.position(20'000), 1.0);
    }

    void typedWordsLeaveTheRoomToWhatFollows()
    {
        CheckInTimings timings;
        timings.guidanceMs = 7;
        timings.spans = {{Stage::Guidance, {}, std::chrono::milliseconds(7), Where::App, false}};
        QVERIFY(WaterfallScale::around(timings).stopFraction < 0.2);
        QCOMPARE(WaterfallScale::around(CheckInTimings{}).afterMs, 400.0);
    }

    void aSlowOneStillFits()
    {
        CheckInTimings timings = spokenCheckIn();
        timings.totalMs = 700'000;
        timings.spans.front().start = std::chrono::seconds(-400);
        const WaterfallScale scale = WaterfallScale::around(timings);
        QCOMPARE(scale.position(700'000), 1.0);
        QCOMPARE(scale.position(-400'000), 0.0);
        QVERIFY(scale.position(1000) > scale.position(0));
    }
};

PULSEMATES_TEST(tst_WaterfallScale)

#include "tst_waterfallscale.moc"
