#include "core/network/websocketchannel.h"
#include "tests/support/fakeclock.h"
#include "tests/support/network/boundport.h"
#include "tests/support/network/bytesserver.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "tests/unit/network/clientfixture.h"

#include <QTest>
#include <QWebSocketServer>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

/// A server of WebSockets that a test speaks through.
struct SocketServer
{
    QWebSocketServer server;
    std::unique_ptr<QWebSocket> peer;
    QNetworkRequest asked;
    QStringList texts;
    QByteArray binary;

    explicit SocketServer(std::optional<QSslConfiguration> tls = {})
        : server(QStringLiteral("test"),
                 tls ? QWebSocketServer::SecureMode : QWebSocketServer::NonSecureMode)
    {
        if (tls)
            server.setSslConfiguration(*tls);
        (void)server.listen(QHostAddress::LocalHost);
        QObject::connect(&server, &QWebSocketServer::newConnection, &server, [this] {
            peer.reset(server.nextPendingConnection());
            asked = peer->request();
            QObject::connect(peer.get(),
                             &QWebSocket::textMessageReceived,
                             &server,
                             [this](const QString &text) { texts << text; });
            QObject::connect(peer.get(),
                             &QWebSocket::binaryMessageReceived,
                             &server,
                             [this](const QByteArray &bytes) { binary += bytes; });
        });
    }

    [[nodiscard]] QString address() const
    {
        return QStringLiteral("%1://127.0.0.1:%2/v3")
            .arg(server.secureMode() == QWebSocketServer::SecureMode ? QStringLiteral("wss")
                                                                     : QStringLiteral("ws"))
            .arg(server.serverPort());
    }
};

ChannelRequest channelTo(const QString &address)
{
    ChannelRequest request;
    request.base = *ServiceAddress::parse(address);
    request.path = QStringLiteral("ws");
    request.stage = Stage::Transcribe;
    return request;
}

/// A channel, and what came of it.
struct Channel
{
    WebSocketChannel channel;
    QByteArrayList texts;
    QByteArray binary;
    std::optional<ChannelEnd> end;
    int opened = 0;
    int closed = 0;
    int pongs = 0;

    Channel(HttpClient &client, const ChannelRequest &request)
        : channel(client, request)
    {
        const auto on = [this](auto signal, auto slot) {
            QObject::connect(&channel, signal, &channel, slot);
        };
        on(&WebSocketChannel::opened, [this] { ++opened; });
        on(&WebSocketChannel::textArrived,
           [this](RequestId, const QByteArray &text) { texts << text; });
        on(&WebSocketChannel::binaryArrived,
           [this](RequestId, const QByteArray &bytes) { binary += bytes; });
        on(&WebSocketChannel::pongArrived, [this] { ++pongs; });
        on(&WebSocketChannel::closed, [this](RequestId, const ChannelEnd &last) {
            end = last;
            ++closed;
        });
        channel.open();
    }

    [[nodiscard]] QString code() const
    {
        if (!end)
            return QStringLiteral("nothing");
        return end->outcome ? QStringLiteral("done") : errorCodeName(end->outcome.error().code);
    }
};

} // namespace

class tst_WebSocketChannel : public TestClass
{
    Q_OBJECT

private slots:
    void speaksBothWays_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("wss") << true;
        QTest::newRow("ws") << false;
    }

    void speaksBothWays()
    {
        QFETCH(bool, tls);
        ClientFixture f;
        SocketServer server(tls ? std::optional(f.authority().server()) : std::nullopt);
        ChannelRequest request = channelTo(server.address());
        request.query = QStringLiteral("sample_rate=16000");
        request.credential = Credential::raw(Secret("key"));
        request.headers = {{"X-Version", "1"}};
        request.pingEvery = 20ms;
        Channel c(*f.client, request);
        QVERIFY(!c.channel.sendText("too early"));
        QTRY_COMPARE_WITH_TIMEOUT(c.opened, 1, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(server.peer, patienceMs);
        QCOMPARE(server.asked.url().path(), QStringLiteral("/v3/ws"));
        QCOMPARE(server.asked.url().query(), QStringLiteral("sample_rate=16000"));
        QCOMPARE(server.asked.rawHeader("Authorization"), QByteArray("key"));
        QCOMPARE(server.asked.rawHeader("X-Version"), QByteArray("1"));

        QVERIFY(c.channel.sendText("{\"type\":\"조금\"}"));
        QVERIFY(c.channel.sendBinary(QByteArray(3200, 'a')));
        QTRY_COMPARE_WITH_TIMEOUT(server.binary.size(), 3200, patienceMs);
        QCOMPARE(server.texts, QStringList{QStringLiteral("{\"type\":\"조금\"}")});
        server.peer->sendTextMessage(QStringLiteral("지쳤어요"));
        server.peer->sendBinaryMessage("bytes");
        QTRY_COMPARE_WITH_TIMEOUT(c.binary, QByteArray("bytes"), patienceMs);
        QCOMPARE(c.texts, QByteArrayList{"지쳤어요"});
        QTRY_VERIFY_WITH_TIMEOUT(c.pongs > 0, patienceMs);

        c.channel.close();
        QVERIFY(!c.channel.sendText("too late"));
        QTRY_COMPARE_WITH_TIMEOUT(c.closed, 1, patienceMs);
        QCOMPARE(c.code(), QStringLiteral("done"));
        QCOMPARE(c.end->closeCode, 1000);
        QCOMPARE(c.end->facts.protocol, WireProtocol::WebSocket);
        QCOMPARE(c.end->facts.secure, tls);
        QVERIFY(c.end->facts.roundTrip.has_value());
        QVERIFY(!c.channel.isOpen());
    }

    void closeCodesAreTold_data()
    {
        QTest::addColumn<int>("closeCode");
        QTest::addColumn<QString>("code");
        const auto row = [](int closeCode, const char *code) {
            QTest::newRow(qPrintable(QString::number(closeCode)))
                << closeCode << QString::fromLatin1(code);
        };
        row(1000, "done");
        row(1001, "done");
        row(1008, "key-refused");
        row(1009, "answer-too-large");
        row(1011, "service-error");
        row(1013, "service-error");
        row(3005, "service-error");
        row(3008, "service-error");
        row(4001, "service-error");
    }

    void closeCodesAreTold()
    {
        QFETCH(int, closeCode);
        ClientFixture f;
        SocketServer server;
        Channel c(*f.client, channelTo(server.address()));
        QTRY_VERIFY_WITH_TIMEOUT(c.opened == 1 && server.peer, patienceMs);
        server.peer->close(QWebSocketProtocol::CloseCode(closeCode),
                           QStringLiteral("words of theirs"));
        QTRY_COMPARE_WITH_TIMEOUT(c.closed, 1, patienceMs);
        QTEST(c.code(), "code");
        QCOMPARE(c.end->closeCode, closeCode);
        if (closeCode != 1013) // whose place Qt's own words take
            QCOMPARE(c.end->closeReason, QStringLiteral("words of theirs"));
        if (!c.end->outcome)
            QVERIFY(!c.end->outcome.error().detail.contains(u"words"));
    }

    void aCutLineIsALoss()
    {
        ClientFixture f;
        SocketServer server;
        Channel c(*f.client, channelTo(server.address()));
        QTRY_VERIFY_WITH_TIMEOUT(c.opened == 1 && server.peer, patienceMs);
        server.peer->abort();
        QTRY_COMPARE_WITH_TIMEOUT(c.closed, 1, patienceMs);
        QCOMPARE(c.code(), QStringLiteral("connection-lost"));
    }

    void everyTimerEnds_data()
    {
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("code");
        QTest::newRow("deaf") << "connect"
                              << "connect-timeout";
        QTest::newRow("no handshake") << "connect"
                                      << "connect-timeout";
        QTest::newRow("mute") << "silence"
                              << "answer-timeout";
        QTest::newRow("session") << "total"
                                 << "answer-timeout";
    }

    void everyTimerEnds()
    {
        QFETCH(QString, detail);
        const QByteArray how = QTest::currentDataTag();
        ClientFixture f;
        BytesServer bytes(how == "deaf" ? std::optional(f.authority().server()) : std::nullopt);
        bytes.deaf = how == "deaf";
        SocketServer server;
        ChannelRequest request =
            channelTo(detail == u"connect" ? bytes.address() : server.address());
        const auto longest = std::chrono::milliseconds(patienceMs);
        request.timeouts = {longest, longest, longest, longest};
        (detail == u"connect"   ? request.timeouts.connect
         : detail == u"silence" ? request.timeouts.silence
                                : request.timeouts.total) = 1s;
        request.pingEvery = how == "mute" ? longest : 20ms;
        Channel c(*f.client, request);
        QTRY_COMPARE_WITH_TIMEOUT(c.closed, 1, patienceMs);
        QTEST(c.code(), "code");
        QCOMPARE(c.end->outcome.error().detail, detail);
    }

    void pongsAreLife()
    {
        FakeClock clock; // so that a machine that is held up is no silence
        HttpClient client(clock);
        SocketServer server;
        ChannelRequest request = channelTo(server.address());
        request.timeouts.silence = 200ms;
        request.pingEvery = 20ms;
        Channel c(client, request);
        connect(
            &c.channel, &WebSocketChannel::pongArrived, this, [&clock] { clock.advance(150ms); });
        QTRY_COMPARE_WITH_TIMEOUT(c.opened, 1, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(c.closed > 0 || c.pongs >= 20, patienceMs); // two silences long
        QCOMPARE(c.closed, 0);
    }

    void whoSaysNoGoodbyeIsLeft()
    {
        ClientFixture f;
        BytesServer server;
        server.onBytes = BytesServer::upgrade; // and then ignores everything
        ChannelRequest request = channelTo(server.address());
        request.closePatience = 100ms;
        Channel c(*f.client, request);
        QTRY_COMPARE_WITH_TIMEOUT(c.opened, 1, patienceMs);
        c.channel.close();
        QTRY_COMPARE_WITH_TIMEOUT(c.closed, 1, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(server.openPeers(), 0, patienceMs);
    }

    void framesAreBounded()
    {
        ClientFixture f;
        SocketServer server;
        ChannelRequest request = channelTo(server.address());
        request.mostOfMessage = 1000;
        request.mostQueued = 5000;
        Channel c(*f.client, request);
        QTRY_VERIFY_WITH_TIMEOUT(c.opened == 1 && server.peer, patienceMs);
        QVERIFY(!c.channel.sendBinary(QByteArray(5001, 'a')));
        QVERIFY(c.channel.sendBinary(QByteArray(4000, 'a')));
        QVERIFY(!c.channel.sendBinary(QByteArray(4000, 'a'))); // the first has not gone out yet
        server.peer->sendTextMessage(QString(1000, u'a'));
        QTRY_COMPARE_WITH_TIMEOUT(c.texts.size(), 1, patienceMs);
        server.peer->sendTextMessage(QString(1001, u'a'));
        QTRY_COMPARE_WITH_TIMEOUT(c.closed, 1, patienceMs);
        QCOMPARE(c.code(), QStringLiteral("answer-too-large"));
        QCOMPARE(c.texts.size(), 1);
    }

    void whatWaitsIsCounted_data() { speaksBothWays_data(); }
    void whatWaitsIsCounted()
    {
        QFETCH(bool, tls);
        ClientFixture f;
        BytesServer server(tls ? std::optional(f.authority().server()) : std::nullopt);
        server.onBytes = BytesServer::upgrade;
        QString address = server.address();
        address.replace(QStringLiteral("http"), QStringLiteral("ws"));
        ChannelRequest request = channelTo(address);
        Channel c(*f.client, request);
        QTRY_COMPARE_WITH_TIMEOUT(c.opened, 1, patienceMs);
        QSslSocket &deaf = server.peer(0).socket;
        QObject::disconnect(&deaf, &QIODevice::readyRead, nullptr, nullptr);
        deaf.setReadBufferSize(1024); // reads no more; the kernel takes some megabytes yet
        const QByteArray piece(256 * 1024, 'a');
        int sent = 0;
        while (sent < 256 && c.channel.sendBinary(piece)) {
            ++sent;
            QCoreApplication::processEvents();
        }
        QVERIFY(sent < 256); // 64 MiB
        QVERIFY(c.channel.queued() > request.mostQueued - piece.size());
        QVERIFY(c.channel.queued() <= request.mostQueued + 64 * 1024); // TLS adds to it
    }

    void troubleBeforeItOpens()
    {
        ClientFixture f(false);
        SocketServer secret(f.authority().server());
        Channel wrong(*f.client, channelTo(secret.address()));
        QTRY_COMPARE_WITH_TIMEOUT(wrong.code(), QStringLiteral("certificate-refused"), patienceMs);
        QCOMPARE(wrong.closed, 1);

        const BoundPort gone;
        Channel nobody(*f.client, channelTo(gone.address()));
        QTRY_COMPARE_WITH_TIMEOUT(nobody.code(), QStringLiteral("connection-refused"), patienceMs);

        ChannelRequest request = channelTo(gone.address());
        request.credential = Credential::raw(Secret("a\nb"));
        Channel unsendable(*f.client, request);
        QCOMPARE(unsendable.closed, 0);
        QTRY_COMPARE_WITH_TIMEOUT(unsendable.code(), QStringLiteral("key-refused"), patienceMs);
    }

    void aLastWordGoesOutBeforeTheEnd_data() { speaksBothWays_data(); }
    void aLastWordGoesOutBeforeTheEnd()
    {
        QFETCH(bool, tls);
        ClientFixture f;
        SocketServer server(tls ? std::optional(f.authority().server()) : std::nullopt);
        auto c = std::make_unique<Channel>(*f.client, channelTo(server.address()));
        QTRY_VERIFY_WITH_TIMEOUT(c->opened == 1 && server.peer, patienceMs);
        QVERIFY(c->channel.sendText("goodbye"));
        c->channel.flush();
        c.reset();
        QTRY_COMPARE_WITH_TIMEOUT(server.texts, QStringList{QStringLiteral("goodbye")}, patienceMs);
    }

    void cancelTellsNobody()
    {
        ClientFixture f;
        SocketServer server;
        Channel c(*f.client, channelTo(server.address()));
        QTRY_VERIFY_WITH_TIMEOUT(c.opened == 1 && server.peer, patienceMs);
        server.peer->sendTextMessage(QStringLiteral("under way"));
        c.channel.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(
            server.peer->state(), QAbstractSocket::UnconnectedState, patienceMs);
        QCOMPARE(c.closed, 0);
        QVERIFY(c.texts.isEmpty());
        QVERIFY(!c.channel.sendText("x"));
    }
};

PULSEMATES_TEST(tst_WebSocketChannel)

#include "tst_websocketchannel.moc"
