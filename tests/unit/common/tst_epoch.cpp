#include "core/common/checkinid.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;

class tst_Epoch : public TestClass
{
    Q_OBJECT

private slots:
    void acceptsOnlyTheCurrentCheckIn()
    {
        Epoch epoch;
        const CheckInId first = epoch.begin();
        QVERIFY(bool(first));
        QVERIFY(epoch.accepts(first));
        const CheckInId second = epoch.begin();
        QVERIFY(second > first);
        QVERIFY(!epoch.accepts(first));
        QVERIFY(!epoch.accepts(first));
        QVERIFY(epoch.accepts(second));
        QCOMPARE(epoch.staleCount(), std::uint64_t(2));
    }
};

PULSEMATES_TEST(tst_Epoch)

#include "tst_epoch.moc"
