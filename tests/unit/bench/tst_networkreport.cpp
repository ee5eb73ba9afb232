#include "app/bench/network/armrows.h"
#include "app/bench/network/loopbackprocess.h"
#include "app/bench/network/networkreport.h"
#include "tests/support/testregistry.h"

#include <QJsonArray>
#include <QTest>

using namespace pulsemates;

namespace {

std::vector<ArmCheckIn> someRun()
{
    std::vector<ArmCheckIn> run;
    for (int i = 1; i <= 100; ++i) {
        ArmCheckIn checkIn;
        for (const Arm arm : allArms)
            checkIn.times[std::size_t(arm)].firstSentence = 10.0 * i * (4 - int(arm));
        run.push_back(checkIn);
    }
    return run;
}

} // namespace

class tst_NetworkReport : public TestClass
{
    Q_OBJECT

private slots:
    void theTableHasAllArmsAndPercentiles()
    {
        const QStringList lines = armTable(someRun()).split(u'\n');
        const auto line = [&lines](const QString &begin) {
            const QStringList found = lines.filter(begin);
            return found.size() == 1 ? found.first().simplified() : QString();
        };
        QCOMPARE(line(QStringLiteral("first personal sentence, B0")),
                 QStringLiteral("first personal sentence, B0 2000 3600 3800 3960 4000"));
        QCOMPARE(line(QStringLiteral("first personal sentence, ours")),
                 QStringLiteral("first personal sentence, ours 500 900 950 990 1000"));
        QCOMPARE(armTable({}), QString());
    }

    void theJsonKeepsTheHistograms()
    {
        const QJsonObject json = networkJson({}, someRun(), {}, {});
        const QJsonObject figure = json[QStringLiteral("arms")][QStringLiteral("ours")]
                                       [QStringLiteral("first personal sentence")]
                                           .toObject();
        QCOMPARE(figure[QStringLiteral("p50")].toDouble(), 500.0);
        QCOMPARE(figure[QStringLiteral("max")].toDouble(), 1000.0);
        const QJsonArray buckets =
            figure[QStringLiteral("histogram")][QStringLiteral("buckets")].toArray();
        QCOMPARE(buckets.size(), 100);
    }

    void aRatioIsHeldByItsLowerBound_data()
    {
        QTest::addColumn<double>("least");
        QTest::addColumn<Verdict>("verdict");
        QTest::newRow("below the bound") << 14.0 << Verdict::Met;
        QTest::newRow("between bound and value") << 14.8 << Verdict::Missed;
    }

    void aRatioIsHeldByItsLowerBound()
    {
        QFETCH(double, least);
        QFETCH(Verdict, verdict);
        const BenchRow row = ratioRow(QStringLiteral("B0 / ours"), 15, 14.5, 15.5, least);
        QCOMPARE(verdictOf(row), verdict);
        const QString text = networkText({}, {}, std::vector{row});
        QVERIFY2(text.contains(QStringLiteral("15.0 (14.5–15.5)")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("≥ %1").arg(least)), qPrintable(text));
        if (verdict == Verdict::Missed)
            QVERIFY2(text.contains(
                         QStringLiteral("its lower bound is 14.5, the target is at least 14.8.")),
                     qPrintable(text));
    }

    void whatTheServersPrintIsRead()
    {
        LoopbackPlaces places;
        QString authority;
        for (const char *line : {"Base addresses, for the settings:",
                                 "  speaker                https://127.0.0.1:40001/v1",
                                 "  listener               wss://127.0.0.1:40002",
                                 "  speaker                sk-abc=123",
                                 "  export SOME_KEY=abc123",
                                 "Authority to trust (additional CA file): /tmp/x/authority.pem",
                                 "  against the facts: nothing"})
            LoopbackProcess::read(QLatin1String(line), places, authority);
        QCOMPARE(places.addresses.size(), 2);
        QCOMPARE(places.addresses[QStringLiteral("speaker")],
                 QStringLiteral("https://127.0.0.1:40001/v1"));
        QCOMPARE(places.addresses[QStringLiteral("listener")],
                 QStringLiteral("wss://127.0.0.1:40002"));
        QCOMPARE(places.keys.size(), 1);
        QCOMPARE(places.keys[QStringLiteral("speaker")], QStringLiteral("sk-abc=123"));
        QCOMPARE(authority, QStringLiteral("/tmp/x/authority.pem"));
    }

    void withoutTheProgramItSaysSo()
    {
        LoopbackProcess process;
        QVERIFY(!process.start({}));
        QVERIFY(process.problem().contains(QStringLiteral("pulsemates_loopback")));
    }

    void withoutTheirFilesNothingIsRun()
    {
        QVERIFY(NetworkFiles().problem().contains(QStringLiteral("PULSEMATES_SOURCE_DIR")));
    }
};

PULSEMATES_TEST(tst_NetworkReport)

#include "tst_networkreport.moc"
