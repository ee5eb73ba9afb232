#include "core/metrics/latencyrecord.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <rapidcheck.h>

using namespace pulsemates;

class tst_LatencyRecord : public TestClass
{
    Q_OBJECT

private slots:
    void linesReadBackAsWritten()
    {
        const bool held = rc::check("line and record are the same", [] {
            CheckInTimings timings;
            timings.guidanceMs = *rc::gen::inRange(-1, 5000) / 1.0;
            timings.messageMs = *rc::gen::inRange(0, 5'000'000) / 1000.0;
            timings.totalMs = *rc::gen::inRange(0, 9'000'000) / 1000.0;
            timings.audioMs = *rc::gen::inRange(0, 60'000);
            timings.zero =
                *rc::gen::element(LatencyZero::Stop, LatencyZero::LastVoice, LatencyZero::Sent);
            const auto at = QDateTime::fromSecsSinceEpoch(*rc::gen::inRange(0, 2'000'000'000));
            const LatencyRecord record = latencyRecord(timings, at);
            const QByteArray line = latencyRecordToLine(record);
            RC_ASSERT(line.count('\n') == 1 && line.endsWith('\n'));
            RC_ASSERT(latencyRecordFromLine(line) == record);
        });
        QVERIFY(held);
    }

    void aLineOfAnEarlierVersionCountsFromStop()
    {
        const auto record = latencyRecordFromLine(
            R"({"at":"2026-11-25T07:00:00Z","audioMs":1,"coverage":1,"guidanceMs":9})");
        QVERIFY(record && record->zero == LatencyZero::Stop);
    }

    void damageIsNotAFigure_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut short") << QByteArray(R"({"at":"2026-11-25T07:00:00Z","audioMs":1)");
        QTest::newRow("an array") << QByteArray("[1,2]");
        QTest::newRow("binary") << QByteArray("\x00\xff\xfe{}", 5);
        QTest::newRow("no time") << QByteArray(R"({"audioMs":1,"coverage":1})");
        QTest::newRow("no such time")
            << QByteArray(R"({"at":"2026-13-45T07:00:00Z","audioMs":1,"coverage":1})");
        QTest::newRow("no length") << QByteArray(R"({"at":"2026-11-25T07:00:00Z","coverage":1})");
        QTest::newRow("text for a figure") << QByteArray(
            R"({"at":"2026-11-25T07:00:00Z","audioMs":1,"coverage":1,"guidanceMs":"fast"})");
        QTest::newRow("negative") << QByteArray(
            R"({"at":"2026-11-25T07:00:00Z","audioMs":1,"coverage":1,"guidanceMs":-4})");
        QTest::newRow("an unknown zero") << QByteArray(
            R"({"at":"2026-11-25T07:00:00Z","audioMs":1,"coverage":1,"zero":"noon"})");
        QTest::newRow("a week") << QByteArray(
            R"({"at":"2026-11-25T07:00:00Z","audioMs":1,"coverage":1,"totalMs":604800000})");
        QTest::newRow("more than all covered")
            << QByteArray(R"({"at":"2026-11-25T07:00:00Z","audioMs":1,"coverage":1.5})");
    }

    void damageIsNotAFigure()
    {
        QFETCH(QByteArray, line);
        QVERIFY(!latencyRecordFromLine(line));
    }
};

PULSEMATES_TEST(tst_LatencyRecord)

#include "tst_latencyrecord.moc"
