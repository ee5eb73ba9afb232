#include "tests/gui/latency/sampletimings.h"
#include "tests/support/testregistry.h"
#include "ui/latency/latencywords.h"

#include <QTest>

using namespace pulsemates;

class tst_LatencyWords : public TestClass
{
    Q_OBJECT

private slots:
    void figuresNeverReadBetterThanTheyAre_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing waited") << 0.0 << QStringLiteral("0");
        QTest::newRow("under one") << 0.4 << QStringLiteral("<1");
        QTest::newRow("whole") << 11.0 << QStringLiteral("11");
        QTest::newRow("just over a target") << 50.1 << QStringLiteral("51");
        QTest::newRow("thousands") << 5261.2 << QStringLiteral("5,262");
    }

    void figuresNeverReadBetterThanTheyAre()
    {
        QFETCH(double, value);
        QTEST(LatencyWords::wholeMs(value), "text");
    }

    void oneFullStopIsEnough()
    {
        QCOMPARE(LatencyWords::ended(QString()), QString());
        QCOMPARE(LatencyWords::ended(QStringLiteral("Tokens: 5")), QStringLiteral("Tokens: 5."));
        QCOMPARE(LatencyWords::ended(QStringLiteral("Lost.")), QStringLiteral("Lost."));
    }

    void axisTimes()
    {
        QCOMPARE(LatencyWords::axisTime(-8000), QStringLiteral("−8 s"));
        QCOMPARE(LatencyWords::axisTime(400), QStringLiteral("+0.4 s"));
    }

    void theSentenceNamesWhatDecided()
    {
        const QString sentence = LatencyWords::path(criticalPath(spokenCheckIn()));
        QCOMPARE(sentence,
                 QStringLiteral("The final words decided this: 128 ms. "
                                "The guidance was prepared 3.1 s before you stopped."));
    }

    void aMissIsSaidFirst()
    {
        CheckInTimings timings = spokenCheckIn();
        timings.guidanceMs = 91;
        timings.spans.push_back({Stage::App, {}, std::chrono::milliseconds(91), Where::App, false});
        const QString sentence = LatencyWords::path(criticalPath(timings));
        QVERIFY2(
            sentence.startsWith(QStringLiteral("Guidance on screen came later than its target. "
                                               "The window itself decided this: 91 ms.")),
            qPrintable(sentence));
    }

    void anEndBySilenceIsToldAsOne()
    {
        CheckInTimings timings;
        timings.zero = LatencyZero::LastVoice;
        timings.guidanceMs = 290;
        timings.messageMs = 2600;
        timings.spans = {
            {Stage::VoiceActivity, {}, std::chrono::milliseconds(2500), Where::Device, false},
            {Stage::Transcribe,
             std::chrono::milliseconds(2500),
             std::chrono::milliseconds(2600),
             Where::Device,
             false}};
        QCOMPARE(LatencyWords::path(criticalPath(timings)),
                 QStringLiteral("The silence that was waited for decided this: 2,500 ms."));
        QCOMPARE(LatencyWords::countedFrom(timings.zero),
                 QStringLiteral("Milliseconds since your last word"));
        QCOMPARE(LatencyWords::countedFrom(LatencyZero::Stop),
                 QStringLiteral("Milliseconds since Stop"));
    }

    void aWaitNobodyMeasuredIsNotBlamedOnAStage()
    {
        CriticalPath path;
        path.headline = Headline::FirstSentence;
        path.headlineMs = 300;
        path.decidedBy = Stage::Mood;
        path.decidedMs = 100;
        path.unexplainedMs = 200;
        QCOMPARE(LatencyWords::path(path),
                 QStringLiteral("200 ms of the wait belong to no measured step."));
        QVERIFY(LatencyWords::path({}).isEmpty());
    }

    void everyStageHasWords()
    {
        for (int stage = 0; stage <= int(Stage::App); ++stage) {
            CriticalPath path;
            path.headline = Headline::FirstSentence;
            path.headlineMs = 40;
            path.decidedBy = Stage(stage);
            path.decidedMs = 40;
            QVERIFY2(LatencyWords::path(path).endsWith(QStringLiteral(": 40 ms.")),
                     qPrintable(stageName(Stage(stage))));
            QVERIFY(!LatencyWords::stage(Stage(stage)).isEmpty());
        }
    }

    void percentilesOfFewSayNoTail()
    {
        Percentiles few;
        few.n = 3;
        few.p50 = 12.2;
        QCOMPARE(LatencyWords::percentiles(few), QStringLiteral("p50 13 ms · n 3"));
        few.n = 20;
        few.p95 = 31;
        QCOMPARE(LatencyWords::percentiles(few), QStringLiteral("p50 13 · p95 31 ms · n 20"));
        QVERIFY(LatencyWords::percentiles({}).isEmpty());
    }
};

PULSEMATES_TEST(tst_LatencyWords)

#include "tst_latencywords.moc"
