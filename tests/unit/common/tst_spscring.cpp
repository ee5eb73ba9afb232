#include "core/common/spscring.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <thread>

using namespace pulsemates;

class tst_SpscRing : public TestClass
{
    Q_OBJECT

private slots:
    void keepsOrder()
    {
        SpscRing<int, 8> ring;
        for (int i = 0; i < 5; ++i)
            QVERIFY(ring.push(i));
        QCOMPARE(ring.size(), std::size_t(5));
        for (int i = 0; i < 5; ++i) {
            int value = -1;
            QVERIFY(ring.pop(value));
            QCOMPARE(value, i);
        }
        int value = -1;
        QVERIFY(!ring.pop(value));
    }

    void refusesAndCountsWhenFull()
    {
        SpscRing<int, 4> ring;
        for (int i = 0; i < 4; ++i)
            QVERIFY(ring.push(i));
        QVERIFY(!ring.push(4));
        QVERIFY(!ring.push(5));
        QCOMPARE(ring.overruns(), std::uint64_t(2));
        int value = -1;
        QVERIFY(ring.pop(value));
        QCOMPARE(value, 0); // what was refused did not displace anything
        QVERIFY(ring.push(6));
    }

    void losesNothingBetweenTwoThreads()
    {
        SpscRing<int, 64> ring;
        constexpr int count = 200'000;
        std::thread producer([&ring] {
            for (int i = 0; i < count;) {
                if (ring.push(i))
                    ++i;
                else
                    std::this_thread::yield();
            }
        });
        int expected = 0;
        bool inOrder = true;
        while (expected < count) {
            int value = -1;
            if (ring.pop(value))
                inOrder = inOrder && value == expected++;
            else
                std::this_thread::yield();
        }
        producer.join();
        QVERIFY(inOrder);
    }
};

PULSEMATES_TEST(tst_SpscRing)

#include "tst_spscring.moc"
