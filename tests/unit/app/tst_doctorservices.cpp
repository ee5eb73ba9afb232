#include "app/servicedoctor.h"
#include "core/network/serviceaddress.h"
#include "core/settings/memorysecretstore.h"
#include "core/settings/servicekeys.h"
#include "tests/support/network/bytesserver.h"
#include "tests/support/providers/loopbackserver.h"
#include "tests/support/providers/openai/openaicompatible.h"
#include "tests/support/testregistry.h"

#include <QScopeGuard>
#include <QTest>
#include <QTimer>

using namespace pulsemates;
using namespace pulsemates::loopback;
using namespace std::chrono_literals;

namespace {

/// Settings with a service on loopback that may be asked for messages.
struct Place
{
    Place()
    {
        if (!server.start({}))
            qFatal("the server did not start");
        settings.mode = CoachingMode::Optimized;
        settings.services.coach.addresses = QStringList{origin() + QStringLiteral("/v1")};
        settings.services.agree(ServiceUse::Coaching, origin());
        (void)secrets->write(ServiceKeys::nameOf(origin()), Secret(service.key()));
    }
    [[nodiscard]] QString origin() const { return server.url().toString(); }

    std::vector<ServiceVerdict> ask(const ServiceDoctorTimes &times = {})
    {
        const auto open = [this]() -> std::shared_ptr<SecretStore> {
            ++opened;
            return secrets;
        };
        return checkServices(settings, open, times);
    }

    OpenAiCompatible service;
    LoopbackServer server{service};
    std::shared_ptr<MemorySecretStore> secrets = std::make_shared<MemorySecretStore>();
    Settings settings;
    int opened = 0; ///< how often keys were asked for
};

} // namespace

class tst_DoctorServices : public TestClass
{
    Q_OBJECT

private slots:
    void fastModeAsksNobody()
    {
        Place place;
        place.settings.mode = CoachingMode::Fast;
        const auto verdicts = place.ask();
        QCOMPARE(verdicts.size(), std::size_t(3));
        for (const ServiceVerdict &verdict : verdicts) {
            QCOMPARE(verdict.kind, ServiceVerdict::Kind::Unused);
            QVERIFY(verdict.detail.startsWith(u"not used"));
        }
        QCOMPARE(place.opened, 0);
        QCOMPARE(place.server.connectionCount(), 0);
    }

    void aServiceThatAnswersIsGood()
    {
        Place place;
        const auto verdicts = place.ask();
        QVERIFY2(verdicts[0].kind == ServiceVerdict::Kind::Good, qPrintable(verdicts[0].detail));
        QVERIFY(verdicts[0].detail.contains(u"127.0.0.1"));
        QVERIFY(verdicts[0].detail.contains(u"gpt-4o-mini"));
        QCOMPARE(verdicts[1].kind, ServiceVerdict::Kind::Unused); // this computer does it
        QCOMPARE(place.service.violations(), QStringList());
    }

    void whoWasNotAgreedToIsNotAsked()
    {
        Place place;
        place.settings.services.withdraw(ServiceUse::Coaching, place.origin());
        QCOMPARE(place.ask()[0].kind, ServiceVerdict::Kind::Unused);
        QCOMPARE(place.opened, 0);
        QCOMPARE(place.server.connectionCount(), 0);
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<QString>("word");
        QTest::newRow("key") << QStringLiteral("key") << QStringLiteral("key");
        QTest::newRow("model") << QStringLiteral("model") << QStringLiteral("model");
        QTest::newRow("gone") << QStringLiteral("gone") << QStringLiteral("service");
        QTest::newRow("address") << QStringLiteral("address") << QStringLiteral("address");
    }

    void whatIsWrongIsSaid()
    {
        QFETCH(QString, wrong);
        QFETCH(QString, word);
        Place place;
        if (wrong == u"key")
            (void)place.secrets->write(ServiceKeys::nameOf(place.origin()), Secret("sk-wrong"));
        else if (wrong == u"model")
            place.settings.services.coach.model = QStringLiteral("no-such-model");
        else if (wrong == u"gone")
            place.server.stop();
        else
            place.settings.services.coach.addresses = {QStringLiteral("http://example.org/v1")};
        const ServiceVerdict verdict = place.ask()[0];
        QVERIFY2(verdict.kind == ServiceVerdict::Kind::Failed, qPrintable(verdict.detail));
        QVERIFY2(verdict.detail.contains(word), qPrintable(verdict.detail));
        QVERIFY(!verdict.detail.contains(u"sk-wrong"));
    }

    void theUsualAddressIsNamed_data()
    {
        QTest::addColumn<int>("recognizer");
        QTest::addColumn<int>("voice");
        QTest::addColumn<QString>("host");
        const auto add = [](const char *name, auto recognizer, auto voice, const char *host) {
            QTest::newRow(name) << int(recognizer) << int(voice) << QString::fromLatin1(host);
        };
        using Hears = OnlineRecognizer;
        using Speaks = OnlineVoice;
        add("streaming", Hears::AssemblyAiStreaming, Speaks::None, "streaming.assemblyai.com");
        add("pre-recorded", Hears::AssemblyAiPrerecorded, Speaks::None, "api.assemblyai.com");
        add("OpenAI", Hears::OpenAiCompatible, Speaks::None, "api.openai.com");
        add("voice", Hears::None, Speaks::OpenAiCompatible, "api.openai.com");
        add("Google", Hears::None, Speaks::Google, "texttospeech.googleapis.com");
    }

    void theUsualAddressIsNamed()
    {
        QFETCH(int, recognizer);
        QFETCH(int, voice);
        QFETCH(QString, host);
        Place place;
        place.settings.services.agreed.clear(); // nobody is asked
        place.settings.services.recognizer = OnlineRecognizer(recognizer);
        place.settings.services.voice = OnlineVoice(voice);
        const ServiceVerdict verdict =
            place.ask()[recognizer != int(OnlineRecognizer::None) ? 1 : 2];
        QVERIFY2(verdict.kind == ServiceVerdict::Kind::Unused, qPrintable(verdict.detail));
        QVERIFY2(verdict.detail.contains(host), qPrintable(verdict.detail));
    }

    void theWaitForTheKeyEndsWithIt()
    {
        BytesServer slow;
        ServiceDoctorTimes times;
        times.key = 100ms;
        slow.onBytes = [&](BytesServer::Peer &peer) {
            QTimer::singleShot(3 * times.key, &peer.socket, [&peer] {
                (void)BytesServer::answer(peer, httpAnswer("{}", "401 Unauthorized"));
            });
        };
        Place place;
        place.settings.services.coach.addresses = QStringList{slow.address()};
        const QString origin = ServiceAddress::parse(slow.address())->origin();
        place.settings.services.agree(ServiceUse::Coaching, origin);
        const ServiceVerdict verdict = place.ask(times)[0];
        QCOMPARE(verdict.kind, ServiceVerdict::Kind::Failed);
        QVERIFY2(verdict.detail.contains(u"key"), qPrintable(verdict.detail));
    }

    void aClockThatIsWrongIsSaidWhereAllIsWell()
    {
        BytesServer late;
        late.onBytes = [](BytesServer::Peer &peer) {
            const QByteArray body = R"({"choices":[{"message":{"content":"OK"}}]})";
            (void)BytesServer::answer(peer,
                                      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                      "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\nContent-Length: "
                                          + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        };
        Place place;
        QVERIFY(!place.ask()[0].detail.contains(u"clock"));
        place.settings.services.coach.addresses = QStringList{late.address()};
        place.settings.services.agree(ServiceUse::Coaching,
                                      ServiceAddress::parse(late.address())->origin());
        const ServiceVerdict verdict = place.ask()[0];
        QVERIFY2(verdict.kind == ServiceVerdict::Kind::Good, qPrintable(verdict.detail));
        QVERIFY2(verdict.detail.contains(u"clock"), qPrintable(verdict.detail));
    }

    void otherServicesAreReached()
    {
        Place place;
        place.settings.services.recognizer = OnlineRecognizer::OpenAiCompatible;
        place.settings.services.recognition.addresses = place.settings.services.coach.addresses;
        place.settings.services.agree(ServiceUse::Recognition, place.origin());
        const auto verdicts = place.ask();
        QVERIFY2(verdicts[1].kind == ServiceVerdict::Kind::Good, qPrintable(verdicts[1].detail));
        QVERIFY(verdicts[1].detail.contains(u"key"));
        place.server.stop();
        QCOMPARE(place.ask()[1].kind, ServiceVerdict::Kind::Failed);
    }

    void eachAddressIsSaid()
    {
        Place place;
        const BytesServer never; // nobody agreed to it
        place.settings.services.coach.addresses << QStringLiteral("http://127.0.0.1:1/v1")
                                                << never.address();
        place.settings.services.agree(ServiceUse::Coaching, QStringLiteral("http://127.0.0.1:1"));
        const auto verdicts = place.ask();
        QCOMPARE(verdicts.size(), std::size_t(5)); // and the two other uses
        QCOMPARE(verdicts[0].kind, ServiceVerdict::Kind::Good);
        QVERIFY(verdicts[0].detail.startsWith(
            QStringLiteral("127.0.0.1:%1 ").arg(place.server.port())));
        QCOMPARE(verdicts[1].kind, ServiceVerdict::Kind::Failed);
        QVERIFY2(verdicts[1].detail.startsWith(u"127.0.0.1:1: "), qPrintable(verdicts[1].detail));
        QCOMPARE(verdicts[2].kind, ServiceVerdict::Kind::Unused);
        QVERIFY(verdicts[2].detail.contains(u"nobody has agreed"));
        QCOMPARE(never.openPeers(), 0);
        for (std::size_t i = 1; i < 3; ++i)
            QCOMPARE(verdicts[i].name, verdicts[0].name);
    }

    void aServiceAccountStandsInForAKey()
    {
        qputenv("GOOGLE_APPLICATION_CREDENTIALS", "/home/person/account.json");
        const auto unset = qScopeGuard([] { qunsetenv("GOOGLE_APPLICATION_CREDENTIALS"); });
        Place place;
        place.settings.services.voice = OnlineVoice::Google;
        place.settings.services.speech.addresses = {place.origin()};
        place.settings.services.agree(ServiceUse::Voice, place.origin());
        (void)place.secrets->remove(ServiceKeys::nameOf(place.origin()));
        const ServiceVerdict verdict = place.ask()[2];
        QVERIFY2(verdict.detail.contains(u"service account"), qPrintable(verdict.detail));
    }
};

PULSEMATES_TEST(tst_DoctorServices)
#include "tst_doctorservices.moc"
