#include "tests/contract/streaming/streamingrig.h"
#include "tests/support/patience.h"
#include "tests/support/providers/http/certificates.h"
#include "tests/support/testregistry.h"

#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

/// Words stream back from the scripted service while sound streams to it, as the facts have it.
class tst_StreamingTranscriber : public TestClass
{
    Q_OBJECT

private slots:
    void hearsACheckIn()
    {
        StreamingRig rig;
        QCOMPARE(rig.server.connectionCount(), 0); // nothing before Record
        rig.say();
        QCOMPARE(rig.said(), examWords());
        const Transcript &words = *rig.results[0];
        QVERIFY(words.unsettled.isEmpty());
        QCOMPARE(words.language, Language::English);
        QCOMPARE(words.source, QStringLiteral("assemblyai:universal-streaming-english"));
        QVERIFY(words.confidence.has_value());
        QVERIFY(qAbs(*words.confidence - 0.97) < 1e-6);
        QVERIFY(!rig.partials.empty());
        QCOMPARE(rig.partials.back().text(), examWords()); // whatever else was left out
        for (const Transcript &partial : rig.partials)
            QVERIFY(words.settled.startsWith(partial.settled));
        QVERIFY(rig.waitForGoodbye());
        QCOMPARE(rig.service.violations(), QStringList());
        QCOMPARE(rig.service.soundReceived(), std::vector<QByteArray>{rig.spoken()});
    }

    /// For the latency panel: from the end of speech to the last words, over a socket of its own.
    void tellsHowTheWaitForTheLastWordsWent()
    {
        StreamingRig rig;
        QSignalSpy exchanged(rig.transcriber.get(), &AssemblyAiStreamingTranscriber::exchanged);
        rig.start();
        rig.speak(StreamingRig::allOfIt);
        const MonotonicTime before = rig.clock.now();
        rig.finish();
        QVERIFY(rig.waitForResult());
        QCOMPARE(rig.said(), examWords());
        QCOMPARE(exchanged.size(), 1);
        QCOMPARE(exchanged[0][0].value<CheckInId>(), rig.id);
        const auto facts = exchanged[0][1].value<ExchangeFacts>();
        QCOMPARE(facts.protocol, WireProtocol::WebSocket);
        QCOMPARE(facts.connection, ConnectionState::Cold);
        QVERIFY(facts.begun >= before);
        QVERIFY(facts.sent && facts.firstByte && *facts.sent >= facts.begun);
        QVERIFY(facts.firstByte == facts.ended && *facts.ended <= rig.clock.now());
        QVERIFY(facts.sentBytes >= rig.spoken().size());
        const auto stretches = stretchesOf(facts);
        QVERIFY(!stretches.empty() && stretches.front().start == facts.begun);
    }

    void asksAsTheFactsHaveIt()
    {
        StreamingRig rig;
        rig.options.keyterms = {QStringLiteral("box breathing")};
        rig.make();
        rig.say();
        const auto requests = rig.service.requests(QStringLiteral("/v3/ws"));
        QCOMPARE(requests.size(), std::size_t(1));
        QCOMPARE(requests[0].headers.value("authorization"), rig.service.key());
        QCOMPARE(requests[0].headers.value("assemblyai-version"), QByteArray("2025-05-12"));
        QCOMPARE(requests[0].queryValue(QStringLiteral("speech_model")),
                 QStringLiteral("universal-streaming-english"));
        QCOMPARE(requests[0].queryValue(QStringLiteral("keyterms_prompt")),
                 QStringLiteral("[\"box breathing\"]"));
        QVERIFY(!requests[0].query.toString().contains(QString::fromLatin1(rig.service.key())));
        QVERIFY(rig.waitForGoodbye());
        QCOMPARE(rig.service.violations(), QStringList());
    }

    void hearsOneAfterTheOther()
    {
        StreamingRig rig;
        for (int i = 0; i < 3; ++i) {
            rig.say();
            QCOMPARE(rig.said(), examWords());
        }
        QVERIFY(rig.waitForGoodbye());
        QCOMPARE(rig.service.requestCount(), 3);
        QCOMPARE(rig.service.violations(), QStringList());
    }

    void aRestIsFilledUp()
    {
        StreamingRig rig;
        rig.start();
        rig.speak(1'220ms); // 20 ms more than twelve messages
        rig.finish();
        QVERIFY(rig.waitForResult());
        QCOMPARE(rig.said(), QStringLiteral("I failed my exam today."));
        QVERIFY(rig.waitForGoodbye());
        QCOMPARE(rig.service.violations(), QStringList());
        QCOMPARE(rig.service.soundReceived(),
                 std::vector<QByteArray>{rig.spoken() + QByteArray(30 * 32, '\0')});
    }

    void aStopInAPause()
    {
        StreamingRig rig;
        loopback::SpeechScript script(200ms);
        script.say(QStringLiteral("I failed my exam today."));
        rig.service.setScript(script);
        rig.start();
        rig.speak(1'200ms);
        rig.speak(1'000ms, false);
        QVERIFY(rig.waitForSettled(QStringLiteral("I failed my exam today.")));
        rig.finish(); // nothing is open: nothing but the goodbye is waited for
        QVERIFY(rig.waitForResult());
        QCOMPARE(rig.said(), QStringLiteral("I failed my exam today."));
        QVERIFY(rig.waitForGoodbye());
        QCOMPARE(rig.service.violations(), QStringList());
    }

    void silenceIsNoError()
    {
        StreamingRig rig;
        rig.service.setScript(loopback::SpeechScript());
        rig.start();
        rig.speak(1'000ms, false);
        rig.finish();
        QVERIFY(rig.waitForResult());
        QVERIFY(rig.results[0].has_value() && rig.results[0]->isEmpty());
        QVERIFY(!rig.results[0]->confidence.has_value());
        QVERIFY(rig.partials.empty());
        QVERIFY(rig.waitForGoodbye());
        QCOMPARE(rig.service.violations(), QStringList());
    }

    void everyModelIsUnderstood_data()
    {
        QTest::addColumn<int>("model");
        QTest::addColumn<bool>("confident");
        QTest::newRow("multilingual") << int(StreamingModel::Multilingual) << true;
        QTest::newRow("u3") << int(StreamingModel::U3Realtime) << false;
        QTest::newRow("3.5") << int(StreamingModel::U35Pro) << false;
        QTest::newRow("whisper") << int(StreamingModel::Whisper) << false;
    }

    void everyModelIsUnderstood()
    {
        QFETCH(const int, model);
        QFETCH(const bool, confident);
        StreamingRig rig;
        rig.options.model = StreamingModel(model);
        rig.make();
        rig.say();
        QCOMPARE(rig.said(), examWords());
        QCOMPARE(rig.results[0]->confidence.has_value(), confident);
        QVERIFY(rig.waitForGoodbye());
        QCOMPARE(rig.service.violations(), QStringList());
    }

    void hearsKoreanWhereTheServiceCan()
    {
        StreamingRig rig;
        rig.options.model = StreamingModel::Whisper;
        rig.make();
        loopback::SpeechScript script(200ms);
        script.say(QStringLiteral("[Silence] 오늘은 조금 지쳤어요."));
        rig.service.setScript(script);
        QVERIFY(rig.transcriber->supports(Language::Korean));
        rig.start(Language::Korean);
        rig.speak(1'000ms);
        rig.speak(400ms, false);
        rig.finish();
        QVERIFY(rig.waitForResult());
        QCOMPARE(rig.said(), QStringLiteral("오늘은 조금 지쳤어요."));
        QCOMPARE(rig.results[0]->language, Language::Korean);
    }

    void otherModelsDoNotHearKorean()
    {
        StreamingRig rig;
        QVERIFY(!rig.transcriber->supports(Language::Korean));
        rig.start(Language::Korean);
        QCOMPARE(rig.said(), QStringLiteral("language-not-supported"));
        QCOMPARE(rig.server.connectionCount(), 0);
    }

    void withoutAKeyNothingConnects()
    {
        StreamingRig rig;
        rig.credential = {};
        rig.make();
        QSignalSpy prepared(rig.transcriber.get(), &Transcriber::prepared);
        rig.transcriber->prepare();
        QCOMPARE(prepared.count(), 1);
        QCOMPARE(prepared[0][0].value<Outcome>().error().code, ErrorCode::KeyRefused);
        rig.start();
        QCOMPARE(rig.said(), QStringLiteral("key-refused"));
        QCOMPARE(rig.server.connectionCount(), 0);
    }

    void aSessionIsMadeAhead()
    {
        StreamingRig rig;
        QSignalSpy prepared(rig.transcriber.get(), &Transcriber::prepared);
        rig.transcriber->prepare();
        rig.transcriber->prepare();
        QTRY_COMPARE_WITH_TIMEOUT(prepared.count(), 2, patienceMs);
        QVERIFY(prepared[0][0].value<Outcome>().has_value());
        rig.transcriber->prepare(); // it is there
        QCOMPARE(prepared.count(), 3);
        rig.say();
        QCOMPARE(rig.said(), examWords());
        QCOMPARE(rig.service.requestCount(), 1);
        QVERIFY(rig.waitForGoodbye());
        QCOMPARE(rig.service.violations(), QStringList());
    }

    void aSessionOfAnotherLanguageIsNotUsed()
    {
        StreamingRig rig;
        rig.options.model = StreamingModel::U3Realtime;
        rig.make();
        QSignalSpy prepared(rig.transcriber.get(), &Transcriber::prepared);
        rig.transcriber->prepare();
        QTRY_COMPARE_WITH_TIMEOUT(prepared.count(), 1, patienceMs);
        rig.start(Language::Korean);
        QCOMPARE(rig.said(), QStringLiteral("language-not-supported"));
        QVERIFY(rig.waitForGoodbye());
        QCOMPARE(rig.service.violations(), QStringList());
    }

    void whatIsMadeAheadIsGivenUp_data()
    {
        QTest::addColumn<bool>("released");
        QTest::newRow("by and by") << false;
        QTest::newRow("released") << true;
    }

    void whatIsMadeAheadIsGivenUp()
    {
        QFETCH(const bool, released);
        StreamingRig rig;
        rig.options.unusedFor = released ? std::chrono::milliseconds(patienceMs) : 50ms;
        rig.make();
        QSignalSpy prepared(rig.transcriber.get(), &Transcriber::prepared);
        rig.transcriber->prepare();
        QTRY_COMPARE_WITH_TIMEOUT(prepared.count(), 1, patienceMs);
        if (released)
            rig.transcriber->release();
        QVERIFY(rig.waitForGoodbye());
        QCOMPARE(rig.service.violations(), QStringList());
        rig.say();
        QCOMPARE(rig.said(), examWords());
    }

    void soundKeepsToTheClock()
    {
        StreamingRig rig;
        // And a second on top; the service's clock may start late, with the first sound it reads.
        rig.service.setAllowedLead(1'000ms);
        rig.options.lead = 200ms;
        rig.make();
        rig.say(); // 2.6 s at once
        QCOMPARE(rig.said(), examWords());
        QVERIFY(rig.waitForGoodbye());
        QCOMPARE(rig.service.violations(), QStringList());
    }

    void soundThatWaitsIsBounded()
    {
        StreamingRig rig;
        rig.options.mostWaiting = 300ms;
        rig.make();
        rig.start();
        rig.speak(300ms); // nobody has connected yet
        QVERIFY(rig.results.empty());
        rig.speak(100ms);
        QCOMPARE(rig.said(), QStringLiteral("connect-timeout"));
        rig.speak(100ms);
        rig.finish();
        QCOMPARE(rig.results.size(), std::size_t(1));
    }

    void slowSoundIsAnErrorToo()
    {
        StreamingRig rig;
        rig.options.lead = 200ms;
        rig.options.mostWaiting = 600ms;
        rig.make();
        QSignalSpy prepared(rig.transcriber.get(), &Transcriber::prepared);
        rig.transcriber->prepare();
        QTRY_COMPARE_WITH_TIMEOUT(prepared.count(), 1, patienceMs);
        rig.start();
        rig.speak(3'000ms);
        QCOMPARE(rig.said(), QStringLiteral("answer-timeout"));
        QVERIFY(rig.waitForGoodbye());
        QCOMPARE(rig.service.violations(), QStringList());
    }

    void speaksSecretly()
    {
        StreamingRig rig({.encrypted = true, .onlyTls13 = true});
        QTemporaryFile authority;
        QVERIFY(authority.open());
        authority.write(loopback::CertificateAuthority::shared().pem());
        authority.close();
        rig.client.wire().setTls(*TlsChoice::withAuthorities(authority.fileName()));
        rig.say();
        QCOMPARE(rig.said(), examWords());
        QVERIFY(rig.waitForGoodbye());
        QCOMPARE(rig.service.violations(), QStringList());
    }
};

PULSEMATES_TEST(tst_StreamingTranscriber)

#include "tst_streamingtranscriber.moc"
