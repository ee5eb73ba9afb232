// Cancel, partial, final, timer, reply and hedge in any order: nothing stale is shown, every
// request is ended or cancelled, and time alone leads out of every phase (performance.md §9, S10).
#include "app/bench/network/coachingfuzz.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;

class tst_CoachingFuzz : public TestClass
{
    Q_OBJECT

private slots:
    void anyOrder()
    {
        FuzzOutcome outcome = playAnyOrder(10'000);
        QCOMPARE(outcome.problems, QStringList());
        QCOMPARE(outcome.orders, 10'000);
        // Everything did happen, and late answers did come.
        for (const char *what : {"ahead",
                                 "final",
                                 "rest",
                                 "hedge",
                                 "cancel",
                                 "show",
                                 "more",
                                 "cached",
                                 "back",
                                 "help",
                                 "ended"}) {
            const int times = outcome.seen[QString::fromLatin1(what)];
            qInfo("%-7s %d", what, times);
            QVERIFY2(times >= 20, what);
        }
        qInfo("stale   %lld", static_cast<long long>(outcome.stale));
        QVERIFY(outcome.stale >= 1000);
    }
};

PULSEMATES_TEST(tst_CoachingFuzz)

#include "tst_coachingfuzz.moc"
