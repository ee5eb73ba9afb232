#include "core/pipeline/speculator.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

using Kind = Speculator::Kind;

QString words(int count)
{
    QStringList list;
    for (int i = 0; i < count; ++i)
        list << QStringLiteral("word%1").arg(i);
    return list.join(u' ');
}

/// A speculator with a clock.
struct Speaker
{
    /// Without patience: the bounds of the design, to the letter.
    explicit Speaker(SpeculationLeave leave = {true, true, 0},
                     std::chrono::milliseconds patience = 0ms)
    {
        SpeculatorOptions options;
        options.patience = patience;
        speculator = Speculator(options);
        speculator.begin(leave);
    }

    void
    say(int count, std::optional<double> confidence = 0.9, SafetyTier tier = SafetyTier::Normal)
    {
        speculator.heard(words(count), confidence, tier, now);
    }
    void wait(MonotonicTime time) { now += time; }
    [[nodiscard]] std::optional<Kind> due(bool inFlight = false, int tokens = 500) const
    {
        return speculator.due(now, inFlight, tokens);
    }
    /// Sends where it is due.
    bool send(bool inFlight = false)
    {
        const auto kind = due(inFlight);
        if (kind)
            speculator.sent(*kind, now);
        return kind.has_value();
    }

    Speculator speculator;
    MonotonicTime now = 100s;
};

} // namespace

class tst_Speculator : public TestClass
{
    Q_OBJECT

private slots:
    void aPauseIsABoundary()
    {
        Speaker speaker;
        speaker.say(8);
        speaker.speculator.voicePaused(speaker.now);
        speaker.wait(249ms);
        QVERIFY(!speaker.due());
        QCOMPARE(speaker.speculator.nextLook(speaker.now), speaker.now + 1ms);
        speaker.wait(1ms);
        QCOMPARE(speaker.due(), Kind::Usual);
    }

    void wordsThatStillComeInAreNone()
    {
        Speaker speaker;
        speaker.say(8);
        speaker.speculator.voicePaused(speaker.now);
        speaker.wait(200ms);
        speaker.say(9);
        speaker.wait(249ms);
        QVERIFY(!speaker.due());
        speaker.wait(1ms);
        QVERIFY(speaker.due());
    }

    void aLongWordIsNone()
    {
        Speaker speaker;
        speaker.speculator.voiceResumed(speaker.now);
        speaker.say(8);
        speaker.wait(2s);
        QVERIFY(!speaker.due());
        speaker.speculator.voicePaused(speaker.now);
        QVERIFY(speaker.due());
    }

    void patienceComesFirst()
    {
        Speaker speaker({true, true, 0}, 600ms);
        speaker.say(8);
        speaker.speculator.voicePaused(speaker.now);
        speaker.wait(599ms);
        QVERIFY(!speaker.due());
        QCOMPARE(speaker.speculator.nextLook(speaker.now), speaker.now + 1ms);
        speaker.wait(1ms);
        QVERIFY(speaker.due());
    }

    void aPauseThatWasGoneOnFromIsWaitedOut()
    {
        for (const auto paused : {700ms, 1000ms, 5000ms}) {
            Speaker speaker;
            speaker.say(8);
            speaker.speculator.voicePaused(speaker.now);
            speaker.wait(paused);
            speaker.speculator.voiceResumed(speaker.now);
            speaker.say(9);
            speaker.speculator.voicePaused(speaker.now);
            const auto needed = std::min<MonotonicTime>(paused, 1200ms); // not for ever
            speaker.wait(needed - 1ms);
            QVERIFY(!speaker.due());
            speaker.wait(1ms);
            QVERIFY(speaker.due());
        }
    }

    void aVoiceThatGoesOnIsNone()
    {
        Speaker speaker;
        speaker.say(8);
        speaker.speculator.voicePaused(speaker.now);
        speaker.wait(200ms);
        speaker.speculator.voiceResumed(speaker.now);
        speaker.wait(100ms);
        QVERIFY(!speaker.due());
    }

    void wordsThatStayAreABoundary()
    {
        Speaker speaker;
        speaker.say(8);
        speaker.wait(399ms);
        speaker.say(8); // the same again
        QVERIFY(!speaker.due());
        speaker.wait(1ms);
        QVERIFY(speaker.due());
    }

    void fewWordsAreNotEnough()
    {
        Speaker speaker;
        speaker.say(7);
        speaker.wait(1s);
        QVERIFY(!speaker.due());
        speaker.speculator.stopApproached(speaker.now);
        QVERIFY(!speaker.due());
    }

    void unsureWordsAreNotSent()
    {
        Speaker speaker;
        speaker.say(20, 0.79);
        speaker.wait(1s);
        QVERIFY(!speaker.due());
        speaker.speculator.stopApproached(speaker.now);
        QVERIFY(!speaker.due());
        speaker.say(20, 0.8);
        QVERIFY(speaker.due());
    }

    void withoutConfidenceWordsMustStay()
    {
        Speaker speaker;
        speaker.say(20, std::nullopt);
        speaker.speculator.voicePaused(speaker.now);
        speaker.wait(300ms);
        QVERIFY(!speaker.due());
        speaker.wait(100ms);
        QVERIFY(speaker.due());
    }

    void theNextNeedsNewWordsAndTime()
    {
        Speaker speaker;
        speaker.say(8);
        speaker.wait(1s);
        QVERIFY(speaker.send());
        speaker.say(20);
        speaker.wait(3999ms);
        QVERIFY(!speaker.due());
        speaker.wait(1ms);
        QVERIFY(speaker.due());
        speaker.say(19);
        speaker.wait(1s);
        QVERIFY(!speaker.due());
    }

    void oneAtATime()
    {
        Speaker speaker;
        speaker.say(8);
        speaker.wait(1s);
        QVERIFY(!speaker.due(true));
        QVERIFY(speaker.due(false));
    }

    void fourInACheckIn()
    {
        Speaker speaker;
        for (int i = 1; i <= 6; ++i) {
            speaker.say(20 * i);
            speaker.wait(5s);
            QCOMPARE(speaker.send(), i <= 4);
        }
        speaker.speculator.begin({true, true, 0});
        speaker.say(8);
        speaker.wait(1s);
        QVERIFY(speaker.due());
    }

    void thePointerOnStop()
    {
        Speaker speaker;
        speaker.say(20);
        speaker.wait(1s);
        QVERIFY(speaker.send());
        speaker.say(22);
        speaker.speculator.stopApproached(speaker.now);
        QCOMPARE(speaker.due(true), Kind::Extra); // in the place of the other
        QVERIFY(speaker.send(true));
        QVERIFY(!speaker.due()); // the same words
        speaker.say(23);
        QVERIFY(!speaker.due()); // more may come in
        speaker.wait(250ms);
        QVERIFY(speaker.send(true));
        speaker.say(24);
        speaker.wait(1s);
        QVERIFY(!speaker.due()); // two in a check-in
        QCOMPARE(speaker.speculator.attempts(), 3);
    }

    void aHandThatRestsOnStop()
    {
        Speaker speaker;
        speaker.say(8);
        speaker.wait(1s);
        QVERIFY(speaker.send());
        speaker.speculator.voiceResumed(speaker.now);
        speaker.speculator.stopApproached(speaker.now);
        speaker.say(12);
        QVERIFY(!speaker.due()); // the voice goes on
        speaker.wait(2001ms);
        speaker.say(14);
        speaker.speculator.voicePaused(speaker.now);
        speaker.wait(249ms);
        QVERIFY(!speaker.due());
        speaker.wait(1ms);
        QCOMPARE(speaker.due(), Kind::Extra);
    }

    void aPointerThatOnlyPassesBy()
    {
        Speaker speaker;
        speaker.say(4);
        speaker.speculator.stopApproached(speaker.now);
        speaker.speculator.stopLeft();
        speaker.say(20);
        QVERIFY(!speaker.due());
    }

    void neverWhereItMayNot_data()
    {
        QTest::addColumn<bool>("on");
        QTest::addColumn<bool>("consent");
        QTest::addColumn<int>("tier");
        QTest::newRow("off") << false << true << 0;
        QTest::newRow("no consent") << true << false << 0;
        for (int tier = 1; tier <= int(SafetyTier::Danger); ++tier)
            QTest::addRow("%s", qPrintable(safetyTierName(SafetyTier(tier))))
                << true << true << tier;
    }

    void neverWhereItMayNot()
    {
        QFETCH(bool, on);
        QFETCH(bool, consent);
        QFETCH(int, tier);
        Speaker speaker({on, consent, 0});
        speaker.say(30, 0.9, SafetyTier(tier));
        speaker.say(31); // the open end changed its mind: only final words count for that
        speaker.speculator.stopApproached(speaker.now);
        speaker.wait(5s);
        QVERIFY(!speaker.due());
        QVERIFY(!speaker.speculator.nextLook(speaker.now));
    }

    void theCostHasALimit()
    {
        Speaker speaker({true, true, 1000});
        speaker.say(20);
        speaker.wait(1s);
        QVERIFY(speaker.due(false, 1000));
        QVERIFY(!speaker.due(false, 1001));
        speaker.speculator.wasted(600);
        QVERIFY(speaker.due(false, 400));
        QVERIFY(!speaker.due(false, 401));
        speaker.speculator.stopApproached(speaker.now);
        QVERIFY(!speaker.due(false, 401));
    }
};

PULSEMATES_TEST(tst_Speculator)

#include "tst_speculator.moc"
