#include "tests/contract/voices/voicelistener.h"
#include "tests/contract/voices/voicerig.h"
#include "tests/support/testregistry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QSignalSpy>

#include <thread>

using namespace pulsemates;
using namespace std::chrono_literals;
using loopback::Fault;
using loopback::FaultPlan;

namespace {

const QString sentence = QStringLiteral("Let your shoulders drop.");

QList<QJsonObject> bodies(const loopback::ScriptedProvider &service)
{
    QList<QJsonObject> all;
    for (const auto &request : service.requests(QStringLiteral("/speech")))
        all << QJsonDocument::fromJson(request.body).object();
    return all;
}

} // namespace

/// A voice of OpenAI's interface against the scripted service: what it asks, and what it does when
/// things go wrong.
class tst_OpenAiVoice : public TestClass
{
    Q_OBJECT

protected:
    /// Qt's words where a request is stopped just when it goes out.
    [[nodiscard]] QString alsoExpected() const override
    {
        return QStringLiteral("QIODevice::write \\(QTcpSocket\\): device not open");
    }

private slots:
    void asksAsTheServiceWants()
    {
        VoiceRig rig;
        VoiceListener listener(rig.openAiVoice());
        QCOMPARE(listener.speak(
                     QStringLiteral("오늘도 수고했어요. 잠깐 쉬어요."), Language::Korean, 0.8F),
                 QStringLiteral("done"));
        const auto asked = bodies(rig.openAi);
        QCOMPARE(asked.size(), 2); // a sentence each
        QCOMPARE(asked[0][QStringLiteral("input")].toString(),
                 QStringLiteral("오늘도 수고했어요."));
        QCOMPARE(asked[0][QStringLiteral("model")].toString(), QStringLiteral("gpt-4o-mini-tts"));
        QCOMPARE(asked[0][QStringLiteral("voice")].toString(), QStringLiteral("coral"));
        QCOMPARE(asked[0][QStringLiteral("response_format")].toString(), QStringLiteral("pcm"));
        QCOMPARE(asked[0][QStringLiteral("speed")].toDouble(), 0.8);
        QVERIFY(!asked[0][QStringLiteral("instructions")].toString().isEmpty());
        QCOMPARE(rig.violations(), QStringList());
        QCOMPARE(listener.whole->sampleRateHz, 24'000);
        QVERIFY(listener.heard == listener.whole->samples);
    }

    /// For the latency panel: each sentence is a request of its own.
    void everyRequestTellsHowItWent()
    {
        VoiceRig rig;
        VoiceListener listener(rig.openAiVoice());
        QSignalSpy exchanged(listener.voice.get(), &Synthesizer::exchanged);
        QCOMPARE(listener.speak(QStringLiteral("Let your shoulders drop. Breathe in softly.")),
                 QStringLiteral("done"));
        QCOMPARE(exchanged.size(), 2);
        for (const auto &told : exchanged) {
            const auto exchange = told[1].value<ServiceExchange>();
            QCOMPARE(exchange.stage, Stage::Synthesize);
            QVERIFY(exchange.answered);
            QCOMPARE(exchange.protocol, WireProtocol::Http1);
            QVERIFY(exchange.sentBytes > 0);
            QVERIFY(exchange.receivedBytes > 10'000);
            QVERIFY(!exchange.spans.empty());
            QCOMPARE(exchange.spans.front().stage, Stage::Synthesize);
        }
        QCOMPARE(exchanged[0][1].value<ServiceExchange>().connection, ConnectionState::Cold);
        QCOMPARE(exchanged[1][1].value<ServiceExchange>().connection, ConnectionState::Warm);
    }

    void oneThatWasRefusedTellsToo()
    {
        VoiceRig rig;
        rig.openAi.inject({.fault = Fault::Unauthorized, .times = FaultPlan::always});
        VoiceListener listener(rig.openAiVoice());
        QSignalSpy exchanged(listener.voice.get(), &Synthesizer::exchanged);
        QCOMPARE(listener.speak(sentence), QStringLiteral("key-refused"));
        QCOMPARE(exchanged.size(), 1);
    }

    void theOldModelsTakeNoInstructions()
    {
        VoiceRig rig;
        OpenAiVoiceOptions options = rig.openAiOptions();
        options.model = QStringLiteral("tts-1");
        VoiceListener listener(std::make_unique<OpenAiVoice>(rig.client, options));
        QCOMPARE(listener.speak(sentence), QStringLiteral("done"));
        QVERIFY(!bodies(rig.openAi)[0].contains(QStringLiteral("instructions")));
        QVERIFY(!bodies(rig.openAi)[0].contains(QStringLiteral("speed"))); // 1 is the default
        QCOMPARE(rig.violations(), QStringList());
    }

    void everyChoiceIsInTheVersion()
    {
        VoiceRig rig;
        const OpenAiVoiceOptions usual = rig.openAiOptions();
        QList<OpenAiVoiceOptions> all(5, usual);
        all[1].model = QStringLiteral("tts-1");
        all[2].voice = QStringLiteral("sage");
        all[3].instructions = QStringLiteral("Whisper.");
        all[4].base = *ServiceAddress::parse(QStringLiteral("http://127.0.0.1:8000/v1"));
        QSet<QString> versions;
        for (const OpenAiVoiceOptions &options : all)
            versions << OpenAiVoice(rig.client, options).version();
        QCOMPARE(versions.size(), 5);
        QCOMPARE(OpenAiVoice(rig.client, usual).version(),
                 OpenAiVoice(rig.client, usual).version());
    }

    void isHeardBeforeItHasComeWhole()
    {
        VoiceRig rig;
        rig.openAi.inject({.fault = Fault::Stall, .atByte = 48'000}); // a second of sound
        VoiceListener listener(rig.openAiVoice());
        std::stop_source stop;
        listener.voice->start(CheckInId{1},
                              {QStringLiteral("Breathe in softly, and let the breath go slowly.")},
                              stop.get_token());
        QTRY_VERIFY_WITH_TIMEOUT(listener.heard.size() > 12'000, patienceMs);
        QVERIFY(listener.ends.isEmpty());
        stop.request_stop();
        QTRY_COMPARE_WITH_TIMEOUT(
            listener.ends, QStringList{QStringLiteral("cancelled")}, patienceMs);
    }

    void everyFault_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<int>("times");
        QTest::addColumn<QString>("end");
        QTest::addColumn<int>("requests"); // 0: Qt may have sent it again by itself
        const auto row =
            [](Fault fault, const char *end, int requests, int times = FaultPlan::always) {
                const QString name =
                    loopback::faultName(fault) + (times == 1 ? QStringLiteral(" once") : QString());
                QTest::newRow(qPrintable(name))
                    << fault << times << QString::fromLatin1(end) << requests;
            };
        row(Fault::Unauthorized, "key-refused", 1);
        row(Fault::Forbidden, "not-permitted", 1);
        row(Fault::NotFound, "service-model-unknown", 1);
        row(Fault::RateLimited, "done", 2, 1);
        row(Fault::RateLimitedMs, "done", 2, 1);
        row(Fault::RateLimitedMs, "rate-limited", 3);
        row(Fault::RateLimitedLong, "rate-limited", 1);
        row(Fault::OutOfQuota, "quota-used-up", 1);
        row(Fault::ServerError, "done", 2, 1);
        row(Fault::ServerError, "service-error", 3);
        row(Fault::Unavailable, "done", 2, 1);
        row(Fault::GatewayTimeout, "service-error", 3);
        row(Fault::NumericCode, "done", 2, 1);
        row(Fault::CloseAtOnce, "done", 0, 1);
        row(Fault::CloseAtOnce, "connection-lost", 0);
        row(Fault::ResetAtOnce, "done", 0, 1);
        row(Fault::ResetAtOnce, "connection-lost", 0);
        row(Fault::CutUpload, "connection-lost", 0);
        row(Fault::GoAway, "done", 1);
        row(Fault::HeaderFlood, "answer-unreadable", 1);
        row(Fault::NotHttp, "connection-lost", 0);
        row(Fault::BadChunk, "answer-unreadable", 1); // to Qt it is an empty body
        row(Fault::WrongLength, "connection-lost", 1);
        row(Fault::CaptivePortal, "not-the-service", 1);
        row(Fault::CaptiveRedirect, "not-the-service", 1);
        row(Fault::RedirectElsewhere, "not-the-service", 1);
        row(Fault::WrongType, "done", 1); // the bytes say what they are
        row(Fault::EmptyBody, "answer-unreadable", 1);
        row(Fault::NotJson, "answer-unreadable", 1);
        row(Fault::HugeJson, "answer-too-large|answer-unreadable", 1); // length or words first
        row(Fault::DeepJson, "answer-unreadable", 1);
        row(Fault::WildNumbers, "answer-unreadable", 1);
        row(Fault::OddChunks, "done", 1);
        row(Fault::StreamedWavSizes, "done", 1);
        row(Fault::NoSound, "answer-unreadable", 1);
    }

    void everyFault()
    {
        QFETCH(Fault, fault);
        QFETCH(int, times);
        QFETCH(int, requests);
        VoiceRig rig;
        VoiceListener listener(rig.openAiVoice());
        QCOMPARE(listener.speak(sentence), QStringLiteral("done"));
        const std::vector<float> good = listener.heard;
        rig.openAi.forget();
        rig.openAi.inject({.fault = fault, .times = times});
        QFETCH(QString, end);
        const QString ended = listener.speak(sentence);
        QVERIFY2(end.split(u'|').contains(ended), qPrintable(ended));
        if (listener.ends == QStringList{QStringLiteral("done")})
            QCOMPARE(listener.heard.size(), good.size());
        if (loopback::isNoHttp(fault))
            QVERIFY(listener.heard.empty());
        if (requests > 0)
            QCOMPARE(rig.openAi.requestCount(), requests);
        QVERIFY(!listener.detail.contains(QString::fromLatin1(rig.openAi.key())));
        rig.openAi.clearFaults();
        QCOMPARE(listener.speak(sentence), QStringLiteral("done")); // nothing is stuck
        QVERIFY(!listener.afterEnd);
        QCOMPARE(rig.violations(), QStringList());
    }

    void aSentenceThatIsCutOffIsNotAskedForAgain_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("cut") << Fault::CutBody;
        QTest::newRow("reset") << Fault::ResetBody;
    }

    // Over HTTP/1.1 Qt 6.4 takes a chunked body that is cut off for whole, now and then: then half
    // a sentence is heard, and no more than came.
    void aSentenceThatIsCutOffIsNotAskedForAgain()
    {
        QFETCH(Fault, fault);
        VoiceRig rig;
        VoiceListener listener(rig.openAiVoice());
        QCOMPARE(listener.speak(sentence), QStringLiteral("done"));
        const std::size_t good = listener.heard.size();
        rig.openAi.forget();
        rig.openAi.inject({.fault = fault, .times = FaultPlan::always});
        const QString end = listener.speak(sentence);
        QVERIFY2(end == u"connection-lost" || end == u"done", qPrintable(end));
        QVERIFY(listener.heard.size() < good * 6 / 10);
        QCOMPARE(rig.openAi.requestCount(), 1);
    }

    void everyWaitEnds_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("first byte") << Fault::NoAnswer;
        QTest::newRow("silence") << Fault::Stall;
        QTest::newRow("total") << Fault::Drip;
    }

    void everyWaitEnds()
    {
        QFETCH(Fault, fault);
        VoiceRig rig;
        OpenAiVoiceOptions options = rig.openAiOptions();
        HttpTimeouts &timeouts = options.patience->timeouts;
        (fault == Fault::NoAnswer ? timeouts.firstByte
         : fault == Fault::Stall  ? timeouts.silence
                                  : timeouts.total) = 1s;
        VoiceListener listener(std::make_unique<OpenAiVoice>(rig.client, options));
        rig.openAi.inject({.fault = fault});
        QCOMPARE(listener.speak(sentence), QStringLiteral("answer-timeout"));
        QCOMPARE(listener.detail, QString::fromLatin1(QTest::currentDataTag()));
    }

    void stopsAreObeyedFromAnyThread()
    {
        VoiceRig rig;
        VoiceListener listener(rig.openAiVoice());
        rig.openAi.inject({.fault = Fault::Held});
        std::stop_source stop;
        listener.voice->start(CheckInId{1}, {sentence}, stop.get_token());
        listener.voice->start(CheckInId{2}, {sentence}, {}); // waits its turn
        QTRY_COMPARE_WITH_TIMEOUT(rig.openAi.requestCount(), 1, patienceMs);
        std::jthread([&stop] { stop.request_stop(); }).join();
        QTRY_COMPARE_WITH_TIMEOUT(
            listener.ends,
            (QStringList{QStringLiteral("cancelled"), QStringLiteral("done")}),
            patienceMs);
        rig.openAiServer.releaseHeld();
        QTRY_COMPARE_WITH_TIMEOUT(rig.openAi.abandoned(), 1, patienceMs);
        QCOMPARE(listener.ends.size(), 2);
        QCOMPARE(rig.client.underWay(), 0);
    }

    void aStopAtAnyMomentEndsOnce()
    {
        VoiceRig rig;
        for (int moment = 0; moment < 40; ++moment) {
            VoiceListener listener(rig.openAiVoice());
            std::stop_source stop;
            int left = moment;
            connect(listener.voice.get(), &Synthesizer::chunk, &listener, [&] {
                if (left-- == 0)
                    stop.request_stop(); // from within the signal
            });
            listener.voice->start(CheckInId{1},
                                  {QStringLiteral("One breath in. One breath out. Rest.")},
                                  stop.get_token());
            if (moment % 4 == 0) { // or at any turn of the event loop
                for (int turn = 0; turn < moment; ++turn)
                    QCoreApplication::processEvents();
                stop.request_stop();
            }
            QTRY_COMPARE_WITH_TIMEOUT(listener.ends.size(), 1, patienceMs);
            QCoreApplication::processEvents();
            QVERIFY(!listener.afterEnd);
            QCOMPARE(listener.ends.size(), 1);
            QVERIFY(!stop.stop_requested() || listener.ends[0] == u"cancelled"
                    || listener.ends[0] == u"done");
        }
        QTRY_COMPARE_WITH_TIMEOUT(rig.client.underWay(), 0, patienceMs);
    }

    void endsInTheMiddleOfAWord()
    {
        VoiceRig rig;
        rig.openAi.inject({.fault = Fault::Stall});
        auto listener = std::make_unique<VoiceListener>(rig.openAiVoice());
        std::stop_source stop;
        listener->voice->start(CheckInId{1}, {sentence}, stop.get_token());
        QTRY_VERIFY_WITH_TIMEOUT(listener->chunks > 0, patienceMs);
        listener.reset(); // the program is closed
        QCOMPARE(rig.client.underWay(), 0);
        stop.request_stop(); // reaches nobody
    }

    void textIsBounded()
    {
        VoiceRig rig;
        VoiceListener listener(rig.openAiVoice());
        QCOMPARE(listener.speak(QString(RemoteVoice::mostCharacters + 1, u'a')),
                 QStringLiteral("invalid-input"));
        QCOMPARE(rig.openAi.requestCount(), 0);
    }

    void whatCannotBeAskedIsSaidBefore_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("code");
        QTest::newRow("good") << "tts-1" << QByteArray("sk-1") << "done";
        QTest::newRow("no model") << "" << QByteArray("sk-1") << "invalid-input";
        QTest::newRow("model of two lines") << "a\nb" << QByteArray("sk-1") << "invalid-input";
        QTest::newRow("key of two lines") << "tts-1" << QByteArray("sk\n1") << "key-refused";
    }

    void whatCannotBeAskedIsSaidBefore()
    {
        QFETCH(QString, model);
        QFETCH(QByteArray, key);
        VoiceRig rig;
        OpenAiVoiceOptions options = rig.openAiOptions();
        options.model = model;
        options.credential = Credential::bearer(Secret(key));
        OpenAiVoice voice(rig.client, options);
        QString code;
        connect(&voice, &Synthesizer::prepared, this, [&code](const Outcome &outcome) {
            code = outcome ? QStringLiteral("done") : errorCodeName(outcome.error().code);
        });
        voice.prepare();
        QTEST(code, "code");
        QCOMPARE(rig.openAiServer.connectionCount(), 0); // nothing was opened
    }
};

PULSEMATES_TEST(tst_OpenAiVoice)

#include "tst_openaivoice.moc"
