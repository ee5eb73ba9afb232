#include "tests/contract/providers/httpcall.h"
#include "tests/support/patience.h"
#include "tests/support/providers/loopbackserver.h"
#include "tests/support/providers/openai/openaicompatible.h"
#include "tests/support/testregistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>

using namespace pulsemates;
using namespace pulsemates::loopback;

/// The server below the services: versions of HTTP, encryption, limits and how it fails.
class tst_LoopbackServer : public TestClass
{
    Q_OBJECT

protected:
    [[nodiscard]] QString alsoExpected() const override;

private slots:
    void init();
    void everyVersionOfHttp_data();
    void everyVersionOfHttp();
    void keepsConnectionsAndTakesChunks();
    void badCertificates_data();
    void badCertificates();
    void bytesThatAreNoHttp();
    void listensOnLoopbackOnly();
    void brokenAnswers_data();
    void brokenAnswers();
    void faultsOfHttp2_data();
    void faultsOfHttp2();
    void heldAnswersComeWhenLetGo();
    void heldAnswersOfThoseWhoLeftAreQuiet();
    void aClientThatGivesUpIsCounted();
    void uploadsCanBeCut();
    void faultsComeInTheirTurn();
    void sessionsComeFromThePath();

private:
    [[nodiscard]] PlainClient client() const;

    std::unique_ptr<OpenAiCompatible> m_service;
    std::unique_ptr<LoopbackServer> m_server;
};

namespace {

const QString models = QStringLiteral("/v1/models");
const QByteArray bearer = "Bearer loopback-openai-key";

/// Sends bytes as they are and returns all that comes until the server closes.
QByteArray exchangeBytes(quint16 port, const QByteArray &bytes)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    if (!socket.waitForConnected(patienceMs))
        return {};
    socket.write(bytes);
    const bool closed = QTest::qWaitFor(
        [&socket] { return socket.state() == QAbstractSocket::UnconnectedState; }, patienceMs);
    return closed ? socket.readAll() : QByteArray();
}

} // namespace

/// What Qt says of a connection that a fault ends.
QString tst_LoopbackServer::alsoExpected() const
{
    return QStringLiteral("stream \\d+ finished with error");
}

void tst_LoopbackServer::init()
{
    TestClass::init();
    m_server.reset();
    m_service = std::make_unique<OpenAiCompatible>();
    m_server = std::make_unique<LoopbackServer>(*m_service);
    QVERIFY(m_server->start());
}

PlainClient tst_LoopbackServer::client() const
{
    return PlainClient(m_server->url());
}

void tst_LoopbackServer::everyVersionOfHttp_data()
{
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<bool>("http2");
    QTest::newRow("HTTP/1.1") << false << false;
    QTest::newRow("HTTP/1.1 over TLS") << true << false;
    QTest::newRow("HTTP/2 over TLS, by ALPN") << true << true;
    QTest::newRow("HTTP/2 without TLS") << false << true;
}

void tst_LoopbackServer::everyVersionOfHttp()
{
    QFETCH(bool, encrypted);
    QFETCH(bool, http2);
    QVERIFY(m_server->start({.encrypted = encrypted}));
    PlainClient client(m_server->url());
    client.setHeader("Authorization", bearer);
    client.trust(CertificateAuthority::shared().pem());
    if (http2)
        client.preferHttp2(!encrypted);
    for (int i = 0; i < 3; ++i) {
        const PlainCall call = client.get(models);
        QCOMPARE(call.error, QNetworkReply::NoError);
        QCOMPARE(call.status, 200);
        QCOMPARE(call.http2, http2);
        QVERIFY(!call.json()[QStringLiteral("data")].toArray().isEmpty());
    }
    QCOMPARE(m_server->connectionCount(), 1);
    const auto requests = m_service->requests();
    QCOMPARE(int(requests.size()), 3);
    QCOMPARE(requests.front().version, http2 ? 2 : 1);
    QCOMPARE(requests.front().encrypted, encrypted);
    QCOMPARE(m_service->violations(), QStringList());
}

void tst_LoopbackServer::keepsConnectionsAndTakesChunks()
{
    const QByteArray head = "POST /v1/moderations HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: "
                            + bearer + "\r\nContent-Type: application/json\r\n";
    const QByteArray chunked = head
                               + "Transfer-Encoding: chunked\r\n\r\n8\r\n{\"input\"\r\n9;x=y\r\n"
                                 ":\"quiet\"}\r\n0\r\n\r\n";
    const QByteArray plain = head
                             + "Content-Length: 17\r\nExpect: 100-continue\r\n\r\n"
                               "{\"input\":\"quiet\"}GET bad\r\n\r\n";
    const QByteArray answers = exchangeBytes(m_server->port(), chunked + plain);
    QCOMPARE(answers.count("HTTP/1.1 200 OK"), 2);
    QCOMPARE(answers.count("HTTP/1.1 400 Bad Request"), 1);
    const auto requests = m_service->requests();
    QCOMPARE(int(requests.size()), 2);
    QVERIFY(requests.front().chunked);
    QCOMPARE(requests.front().body, requests.back().body);
    QCOMPARE(m_service->violations().size(), 1); // the last bytes
}

void tst_LoopbackServer::badCertificates_data()
{
    QTest::addColumn<CertificateFlaw>("flaw");
    QTest::newRow("expired") << CertificateFlaw::Expired;
    QTest::newRow("not yet valid") << CertificateFlaw::NotYet;
    QTest::newRow("of another host") << CertificateFlaw::OtherHost;
    QTest::newRow("of an unknown authority") << CertificateFlaw::UnknownAuthority;
}

void tst_LoopbackServer::badCertificates()
{
    QFETCH(CertificateFlaw, flaw);
    QVERIFY(m_server->start({.encrypted = true, .flaw = flaw}));
    PlainClient client(m_server->url());
    client.trust(CertificateAuthority::shared().pem());
    QCOMPARE(client.get(models).error, QNetworkReply::SslHandshakeFailedError);
    QCOMPARE(m_service->requestCount(), 0);
}

void tst_LoopbackServer::bytesThatAreNoHttp()
{
    const QByteArray answer = exchangeBytes(m_server->port(), "HELO there\r\n\r\n");
    QVERIFY(answer.startsWith("HTTP/1.1 400 "));
    QCOMPARE(m_service->violations().size(), 1);
    QVERIFY(
        exchangeBytes(m_server->port(), QByteArray(80 * 1024, 'a')).startsWith("HTTP/1.1 400 "));
}

void tst_LoopbackServer::listensOnLoopbackOnly()
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QStringLiteral("127.0.0.2")), m_server->port());
    QVERIFY(!socket.waitForConnected(patienceMs));
    QCOMPARE(socket.error(), QAbstractSocket::ConnectionRefusedError);
}

void tst_LoopbackServer::brokenAnswers_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<bool>("arrives");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("holds");
    const auto row = [](const char *fault, bool arrives, int status, const QByteArray &holds) {
        QTest::newRow(fault) << QString::fromLatin1(fault) << arrives << status << holds;
    };
    row("close-at-once", false, 0, "");
    row("reset-at-once", false, 0, "");
    row("cut-body", false, 200, "");
    row("reset-body", false, 200, "");
    row("wrong-length", false, 200, "");
    row("not-http", false, 0, "");
    row("captive-portal", true, 200, "guest network");
    row("captive-redirect", true, 302, "");
    row("redirect-elsewhere", true, 307, "");
    row("wrong-type", true, 200, "gpt-4o-mini");
    row("empty-body", true, 200, "");
    row("not-json", true, 200, "Something went wrong");
    row("deep-json", true, 200, "[[[[[[");
    row("duplicate-keys", true, 200, "\"object\":\"list\",\"data\"");
    row("wild-numbers", true, 200, "1e999");
    row("invalid-utf8", true, 200, "\xC3\x28");
    row("huge-json", true, 200, "aaaaaaaa");
    row("unauthorized", true, 401, "invalid_api_key");
    row("rate-limited", true, 429, "rate_limit_exceeded");
    row("out-of-quota", true, 429, "insufficient_quota");
    row("unavailable", true, 503, "");
    row("gateway-timeout", true, 504, "<html>");
    row("numeric-code", true, 500, "\"code\":500");
    row("go-away", true, 200, "gpt-4o-mini");
}

void tst_LoopbackServer::brokenAnswers()
{
    QFETCH(QString, fault);
    QFETCH(bool, arrives);
    QFETCH(int, status);
    QFETCH(QByteArray, holds);
    const auto named = faultNamed(fault);
    QVERIFY(named.has_value());
    PlainClient asking = client();
    asking.setHeader("Authorization", bearer);
    m_service->inject({.fault = *named, .times = FaultPlan::always});
    const PlainCall broken = asking.get(models);
    QCOMPARE(broken.status, status);
    QCOMPARE(broken.error == QNetworkReply::NoError || broken.status >= 300, arrives);
    QVERIFY2(broken.body.contains(holds), broken.body.left(400).constData());
    m_service->clearFaults();
    QCOMPARE(asking.get(models).status, 200);
    QCOMPARE(m_service->violations(), QStringList());
}

void tst_LoopbackServer::faultsOfHttp2_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<bool>("arrives");
    QTest::newRow("connection closed") << QStringLiteral("close-at-once") << false;
    QTest::newRow("connection cut") << QStringLiteral("cut-body") << false;
    QTest::newRow("connection reset") << QStringLiteral("reset-body") << false;
    QTest::newRow("stream reset") << QStringLiteral("stream-reset") << false;
    QTest::newRow("no further request") << QStringLiteral("go-away") << true;
    QTest::newRow("huge") << QStringLiteral("huge-json") << true;
}

void tst_LoopbackServer::faultsOfHttp2()
{
    QFETCH(QString, fault);
    QFETCH(bool, arrives);
    QVERIFY(m_server->start({.encrypted = true}));
    PlainClient asking(m_server->url());
    asking.setHeader("Authorization", bearer);
    asking.trust(CertificateAuthority::shared().pem());
    asking.preferHttp2(false);
    m_service->inject({.fault = faultNamed(fault).value(), .times = FaultPlan::always});
    const PlainCall broken = asking.get(models);
    QCOMPARE(broken.error == QNetworkReply::NoError, arrives);
    m_service->clearFaults();
    const PlainCall after = asking.get(models);
    QCOMPARE(after.status, 200);
    QVERIFY(after.http2);
    QCOMPARE(m_service->violations(), QStringList());
}

void tst_LoopbackServer::heldAnswersComeWhenLetGo()
{
    m_service->inject({.fault = Fault::Held});
    PlainClient asking = client();
    asking.setHeader("Authorization", bearer);
    const std::unique_ptr<QNetworkReply> held(asking.begin("GET", models));
    QTRY_COMPARE_WITH_TIMEOUT(m_service->requestCount(), 1, patienceMs);
    QCOMPARE(asking.get(models).status, 200); // others are not held
    QVERIFY(!held->isFinished());
    m_server->releaseHeld();
    QTRY_VERIFY_WITH_TIMEOUT(held->isFinished(), patienceMs);
    QCOMPARE(PlainClient::outcome(*held).status, 200);
}

/// A stream in many pieces, whose client leaves as it is let go: nothing is written to a closed
/// socket, which would be a warning and fail the test.
void tst_LoopbackServer::heldAnswersOfThoseWhoLeftAreQuiet()
{
    const QJsonObject asked{
        {QStringLiteral("model"), QStringLiteral("gpt-4o-mini")},
        {QStringLiteral("stream"), true},
        {QStringLiteral("messages"),
         QJsonArray{QJsonObject{{QStringLiteral("role"), QStringLiteral("user")},
                                {QStringLiteral("content"), QStringLiteral("Hello")}}}}};
    m_service->setWords(QStringLiteral("word ").repeated(200));
    for (int i = 1; i <= 10; ++i) {
        m_service->inject({.fault = Fault::Held});
        PlainClient asking = client();
        asking.setHeader("Authorization", bearer);
        const std::unique_ptr<QNetworkReply> reply(
            asking.begin("POST",
                         QStringLiteral("/v1/chat/completions"),
                         "application/json",
                         QJsonDocument(asked).toJson()));
        QTRY_COMPARE_WITH_TIMEOUT(m_service->requestCount(), i, patienceMs);
        reply->abort();
        m_server->releaseHeld();
        QTRY_COMPARE_WITH_TIMEOUT(m_server->openConnections(), 0, patienceMs);
    }
}

void tst_LoopbackServer::aClientThatGivesUpIsCounted()
{
    for (const Fault fault : {Fault::NoAnswer, Fault::Stall, Fault::Drip}) {
        m_service->forget();
        m_service->inject({.fault = fault});
        PlainClient asking = client();
        asking.setHeader("Authorization", bearer);
        const std::unique_ptr<QNetworkReply> reply(asking.begin("GET", models));
        QTRY_COMPARE_WITH_TIMEOUT(m_service->requestCount(), 1, patienceMs);
        if (fault != Fault::NoAnswer)
            QTRY_VERIFY_WITH_TIMEOUT(reply->bytesAvailable() > 0, patienceMs);
        QVERIFY(!reply->isFinished());
        reply->abort();
        QTRY_COMPARE_WITH_TIMEOUT(m_service->abandoned(), 1, patienceMs);
    }
}

void tst_LoopbackServer::uploadsCanBeCut()
{
    m_service->inject({.fault = Fault::CutUpload, .times = FaultPlan::always, .atByte = 100'000});
    PlainClient asking = client();
    asking.setHeader("Authorization", bearer);
    const QByteArray body(4'000'000, ' ');
    const PlainCall cut =
        asking.send("POST", QStringLiteral("/v1/moderations"), "application/json", body);
    QVERIFY(cut.error != QNetworkReply::NoError);
    QCOMPARE(cut.status, 0);
    QCOMPARE(m_service->requestCount(), 0);
}

void tst_LoopbackServer::faultsComeInTheirTurn()
{
    m_service->inject({.fault = Fault::ServerError, .after = 1, .times = 2, .path = models});
    PlainClient asking = client();
    asking.setHeader("Authorization", bearer);
    QList<int> statuses;
    for (int i = 0; i < 4; ++i)
        statuses << asking.get(models).status;
    QCOMPARE(statuses, QList<int>({200, 500, 500, 200}));
}

void tst_LoopbackServer::sessionsComeFromThePath()
{
    PlainClient asking(m_server->url(17));
    asking.setHeader("Authorization", bearer);
    QCOMPARE(asking.get(models).status, 200);
    const auto requests = m_service->requests();
    QCOMPARE(requests.front().session, 17);
    QCOMPARE(requests.front().path, models);
}

PULSEMATES_TEST(tst_LoopbackServer)
#include "tst_loopbackserver.moc"
