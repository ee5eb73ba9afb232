#include "app/bench/network/bootstrap.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <numeric>
#include <vector>

using namespace pulsemates;

namespace {

std::vector<double> stepsOf(double step, int n)
{
    std::vector<double> values;
    for (int i = 1; i <= n; ++i)
        values.push_back(step * i);
    return values;
}

} // namespace

class tst_Bootstrap : public TestClass
{
    Q_OBJECT

private slots:
    void theRatioIsThatOfThePercentiles_data()
    {
        QTest::addColumn<double>("percent");
        QTest::newRow("p50") << 50.0;
        QTest::newRow("p95") << 95.0;
        QTest::newRow("worst") << 100.0;
    }

    /// Pairs that are all in the same proportion leave nothing to chance.
    void theRatioIsThatOfThePercentiles()
    {
        QFETCH(double, percent);
        const auto ratio = ratioOfPercentiles(stepsOf(30, 400), stepsOf(10, 400), percent);
        QVERIFY(ratio);
        QCOMPARE(ratio->value, 3.0);
        QCOMPARE(ratio->low, 3.0);
        QCOMPARE(ratio->high, 3.0);
    }

    void unpairedOnesHaveAnIntervalAroundTheValue()
    {
        const auto ratio = ratioOfPercentiles(stepsOf(30, 400), stepsOf(20, 200), 50);
        QVERIFY(ratio);
        QCOMPARE(ratio->value, 3.0); // 6000 over 2000
        QVERIFY(ratio->low < 3.0 && ratio->low > 2.0);
        QVERIFY(ratio->high > 3.0 && ratio->high < 4.5);
    }

    void moreValuesMakeItNarrower()
    {
        const auto few = ratioOfPercentiles(stepsOf(8, 101), stepsOf(10, 80), 50);
        const auto many = ratioOfPercentiles(stepsOf(0.08, 10'001), stepsOf(0.1, 8'000), 50);
        QVERIFY(few && many);
        QVERIFY(many->high - many->low < (few->high - few->low) / 3);
    }

    void theSeedDecides()
    {
        const std::vector<double> a = stepsOf(30, 401);
        const std::vector<double> b = stepsOf(20, 200);
        const auto first = ratioOfPercentiles(a, b, 50, {200, 7});
        const auto again = ratioOfPercentiles(a, b, 50, {200, 7});
        const auto other = ratioOfPercentiles(a, b, 50, {200, 8});
        QCOMPARE(first->low, again->low);
        QCOMPARE(first->high, again->high);
        QVERIFY(first->low != other->low || first->high != other->high);
    }

    void withoutValuesThereIsNone()
    {
        QVERIFY(!ratioOfPercentiles({}, stepsOf(1, 3), 50));
        QVERIFY(!ratioOfPercentiles(stepsOf(1, 3), {}, 50));
        QVERIFY(!ratioOfPercentiles(stepsOf(1, 3), std::vector<double>{0, 0, 0}, 50));
    }
};

PULSEMATES_TEST(tst_Bootstrap)

#include "tst_bootstrap.moc"
