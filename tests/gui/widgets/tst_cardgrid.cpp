#include "tests/support/testregistry.h"
#include "ui/common/cardgrid.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace pulsemates;

class tst_CardGrid : public TestClass
{
    Q_OBJECT

private slots:
    void columnsFollowTheRoom_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("percent");
        QTest::addColumn<int>("columns");
        QTest::newRow("narrow") << 250 << 100 << 1;
        QTest::newRow("two") << 640 << 100 << 2;
        QTest::newRow("never more than allowed") << 3000 << 100 << 3;
        QTest::newRow("large type needs more room") << 640 << 200 << 1;
    }

    void columnsFollowTheRoom()
    {
        QFETCH(int, width);
        QFETCH(int, percent);
        Theme theme(*qApp);
        theme.apply(ThemeChoice::Light, percent, false);
        CardGrid grid(theme, 300, 3);
        for (int i = 0; i < 5; ++i)
            grid.add(new QLabel(QString::number(i)));
        grid.resize(width, 400);
        grid.show();
        QVERIFY(QTest::qWaitForWindowExposed(&grid));
        QTEST(grid.columns(), "columns");
    }
};

PULSEMATES_TEST(tst_CardGrid)

#include "tst_cardgrid.moc"
