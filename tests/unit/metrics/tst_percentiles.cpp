#include "core/metrics/percentiles.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <numeric>
#include <vector>

using namespace pulsemates;

namespace {

/// The definition, word for word: sorted, the smallest with at least p percent at or below it.
double oracle(std::vector<double> values, int percent)
{
    std::ranges::sort(values);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (100 * (i + 1) >= std::size_t(percent) * values.size())
            return values[i];
    }
    return values.back();
}

std::vector<double> oneTo(int n)
{
    std::vector<double> values(std::size_t(n), 0.0);
    std::iota(values.begin(), values.end(), 1.0);
    return values;
}

} // namespace

class tst_Percentiles : public TestClass
{
    Q_OBJECT

private slots:
    void nearestRank_data()
    {
        QTest::addColumn<int>("n");
        QTest::addColumn<double>("percent");
        QTest::addColumn<double>("expected");
        QTest::newRow("one value") << 1 << 95.0 << 1.0;
        QTest::newRow("two, the median is the lower") << 2 << 50.0 << 1.0;
        QTest::newRow("twenty, p95 is the nineteenth") << 20 << 95.0 << 19.0;
        QTest::newRow("hundred, p99") << 100 << 99.0 << 99.0;
        QTest::newRow("zero percent is the smallest") << 7 << 0.0 << 1.0;
        QTest::newRow("hundred percent is the largest") << 7 << 100.0 << 7.0;
        QTest::newRow("beyond hundred is held there") << 7 << 250.0 << 7.0;
        QTest::newRow("below zero is held there") << 7 << -3.0 << 1.0;
    }

    void nearestRank()
    {
        QFETCH(int, n);
        QFETCH(double, percent);
        std::vector<double> values = oneTo(n);
        std::ranges::reverse(values);
        QTEST(percentile(values, percent).value(), "expected");
    }

    void nothingOfNothing()
    {
        QVERIFY(!percentile({}, 50));
        QCOMPARE(percentilesOf({}), Percentiles{});
    }

    void agreesWithSorting()
    {
        const bool held = rc::check("nearest rank equals the definition", [] {
            const auto whole = *rc::gen::nonEmpty(
                rc::gen::container<std::vector<int>>(rc::gen::inRange(-5000, 5000)));
            const int percent = *rc::gen::inRange(0, 101);
            const std::vector<double> values(whole.begin(), whole.end());
            RC_ASSERT(percentile(values, percent).value() == oracle(values, percent));
        });
        QVERIFY(held);
    }

    void tooFewCarryNoTail_data()
    {
        QTest::addColumn<int>("n");
        QTest::addColumn<bool>("p95");
        QTest::addColumn<bool>("p99");
        QTest::newRow("19") << 19 << false << false;
        QTest::newRow("20") << 20 << true << false;
        QTest::newRow("99") << 99 << true << false;
        QTest::newRow("100") << 100 << true << true;
    }

    void tooFewCarryNoTail()
    {
        QFETCH(int, n);
        const Percentiles result = percentilesOf(oneTo(n));
        QCOMPARE(result.n, std::size_t(n));
        QVERIFY(result.p50.has_value());
        QTEST(result.p95.has_value(), "p95");
        QTEST(result.p99.has_value(), "p99");
    }
};

PULSEMATES_TEST(tst_Percentiles)

#include "tst_percentiles.moc"
