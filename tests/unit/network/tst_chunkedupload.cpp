#include "core/network/chunkedupload.h"
#include "tests/support/fakeclock.h"
#include "tests/support/network/bytesserver.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "tests/unit/network/clientfixture.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

/// An upload, and what came of it.
struct Upload
{
    ChunkedUpload upload;
    std::optional<HttpReply> reply;
    int finished = 0;
    int drained = 0;

    Upload(HttpClient &client, const HttpRequest &request)
        : upload(client, request)
    {
        QObject::connect(&upload, &ChunkedUpload::drained, &upload, [this] { ++drained; });
        QObject::connect(
            &upload, &ChunkedUpload::finished, &upload, [this](RequestId, const HttpReply &end) {
                reply = end;
                ++finished;
            });
    }

    [[nodiscard]] QString code() const
    {
        if (!reply)
            return QStringLiteral("nothing");
        return reply->outcome ? QStringLiteral("done") : errorCodeName(reply->outcome.error().code);
    }
};

/// A body in chunks, put together again; empty where it is none.
QByteArray unchunked(QByteArray body)
{
    QByteArray whole;
    for (;;) {
        const qsizetype end = body.indexOf("\r\n");
        bool isSize = false;
        const qsizetype size = body.left(end).toLongLong(&isSize, 16);
        if (end < 0 || !isSize || body.size() < end + 4 + size)
            return {};
        if (size == 0)
            return whole;
        whole += body.mid(end + 2, size);
        body.remove(0, end + 4 + size);
    }
}

} // namespace

class tst_ChunkedUpload : public TestClass
{
    Q_OBJECT

private slots:
    void sendsWhatIsSaidWhileItIsSaid_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("https") << true;
        QTest::newRow("http") << false;
    }

    void sendsWhatIsSaidWhileItIsSaid()
    {
        QFETCH(bool, tls);
        ClientFixture f;
        BytesServer server(tls ? std::optional(f.authority().server()) : std::nullopt);
        QByteArray head;
        QByteArray body;
        server.onBytes = [&](BytesServer::Peer &peer) {
            head = head.isEmpty() ? peer.received : head;
            (void)BytesServer::answer(peer, httpAnswer("{\"upload_url\":\"u\"}"), &body);
        };
        HttpRequest request = f.request(server.address() + u"/v2", QStringLiteral("upload"));
        request.credential = Credential::raw(Secret("key"));
        request.headers = {{"X-A", "b"}};
        Upload u(*f.client, request);
        QVERIFY(u.upload.write("before it is connected")); // waits
        u.upload.start();
        QTRY_VERIFY_WITH_TIMEOUT(u.drained > 0, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(server.peer(0).received.contains("before it"), patienceMs);
        QCOMPARE(u.upload.queued(), 0);
        QVERIFY(u.upload.write(QByteArray("\0\r\n0\r\n\r\n", 8)));
        QVERIFY(u.upload.write(QByteArray())); // is not the end
        QVERIFY(u.upload.write(QByteArray(100'000, 'z')));
        QCOMPARE(u.finished, 0);
        u.upload.finish();
        QVERIFY(!u.upload.write("too late"));
        u.upload.finish();
        QTRY_COMPARE_WITH_TIMEOUT(u.finished, 1, patienceMs);
        QCOMPARE(u.code(), QStringLiteral("done"));
        QCOMPARE(u.reply->body, QByteArray("{\"upload_url\":\"u\"}"));
        if (body.contains(
                QByteArray(100'000, 'z'))) // the zero chunk inside fools the test's server
            QCOMPARE(unchunked(body).size(), 22 + 8 + 100'000);
        QVERIFY(head.startsWith("POST /v2/upload HTTP/1.1\r\nHost: 127.0.0.1:"));
        QVERIFY(head.contains("\r\nTransfer-Encoding: chunked\r\n"));
        QVERIFY(head.contains("\r\nAuthorization: key\r\n") && head.contains("\r\nX-A: b\r\n"));
        QVERIFY(head.contains("\r\nContent-Type: application/octet-stream\r\n"));
        const ExchangeFacts &facts = u.reply->facts;
        QVERIFY(facts.connected && facts.sent && facts.firstByte && facts.ended);
        QCOMPARE(facts.protocol, WireProtocol::Http1);
        QVERIFY(facts.roundTrip.has_value());
    }

    void whatWaitsIsBounded()
    {
        ClientFixture f;
        BytesServer server;
        Upload u(*f.client, f.request(server.address()));
        const QByteArray piece(64 * 1024, 'a');
        int taken = 0;
        while (taken < 100 && u.upload.write(piece)) // nothing goes out before start()
            ++taken;
        QVERIFY(taken >= 15 && taken <= 16);
        QVERIFY(u.upload.queued() <= ChunkedUpload::mostQueued);
        u.upload.start();
        QTRY_VERIFY_WITH_TIMEOUT(u.drained > 0, patienceMs);
        QVERIFY(u.upload.write(piece)); // there is room again
    }

    void refusalsEndIt_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("code");
        QTest::newRow("key, early")
            << httpAnswer("{\"error\":\"x\"}", "401 Unauthorized") << "key-refused";
        QTest::newRow("rate") << httpAnswer("", "429 X") << "rate-limited";
        QTest::newRow("server") << httpAnswer("", "500 X") << "service-error";
        QTest::newRow("page") << httpAnswer("<html>", "200 OK", "Content-Type: text/html\r\n")
                              << "not-the-service";
        QTest::newRow("success too early") << httpAnswer("{}") << "answer-unreadable";
        QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9\r\n") << "answer-unreadable";
        QTest::newRow("two lengths")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n")
            << "answer-unreadable";
        QTest::newRow("too large")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n")
            << "answer-too-large";
        const QByteArray head = "HTTP/1.1 200 OK\r\n";
        const QByteArray chunked = head + "Transfer-Encoding: chunked\r\n\r\n";
        QTest::newRow("head without an end")
            << head + QByteArray("X: y\r\n").repeated(1000) << "answer-too-large";
        QTest::newRow("a chunk without a size") << chunked + "none\r\n"
                                                << "answer-unreadable";
        QTest::newRow("a chunk with an endless extension")
            << chunked + "1;" + QByteArray(1000, 'x') << "answer-too-large";
        QTest::newRow("closes") << QByteArray() << "connection-lost";
        QTest::newRow("closes in the answer")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab") << "connection-lost";
    }

    void refusalsEndIt()
    {
        QFETCH(QByteArray, answer);
        ClientFixture f;
        BytesServer server;
        server.onBytes = [&answer](BytesServer::Peer &peer) {
            if (!peer.received.contains("hello"))
                return;
            peer.received.clear();
            peer.socket.write(answer);
            if (answer.isEmpty() || answer.endsWith("ab"))
                peer.socket.disconnectFromHost();
        };
        Upload u(*f.client, f.request(server.address()));
        u.upload.start();
        QVERIFY(u.upload.write("hello"));
        QTRY_COMPARE_WITH_TIMEOUT(u.finished, 1, patienceMs);
        QTEST(u.code(), "code");
        QVERIFY(!u.upload.write("more"));
        QTRY_COMPARE_WITH_TIMEOUT(server.openPeers(), 0, patienceMs);
    }

    void everyTimerEnds_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *limit : {"connect", "first byte", "silence", "total"})
            QTest::newRow(limit) << (qstrcmp(limit, "connect") == 0
                                         ? QStringLiteral("connect-timeout")
                                         : QStringLiteral("answer-timeout"));
    }

    void everyTimerEnds()
    {
        QFETCH(QString, code);
        const QByteArray limit = QTest::currentDataTag();
        ClientFixture f;
        BytesServer server(limit == "connect" ? std::optional(f.authority().server())
                                              : std::nullopt);
        server.deaf = limit == "connect";
        server.onBytes = [&limit](BytesServer::Peer &peer) {
            if (limit == "silence")
                (void)BytesServer::answer(peer, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab");
        };
        HttpRequest request = f.request(server.address());
        const auto longest = std::chrono::milliseconds(patienceMs);
        request.timeouts = {longest, longest, longest, longest};
        (limit == "connect"      ? request.timeouts.connect
         : limit == "first byte" ? request.timeouts.firstByte
         : limit == "silence"    ? request.timeouts.silence
                                 : request.timeouts.total) = 1s;
        Upload u(*f.client, request);
        u.upload.start();
        QVERIFY(u.upload.write("hello"));
        if (limit != "total")
            u.upload.finish();
        QTRY_COMPARE_WITH_TIMEOUT(u.finished, 1, patienceMs);
        QCOMPARE(u.code(), code);
        QCOMPARE(u.reply->outcome.error().detail, QString::fromLatin1(limit));
    }

    void whoSaysNothingIsNotTheServersFault()
    {
        FakeClock clock; // the pause alone is long: a loaded machine is slow, not silent
        HttpClient client(clock);
        BytesServer server;
        QByteArray received;
        server.onBytes = [&received](BytesServer::Peer &peer) {
            received = peer.received;
            (void)BytesServer::answer(peer, httpAnswer("{}"));
        };
        HttpRequest request = ClientFixture::request(server.address());
        request.timeouts.silence = 50ms;
        Upload u(client, request);
        u.upload.start();
        QVERIFY(u.upload.write("hello"));
        QTRY_VERIFY_WITH_TIMEOUT(received.contains("hello"), patienceMs);
        QTest::qWait(100);
        clock.advance(1s); // a pause in speech
        QTest::qWait(100);
        QCOMPARE(u.finished, 0);
        u.upload.finish();
        QTRY_COMPARE_WITH_TIMEOUT(u.code(), QStringLiteral("done"), patienceMs);
    }

    void aWrongCertificateEndsItBeforeAWordIsSent()
    {
        ClientFixture f(false);
        BytesServer server(f.authority().server());
        QByteArray received;
        server.onBytes = [&received](BytesServer::Peer &peer) { received += peer.received; };
        Upload u(*f.client, f.request(server.address()));
        QVERIFY(u.upload.write("hello"));
        u.upload.start();
        QTRY_COMPARE_WITH_TIMEOUT(u.code(), QStringLiteral("certificate-refused"), patienceMs);
        QVERIFY(received.isEmpty());
    }

    void cancelTellsNobody()
    {
        ClientFixture f;
        BytesServer server;
        Upload u(*f.client, f.request(server.address()));
        u.upload.start();
        QVERIFY(u.upload.write("hello"));
        QTRY_COMPARE_WITH_TIMEOUT(server.openPeers(), 1, patienceMs);
        u.upload.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(server.openPeers(), 0, patienceMs);
        QCOMPARE(u.finished, 0);
        QVERIFY(!u.upload.write("more"));
    }

    void whatCannotBeSentIsToldLater()
    {
        ClientFixture f;
        HttpRequest request = f.request(QStringLiteral("http://127.0.0.1:1"));
        request.credential = Credential::raw(Secret("a b"));
        Upload u(*f.client, request);
        u.upload.start();
        QCOMPARE(u.finished, 0);
        QTRY_COMPARE_WITH_TIMEOUT(u.code(), QStringLiteral("key-refused"), patienceMs);
    }
};

PULSEMATES_TEST(tst_ChunkedUpload)

#include "tst_chunkedupload.moc"
