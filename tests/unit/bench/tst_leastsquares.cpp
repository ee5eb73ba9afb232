#include "app/bench/leastsquares.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <vector>

using namespace pulsemates;

using Points = std::vector<std::pair<double, double>>;

class tst_LeastSquares : public TestClass
{
    Q_OBJECT

private slots:
    void slope_data();
    void slope();
    void noSlope_data();
    void noSlope();
};

void tst_LeastSquares::slope_data()
{
    QTest::addColumn<Points>("points");
    QTest::addColumn<double>("slope");
    QTest::newRow("a line that rises") << Points{{5, 105}, {15, 115}, {60, 160}} << 1.0;
    QTest::newRow("flat") << Points{{5, 80}, {15, 80}, {30, 80}} << 0.0;
    QTest::newRow("falling") << Points{{0, 10}, {10, 5}} << -0.5;
    QTest::newRow("noise around a line") << Points{{0, 1}, {0, -1}, {10, 21}, {10, 19}} << 2.0;
    // By hand: means 2 and 10/3; 4 above, 2 below.
    QTest::newRow("not on a line") << Points{{1, 1}, {2, 4}, {3, 5}} << 2.0;
}

void tst_LeastSquares::slope()
{
    QFETCH(Points, points);
    QFETCH(double, slope);
    const std::optional<double> found = leastSquaresSlope(points);
    QVERIFY(found);
    QVERIFY(std::abs(*found - slope) < 1e-9);
}

void tst_LeastSquares::noSlope_data()
{
    QTest::addColumn<Points>("points");
    QTest::newRow("nothing") << Points{};
    QTest::newRow("one point") << Points{{5, 100}};
    QTest::newRow("all of one length") << Points{{5, 100}, {5, 110}};
}

void tst_LeastSquares::noSlope()
{
    QFETCH(Points, points);
    QVERIFY(!leastSquaresSlope(points));
}

PULSEMATES_TEST(tst_LeastSquares)
#include "tst_leastsquares.moc"
