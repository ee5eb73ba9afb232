#include "tests/support/network/boundport.h"
#include "tests/support/network/http2server.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "tests/unit/network/clientfixture.h"

#include <QTest>

#include <vector>

#include <sys/socket.h>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

/// Answers each request with the next of @p answers, and the last for ever; an empty one closes.
void script(BytesServer &server, const QByteArrayList &answers, int &asked)
{
    server.onBytes = [answers, &asked](BytesServer::Peer &peer) {
        const QByteArray next = answers.at(std::min<qsizetype>(asked, answers.size() - 1));
        if (!BytesServer::answer(peer, next))
            return;
        ++asked;
        if (next.isEmpty())
            peer.socket.abort();
    };
}

const char *const sse = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";

} // namespace

/// Requests that go wrong: timers, bounds, refusals, retries, certificates.
class tst_HttpTrouble : public TestClass
{
    Q_OBJECT

protected:
    /// Qt's words where a stream is reset.
    [[nodiscard]] QString alsoExpected() const override
    {
        return QStringLiteral("stream \\d+ finished with error");
    }

private slots:
    void everyTimerEnds_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("code");
        QTest::newRow("connect") << "deaf"
                                 << "connect-timeout";
        QTest::newRow("first byte") << "mute"
                                    << "answer-timeout";
        QTest::newRow("silence") << "stalls"
                                 << "answer-timeout";
        QTest::newRow("total") << "trickles"
                               << "answer-timeout";
    }

    void everyTimerEnds()
    {
        QFETCH(QString, how);
        QFETCH(QString, code);
        ClientFixture f;
        BytesServer server(how == u"deaf" ? std::optional(f.authority().server()) : std::nullopt);
        server.deaf = how == u"deaf";
        QTimer drip;
        server.onBytes = [&](BytesServer::Peer &peer) {
            if (how == u"mute" || !BytesServer::answer(peer, sse))
                return;
            drip.callOnTimeout(&peer.socket, [&peer] { peer.socket.write(":\n"); });
            if (how == u"trickles")
                drip.start(20ms);
        };
        HttpRequest request = f.request(server.address());
        const auto longest = std::chrono::milliseconds(patienceMs);
        request.timeouts = {longest, longest, longest, longest};
        (how == u"deaf"     ? request.timeouts.connect
         : how == u"mute"   ? request.timeouts.firstByte
         : how == u"stalls" ? request.timeouts.silence
                            : request.timeouts.total) = 1s;
        Heard heard;
        f.send(request, heard, true);
        QTRY_COMPARE_WITH_TIMEOUT(heard.finished, 1, patienceMs);
        QCOMPARE(heard.code(), code);
        QCOMPARE(heard.detail(), QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(*heard.reply->facts.ended - heard.reply->facts.begun >= 1s);
        QTRY_COMPARE_WITH_TIMEOUT(server.openPeers(), 0, patienceMs); // nothing is left behind
    }

    void aStuckConnectionIsNotUsedAgain()
    {
        ClientFixture f;
        BytesServer server(f.authority().server());
        server.deaf = true;
        server.onBytes = [](BytesServer::Peer &peer) {
            (void)BytesServer::answer(peer, httpAnswer("{}"));
        };
        HttpRequest request = f.request(server.address());
        request.timeouts.connect = 100ms;
        Heard first;
        f.send(request, first);
        QTRY_COMPARE_WITH_TIMEOUT(first.code(), QStringLiteral("connect-timeout"), patienceMs);
        server.deaf = false;
        request.timeouts.connect = std::chrono::milliseconds(patienceMs);
        Heard second;
        f.send(request, second);
        QTRY_COMPARE_WITH_TIMEOUT(second.code(), QStringLiteral("done"), patienceMs);
        QCOMPARE(server.peers(), 2);
    }

    /// Of a connection that is reset, Qt does not always tell: half a body came as a whole one.
    void aResetInTheBodyIsALoss()
    {
        ClientFixture f;
        BytesServer server;
        server.onBytes = [](BytesServer::Peer &peer) {
            if (!BytesServer::answer(peer, httpAnswer(QByteArray(1000, 'a')).chopped(500)))
                return;
            peer.socket.flush();
            const linger atOnce{1, 0};
            (void)setsockopt(
                int(peer.socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
            peer.socket.abort();
        };
        std::vector<Heard> heard(40);
        for (Heard &one : heard)
            f.send(f.request(server.address()), one);
        for (const Heard &one : heard)
            QTRY_COMPARE_WITH_TIMEOUT(one.code(), QStringLiteral("connection-lost"), patienceMs);
    }

    void answersAreBounded_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("code");
        QTest::newRow("fits") << httpAnswer(QByteArray(1000, 'a')) << "done";
        QTest::newRow("announced") << httpAnswer(QByteArray(1001, 'a')) << "answer-too-large";
        QTest::newRow("unannounced") << sse + QByteArray(100'000, 'a') << "answer-too-large";
        QTest::newRow("endless refusal")
            << "HTTP/1.1 500 X\r\n\r\n" + QByteArray(1'000'000, 'a') << "service-error";
    }

    void answersAreBounded()
    {
        QFETCH(QByteArray, answer);
        ClientFixture f;
        BytesServer server;
        int asked = 0;
        script(server, {answer}, asked);
        HttpRequest request = f.request(server.address());
        request.mostBytes = 1000;
        Heard heard;
        f.send(request, heard);
        QTRY_COMPARE_WITH_TIMEOUT(heard.finished, 1, patienceMs);
        QTEST(heard.code(), "code");
        QVERIFY(heard.reply->body.size() <= 1000);
    }

    void refusalsAreTold_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("attempts"); // of three
        const auto row =
            [](const char *name, const QByteArray &answer, const char *code, int attempts) {
                QTest::newRow(name) << answer << QString::fromLatin1(code) << attempts;
            };
        const QByteArray soon = "retry-after-ms: 1\r\n";
        row("key",
            httpAnswer("{\"error\":{\"code\":\"invalid_api_key\",\"message\":\"sk-abc\"}}",
                       "401 Unauthorized",
                       "WWW-Authenticate: Bearer\r\n"),
            "key-refused",
            1);
        row("key as 400",
            httpAnswer("{\"error\":{\"details\":[{\"reason\":\"API_KEY_INVALID\"}]}}",
                       "400 Bad Request",
                       soon),
            "key-refused",
            1);
        row("permission",
            httpAnswer("{}", "403 Forbidden", soon + "x-should-retry: true\r\n"),
            "not-permitted",
            1);
        row("quota",
            httpAnswer("{\"error\":{\"code\":\"insufficient_quota\"}}", "429 X", soon),
            "quota-used-up",
            1);
        row("rate",
            httpAnswer("{\"error\":{\"code\":\"rate_limit_exceeded\"}}", "429 X", soon),
            "rate-limited",
            3);
        row("rate, come back in an hour",
            httpAnswer("{}", "429 X", "Retry-After: 3600\r\n"),
            "rate-limited",
            1);
        row("model",
            httpAnswer("{\"error\":{\"code\":\"model_not_found\"}}", "404 X"),
            "service-model-unknown",
            1);
        row("server", httpAnswer("", "503 X", soon), "service-error", 3);
        row("server that says no",
            httpAnswer("", "503 X", soon + "x-should-retry: false\r\n"),
            "service-error",
            1);
        row("redirect",
            httpAnswer("", "307 X", "Location: http://127.0.0.1:1/\r\n"),
            "not-the-service",
            1);
        row("page by its type",
            httpAnswer("hi", "200 OK", "Content-Type: text/html\r\n"),
            "not-the-service",
            1);
        row("page by its look",
            httpAnswer("<!doctype html><title>Sign in</title>"),
            "not-the-service",
            1);
        row("wants a password",
            httpAnswer("<html>", "511 X", "Content-Type: text/html\r\n"),
            "not-the-service",
            1);
    }

    void refusalsAreTold()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, attempts);
        ClientFixture f;
        BytesServer server;
        int asked = 0;
        script(server, {answer}, asked);
        HttpRequest request = f.request(server.address());
        request.retry.retries = 2;
        Heard heard;
        f.send(request, heard);
        QTRY_COMPARE_WITH_TIMEOUT(heard.finished, 1, patienceMs);
        QTEST(heard.code(), "code");
        QCOMPARE(asked, attempts);
        QCOMPARE(heard.reply->facts.retries, attempts - 1);
        QVERIFY(!heard.detail().contains(u"sk-abc"));
        QCOMPARE(heard.reply->outcome.error().stage, Stage::Coach);
    }

    void whatSpeaksNoHttpIsNoAnswer()
    {
        ClientFixture f;
        BytesServer server;
        server.onPeer = [](BytesServer::Peer &peer) {
            peer.socket.write("SSH-2.0-OpenSSH_9\r\n");
            peer.socket.disconnectFromHost();
        };
        Heard heard;
        f.send(f.request(server.address()), heard);
        QTRY_COMPARE_WITH_TIMEOUT(heard.finished, 1, patienceMs);
        QCOMPARE(heard.code(), QStringLiteral("connection-lost"));
    }

    void pagesMayBeAskedFor()
    {
        ClientFixture f;
        BytesServer server;
        int asked = 0;
        script(
            server, {httpAnswer("\n I am tired.", "200 OK", "Content-Type: text/html\r\n")}, asked);
        HttpRequest request = f.request(server.address());
        request.mayAnswerHtml = true;
        Heard heard;
        f.send(request, heard);
        QTRY_COMPARE_WITH_TIMEOUT(heard.code(), QStringLiteral("done"), patienceMs);
        QCOMPARE(heard.reply->body, QByteArray("\n I am tired."));
    }

    void whatFailsIsTriedAgain()
    {
        ClientFixture f;
        BytesServer server;
        int asked = 0;
        script(server,
               {httpAnswer("", "503 X", "retry-after-ms: 1\r\n"),
                QByteArray(),
                httpAnswer("{\"a\":1}")},
               asked);
        HttpRequest request = f.request(server.address());
        request.method = "POST";
        request.retry.retries = 5;
        request.retry.first = 1ms;
        Heard heard;
        f.send(request, heard);
        QTRY_COMPARE_WITH_TIMEOUT(heard.finished, 1, patienceMs);
        QCOMPARE(heard.code(), QStringLiteral("done"));
        QCOMPARE(heard.reply->body, QByteArray("{\"a\":1}"));
        QVERIFY(asked >= 3);
        QVERIFY(heard.reply->facts.retries >= 1);
    }

    void aBodyThatBreaksOff_data()
    {
        QTest::addColumn<bool>("handedOn");
        QTest::newRow("is asked for again where nobody saw it") << false;
        QTest::newRow("is final where it was handed on") << true;
    }

    void aBodyThatBreaksOff()
    {
        QFETCH(bool, handedOn);
        ClientFixture f;
        BytesServer server;
        int asked = 0;
        server.onBytes = [&asked](BytesServer::Peer &peer) {
            if (asked > 0) {
                asked += BytesServer::answer(peer, httpAnswer("whole")) ? 1 : 0;
            } else if (BytesServer::answer(peer,
                                           "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")) {
                ++asked;
                peer.socket.disconnectFromHost();
            }
        };
        HttpRequest request = f.request(server.address());
        request.retry = {};
        request.retry.first = 1ms;
        Heard heard;
        f.send(request, heard, handedOn);
        QTRY_COMPARE_WITH_TIMEOUT(heard.finished, 1, patienceMs);
        QCOMPARE(heard.code(),
                 handedOn ? QStringLiteral("connection-lost") : QStringLiteral("done"));
        QCOMPARE(handedOn ? heard.pieces : heard.reply->body,
                 QByteArray(handedOn ? "half" : "whole"));
        QCOMPARE(asked, handedOn ? 1 : 2);
    }

    void aStreamThatIsResetIsLost()
    {
        ClientFixture f;
        Http2Server server(f.authority().server());
        server.onRequest = [&server](Http2Server::Stream &stream) {
            server.respond(stream, 200, {{"content-type", "text/event-stream"}});
            server.write(stream, "data: 1\n\n", false);
            server.reset(stream, 2); // INTERNAL_ERROR
        };
        Heard heard;
        f.send(f.request(server.address()), heard, true);
        QTRY_COMPARE_WITH_TIMEOUT(heard.finished, 1, patienceMs);
        QCOMPARE(heard.code(), QStringLiteral("connection-lost"));
    }

    void theTotalTimeEndsAllAttempts()
    {
        ClientFixture f;
        BytesServer server;
        int asked = 0;
        script(server, {httpAnswer("", "503 X", "Retry-After: 60\r\n")}, asked);
        HttpRequest request = f.request(server.address());
        request.retry.retries = 5;
        request.timeouts.total = 10s;
        Heard heard;
        f.send(request, heard);
        QTRY_COMPARE_WITH_TIMEOUT(
            heard.finished, 1, patienceMs); // at once: it would not be in time
        QCOMPARE(heard.code(), QStringLiteral("service-error"));
        QCOMPARE(asked, 1);
    }

    void nothingListens()
    {
        ClientFixture f;
        const BoundPort gone;
        Heard heard;
        f.send(f.request(gone.address()), heard);
        QTRY_COMPARE_WITH_TIMEOUT(heard.code(), QStringLiteral("connection-refused"), patienceMs);
    }

    void whatCannotBeSentIsToldLater()
    {
        ClientFixture f;
        HttpRequest request = f.request(QStringLiteral("http://127.0.0.1:1"));
        request.credential = Credential::bearer(Secret("two\nlines"));
        Heard heard;
        f.send(request, heard);
        QCOMPARE(heard.finished, 0); // not from within
        QTRY_COMPARE_WITH_TIMEOUT(heard.code(), QStringLiteral("key-refused"), patienceMs);
    }
};

PULSEMATES_TEST(tst_HttpTrouble)

#include "tst_httptrouble.moc"
