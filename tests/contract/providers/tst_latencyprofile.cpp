#include "app/bench/latency/draws.h"
#include "app/bench/latency/latencyprofile.h"
#include "tests/contract/providers/httpcall.h"
#include "tests/support/providers/loopbackserver.h"
#include "tests/support/providers/openai/openaicompatible.h"
#include "tests/support/providers/profiles/standardprofile.h"
#include "tests/support/testregistry.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace pulsemates;
using namespace pulsemates::loopback;

/// Latencies follow the dated file, the same for the same session, and reach the wire.
class tst_LatencyProfile : public TestClass
{
    Q_OBJECT

private slots:
    void distributionsComeOut_data();
    void distributionsComeOut();
    void everyScenarioReads_data();
    void everyScenarioReads();
    void sessionsDrawTheSame();
    void rareThingsAreRare();
    void badFilesSaySo_data();
    void badFilesSaySo();
    void noAnswerBeforeItsTime();
};

namespace {

LatencyProfile profileOf(const QString &scenario)
{
    QString problem;
    const auto profile = LatencyProfile::read(standardProfile(), scenario, &problem);
    if (!problem.isEmpty())
        qWarning("%s", qPrintable(problem));
    return profile;
}

double quantile(const LatencyProfile &profile, const QString &stage, double share)
{
    std::vector<double> drawn;
    for (int session = 1; session <= 20'000; ++session)
        drawn.push_back(profile.value(stage, session));
    std::ranges::sort(drawn);
    return drawn[std::size_t(share * double(drawn.size()))];
}

} // namespace

void tst_LatencyProfile::distributionsComeOut_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("stage");
    QTest::addColumn<double>("p50");
    QTest::addColumn<double>("p95");
    // as performance.md gives them
    QTest::newRow("round trip") << "normal"
                                << "rtt" << 45.0 << 110.0;
    QTest::newRow("connect") << "normal"
                             << "connect" << 112.0 << 248.0;
    QTest::newRow("job") << "normal"
                         << "async-job" << 1200.0 << 3500.0;
    QTest::newRow("final words") << "normal"
                                 << "stream-final" << 256.0 << 362.0;
    QTest::newRow("first token") << "normal"
                                 << "first-token" << 500.0 << 1400.0;
    QTest::newRow("first token, bad day") << "bad-day"
                                          << "first-token" << 566.0 << 2246.0;
    QTest::newRow("tokens a second") << "normal"
                                     << "token-rate" << 75.0 << 99.7;
    QTest::newRow("first sound") << "normal"
                                 << "speech-first" << 250.0 << 450.0;
    QTest::newRow("good network") << "good-network"
                                  << "rtt" << 20.0 << 40.0;
    QTest::newRow("GPT-4") << "gpt-4"
                           << "chat-whole" << 20234.0 << 26304.0;
}

void tst_LatencyProfile::distributionsComeOut()
{
    QFETCH(QString, scenario);
    QFETCH(QString, stage);
    QFETCH(double, p50);
    QFETCH(double, p95);
    const LatencyProfile profile = profileOf(scenario);
    QVERIFY(std::abs(quantile(profile, stage, 0.50) / p50 - 1) < 0.03);
    QVERIFY(std::abs(quantile(profile, stage, 0.95) / p95 - 1) < 0.03);
}

void tst_LatencyProfile::everyScenarioReads_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"none",
                             "normal",
                             "good-network",
                             "bad-network",
                             "bad-day",
                             "document-phase-3",
                             "document-phase-1",
                             "gpt-4"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void tst_LatencyProfile::everyScenarioReads()
{
    QFETCH(QString, name);
    QString problem;
    const auto profile = LatencyProfile::read(standardProfile(), name, &problem);
    QCOMPARE(problem, QString());
    QCOMPARE(profile.date(), QStringLiteral("2026-11-27"));
    QCOMPARE(profile.value(u"no such stage", 1), 0.0);
}

void tst_LatencyProfile::sessionsDrawTheSame()
{
    const LatencyProfile profile = profileOf(QStringLiteral("normal"));
    const QString stage = QStringLiteral("first-token");
    const double first = profile.value(stage, 7);
    (void)profile.value(stage, 8);
    QCOMPARE(profile.value(stage, 7), first); // whatever was drawn in between
    QVERIFY(profile.value(stage, 7, 1) != first);
    QVERIFY(profile.value(stage, 8) != first);
    LatencyProfile other = profile;
    other.setSeed(1);
    QVERIFY(other.value(stage, 7) != first);
    // A server draws by session too, and counts its requests of a stage.
    OpenAiCompatible service;
    service.setLatency(profile);
    QCOMPARE(service.drawValue(stage, 8), profile.value(stage, 8, 0));
    QCOMPARE(service.drawValue(stage, 7), first);
    QCOMPARE(service.drawValue(stage, 7), profile.value(stage, 7, 1));
}

void tst_LatencyProfile::rareThingsAreRare()
{
    const LatencyProfile profile = profileOf(QStringLiteral("normal"));
    const LatencyProfile bad = profileOf(QStringLiteral("bad-network"));
    const LatencyProfile good = profileOf(QStringLiteral("normal"));
    int stalls = 0;
    int losses = 0;
    for (int session = 1; session <= 20'000; ++session) {
        const double stall = profile.value(u"first-token-stall", session);
        QVERIFY(stall == 0 || (stall >= 8000 && stall <= 30'000));
        stalls += stall > 0;
        losses += bad.value(u"rtt", session) > 1100;
    }
    QVERIFY(stalls > 60 && stalls < 140); // 0.5 %
    QVERIFY(losses > 5);
    QVERIFY(uniformDraw(1, u"x", 1, 0) > 0 && uniformDraw(1, u"x", 1, 0) < 1);
}

void tst_LatencyProfile::badFilesSaySo_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no JSON") << QByteArray("hello");
    QTest::newRow("no scenario") << QByteArray(R"({"scenarios":{}})");
    QTest::newRow("no distribution") << QByteArray(R"({"scenarios":{"normal":{"rtt":"x"}}})");
    QTest::newRow("without figures") << QByteArray(
        R"({"distributions":{"x":{"kind":"lognormal","p50":5}},"scenarios":{"normal":{"rtt":"x"}}})");
    QTest::newRow("unknown kind") << QByteArray(
        R"({"distributions":{"x":{"kind":"magic"}},"scenarios":{"normal":{"rtt":"x"}}})");
}

void tst_LatencyProfile::badFilesSaySo()
{
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("profile.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QString problem;
    (void)LatencyProfile::read(file.fileName(), QStringLiteral("normal"), &problem);
    QVERIFY(!problem.isEmpty());
}

/// Never sooner than drawn; how much later is the machine's business.
void tst_LatencyProfile::noAnswerBeforeItsTime()
{
    const LatencyProfile profile = profileOf(QStringLiteral("good-network"));
    OpenAiCompatible service;
    service.setLatency(profile);
    LoopbackServer server(service);
    QVERIFY(server.start());
    PlainClient client(server.url(3));
    client.setHeader("Authorization", "Bearer " + service.key());
    QElapsedTimer timer;
    timer.start();
    const PlainCall call = client.get(QStringLiteral("/v1/models"));
    QCOMPARE(call.status, 200);
    const double least = profile.value(u"connect", 1) + profile.value(u"rtt", 3);
    QVERIFY(least > 30);
    QVERIFY(double(timer.elapsed()) >= least - 2);
}

PULSEMATES_TEST(tst_LatencyProfile)
#include "tst_latencyprofile.moc"
