#include "core/common/background.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <thread>

using namespace pulsemates;

class tst_Background : public TestClass
{
    Q_OBJECT

private slots:
    void onlyTheCallingThreadGivesWay()
    {
        const int before = threadNiceLevel();
        if (before >= 10)
            QSKIP("the whole test gives way already");
        int behind = 0;
        int inherited = 0;
        std::thread([&] {
            makeThreadBackground();
            behind = threadNiceLevel();
            std::thread([&] { inherited = threadNiceLevel(); }).join();
        }).join();
        QCOMPARE(behind, 10);
        QCOMPARE(inherited, 10); // a runtime that starts threads of its own
        QCOMPARE(threadNiceLevel(), before);
    }
};

PULSEMATES_TEST(tst_Background)

#include "tst_background.moc"
