#include "core/speech/endpointer.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <random>

using namespace pulsemates;
using namespace std::chrono_literals;
using enum EndpointEvent;

namespace {

struct At
{
    EndpointEvent event;
    std::chrono::milliseconds time;
    friend bool operator==(const At &, const At &) = default;
};

std::vector<At> feed(Endpointer &endpointer, bool voice, std::chrono::milliseconds length)
{
    std::vector<At> events;
    for (auto passed = 0ms; passed < length; passed += 20ms) {
        for (const EndpointEvent event : endpointer.push(voice))
            events.push_back({event, endpointer.elapsed()});
    }
    return events;
}

EndpointerOptions withoutLag()
{
    EndpointerOptions options;
    options.endLag = options.resumeLag = 0ms;
    return options;
}

} // namespace

class tst_Endpointer : public TestClass
{
    Q_OBJECT

private slots:
    void silenceAloneNeverEnds()
    {
        Endpointer endpointer;
        QVERIFY(feed(endpointer, false, 30s).empty());
        QVERIFY(!endpointer.heardSpeech());
    }

    void endsSoftlyThenHard()
    {
        Endpointer endpointer(withoutLag());
        QCOMPARE(feed(endpointer, true, 1s), (std::vector<At>{{SpeechStarted, 20ms}}));
        QCOMPARE(feed(endpointer, false, 5s),
                 (std::vector<At>{{SoftEnded, 1300ms}, {HardEnded, 3000ms}}));
        QVERIFY(endpointer.ended());
        QVERIFY(feed(endpointer, true, 90s).empty());
    }

    void isEarlySoftlyAndLateHardByTheLagsOfTheDetector()
    {
        EndpointerOptions options = withoutLag();
        options.endLag = 80ms;
        options.resumeLag = 200ms;
        Endpointer endpointer(options);
        (void)feed(endpointer, true, 1s);
        QCOMPARE(feed(endpointer, false, 3s),
                 (std::vector<At>{{SoftEnded, 1220ms}, {HardEnded, 3200ms}}));
    }

    void aCoughIsNoEndOfSpeech()
    {
        Endpointer endpointer(withoutLag());
        QCOMPARE(feed(endpointer, true, 180ms), (std::vector<At>{{SpeechStarted, 20ms}}));
        QVERIFY(feed(endpointer, false, 30s).empty());
        QVERIFY(feed(endpointer, true, 20ms).empty()); // together they are enough
        QCOMPARE(feed(endpointer, false, 300ms), (std::vector<At>{{SoftEnded, 30'500ms}}));
    }

    void takesTheSoftEndBack()
    {
        Endpointer endpointer(withoutLag());
        (void)feed(endpointer, true, 1s);
        (void)feed(endpointer, false, 400ms);
        QVERIFY(endpointer.softEnded());
        QCOMPARE(feed(endpointer, true, 100ms), (std::vector<At>{{SoftEndTakenBack, 1420ms}}));
        QVERIFY(!endpointer.softEnded());
        QCOMPARE(feed(endpointer, false, 300ms), (std::vector<At>{{SoftEnded, 1800ms}}));
    }

    void aShortPauseIsNoEnd()
    {
        Endpointer endpointer(withoutLag());
        (void)feed(endpointer, true, 1s);
        QVERIFY(feed(endpointer, false, 280ms).empty());
        QVERIFY(feed(endpointer, true, 1s).empty());
    }

    void zeroMeansOnlyByHand()
    {
        EndpointerOptions options = withoutLag();
        options.hardSilence = 0ms;
        Endpointer endpointer(options);
        (void)feed(endpointer, true, 1s);
        QCOMPARE(feed(endpointer, false, 20s), (std::vector<At>{{SoftEnded, 1300ms}}));
        QVERIFY(!endpointer.ended());
    }

    void aResetBeginsAnew()
    {
        Endpointer endpointer(withoutLag());
        (void)feed(endpointer, true, 1s);
        (void)feed(endpointer, false, 5s);
        QVERIFY(endpointer.ended());
        endpointer.reset();
        QVERIFY(!endpointer.ended());
        QCOMPARE(endpointer.elapsed(), 0ms);
        QCOMPARE(feed(endpointer, true, 1s), (std::vector<At>{{SpeechStarted, 20ms}}));
    }

    void anyPatternAlternatesAndEndsOnce()
    {
        for (unsigned seed = 0; seed < 200; ++seed) {
            std::mt19937 random(seed);
            Endpointer endpointer;
            bool soft = false;
            int ends = 0;
            bool voice = false;
            for (int i = 0; i < 4000; ++i) {
                if (random() % 30 == 0)
                    voice = !voice;
                voice = voice && i < 3800; // an end for each
                for (const EndpointEvent event : endpointer.push(voice)) {
                    QCOMPARE(ends, 0);
                    if (event == SoftEnded)
                        QVERIFY(!std::exchange(soft, true));
                    if (event == SoftEndTakenBack)
                        QVERIFY(std::exchange(soft, false));
                    if (event == HardEnded)
                        QVERIFY(soft);
                    ends += event == HardEnded ? 1 : 0;
                }
            }
            QCOMPARE(ends, 1);
        }
    }
};

PULSEMATES_TEST(tst_Endpointer)

#include "tst_endpointer.moc"
