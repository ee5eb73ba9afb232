#include "core/metrics/timingsjson.h"
#include "tests/support/testregistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

class tst_TimingsJson : public TestClass
{
    Q_OBJECT

private slots:
    void isTheObjectOfTheDocument()
    {
        CheckInTimings timings;
        timings.guidanceMs = 9;
        timings.finalTranscriptMs = 120;
        timings.messageMs = 9;
        timings.firstAudioMs = 210;
        timings.totalMs = 260;
        timings.audioMs = 11000;
        timings.spans = {{Stage::Transcribe, -10400ms, 120ms, Where::Device, true}};
        const QByteArray expected =
            R"({"sttTime":120,"coachingTime":0,"totalTime":260,"audioMs":11000,
                "afterStop":{"guidanceMs":9,"finalTranscriptMs":120,"messageMs":9,
                             "firstAudioMs":210,"totalMs":260},
                "spans":[{"stage":"transcribe","startMs":-10400,"endMs":120,"where":"device"}],
                "coverage":1})";
        QCOMPARE(timingsToJson(timings), QJsonDocument::fromJson(expected).object());
    }

    void anEndBySilenceSaysWhatItCountsFrom()
    {
        CheckInTimings timings;
        QVERIFY(!timingsToJson(timings).contains(QStringLiteral("zero")));
        timings.zero = LatencyZero::LastVoice;
        QCOMPARE(timingsToJson(timings).value(u"zero").toString(), QStringLiteral("lastVoice"));
    }

    void aWrittenMessageIsToldOfWhereThereIsOne()
    {
        CheckInTimings timings;
        QVERIFY(!timingsToJson(timings)[u"afterStop"].toObject().contains(u"writtenMs"));
        timings.writtenMs = 412.04;
        timings.coachingMs = 700;
        QCOMPARE(timingsToJson(timings)[u"afterStop"][u"writtenMs"].toDouble(), 412.0);
        QCOMPARE(timingsToJson(timings)[u"coachingTime"].toDouble(), 700.0);
    }

    void exchangesAreToldOfWhereThereWereSome()
    {
        CheckInTimings timings;
        QVERIFY(!timingsToJson(timings).contains(u"exchanges"));
        timings.exchanges.push_back({.stage = Stage::Synthesize,
                                     .connection = ConnectionState::Cold,
                                     .protocol = WireProtocol::Http2,
                                     .roundTrip = std::nullopt,
                                     .retries = 1,
                                     .answered = true,
                                     .network = 40ms,
                                     .provider = 280ms,
                                     .sentBytes = 310,
                                     .receivedBytes = 48'000});
        const QByteArray expected =
            R"([{"stage":"synthesize","connection":"cold","protocol":"h2","answered":true,
                 "retries":1,"roundTripMs":null,"networkMs":40,"providerMs":280,
                 "sentBytes":310,"receivedBytes":48000}])";
        QCOMPARE(timingsToJson(timings)[u"exchanges"].toArray(),
                 QJsonDocument::fromJson(expected).array());
    }

    void whatDidNotHappenIsNull()
    {
        const QJsonObject json = timingsToJson(CheckInTimings{});
        QVERIFY(json.value(u"sttTime").isNull());
        QVERIFY(json.value(u"totalTime").isNull());
        const QJsonObject afterStop = json.value(u"afterStop").toObject();
        QCOMPARE(afterStop.size(), 5);
        for (const QJsonValue &value : afterStop)
            QVERIFY(value.isNull());
        QVERIFY(json.value(u"spans").toArray().isEmpty());
        QCOMPARE(json.value(u"coverage").toDouble(-1), 0.0);
    }

    void figuresAreRoundedAndCoverageNeverUp()
    {
        CheckInTimings timings;
        timings.guidanceMs = 10.96;
        timings.spans = {{Stage::Capture, -9796us, 0us, Where::Device, false},
                         {Stage::App, 204us, 204us, Where::App, false}};
        const QJsonObject json = timingsToJson(timings);
        QCOMPARE(json.value(u"afterStop").toObject().value(u"guidanceMs").toDouble(), 11.0);
        QCOMPARE(json.value(u"coverage").toDouble(), 0.979);
        const QJsonObject app = json.value(u"spans").toArray().at(1).toObject();
        QCOMPARE(app.value(u"startMs").toDouble(), 0.2);
        QCOMPARE(app.value(u"where").toString(), QStringLiteral("app"));
    }
};

PULSEMATES_TEST(tst_TimingsJson)

#include "tst_timingsjson.moc"
