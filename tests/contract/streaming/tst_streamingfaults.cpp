#include "tests/contract/streaming/streamingrig.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;
using loopback::Fault;
using loopback::FaultPlan;

namespace {

const QString firstWords = QStringLiteral("I failed my exam today.");
constexpr qint64 bytesPerMs = 32;
constexpr auto leastRest = SparsePartials::interval * 4 / 5; // whatever a timer is worth

} // namespace

/// Every fault of the service: words stay right, or it ends with the right error, once.
class tst_StreamingFaults : public TestClass
{
    Q_OBJECT

private slots:
    void someFaultsAreNone_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("words");
        for (const char *name : {"socket-unknown-type",
                                 "socket-warning",
                                 "socket-heartbeat",
                                 "socket-fragments",
                                 "socket-split-bytes",
                                 "socket-pings",
                                 "socket-binary",
                                 "socket-early-utterance",
                                 "socket-masked", // Qt lets it pass
                                 "socket-late-answers"})
            QTest::newRow(name) << QString::fromLatin1(name) << examWords();
        QTest::newRow("socket-never-formatted")
            << QStringLiteral("socket-never-formatted")
            << QStringLiteral("i failed my exam today i feel awful");
        QTest::newRow("socket-no-termination")
            << QStringLiteral("socket-no-termination") << examWords();
    }

    void someFaultsAreNone()
    {
        QFETCH(const QString, fault);
        StreamingRig rig;
        // For the formatted end that never comes; the others are waited for.
        rig.options.endsPatience = fault == u"socket-never-formatted" ? 3s : 30s;
        rig.options.goodbyePatience = fault == u"socket-no-termination" ? 50ms : 30s;
        rig.make();
        rig.service.inject({.fault = *loopback::faultNamed(fault)});
        rig.say();
        QTEST(rig.said(), "words");
        QVERIFY(rig.waitForGoodbye());
        QTEST(rig.said(), "words"); // and nothing more came
        QCOMPARE(rig.service.violations(), QStringList());
        QCOMPARE(rig.service.requestCount(), 1);
    }

    void aFloodIsToldSparsely_data()
    {
        QTest::addColumn<int>("model");
        QTest::newRow("english") << int(StreamingModel::English);
        QTest::newRow("multilingual") << int(StreamingModel::Multilingual);
        QTest::newRow("u3") << int(StreamingModel::U3Realtime);
        QTest::newRow("3.5") << int(StreamingModel::U35Pro);
        QTest::newRow("whisper") << int(StreamingModel::Whisper);
    }

    void aFloodIsToldSparsely()
    {
        QFETCH(const int, model);
        StreamingRig rig;
        rig.options.model = StreamingModel(model);
        rig.make();
        rig.service.inject({.fault = Fault::SocketFlood});
        const MonotonicTime before = rig.clock.now();
        rig.say();
        const auto rests = std::size_t((rig.clock.now() - before) / leastRest);
        QCOMPARE(rig.said(), examWords());
        // The first, the last, and one after every rest: a slow computer has had more of these.
        QVERIFY2(rig.partials.size() <= 2 + rests, qPrintable(QString::number(rests)));
        QCOMPARE(rig.partials.back().text(), examWords());
    }

    void someFaultsAreFinal_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *fault, const char *code) {
            QTest::newRow(fault) << QString::fromLatin1(fault) << QString::fromLatin1(code);
        };
        row("socket-1008", "key-refused");
        row("socket-3006", "request-refused");
        row("socket-3007", "request-refused");
        row("socket-3009", "rate-limited");
        row("socket-not-json", "answer-unreadable");
        row("socket-huge", "answer-too-large");
        row("socket-invalid-utf8", "answer-unreadable");
        row("socket-refused", "key-refused");
        row("unauthorized", "key-refused");
        row("forbidden", "not-permitted");
        row("rate-limited", "rate-limited");
        row("captive-redirect", "not-the-service");
        row("captive-portal", "not-the-service");
        row("out-of-quota", "request-refused"); // 400, of which Qt shows no more
        row("socket-bad-accept", "answer-unreadable");
        row("header-flood", "answer-unreadable");
        row("bad-chunk", "not-the-service"); // a success that opens nothing
    }

    void someFaultsAreFinal()
    {
        QFETCH(const QString, fault);
        StreamingRig rig;
        rig.service.inject({.fault = *loopback::faultNamed(fault), .times = FaultPlan::always});
        rig.start();
        rig.speak(1'000ms);
        QVERIFY(rig.waitForResult());
        QTEST(rig.said(), "code");
        QCOMPARE(rig.results[0].error().stage, Stage::Transcribe);
        rig.speak(1'000ms);
        rig.finish();
        QVERIFY(rig.waitForGoodbye());
        QTEST(rig.said(), "code");
        QCOMPARE(rig.service.requestCount(), 1); // no storm
    }

    void aWrongKeyIsTold()
    {
        StreamingRig rig;
        rig.credential = Credential::raw(Secret("another-key"));
        rig.make();
        rig.start();
        QVERIFY(rig.waitForResult());
        QCOMPARE(rig.said(), QStringLiteral("key-refused"));
        QCOMPARE(rig.service.requestCount(), 1);
        rig.transcriber->setCredential(Credential::raw(Secret(rig.service.key())));
        rig.say();
        QCOMPARE(rig.said(), examWords());
    }

    void silenceOfTheServiceEnds_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("silent") << QStringLiteral("socket-silent");
        QTest::newRow("no Begin") << QStringLiteral("socket-no-begin");
    }

    void silenceOfTheServiceEnds()
    {
        QFETCH(const QString, fault);
        StreamingRig rig;
        rig.hurry(200ms);
        rig.make();
        rig.service.inject({.fault = *loopback::faultNamed(fault)});
        rig.start();
        rig.speak(StreamingRig::allOfIt);
        rig.finish();
        QVERIFY(rig.waitForResult());
        QVERIFY(rig.said() == u"answer-timeout" || rig.said() == u"connect-timeout");
        QVERIFY(rig.waitForGoodbye());
    }

    void voiceWithoutWordsIsNoResult()
    {
        StreamingRig rig;
        rig.options.firstPatience = rig.options.endsPatience = 200ms;
        rig.options.goodbyePatience = 200ms;
        rig.make();
        rig.service.inject({.fault = Fault::SocketNoTermination});
        rig.start();
        rig.speak(StreamingRig::allOfIt + 1'500ms); // more voice than words
        rig.finish();
        QVERIFY(rig.waitForResult());
        QCOMPARE(rig.said(), QStringLiteral("answer-timeout")); // the last words may be missing
        QVERIFY(rig.waitForGoodbye());
        QCOMPARE(rig.service.violations(), QStringList());
    }

    void aDropIsMadeUpFor_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("atMs");
        for (const char *name : {"socket-cut",
                                 "socket-reset",
                                 "socket-1013",
                                 "socket-3005",
                                 "socket-3008",
                                 "socket-untyped-error"})
            QTest::newRow(name) << QString::fromLatin1(name) << 2'200;
        QTest::newRow("at Stop") << QStringLiteral("socket-cut") << 2'600;
    }

    void aDropIsMadeUpFor()
    {
        QFETCH(const QString, fault);
        QFETCH(const int, atMs);
        StreamingRig rig;
        rig.service.inject(
            {.fault = *loopback::faultNamed(fault), .atByte = qint64(atMs) * bytesPerMs});
        rig.start();
        rig.speak(2'100ms);
        QVERIFY(rig.waitForSettled(firstWords));
        rig.service.setScript(restScript()); // what the next session will hear
        rig.speak(500ms);
        rig.finish();
        QVERIFY(rig.waitForResult());
        QCOMPARE(rig.said(), examWords());
        QCOMPARE(rig.results[0]->settled, examWords());
        QVERIFY(rig.waitForGoodbye());
        const auto received = rig.service.soundReceived();
        QCOMPARE(received.size(), std::size_t(2));
        // From the last word's end at 1190 ms and half of the silence after it.
        QVERIFY(received[1].startsWith(rig.spoken(1'590ms)));
        QCOMPARE(received[1].size(), rig.spoken(1'590ms).size() + 40 * bytesPerMs);
        QCOMPARE(rig.service.violations(), QStringList());
        for (const Transcript &partial : rig.partials)
            QVERIFY(examWords().startsWith(partial.settled));
    }

    void aDropInTheMiddleOfSpeech()
    {
        StreamingRig rig;
        rig.service.inject({.fault = Fault::SocketCut, .atByte = 1'000 * bytesPerMs});
        rig.start();
        rig.speak(1'000ms);
        QTRY_COMPARE_WITH_TIMEOUT(rig.service.requestCount(), 2, patienceMs);
        QVERIFY(rig.results.empty());
        rig.speak(1'600ms);
        rig.finish();
        QVERIFY(rig.waitForResult());
        QCOMPARE(rig.said(), examWords()); // all of it was heard again, and nothing came twice
        QVERIFY(rig.waitForGoodbye());
        QCOMPARE(rig.service.soundReceived()[1], rig.spoken());
    }

    void aServiceThatAlwaysDropsIsLeft_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("code");
        QTest::newRow("cut") << QStringLiteral("socket-cut") << QStringLiteral("connection-lost");
        QTest::newRow("error") << QStringLiteral("socket-3005") << QStringLiteral("service-error");
        QTest::newRow("handshake")
            << QStringLiteral("unavailable") << QStringLiteral("service-error");
        QTest::newRow("no HTTP") << QStringLiteral("not-http") << QStringLiteral("connection-lost");
    }

    void aServiceThatAlwaysDropsIsLeft()
    {
        QFETCH(const QString, fault);
        StreamingRig rig;
        rig.service.inject(
            {.fault = *loopback::faultNamed(fault), .times = FaultPlan::always, .atByte = 0});
        rig.start();
        rig.speak(1'000ms);
        QVERIFY(rig.waitForResult());
        QTEST(rig.said(), "code");
        QCOMPARE(rig.service.requestCount(), rig.options.mostSessions);
        rig.service.clearFaults();
        rig.say();
        QCOMPARE(rig.said(), examWords());
    }

    void aStopSaysGoodbye()
    {
        StreamingRig rig;
        rig.start();
        rig.speak(1'000ms);
        QTRY_VERIFY_WITH_TIMEOUT(!rig.partials.empty(), patienceMs);
        rig.stop.request_stop();
        QVERIFY(rig.waitForResult());
        QCOMPARE(rig.said(), QStringLiteral("cancelled"));
        rig.speak(1'000ms);
        rig.finish();
        QVERIFY(rig.waitForGoodbye()); // turns and "Termination" came, too late
        QCOMPARE(rig.said(), QStringLiteral("cancelled"));
        QCOMPARE(rig.service.violations(), QStringList());
    }

    void aStopWhileItConnects()
    {
        StreamingRig rig;
        rig.start();
        rig.speak(200ms);
        rig.stop.request_stop();
        QVERIFY(rig.waitForResult());
        QCOMPARE(rig.said(), QStringLiteral("cancelled"));
        QVERIFY(rig.waitForGoodbye());
        rig.say();
        QCOMPARE(rig.said(), examWords());
    }

    void aStopWhileAnotherSessionIsDue()
    {
        StreamingRig rig;
        rig.options.retryWait = std::chrono::milliseconds(patienceMs);
        rig.make();
        rig.service.inject({.fault = Fault::SocketCut, .atByte = 0});
        rig.start();
        QTRY_COMPARE_WITH_TIMEOUT(rig.service.requestCount(), 1, patienceMs);
        QVERIFY(rig.waitForGoodbye());
        rig.speak(100ms);
        rig.stop.request_stop();
        QVERIFY(rig.waitForResult());
        QCOMPARE(rig.said(), QStringLiteral("cancelled"));
        rig.say();
        QCOMPARE(rig.said(), examWords());
        QCOMPARE(rig.service.requestCount(), 2);
    }
};

PULSEMATES_TEST(tst_StreamingFaults)

#include "tst_streamingfaults.moc"
