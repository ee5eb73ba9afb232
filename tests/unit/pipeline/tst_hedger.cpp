#include "core/pipeline/hedger.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <rapidcheck.h>

using namespace pulsemates;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

class tst_Hedger : public TestClass
{
    Q_OBJECT

private slots:
    void neverSoonerThanASecond()
    {
        Hedger hedger;
        QCOMPARE(hedger.after(), 1000ms);
        for (int i = 0; i < 100; ++i)
            hedger.firstTokenAfter(300ms);
        QCOMPARE(hedger.after(), 1000ms);
    }

    void theP95OfTheLastHundred()
    {
        Hedger hedger;
        for (int i = 1; i <= 19; ++i)
            hedger.firstTokenAfter(3000ms);
        QCOMPARE(hedger.after(), 1000ms); // too few to tell
        for (int i = 1; i <= 100; ++i)
            hedger.firstTokenAfter(milliseconds(1000 + i));
        QCOMPARE(hedger.after(), 1095ms);
        for (int i = 1; i <= 6; ++i)
            hedger.firstTokenAfter(5000ms);
        QCOMPARE(hedger.after(), 5000ms);
    }

    void whatWasGivenUpInSilenceCountsAsSlow()
    {
        Hedger hedger;
        for (int i = 0; i < 20; ++i)
            hedger.gaveUpAfter(999ms); // says nothing
        QCOMPARE(hedger.after(), 1000ms);
        for (int i = 0; i < 20; ++i)
            hedger.gaveUpAfter(1800ms);
        QCOMPARE(hedger.after(), 1800ms);
    }

    void oneInTwenty()
    {
        Hedger hedger;
        for (int i = 1; i <= 19; ++i)
            hedger.requested();
        QVERIFY(!hedger.mayHedge());
        hedger.requested();
        QVERIFY(hedger.mayHedge());
        hedger.hedged();
        QVERIFY(!hedger.mayHedge());
    }

    void calmTimesSaveUpForThree()
    {
        Hedger hedger;
        for (int i = 0; i < 1000; ++i)
            hedger.requested();
        for (int i = 0; i < 3; ++i) {
            QVERIFY(hedger.mayHedge());
            hedger.hedged();
        }
        QVERIFY(!hedger.mayHedge());
    }

    void neverMoreThanFivePercent()
    {
        QVERIFY(rc::check([] {
            Hedger hedger;
            int requests = 0;
            int hedges = 0;
            for (const bool want : *rc::gen::container<std::vector<bool>>(
                     rc::gen::weightedElement<bool>({{3, true}, {1, false}}))) {
                hedger.requested();
                ++requests;
                if (want && hedger.mayHedge()) {
                    hedger.hedged();
                    ++hedges;
                }
                RC_ASSERT(hedges * 20 <= requests);
            }
        }));
        Hedger hedger; // an outage: every request would like one
        int hedges = 0;
        for (int i = 1; i <= 2000; ++i) {
            hedger.requested();
            if (hedger.mayHedge()) {
                hedger.hedged();
                ++hedges;
            }
            QVERIFY(hedges * 20 <= i);
        }
        QCOMPARE(hedges, 100);
    }
};

PULSEMATES_TEST(tst_Hedger)

#include "tst_hedger.moc"
