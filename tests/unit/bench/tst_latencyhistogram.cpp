#include "app/bench/network/latencyhistogram.h"
#include "tests/support/testregistry.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace pulsemates;

class tst_LatencyHistogram : public TestClass
{
    Q_OBJECT

private slots:
    void everyValueHasABucketOfThreeDigits()
    {
        for (int value = LatencyHistogram::least; value <= LatencyHistogram::most; ++value) {
            const int bucket = LatencyHistogram::bucketOf(value);
            const int lowest = LatencyHistogram::lowestIn(bucket);
            const int highest = LatencyHistogram::highestIn(bucket);
            QVERIFY2(lowest <= value && value <= highest, qPrintable(QString::number(value)));
            QVERIFY2((highest - lowest) * 1000 <= value, qPrintable(QString::number(value)));
        }
    }

    void bucketsFollowOneAnother()
    {
        for (int value = LatencyHistogram::least; value < LatencyHistogram::most; ++value) {
            const int step =
                LatencyHistogram::bucketOf(value + 1) - LatencyHistogram::bucketOf(value);
            QVERIFY2(step == 0 || step == 1, qPrintable(QString::number(value)));
        }
    }

    void percentilesAreOfTheBucket_data()
    {
        QTest::addColumn<double>("percent");
        QTest::addColumn<int>("value");
        QTest::newRow("median") << 50.0 << 50;
        QTest::newRow("p95") << 95.0 << 95;
        QTest::newRow("least") << 0.0 << 1;
        QTest::newRow("most") << 100.0 << 100;
    }

    void percentilesAreOfTheBucket()
    {
        QFETCH(double, percent);
        QFETCH(int, value);
        LatencyHistogram histogram;
        for (int i = 1; i <= 100; ++i)
            histogram.record(i);
        QCOMPARE(histogram.count(), std::int64_t(100));
        QCOMPARE(histogram.valueAt(percent), value);
    }

    void whatLiesOutsideIsCountedAtTheEdge()
    {
        LatencyHistogram histogram;
        histogram.record(0.2);
        histogram.record(-5);
        histogram.record(70'000);
        histogram.record(std::nan(""));
        QCOMPARE(histogram.count(), std::int64_t(3));
        QCOMPARE(histogram.above(), std::int64_t(1));
        QCOMPARE(histogram.valueAt(50), 1);
        QVERIFY(histogram.valueAt(100) >= LatencyHistogram::most);
    }

    void jsonHoldsWhatWasCounted()
    {
        LatencyHistogram histogram;
        histogram.record(7);
        histogram.record(7);
        histogram.record(3001); // two values share a bucket here
        const QJsonArray buckets = histogram.json()[QStringLiteral("buckets")].toArray();
        QCOMPARE(buckets, (QJsonArray{QJsonArray{7, 2}, QJsonArray{3000, 1}}));
    }

    void nothingIsZero() { QCOMPARE(LatencyHistogram().valueAt(50), 0); }
};

PULSEMATES_TEST(tst_LatencyHistogram)

#include "tst_latencyhistogram.moc"
