#include "app/bench/benchrow.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <numeric>

using namespace pulsemates;

namespace {

std::vector<double> oneTo(int n)
{
    std::vector<double> values(std::size_t(n), 0.0);
    std::iota(values.begin(), values.end(), 1.0);
    return values;
}

} // namespace

class tst_BenchRow : public TestClass
{
    Q_OBJECT

private slots:
    void aSeriesHasItsNumbers();
    void fewValuesCarryNoHighPercentile();
    void judgesAgainstLimits_data();
    void judgesAgainstLimits();
    void everyLimitMustHold();
    void noValuesAreNotMeasured();
    void exitStatus_data();
    void exitStatus();
};

void tst_BenchRow::aSeriesHasItsNumbers()
{
    const BenchRow row = seriesRow(QStringLiteral("figure"), QStringLiteral("ms"), oneTo(200), {});
    QCOMPARE(row.n, std::size_t(200));
    QVERIFY(row.p50 == 100.0);
    QVERIFY(row.p95 == 190.0);
    QVERIFY(row.p99 == 198.0);
    QVERIFY(row.worst == 200.0);
    QCOMPARE(verdictOf(row), Verdict::NoTarget);
}

void tst_BenchRow::fewValuesCarryNoHighPercentile()
{
    const BenchRow row = seriesRow({}, {}, oneTo(5), {{Statistic::P95, 4}});
    QVERIFY(!row.p95);
    // Five values cannot show that 95 in 100 are low enough: the worst of them is judged.
    QVERIFY(judged(row, Statistic::P95) == 5.0);
    QCOMPARE(verdictOf(row), Verdict::Missed);
}

void tst_BenchRow::judgesAgainstLimits_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<Verdict>("verdict");
    QTest::newRow("below") << 7.9 << Verdict::Met;
    QTest::newRow("exactly at most") << 8.0 << Verdict::Met;
    QTest::newRow("above") << 8.01 << Verdict::Missed;
    QTest::newRow("below zero, a slope") << -0.5 << Verdict::Met;
}

void tst_BenchRow::judgesAgainstLimits()
{
    QFETCH(double, value);
    QFETCH(Verdict, verdict);
    QCOMPARE(verdictOf(valueRow({}, {}, value, 8)), verdict);
    QCOMPARE(verdictOf(valueRow({}, {}, value, std::nullopt)), Verdict::NoTarget);
}

void tst_BenchRow::everyLimitMustHold()
{
    const std::vector<Limit> limits{{Statistic::P50, 50}, {Statistic::P95, 90}};
    QCOMPARE(verdictOf(seriesRow({}, {}, oneTo(94), limits)), Verdict::Met);
    QCOMPARE(verdictOf(seriesRow({}, {}, oneTo(98), limits)), Verdict::Missed); // p95 is 94
}

void tst_BenchRow::noValuesAreNotMeasured()
{
    const BenchRow row = seriesRow({}, {}, {}, {{Statistic::P50, 1}}, QStringLiteral("why"));
    QCOMPARE(verdictOf(row), Verdict::NotMeasured);
    QCOMPARE(row.note, QStringLiteral("there was no value (why)"));
}

void tst_BenchRow::exitStatus_data()
{
    QTest::addColumn<std::vector<BenchRow>>("rows");
    QTest::addColumn<int>("status");
    const BenchRow met = valueRow({}, {}, 1, 2);
    const BenchRow missed = valueRow({}, {}, 3, 2);
    const BenchRow open = valueRow({}, {}, 3, std::nullopt);
    const BenchRow unmeasured = unmeasuredRow({}, {{Statistic::P50, 1}}, {});
    QTest::newRow("no rows") << std::vector<BenchRow>{} << 0;
    QTest::newRow("all met") << std::vector{met, met} << 0;
    QTest::newRow("one missed among many") << std::vector{met, missed, met} << 1;
    QTest::newRow("without a target") << std::vector{open} << 0;
    QTest::newRow("not measured counts as missed") << std::vector{met, unmeasured} << 1;
    QTest::newRow("not measured, without a target")
        << std::vector{met, unmeasuredRow({}, {}, {})} << 1;
    QTest::newRow("not measured hides no miss") << std::vector{unmeasured, missed} << 1;
}

void tst_BenchRow::exitStatus()
{
    QFETCH(std::vector<BenchRow>, rows);
    QFETCH(int, status);
    QCOMPARE(exitStatusOf(rows), status);
}

PULSEMATES_TEST(tst_BenchRow)
#include "tst_benchrow.moc"
