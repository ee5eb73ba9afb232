#include "core/pipeline/latencyreport.h"
#include "tests/support/testregistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

CheckInTimings written()
{
    CheckInTimings timings;
    timings.guidanceMs = 10;
    timings.finalTranscriptMs = 128;
    timings.messageMs = 139;
    timings.totalMs = 260;
    timings.writtenMs = 412;
    timings.coachingMs = 840;
    timings.spans = {{Stage::Transcribe, -7s, 128ms, Where::Device, false},
                     {Stage::Coach, 140ms, 163ms, Where::Network, false},
                     {Stage::Coach, 163ms, 980ms, Where::Provider, false}};
    return timings;
}

ServiceFigures service()
{
    ServiceFigures service;
    service.used = true;
    service.host = QStringLiteral("api.example.org");
    service.model = QStringLiteral("small");
    service.link.opened(23ms);
    service.link.protocol = WireProtocol::Http2;
    service.costs.attempts = 5;
    service.costs.kept = 3;
    service.costs.discarded[std::size_t(CoachingReason::MoodLabel)] = 2;
    service.costs.hedges = 1;
    service.costs.tokens = 900;
    return service;
}

LatencyReport report()
{
    return {.at = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC),
            .program = QStringLiteral("1.2"),
            .timings = std::nullopt};
}

} // namespace

class tst_LatencyReport : public TestClass
{
    Q_OBJECT

private slots:
    void nothingIsSaidOfWhatDidNotHappen()
    {
        const QJsonObject json = latencyReportToJson(report());
        QCOMPARE(json.keys().join(u' '),
                 QStringLiteral("at checkIn earlier firstVersion guidancePercentilesMs hearing "
                                "program schema service voice"));
        QCOMPARE(json[u"schema"].toString(), QStringLiteral("pulsemates.latency/1"));
        QCOMPARE(json[u"program"].toString(), QStringLiteral("1.2"));
        QVERIFY(json[u"checkIn"].isNull());
        for (const char *member : {"service", "hearing", "voice"}) // fast mode
            QVERIFY2(json[QLatin1String(member)].isNull(), member);
        QVERIFY(json[u"earlier"].toArray().isEmpty());
        QCOMPARE(json[u"guidancePercentilesMs"][u"stop"][u"n"].toInt(-1), 0);
        QVERIFY(json[u"guidancePercentilesMs"][u"stop"][u"p50"].isNull());
    }

    void aCheckInHasItsTimesByPlace()
    {
        LatencyReport all = report();
        all.timings = written();
        const QJsonObject json = latencyReportToJson(all)[u"checkIn"].toObject();
        QCOMPARE(json[u"zero"].toString(), QStringLiteral("stop"));
        QCOMPARE(json[u"afterStop"][u"writtenMs"].toDouble(), 412.0);
        QCOMPARE(json[u"coachingTime"].toDouble(), 840.0);
        QCOMPARE(json[u"atWorkMs"][u"device"].toDouble(), 128.0);
        QCOMPARE(json[u"atWorkMs"][u"network"].toDouble(), 23.0);
        QCOMPARE(json[u"atWorkMs"][u"provider"].toDouble(), 817.0);
        QCOMPARE(json[u"targets"][u"writtenMs"].toDouble(), 1300.0);
        QCOMPARE(json[u"spans"][1][u"where"].toString(), QStringLiteral("network"));
        QCOMPARE(json[u"spans"][1][u"stage"].toString(), QStringLiteral("coach"));
        QVERIFY(json[u"criticalPath"][u"of"].isString());
    }

    void theServiceSaysWhatItCostAndBrought()
    {
        LatencyReport all = report();
        all.service = service();
        const QJsonObject json = latencyReportToJson(all)[u"service"].toObject();
        QCOMPARE(json[u"host"].toString(), QStringLiteral("api.example.org"));
        QCOMPARE(json[u"link"][u"state"].toString(), QStringLiteral("open"));
        QCOMPARE(json[u"link"][u"protocol"].toString(), QStringLiteral("h2"));
        QCOMPARE(json[u"link"][u"roundTripMs"].toDouble(), 23.0);
        QVERIFY(json[u"link"][u"connection"].isNull());
        QVERIFY(json[u"link"][u"error"].isNull());
        const QJsonObject messages = json[u"messages"].toObject();
        QCOMPARE(messages[u"since"].toString(), QStringLiteral("programStart"));
        QCOMPARE(messages[u"ahead"].toInt(), 5);
        QCOMPARE(messages[u"kept"].toInt(), 3);
        QCOMPARE(messages[u"discarded"].toObject(),
                 (QJsonObject{{QStringLiteral("mood-label"), 2}}));
        QCOMPARE(messages[u"hedges"].toInt(), 1);
        QCOMPARE(messages[u"tokens"].toInt(), 900);
    }

    void whoHeardAndWhetherTheVoiceRests()
    {
        LatencyReport all = report();
        all.service.hearing.used = true;
        all.service.hearing.host = QStringLiteral("stt.example.org");
        QJsonObject json = latencyReportToJson(all);
        QVERIFY(json[u"service"].isNull()); // nobody writes
        QVERIFY(json[u"voice"].isNull());
        QCOMPARE(json[u"hearing"][u"host"].toString(), QStringLiteral("stt.example.org"));
        QVERIFY(json[u"hearing"][u"heardBy"].isNull());
        HeardBy &heard = all.service.hearing.heardBy.emplace();
        heard.here = {.tookPart = true, .hadWords = true, .took = 128ms};
        heard.service = {.tookPart = true, .hadWords = false, .took = std::nullopt};
        heard.winner = Hearer::Here;
        heard.held = true;
        all.service.voice.used = all.service.voice.rests = true;
        json = latencyReportToJson(all);
        const QJsonObject by = json[u"hearing"][u"heardBy"].toObject();
        QCOMPARE(by[u"by"].toString(), QStringLiteral("computer"));
        QCOMPARE(by[u"computerMs"].toDouble(), 128.0);
        QVERIFY(by[u"serviceMs"].isNull());
        QVERIFY(by[u"held"].toBool());
        QVERIFY(json[u"voice"][u"rests"].toBool());
        QCOMPARE(json[u"voice"][u"link"][u"state"].toString(), QStringLiteral("unused"));
    }

    void earlierOnesAreSeriesByTheirZero()
    {
        LatencyReport all = report();
        for (int i = 1; i <= 20; ++i) {
            LatencyRecord record;
            record.at = all.at;
            record.guidanceMs = i;
            all.earlier.push_back(record);
        }
        LatencyRecord silent;
        silent.at = all.at;
        silent.zero = LatencyZero::LastVoice;
        silent.guidanceMs = 290;
        all.earlier.push_back(silent);
        const QJsonObject json = latencyReportToJson(all);
        QCOMPARE(json[u"earlier"].toArray().size(), 21);
        QCOMPARE(json[u"earlier"][0][u"guidanceMs"].toDouble(), 1.0);
        const QJsonObject series = json[u"guidancePercentilesMs"].toObject();
        QCOMPARE(series[u"stop"][u"n"].toInt(), 20);
        QCOMPARE(series[u"stop"][u"p95"].toDouble(), 19.0);
        QVERIFY(series[u"stop"][u"p99"].isNull()); // too few for one
        QCOMPARE(series[u"lastVoice"][u"p50"].toDouble(), 290.0);
        QVERIFY(series[u"lastVoice"][u"p95"].isNull());
    }

    void theFirstVersionStandsBeside()
    {
        const QJsonObject first = latencyReportToJson(report())[u"firstVersion"].toObject();
        QCOMPARE(first[u"cachedMs"].toDouble(), 5262.0);
        QCOMPARE(first[u"oneServerMs"].toDouble(), 13133.0);
        QCOMPARE(first[u"writtenMs"].toDouble(), 27992.0);
        QCOMPARE(first[u"aimsMs"].toArray(), (QJsonArray{3000, 2000, 1000}));
    }
};

PULSEMATES_TEST(tst_LatencyReport)

#include "tst_latencyreport.moc"
