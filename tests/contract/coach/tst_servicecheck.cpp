#include "core/providers/openai/servicecheck.h"
#include "tests/contract/coach/coachrig.h"
#include "tests/support/network/boundport.h"
#include "tests/support/network/bytesserver.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace pulsemates;
using namespace pulsemates::loopback;
using namespace std::chrono_literals;

namespace {

QString codeOf(const ServiceReport &report)
{
    return report.outcome ? QStringLiteral("done") : errorCodeName(report.outcome.error().code);
}

/// Checks @p service and waits for what is found.
ServiceReport checked(HttpClient &client, const ChatService &service)
{
    ServiceCheck check(client);
    std::vector<ServiceReport> reports;
    QObject::connect(&check, &ServiceCheck::finished, &check, [&](const ServiceReport &report) {
        reports.push_back(report);
    });
    check.start(service);
    const bool early = !reports.empty();
    if (!QTest::qWaitFor([&] { return !reports.empty(); }, patienceMs) || early)
        return {fail(ErrorCode::Internal, Stage::App, QStringLiteral("no report in time")),
                {},
                {},
                {},
                {}};
    return reports.front();
}

ChatService at(const QString &address)
{
    ChatService service;
    service.address = *ServiceAddress::parse(address);
    return service;
}

} // namespace

/// *Test connection*: what is wrong with a service is told by its code.
class tst_ServiceCheck : public TestClass
{
    Q_OBJECT

private slots:
    void aGoodServiceIsWell()
    {
        for (const ServerKind &kind : {ServerKind::openAi(),
                                       ServerKind::ollama(),
                                       ServerKind::llamaCpp(),
                                       ServerKind::lmStudio(),
                                       ServerKind::vllm()}) {
            CoachRig rig(kind);
            const ServiceReport report = checked(rig.client, rig.settings());
            QVERIFY2(codeOf(report) == u"done", qPrintable(kind.name));
            QCOMPARE(report.model, kind.models.first());
            QVERIFY(!report.clockAhead);
            QCOMPARE(rig.service.requestCount(), 1);
            QCOMPARE(rig.service.violations(), QStringList());
            // As little as can be, and nothing of the person.
            const QByteArray body = rig.service.requests().front().body;
            QVERIFY(body.contains("\"max_tokens\":1") && body.size() < 200);
        }
    }

    void everyFaultHasItsCode_data();
    void everyFaultHasItsCode();

    void badCertificates_data()
    {
        QTest::addColumn<int>("flaw");
        QTest::addColumn<QString>("code");
        QTest::newRow("expired") << int(CertificateFlaw::Expired) << "clock-wrong";
        QTest::newRow("other host") << int(CertificateFlaw::OtherHost) << "certificate-refused";
    }
    void badCertificates()
    {
        QFETCH(int, flaw);
        CoachRig rig(ServerKind::openAi(), {.encrypted = true, .flaw = CertificateFlaw(flaw)});
        QTEST(codeOf(checked(rig.client, rig.settings())), "code");
    }

    void anUnknownModelComesWithTheKnownOnes()
    {
        CoachRig rig;
        ChatService service = rig.settings();
        service.model = QStringLiteral("gpt-none");
        const ServiceReport report = checked(rig.client, service);
        QCOMPARE(codeOf(report), QStringLiteral("service-model-unknown"));
        QCOMPARE(report.models, rig.service.kind().models);
        QCOMPARE(rig.service.requestCount(), 2);
        QCOMPARE(rig.service.violations(), QStringList());
    }

    void aWrongKeyIsOne()
    {
        CoachRig rig;
        ChatService service = rig.settings();
        service.credential = Credential::bearer(Secret("sk-wrong"));
        QCOMPARE(codeOf(checked(rig.client, service)), QStringLiteral("key-refused"));
        service.credential = Credential::bearer(Secret("line\nbreak"));
        QCOMPARE(codeOf(checked(rig.client, service)), QStringLiteral("key-refused"));
    }

    /// The base without its version: the service answers, but there is nothing at this place.
    void aWrongPlaceIsOne()
    {
        CoachRig rig;
        ChatService service = rig.settings();
        service.address = *ServiceAddress::parse(rig.server.url().toString());
        QCOMPARE(codeOf(checked(rig.client, service)), QStringLiteral("not-the-service"));
    }

    void anotherProgramIsNotTheService()
    {
        BytesServer other;
        other.onBytes = [](BytesServer::Peer &peer) {
            (void)BytesServer::answer(peer, httpAnswer("{\"hello\":\"world\"}"));
        };
        CoachRig rig;
        QCOMPARE(codeOf(checked(rig.client, at(other.address()))),
                 QStringLiteral("not-the-service"));
    }

    void nobodyThere()
    {
        CoachRig rig;
        const BoundPort port;
        ChatService gone = rig.settings();
        gone.address = *ServiceAddress::parse(port.address());
        QCOMPARE(codeOf(checked(rig.client, gone)), QStringLiteral("connection-refused"));
    }

    void aModelThatReasonsIsAskedItsWay()
    {
        ServerKind kind = ServerKind::openAi();
        kind.models.prepend(QStringLiteral("o3"));
        CoachRig rig(kind);
        QCOMPARE(codeOf(checked(rig.client, rig.settings())), QStringLiteral("done"));
        QCOMPARE(rig.service.requestCount(), 2);
    }

    void aClockThatIsWrongIsTold()
    {
        BytesServer late;
        late.onBytes = [](BytesServer::Peer &peer) {
            const QByteArray body = "{\"choices\":[{\"message\":{\"content\":\"OK\"}}]}";
            (void)BytesServer::answer(peer,
                                      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                      "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\nContent-Length: "
                                          + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        };
        CoachRig rig;
        const ServiceReport report = checked(rig.client, at(late.address()));
        QCOMPARE(codeOf(report), QStringLiteral("done"));
        QVERIFY(report.clockAhead && *report.clockAhead > 24h);
    }

    void aDroppedCheckSaysNothing()
    {
        CoachRig rig;
        ServiceCheck check(rig.client);
        QSignalSpy finished(&check, &ServiceCheck::finished);
        rig.service.inject({.fault = Fault::Held});
        check.start(rig.settings());
        QTRY_COMPARE_WITH_TIMEOUT(rig.service.requestCount(), 1, patienceMs);
        check.start(rig.settings()); // drops the first
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patienceMs);
        rig.server.releaseHeld();
        check.start(rig.settings());
        check.cancel();
        QCOMPARE(codeOf(checked(rig.client, rig.settings())), QStringLiteral("done"));
        QCOMPARE(finished.count(), 1);
    }
};

void tst_ServiceCheck::everyFaultHasItsCode_data()
{
    QTest::addColumn<QString>("code");
    const auto row = [](const char *fault, const char *code) {
        QTest::newRow(fault) << QString::fromLatin1(code);
    };
    row("unauthorized", "key-refused");
    row("forbidden", "not-permitted");
    row("not-found", "service-model-unknown");
    row("rate-limited", "rate-limited");
    row("out-of-quota", "quota-used-up");
    row("server-error", "service-error");
    row("unavailable", "service-error");
    row("captive-portal", "not-the-service");
    row("captive-redirect", "not-the-service");
    row("not-json", "not-the-service");
    row("empty-body", "not-the-service");
    row("deep-json", "answer-too-large");
    row("duplicate-keys", "not-the-service");
    row("close-at-once", "connection-lost");
    row("not-http", "connection-lost");
    row("bad-chunk", "not-the-service");    // to Qt it is an empty body
    row("header-flood", "not-the-service"); // the same
}

void tst_ServiceCheck::everyFaultHasItsCode()
{
    QFETCH(QString, code);
    CoachRig rig;
    rig.service.inject({.fault = faultNamed(QString::fromLatin1(QTest::currentDataTag())).value(),
                        .times = FaultPlan::always});
    QCOMPARE(codeOf(checked(rig.client, rig.settings())), code);
    QVERIFY(rig.service.requestCount() <= 4); // Qt repeats what was closed at once by itself
}

PULSEMATES_TEST(tst_ServiceCheck)
#include "tst_servicecheck.moc"
