#include "core/speech/partialpacer.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

class tst_PartialPacer : public TestClass
{
    Q_OBJECT

private slots:
    void init()
    {
        TestClass::init();
        m_clock = FakeClock();
    }

    void dueEveryIntervalInRealTime()
    {
        PartialPacer pacer = started();
        int turns = 0;
        for (int i = 0; i < 500; ++i) { // 10 s
            frame(pacer, 20ms);
            if (pacer.due(m_clock.now(), false)) {
                ++turns;
                decode(pacer, 60ms, 100, true);
                // The frames that came in the meantime wait in the ring.
                for (int waiting = 0; waiting < 3; ++waiting, ++i)
                    frame(pacer, 0ms);
            }
        }
        QVERIFY2(turns >= 22 && turns <= 25, qPrintable(QString::number(turns)));
    }

    void neverDueForAFileReadAtOnce()
    {
        PartialPacer pacer = started();
        int turns = 0;
        for (int i = 0; i < 3000; ++i) { // 60 s of sound in 1.5 s
            frame(pacer, 500us);
            turns += pacer.due(m_clock.now(), i % 50 == 0) && i > 60 ? 1 : 0;
        }
        QCOMPARE(turns, 0);
    }

    void loadingModelsIsNotAFileReadAtOnce()
    {
        PartialPacer pacer = started();
        m_clock.advance(2500ms);
        for (int i = 0; i < 125; ++i) // what the ring kept
            frame(pacer, 100us);
        QVERIFY(pacer.due(m_clock.now(), false));
    }

    void knowsWhatCameAtOnce()
    {
        PartialPacer file = started();
        m_clock.advance(2500ms); // models were loaded first
        for (int i = 0; i < 150; ++i)
            frame(file, 5ms); // and it decodes meanwhile
        QVERIFY(file.cameAtOnce(m_clock.now()));
        PartialPacer person = started();
        for (int i = 0; i < 150; ++i)
            frame(person, 20ms);
        QVERIFY(!person.cameAtOnce(m_clock.now()));
        QVERIFY(!started().cameAtOnce(m_clock.now())); // nothing came
    }

    void catchesUpFirst()
    {
        PartialPacer pacer = started();
        for (int i = 0; i < 50; ++i)
            frame(pacer, 20ms);
        m_clock.advance(600ms); // a long decode
        frame(pacer, 0ms);
        QVERIFY(!pacer.due(m_clock.now(), false));
        for (int i = 0; i < 30; ++i)
            frame(pacer, 0ms);
        QVERIFY(pacer.due(m_clock.now(), false));
    }

    void aPauseIsWorthATurn()
    {
        PartialPacer pacer = started();
        frame(pacer, 20ms);
        QVERIFY(!pacer.due(m_clock.now(), false));
        QVERIFY(pacer.due(m_clock.now(), true));
    }

    void staysInItsShareOfTheProcessor()
    {
        PartialPacer pacer = started();
        for (int i = 0; i < 25; ++i)
            frame(pacer, 20ms);
        decode(pacer, 350ms, 100, true); // next turn not before 1 s after its beginning
        for (int i = 0; i < 17; ++i)
            frame(pacer, 0ms);
        m_clock.advance(600ms);
        for (int i = 0; i < 30; ++i)
            frame(pacer, 0ms);
        QVERIFY(!pacer.due(m_clock.now(), false));
        m_clock.advance(60ms);
        QVERIFY(pacer.due(m_clock.now(), false));
    }

    void learnsHowLongADecodeTakes()
    {
        PartialPacer pacer = started();
        const int before = pacer.longestFrames();
        for (int i = 0; i < 20; ++i)
            decode(pacer, 40ms, 200, false); // 0.01
        QVERIFY(pacer.longestFrames() > 2 * before);
        QVERIFY(pacer.estimate(pacer.longestFrames()) <= 100ms);
        for (int i = 0; i < 20; ++i)
            decode(pacer, 800ms, 200, false); // 0.2
        QVERIFY(pacer.longestFrames() < before);
        QVERIFY(pacer.estimate(pacer.longestFrames()) <= 100ms);
    }

    void aSlowMomentIsForgotten()
    {
        PartialPacer pacer = started();
        for (int i = 0; i < 40; ++i) {     // as it is usual here
            decode(pacer, 60ms, 50, true); // 0.06
            for (int waiting = 0; waiting < 20; ++waiting)
                frame(pacer, 20ms);
        }
        const int usual = pacer.longestFrames();
        QVERIFY(usual >= 60);
        decode(pacer, 400ms, 50, true);
        QVERIFY(pacer.longestFrames() < 50); // too slow for a second of speech
        for (int i = 0; i < 150; ++i)
            frame(pacer, 20ms);
        QVERIFY(pacer.longestFrames() >= 50); // three seconds later it may be tried again
        for (int i = 0; i < 40; ++i) {        // where it is always so, that is what is learned
            decode(pacer, 400ms, 50, true);
            frame(pacer, 20ms);
        }
        for (int i = 0; i < 150; ++i)
            frame(pacer, 20ms);
        QVERIFY(pacer.longestFrames() < 50);
    }

private:
    PartialPacer started()
    {
        PartialPacer pacer;
        pacer.start(m_clock.now());
        return pacer;
    }
    void frame(PartialPacer &pacer, MonotonicTime after)
    {
        m_clock.advance(after);
        pacer.frameArrived(m_clock.now());
    }
    void decode(PartialPacer &pacer, MonotonicTime takes, int frames, bool partial)
    {
        const MonotonicTime began = m_clock.now();
        m_clock.advance(takes);
        pacer.decoded(began, m_clock.now(), frames, partial);
    }

    FakeClock m_clock;
};

PULSEMATES_TEST(tst_PartialPacer)

#include "tst_partialpacer.moc"
