#include "core/common/otherload.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;

class tst_OtherLoad : public TestClass
{
    Q_OBJECT

private slots:
    void readsTheLineOfAllProcessors()
    {
        const auto ticks =
            ticksOfStat("cpu  100 2 30 1000 50 6 7 8 90 1\ncpu0 1 1 1 1 1 1 1 1 1 1\n");
        QVERIFY(ticks);
        QCOMPARE(ticks->busy, qint64(100 + 2 + 30 + 6 + 7 + 8)); // guests are in the first already
        QCOMPARE(ticks->all, qint64(100 + 2 + 30 + 1000 + 50 + 6 + 7 + 8));
    }

    void refusesOtherForms()
    {
        for (const char *text :
             {"", "cpu", "cpu 1 2 3", "cpu0 1 2 3 4 5 6 7 8", "cpu a b c d e f g h"})
            QVERIFY2(!ticksOfStat(text), text);
    }

    void isAShare()
    {
        const OtherLoad load;
        QTest::qWait(50);
        QVERIFY(load.share() >= 0 && load.share() <= 1);
    }
};

PULSEMATES_TEST(tst_OtherLoad)
#include "tst_otherload.moc"
