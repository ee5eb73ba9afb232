#include "tests/support/network/http2server.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "tests/unit/network/clientfixture.h"

#include <QLoggingCategory>
#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

/// Requests that go well, on both versions of HTTP, and what they look like on the wire.
class tst_HttpClient : public TestClass
{
    Q_OBJECT

protected:
    /// Qt's words where a request met a connection that was just being closed.
    [[nodiscard]] QString alsoExpected() const override
    {
        return QStringLiteral("stream \\d+ finished with error");
    }

private slots:
    void speaksHttp2WhereItIsOffered()
    {
        ClientFixture f;
        Http2Server server(f.authority().server());
        server.onRequest = [&server](Http2Server::Stream &stream) {
            server.respond(stream, 200, "application/json", "{\"you\":\"" + stream.body + "\"}");
        };
        HttpRequest request =
            f.request(server.address() + u"/v1", QStringLiteral("chat/completions"));
        request.query = QStringLiteral("a=b%20c");
        request.method = "POST";
        request.contentType = "application/json";
        request.body = "hello";
        request.headers = {{"X-Model", "m"}};
        request.credential = Credential::bearer(Secret("sk-key"));
        Heard first;
        f.send(request, first);
        QTRY_COMPARE_WITH_TIMEOUT(first.finished, 1, patienceMs);
        QCOMPARE(first.code(), QStringLiteral("done"));
        QCOMPARE(first.reply->body, QByteArray("{\"you\":\"hello\"}"));
        QCOMPARE(first.heads, QList<int>{200});
        QVERIFY(!first.outOfTurn);
        QCOMPARE(first.reply->facts.protocol, WireProtocol::Http2);
        QCOMPARE(first.reply->facts.connection, ConnectionState::Cold);
        QVERIFY(first.reply->facts.secure);

        const auto &stream = server.streams().begin()->second;
        QCOMPARE(stream.header(":method"), QByteArray("POST"));
        QCOMPARE(stream.header(":path"), QByteArray("/v1/chat/completions?a=b%20c"));
        QCOMPARE(stream.header("authorization"), QByteArray("Bearer sk-key"));
        QCOMPARE(stream.header("content-type"), QByteArray("application/json"));
        QCOMPARE(stream.header("x-model"), QByteArray("m"));

        Heard second;
        f.send(request, second);
        QTRY_COMPARE_WITH_TIMEOUT(second.finished, 1, patienceMs);
        QCOMPARE(second.reply->facts.connection, ConnectionState::Warm);
        QCOMPARE(server.server().peers(), 1);
        QVERIFY(second.id > first.id);
        QCOMPARE(f.client->underWay(), 0);
    }

    void oneBesideTakesAnotherConnection()
    {
        ClientFixture f;
        Http2Server server(f.authority().server());
        HttpRequest request = f.request(server.address());
        Heard silent;
        f.send(request, silent);
        QTRY_COMPARE_WITH_TIMEOUT(server.streams().size(), std::size_t(1), patienceMs);
        server.onRequest = [&server](Http2Server::Stream &stream) {
            server.respond(stream, 200, "application/json", "{}");
        };
        request.beside = true;
        Heard beside;
        f.send(request, beside);
        QTRY_COMPARE_WITH_TIMEOUT(beside.code(), QStringLiteral("done"), patienceMs);
        QCOMPARE(server.server().peers(), 2);
        QCOMPARE(beside.reply->facts.connection, ConnectionState::Cold);
        QCOMPARE(silent.finished, 0);
        Heard again;
        f.send(request, again); // that one is kept, too
        QTRY_COMPARE_WITH_TIMEOUT(again.code(), QStringLiteral("done"), patienceMs);
        QCOMPARE(server.server().peers(), 2);
    }

    void tellsNothingOfThePerson()
    {
        ClientFixture f;
        BytesServer server;
        QByteArray seen;
        server.onBytes = [&seen](BytesServer::Peer &peer) {
            const QByteArray all = peer.received;
            if (BytesServer::answer(peer, httpAnswer("{}", "200 OK", "Set-Cookie: a=b\r\n")))
                seen = all;
        };
        for (int i = 0; i < 2; ++i) {
            Heard heard;
            f.send(f.request(server.address()), heard);
            QTRY_COMPARE_WITH_TIMEOUT(heard.finished, 1, patienceMs);
            QCOMPARE(heard.reply->facts.protocol, WireProtocol::Http1);
            QVERIFY(!heard.reply->facts.secure);
        }
        const QByteArray wire = seen.toLower();
        QVERIFY2(wire.contains("\r\nuser-agent: pulsemates/"), wire);
        QVERIFY2(wire.contains("\r\naccept-language: *\r\n"), wire);
        QVERIFY2(wire.contains("\r\naccept-encoding: identity\r\n"), wire);
        QVERIFY2(!wire.contains("cookie") && !wire.contains("upgrade") && !wire.contains("referer"),
                 wire);
        QVERIFY2(!wire.contains("authorization"), wire);
    }

    void noLogShowsAKey()
    {
        ClientFixture f;
        Http2Server server(f.authority().server());
        server.onRequest = [&server](Http2Server::Stream &stream) {
            server.respond(
                stream, 401, "application/json", "{\"error\":{\"message\":\"sk-hidden\"}}");
        };
        static QStringList lines;
        lines.clear();
        QLoggingCategory::setFilterRules(QStringLiteral("qt.network*=true\nqt.tls*=true\n"
                                                        "pulsemates.network=true"));
        const auto before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &line) { lines << line; });
        HttpRequest request = f.request(server.address());
        request.credential = Credential::bearer(Secret("sk-hidden"));
        Heard heard;
        f.send(request, heard);
        QTRY_COMPARE_WITH_TIMEOUT(heard.finished, 1, patienceMs);
        qDebug() << request.credential << heard.reply->outcome.error().detail;
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules(QString());
        QCOMPARE(heard.code(), QStringLiteral("key-refused"));
        QVERIFY(!lines.isEmpty());
        QVERIFY2(lines.filter(QStringLiteral("hidden")).isEmpty(), qPrintable(lines.join(u'\n')));
    }

    void aBodyIsHandedOnAsItComes_data()
    {
        QTest::addColumn<bool>("http2");
        QTest::newRow("http/1.1") << false;
        QTest::newRow("h2") << true;
    }

    void aBodyIsHandedOnAsItComes()
    {
        QFETCH(bool, http2);
        ClientFixture f;
        Http2Server two(f.authority().server());
        BytesServer one;
        Http2Server::Stream *stream = nullptr;
        two.onRequest = [&](Http2Server::Stream &asked) {
            stream = &asked;
            two.respond(asked, 200, {{"content-type", "text/event-stream"}});
        };
        one.onBytes = [](BytesServer::Peer &peer) {
            (void)BytesServer::answer(peer,
                                      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                                      "Transfer-Encoding: chunked\r\n\r\n");
        };
        const auto write = [&](const QByteArray &bytes, bool ends) {
            if (http2)
                return two.write(*stream, bytes, ends);
            one.peer(0).socket.write(QByteArray::number(bytes.size(), 16) + "\r\n" + bytes
                                     + "\r\n");
            if (ends)
                one.peer(0).socket.write("0\r\n\r\n");
        };
        Heard heard;
        f.send(f.request(http2 ? two.address() : one.address()), heard, true);
        QTRY_COMPARE_WITH_TIMEOUT(heard.heads, QList<int>{200}, patienceMs);
        write("data: 1\n\n", false);
        QTRY_COMPARE_WITH_TIMEOUT(heard.pieces, QByteArray("data: 1\n\n"), patienceMs);
        QCOMPARE(heard.finished, 0);
        write("data: 2\n\n", true);
        QTRY_COMPARE_WITH_TIMEOUT(heard.finished, 1, patienceMs);
        QCOMPARE(heard.pieces, QByteArray("data: 1\n\ndata: 2\n\n"));
        QCOMPARE(heard.code(), QStringLiteral("done"));
        QVERIFY(heard.reply->body.isEmpty());
        QVERIFY(heard.reply->facts.streamed);
        QVERIFY(!heard.outOfTurn);
    }

    void aLargeBodyGoesOut_data() { aBodyIsHandedOnAsItComes_data(); }

    void aLargeBodyGoesOut()
    {
        QFETCH(bool, http2);
        ClientFixture f;
        Http2Server two(f.authority().server());
        BytesServer one;
        QByteArray arrived;
        two.onRequest = [&](Http2Server::Stream &stream) {
            arrived = stream.body;
            two.respond(stream, 200, "application/json", "{}");
        };
        one.onBytes = [&arrived](BytesServer::Peer &peer) {
            (void)BytesServer::answer(peer, httpAnswer("{}"), &arrived);
        };
        HttpRequest request = f.request(http2 ? two.address() : one.address());
        request.method = "POST";
        request.contentType = "application/octet-stream";
        request.body = QByteArray(2'000'000, 'a') + "end";
        Heard heard;
        f.send(request, heard);
        QTRY_COMPARE_WITH_TIMEOUT(heard.finished, 1, patienceMs);
        QCOMPARE(heard.code(), QStringLiteral("done"));
        QVERIFY(arrived == request.body);
        QVERIFY(heard.reply->facts.sent >= heard.reply->facts.connected);
        QVERIFY(heard.reply->facts.firstByte >= heard.reply->facts.sent);
        QVERIFY(heard.reply->facts.ended >= heard.reply->facts.firstByte);
    }

    void manyAtOnceShareOneConnection()
    {
        ClientFixture f;
        Http2Server server(f.authority().server());
        QList<Http2Server::Stream *> waiting;
        server.onRequest = [&waiting](Http2Server::Stream &stream) { waiting.append(&stream); };
        std::vector<Heard> heard(20);
        for (Heard &one : heard)
            f.send(f.request(server.address()), one);
        QTRY_COMPARE_WITH_TIMEOUT(waiting.size(), 20, patienceMs);
        while (!waiting.isEmpty())
            server.respond(*waiting.takeLast(), 200, "application/json", "{}");
        for (const Heard &one : heard) {
            QTRY_COMPARE_WITH_TIMEOUT(one.finished, 1, patienceMs);
            QCOMPARE(one.code(), QStringLiteral("done"));
        }
        QCOMPARE(server.server().peers(), 1);
    }

    void asksAndDeletes()
    {
        ClientFixture f;
        BytesServer server;
        QByteArrayList lines;
        server.onBytes = [&lines](BytesServer::Peer &peer) {
            const QByteArray line = peer.received.left(peer.received.indexOf('\r'));
            if (BytesServer::answer(peer, httpAnswer("{}")))
                lines << line;
        };
        for (const char *method : {"GET", "DELETE", "POST"}) {
            HttpRequest request = f.request(server.address(), QStringLiteral("v2/t/1"));
            request.method = method;
            Heard heard;
            f.send(request, heard);
            QTRY_COMPARE_WITH_TIMEOUT(heard.code(), QStringLiteral("done"), patienceMs);
        }
        QCOMPARE(lines,
                 (QByteArrayList{
                     "GET /v2/t/1 HTTP/1.1", "DELETE /v2/t/1 HTTP/1.1", "POST /v2/t/1 HTTP/1.1"}));
    }

    void anotherConnectionIsOpenedAfterOneWasClosed()
    {
        ClientFixture f;
        Http2Server server(f.authority().server());
        server.onRequest = [&server](Http2Server::Stream &stream) {
            server.respond(stream, 200, "application/json", "{}");
        };
        Heard first;
        f.send(f.request(server.address()), first);
        QTRY_COMPARE_WITH_TIMEOUT(first.code(), QStringLiteral("done"), patienceMs);
        server.goAway(0);
        QTRY_COMPARE_WITH_TIMEOUT(server.server().openPeers(), 0, patienceMs);
        Heard second;
        HttpRequest again = f.request(server.address());
        again.retry.retries = 2; // Qt may not have noticed yet
        f.send(again, second);
        QTRY_COMPARE_WITH_TIMEOUT(second.code(), QStringLiteral("done"), patienceMs);
        QVERIFY(second.reply->facts.connection != ConnectionState::Warm);
    }
};

PULSEMATES_TEST(tst_HttpClient)

#include "tst_httpclient.moc"
