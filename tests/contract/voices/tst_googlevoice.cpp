#include "tests/contract/voices/voicelistener.h"
#include "tests/contract/voices/voicerig.h"
#include "tests/support/testregistry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

using namespace pulsemates;
using namespace std::chrono_literals;
using loopback::Fault;
using loopback::FaultPlan;

namespace {

const QString spoken = QStringLiteral("Let your shoulders drop.");

} // namespace

/// Google's voices against the scripted service: what they ask, and what they do when things go
/// wrong.
class tst_GoogleVoice : public TestClass
{
    Q_OBJECT

private slots:
    void asksAsTheServiceWants_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("name");
        QTest::newRow("english") << Language::English << spoken << "en-US"
                                 << "en-US-Neural2-F";
        QTest::newRow("korean") << Language::Korean << QStringLiteral("오늘도 수고했어요.")
                                << "ko-KR"
                                << "ko-KR-Neural2-A";
    }

    void asksAsTheServiceWants()
    {
        QFETCH(Language, language);
        QFETCH(QString, text);
        for (const bool account : {false, true}) {
            VoiceRig rig;
            VoiceListener listener(account ? rig.googleVoiceWithAccount()
                                           : rig.googleVoiceWithKey());
            QCOMPARE(listener.speak(text, language, 0.8F), QStringLiteral("done"));
            const auto requests = rig.speech.requests();
            QCOMPARE(requests.size(), std::size_t(1));
            QVERIFY(requests[0].query.isEmpty()); // no key in an address
            const QJsonObject body = QJsonDocument::fromJson(requests[0].body).object();
            QCOMPARE(body[QStringLiteral("input")][QStringLiteral("text")].toString(), text);
            const QJsonValue voice = body[QStringLiteral("voice")];
            QTEST(voice[QStringLiteral("languageCode")].toString(), "code");
            QTEST(voice[QStringLiteral("name")].toString(), "name");
            const QJsonValue config = body[QStringLiteral("audioConfig")];
            QCOMPARE(config[QStringLiteral("speakingRate")].toDouble(), 0.8);
            QCOMPARE(rig.violations(), QStringList());
            QVERIFY(listener.heard == listener.whole->samples);
        }
    }

    void everyRequestTellsHowItWent()
    {
        VoiceRig rig;
        VoiceListener listener(rig.googleVoiceWithKey());
        QSignalSpy exchanged(listener.voice.get(), &Synthesizer::exchanged);
        QCOMPARE(listener.speak(spoken), QStringLiteral("done"));
        QCOMPARE(exchanged.size(), 1);
        const auto exchange = exchanged[0][1].value<ServiceExchange>();
        QCOMPARE(exchange.stage, Stage::Synthesize);
        QVERIFY(exchange.answered && exchange.receivedBytes > 10'000);
    }

    void everyFaultOfTheService_data()
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
        row(Fault::Unauthorized, "key-refused", 1); // with status 400
        row(Fault::Forbidden, "not-permitted", 1);
        row(Fault::NotFound, "request-refused", 1);
        row(Fault::RateLimitedMs, "done", 2, 1);
        row(Fault::RateLimitedLong, "rate-limited", 1);
        row(Fault::OutOfQuota, "rate-limited", 3); // which is told in the same words
        row(Fault::ServerError, "done", 2, 1);
        row(Fault::ServerError, "service-error", 3);
        row(Fault::Unavailable, "done", 2, 1);
        row(Fault::GatewayTimeout, "service-error", 3);
        row(Fault::CloseAtOnce, "connection-lost", 0);
        row(Fault::ResetAtOnce, "done", 0, 1);
        row(Fault::CutBody, "done", 2, 1); // nothing was heard yet
        row(Fault::CutBody, "connection-lost", 3);
        row(Fault::HeaderFlood, "answer-unreadable", 1);
        row(Fault::NotHttp, "connection-lost", 0);
        row(Fault::BadChunk, "answer-unreadable", 1); // to Qt it is an empty body
        row(Fault::WrongLength, "connection-lost", 3);
        row(Fault::CaptivePortal, "not-the-service", 1);
        row(Fault::CaptiveRedirect, "not-the-service", 1);
        row(Fault::RedirectElsewhere, "not-the-service", 1);
        row(Fault::WrongType, "done", 1);
        row(Fault::EmptyBody, "answer-unreadable", 1);
        row(Fault::NotJson, "answer-unreadable", 1);
        row(Fault::CutJson, "answer-unreadable", 1);
        row(Fault::HugeJson, "answer-too-large", 1);
        row(Fault::DeepJson, "answer-unreadable", 1);
        row(Fault::DuplicateKeys, "answer-unreadable", 1);
        row(Fault::WildNumbers, "answer-unreadable", 1);
        row(Fault::InvalidUtf8, "answer-unreadable", 1);
        row(Fault::OddChunks, "done", 1);
        row(Fault::StreamedWavSizes, "done", 1);
        row(Fault::BigBase64, "answer-too-large", 1);
        row(Fault::BadBase64, "answer-unreadable", 1);
        row(Fault::NoSound, "answer-unreadable", 1);
    }

    void everyFaultOfTheService()
    {
        QFETCH(Fault, fault);
        QFETCH(int, times);
        QFETCH(int, requests);
        VoiceRig rig;
        VoiceListener listener(rig.googleVoiceWithKey());
        QCOMPARE(listener.speak(spoken), QStringLiteral("done"));
        const std::size_t good = listener.heard.size();
        rig.speech.forget();
        rig.speech.inject({.fault = fault, .times = times});
        QTEST(listener.speak(spoken), "end");
        QCOMPARE(listener.heard.size(),
                 listener.ends == QStringList{QStringLiteral("done")} ? good : 0);
        if (requests > 0)
            QCOMPARE(rig.speech.requestCount(), requests);
        rig.speech.clearFaults();
        QCOMPARE(listener.speak(spoken), QStringLiteral("done")); // nothing is stuck
        QCOMPARE(rig.violations(), QStringList());
    }

    void tokensAreRenewedOnce()
    {
        VoiceRig rig;
        VoiceListener listener(rig.googleVoiceWithAccount());
        QCOMPARE(listener.speak(QStringLiteral("One. Two. Three.")), QStringLiteral("done"));
        QCOMPARE(rig.tokens.given(), 1);
        rig.tokens.expireAll(); // as after a long sleep
        QCOMPARE(listener.speak(QStringLiteral("Four. Five.")), QStringLiteral("done"));
        QCOMPARE(rig.tokens.given(), 2);
        rig.speech.forget();
        rig.speech.inject({.fault = Fault::ExpiredToken, .times = FaultPlan::always});
        QCOMPARE(listener.speak(spoken), QStringLiteral("key-refused"));
        QCOMPARE(rig.speech.requestCount(), 2); // no storm
        QCOMPARE(rig.tokens.given(), 3);
        rig.speech.clearFaults();
        QCOMPARE(listener.speak(spoken), QStringLiteral("done"));
        QCOMPARE(rig.violations(), QStringList());
    }

    void everyFaultOfTokens_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("end");
        const auto row = [](Fault fault, const char *end) {
            QTest::newRow(qPrintable(loopback::faultName(fault)))
                << fault << QString::fromLatin1(end);
        };
        row(Fault::Unauthorized, "key-refused");
        row(Fault::Forbidden, "not-permitted");
        row(Fault::ClockWrong, "key-refused");
        row(Fault::RateLimitedLong, "rate-limited");
        row(Fault::CaptivePortal, "not-the-service");
        row(Fault::NotJson, "answer-unreadable");
        row(Fault::HeaderFlood, "answer-unreadable");
        row(Fault::NotHttp, "connection-lost");
        row(Fault::BadChunk, "answer-unreadable");
    }

    void everyFaultOfTokens()
    {
        QFETCH(Fault, fault);
        VoiceRig rig;
        VoiceListener listener(rig.googleVoiceWithAccount());
        rig.tokens.inject({.fault = fault, .times = FaultPlan::always});
        QTEST(listener.speak(spoken), "end");
        QCOMPARE(rig.speech.requestCount(), 0); // nothing is said without a token
        rig.tokens.clearFaults();
        QCOMPARE(listener.speak(spoken), QStringLiteral("done"));
    }

    void stopsAreObeyed_data()
    {
        QTest::addColumn<bool>("beforeTheToken");
        QTest::newRow("while there is no token") << true;
        QTest::newRow("while it speaks") << false;
    }

    void stopsAreObeyed()
    {
        QFETCH(bool, beforeTheToken);
        VoiceRig rig;
        VoiceListener listener(rig.googleVoiceWithAccount());
        loopback::ScriptedProvider &held =
            beforeTheToken ? static_cast<loopback::ScriptedProvider &>(rig.tokens) : rig.speech;
        held.inject({.fault = Fault::Held});
        std::stop_source stop;
        listener.voice->start(CheckInId{1}, {spoken}, stop.get_token());
        QTRY_COMPARE_WITH_TIMEOUT(held.requestCount(), 1, patienceMs);
        stop.request_stop();
        QTRY_COMPARE_WITH_TIMEOUT(
            listener.ends, QStringList{QStringLiteral("cancelled")}, patienceMs);
        rig.tokenServer.releaseHeld();
        rig.speechServer.releaseHeld();
        QCOMPARE(listener.speak(spoken), QStringLiteral("done")); // with the token that came late
        QCOMPARE(rig.tokens.given(), 1);
        QVERIFY(!listener.afterEnd);
    }

    void whatCannotBeAskedIsSaidBefore()
    {
        VoiceRig rig;
        const auto codeOf = [&rig](const GoogleVoiceOptions &options) {
            GoogleVoice voice(rig.client, options);
            QString code;
            QObject::connect(
                &voice, &Synthesizer::prepared, &voice, [&code](const Outcome &outcome) {
                    code = outcome ? QStringLiteral("done") : errorCodeName(outcome.error().code);
                });
            voice.prepare();
            return code;
        };
        GoogleVoiceOptions options = rig.googleOptions();
        QCOMPARE(codeOf(options), QStringLiteral("key-refused")); // neither key nor account
        options.key = Secret("a key");
        QCOMPARE(codeOf(options), QStringLiteral("key-refused")); // that no header carries
        options.key = Secret("key");
        QCOMPARE(codeOf(options), QStringLiteral("done"));
        options.english = QStringLiteral("somebody");
        QVERIFY(!GoogleVoice(rig.client, options).supports(Language::English));
        QVERIFY(GoogleVoice(rig.client, options).supports(Language::Korean));
        options.korean = QString();
        QCOMPARE(codeOf(options), QStringLiteral("invalid-input"));
        QCOMPARE(rig.speechServer.connectionCount(), 0);
    }

    void aVoiceThatIsNotThereIsTold()
    {
        VoiceRig rig;
        GoogleVoiceOptions options = rig.googleOptions();
        options.key = Secret(rig.speech.key());
        options.korean = QStringLiteral("ko-KR-Neural2-Z");
        VoiceListener listener(std::make_unique<GoogleVoice>(rig.client, options));
        QCOMPARE(listener.speak(QStringLiteral("안녕하세요."), Language::Korean),
                 QStringLiteral("request-refused"));
        QVERIFY(listener.voice->version().contains(options.korean));
    }
};

PULSEMATES_TEST(tst_GoogleVoice)

#include "tst_googlevoice.moc"
