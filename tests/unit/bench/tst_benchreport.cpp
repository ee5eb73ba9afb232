#include "app/bench/benchreport.h"
#include "tests/support/testregistry.h"

#include <QJsonArray>
#include <QTest>

using namespace pulsemates;

namespace {

BenchSetting someSetting()
{
    return {.processor = QStringLiteral("A Processor"),
            .cores = 2,
            .system = QStringLiteral("A System"),
            .program = QStringLiteral("pulsemates 9"),
            .qt = QStringLiteral("6.4.2"),
            .recognizer = QStringLiteral("a recogniser"),
            .speech = QStringLiteral("recordings"),
            .sound = QStringLiteral("none"),
            .date = QStringLiteral("2026-01-02T03:04:05Z")};
}

std::vector<BenchRow> someRows()
{
    const std::vector<double> times{10, 20, 60};
    return {seriesRow(QStringLiteral("Stop → guidance"),
                      QStringLiteral("ms"),
                      times,
                      {{Statistic::P50, 33}, {Statistic::P95, 50}}),
            valueRow(QStringLiteral("Memory"), QStringLiteral("MB"), 120, 150),
            unmeasuredRow(QStringLiteral("First sound"),
                          {{Statistic::P95, 90}},
                          QStringLiteral("no sound server"))};
}

} // namespace

class tst_BenchReport : public TestClass
{
    Q_OBJECT

private slots:
    void numbers_data();
    void numbers();
    void targets();
    void tableSaysEverything();
    void columnsAreAligned();
    void missedComeLast();
    void nothingMissed();
    void jsonHoldsTheSame();
};

void tst_BenchReport::numbers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0.0 << QStringLiteral("0");
    QTest::newRow("small") << 0.0341 << QStringLiteral("0.034");
    QTest::newRow("one digit") << 7.204 << QStringLiteral("7.20");
    QTest::newRow("two digits") << 33.35 << QStringLiteral("33.4");
    QTest::newRow("three digits") << 147.8 << QStringLiteral("148");
    QTest::newRow("below zero") << -0.25 << QStringLiteral("-0.250");
}

void tst_BenchReport::numbers()
{
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(numberText(value), text);
    QCOMPARE(numberText(std::nullopt), QStringLiteral("-"));
}

void tst_BenchReport::targets()
{
    QCOMPARE(targetText(someRows()[0]), QStringLiteral("p50 ≤ 33, p95 ≤ 50"));
    QCOMPARE(targetText(someRows()[1]), QStringLiteral("≤ 150"));
    QCOMPARE(targetText(BenchRow{}), QStringLiteral("-"));
}

void tst_BenchReport::tableSaysEverything()
{
    const QString text = benchText(someSetting(), someRows());
    for (const char *part : {"A Processor, 2 core(s)",
                             "A System, Qt 6.4.2",
                             "pulsemates 9 bench local, 2026-01-02T03:04:05Z",
                             "a recogniser",
                             "recordings",
                             "MISSED",
                             "not measured: no sound server",
                             "1 target(s) met, 1 missed, 1 not measured, which counts as missed."})
        QVERIFY2(text.contains(QString::fromLatin1(part)), part);
    BenchSetting quick = someSetting();
    quick.quick = true;
    QVERIFY(benchText(quick, {}).contains(QStringLiteral("bench local --quick")));
}

void tst_BenchReport::columnsAreAligned()
{
    const QStringList lines = benchText(someSetting(), someRows()).split(u'\n');
    const auto head =
        std::ranges::find_if(lines, [](const QString &line) { return line.startsWith(u"Figure"); });
    QVERIFY(head != lines.end());
    const qsizetype target = head->indexOf(QStringLiteral("Target"));
    QCOMPARE(head[1].indexOf(QStringLiteral("p50 ≤")), target);
    QCOMPARE(head[2].indexOf(QStringLiteral("≤ 150")), target);
    QCOMPARE(head[3].indexOf(QStringLiteral("p95 ≤")), target);
}

void tst_BenchReport::missedComeLast()
{
    const QStringList sentences = missedSentences(someRows());
    QCOMPARE(sentences,
             (QStringList{
                 QStringLiteral("Stop → guidance: p95 is 60.0 ms, the target is at most 50 ms."),
                 QStringLiteral("First sound: not measured: no sound server.")}));
    QVERIFY(benchText(someSetting(), someRows()).trimmed().endsWith(sentences.last()));
}

void tst_BenchReport::nothingMissed()
{
    const std::vector<BenchRow> rows{someRows()[1]};
    QVERIFY(missedSentences(rows).isEmpty());
    QVERIFY(!benchText(someSetting(), rows).contains(QStringLiteral("Missed:")));
}

void tst_BenchReport::jsonHoldsTheSame()
{
    const QJsonObject object = benchJson(someSetting(), someRows());
    QCOMPARE(object[QStringLiteral("schema")].toString(), QStringLiteral("pulsemates.bench/1"));
    QCOMPARE(object[QStringLiteral("processor")].toString(), QStringLiteral("A Processor"));
    const QJsonArray rows = object[QStringLiteral("rows")].toArray();
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0][QStringLiteral("n")].toInt(), 3);
    QCOMPARE(rows[0][QStringLiteral("p50")].toDouble(), 20.0);
    QVERIFY(rows[0][QStringLiteral("p95")].isNull());
    QCOMPARE(rows[0][QStringLiteral("atMost")][QStringLiteral("p95")].toDouble(), 50.0);
    QCOMPARE(rows[0][QStringLiteral("result")].toString(), QStringLiteral("MISSED"));
    QCOMPARE(rows[1][QStringLiteral("result")].toString(), QStringLiteral("ok"));
    QCOMPARE(rows[2][QStringLiteral("result")].toString(), QStringLiteral("not measured"));
    QCOMPARE(rows[2][QStringLiteral("note")].toString(), QStringLiteral("no sound server"));
    QCOMPARE(object[QStringLiteral("missed")].toArray().size(), 2);
}

PULSEMATES_TEST(tst_BenchReport)
#include "tst_benchreport.moc"
