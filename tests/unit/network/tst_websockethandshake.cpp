#include "core/network/websocketchannel.h"
#include "tests/support/network/bytesserver.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "tests/unit/network/clientfixture.h"

#include <QTest>

using namespace pulsemates;

namespace {

/// One that does not come about, and how it ended.
struct Handshake
{
    WebSocketChannel channel;
    std::optional<ChannelEnd> end;
    int closed = 0;

    Handshake(HttpClient &client, const QString &address)
        : channel(client, to(address))
    {
        QObject::connect(&channel,
                         &WebSocketChannel::closed,
                         &channel,
                         [this](RequestId, const ChannelEnd &last) {
                             end = last;
                             ++closed;
                         });
        channel.open();
    }

    [[nodiscard]] static ChannelRequest to(const QString &address)
    {
        ChannelRequest request;
        request.base = *ServiceAddress::parse(address);
        request.stage = Stage::Transcribe;
        return request;
    }

    [[nodiscard]] QString code() const
    {
        if (!end)
            return QStringLiteral("nothing");
        return end->outcome ? QStringLiteral("done") : errorCodeName(end->outcome.error().code);
    }
};

} // namespace

/// What answers in place of a WebSocket.
class tst_WebSocketHandshake : public TestClass
{
    Q_OBJECT

private slots:
    void aRefusedHandshakeIsTold_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("code");
        QTest::newRow("key") << QByteArray("401 Unauthorized") << 401 << "key-refused";
        QTest::newRow("permission") << QByteArray("403 Forbidden") << 403 << "not-permitted";
        QTest::newRow("rate") << QByteArray("429 Too Many Requests") << 429 << "rate-limited";
        QTest::newRow("server") << QByteArray("503 Service Unavailable") << 503 << "service-error";
        QTest::newRow("redirect") << QByteArray("302 Found") << 302 << "not-the-service";
        QTest::newRow("bad request") << QByteArray("400 Bad Request") << 400 << "request-refused";
        QTest::newRow("success") << QByteArray("200 OK") << 200 << "not-the-service";
    }

    void aRefusedHandshakeIsTold()
    {
        QFETCH(QByteArray, status);
        QFETCH(int, number);
        ClientFixture f;
        BytesServer server;
        server.onBytes = [&status](BytesServer::Peer &peer) {
            (void)BytesServer::answer(peer, httpAnswer("", status));
        };
        Handshake c(*f.client, server.address());
        QTRY_COMPARE_WITH_TIMEOUT(c.closed, 1, patienceMs);
        QTEST(c.code(), "code");
        QCOMPARE(c.end->handshakeStatus, number);
        QVERIFY(!c.channel.isOpen());
    }

    void whatIsNoHandshakeEnds_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("code");
        const QByteArray begin = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n";
        QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9\r\n\r\n") << "answer-unreadable";
        QTest::newRow("another key") << QByteArray(
            begin + "Connection: Upgrade\r\nSec-WebSocket-Accept: bm90MTIzCg==\r\n\r\n")
                                     << "answer-unreadable";
        // Qt waits for more, and we not for ever.
        QTest::newRow("endless") << QByteArray(begin + QByteArray("X: y\r\n").repeated(10'000))
                                 << "connect-timeout";
        QTest::newRow("an endless line")
            << QByteArray(begin + "X: " + QByteArray(100'000, 'y')) << "connect-timeout";
    }

    void whatIsNoHandshakeEnds()
    {
        QFETCH(QByteArray, answer);
        ClientFixture f;
        BytesServer server;
        server.onBytes = [&answer](BytesServer::Peer &peer) {
            (void)BytesServer::answer(peer, answer);
        };
        Handshake c(*f.client, server.address());
        QTRY_COMPARE_WITH_TIMEOUT(c.closed, 1, patienceMs);
        QTEST(c.code(), "code");
        QCOMPARE(c.end->handshakeStatus, 0);
        QVERIFY(!c.channel.isOpen());
    }
};

PULSEMATES_TEST(tst_WebSocketHandshake)

#include "tst_websockethandshake.moc"
