#include "core/network/connectionwarmer.h"
#include "core/network/roundtripprobe.h"
#include "tests/support/network/http2server.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "tests/unit/network/clientfixture.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

ConnectionWarmer::Times quick()
{
    ConnectionWarmer::Times times;
    times.again = 20ms;
    times.rarest = 100ms;
    return times;
}

/// What a warmer says.
struct Warmth
{
    QList<ConnectionState> states;
    QStringList failures;

    explicit Warmth(ConnectionWarmer &warmer)
    {
        QObject::connect(&warmer,
                         &ConnectionWarmer::warmed,
                         &warmer,
                         [this](const QString &, const Result<WarmConnection> &found) {
                             if (found)
                                 states << found->state;
                             else
                                 failures << errorCodeName(found.error().code);
                         });
    }
};

void answerAll(Http2Server &server)
{
    server.onRequest = [&server](Http2Server::Stream &stream) {
        server.respond(stream, 200, "application/json", "{}");
    };
}

} // namespace

class tst_ConnectionWarmer : public TestClass
{
    Q_OBJECT

private slots:
    void aRequestFindsTheConnectionOpen_data()
    {
        QTest::addColumn<bool>("http2");
        QTest::newRow("h2") << true;
        QTest::newRow("http/1.1") << false;
    }

    void aRequestFindsTheConnectionOpen()
    {
        QFETCH(bool, http2);
        ClientFixture f;
        Http2Server two(f.authority().server());
        answerAll(two);
        BytesServer one(f.authority().server());
        one.onBytes = [](BytesServer::Peer &peer) {
            (void)BytesServer::answer(peer, httpAnswer("{}"));
        };
        const QString base = http2 ? two.address() : one.address();
        ConnectionWarmer warmer(*f.client);
        Warmth warmth(warmer);
        const auto address = *ServiceAddress::parse(base);
        warmer.hold(address);
        QTRY_COMPARE_WITH_TIMEOUT(warmth.states, QList{ConnectionState::Cold}, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(f.client->wire().roundTrip(address), patienceMs);
        Heard heard;
        f.send(f.request(base), heard);
        QTRY_COMPARE_WITH_TIMEOUT(heard.code(), QStringLiteral("done"), patienceMs);
        QCOMPARE(heard.reply->facts.connection, ConnectionState::Warm);
        QCOMPARE(heard.reply->facts.protocol, http2 ? WireProtocol::Http2 : WireProtocol::Http1);
        QVERIFY(heard.reply->facts.roundTrip.has_value());
        QVERIFY(warmer.isHeld(address));
        warmer.release(address);
        QVERIFY(!warmer.isHeld(address));
    }

    void asksAgainWithoutAnotherConnection()
    {
        ClientFixture f;
        Http2Server server(f.authority().server());
        ConnectionWarmer warmer(*f.client, quick());
        Warmth warmth(warmer);
        warmer.hold(*ServiceAddress::parse(server.address()));
        QTRY_VERIFY_WITH_TIMEOUT(warmth.states.size() >= 3, patienceMs);
        QCOMPARE(warmth.states.first(), ConnectionState::Cold);
        QCOMPARE(warmth.states.last(), ConnectionState::Warm);
        QCOMPARE(server.server().openPeers(), 1); // the probe has gone again
    }

    void opensAnotherWhereOneWasClosed()
    {
        ClientFixture f;
        Http2Server server(f.authority().server());
        int made = 0;
        int firstMade = -1;
        ConnectionWarmer warmer(*f.client, quick());
        connect(&warmer,
                &ConnectionWarmer::warmed,
                this,
                [&](const QString &, const Result<WarmConnection> &found) {
                    made += found && found->state != ConnectionState::Warm ? 1 : 0;
                });
        warmer.hold(*ServiceAddress::parse(server.address()));
        QTRY_COMPARE_WITH_TIMEOUT(made, 1, patienceMs);
        for (int number = 0; number < server.server().peers(); ++number) {
            if (server.server().peer(number).socket.isEncrypted())
                firstMade = number;
        }
        server.goAway(firstMade);
        QTRY_COMPARE_WITH_TIMEOUT(made, 2, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(server.server().openPeers(), 1, patienceMs);
    }

    void aTicketIsKeptForTheNextConnection()
    {
        ClientFixture f;
        Http2Server server(f.authority().server());
        answerAll(server);
        Heard first;
        f.send(f.request(server.address()), first);
        QTRY_COMPARE_WITH_TIMEOUT(first.code(), QStringLiteral("done"), patienceMs);
        QVERIFY(f.client->wire().hasTicket(*ServiceAddress::parse(server.address())));
        server.goAway(0);
        QTRY_COMPARE_WITH_TIMEOUT(server.server().openPeers(), 0, patienceMs);
        QTest::qWait(50); // Qt hears of it
        Heard second;
        HttpRequest again = f.request(server.address());
        again.retry.retries = 2;
        f.send(again, second);
        QTRY_COMPARE_WITH_TIMEOUT(second.code(), QStringLiteral("done"), patienceMs);
        QVERIFY(second.reply->facts.connection != ConnectionState::Warm);
    }

    void aFailureIsToldOnceUntilItMends()
    {
        ClientFixture f;
        auto gone = std::make_unique<BytesServer>();
        const QString address = gone->address();
        const quint16 port = gone->serverPort();
        gone.reset();
        ConnectionWarmer warmer(*f.client, quick());
        Warmth warmth(warmer);
        warmer.hold(*ServiceAddress::parse(address));
        QTRY_COMPARE_WITH_TIMEOUT(
            warmth.failures, QStringList{QStringLiteral("connection-refused")}, patienceMs);
        QTest::qWait(150);
        QCOMPARE(warmth.failures.size(), 1);
        BytesServer back;
        back.close();
        QVERIFY(back.listen(QHostAddress::LocalHost, port));
        QTRY_VERIFY_WITH_TIMEOUT(!warmth.states.isEmpty(), patienceMs);
    }

    void aWrongCertificateIsTold()
    {
        ClientFixture f(false);
        BytesServer server(f.authority().server());
        ConnectionWarmer warmer(*f.client);
        Warmth warmth(warmer);
        warmer.hold(*ServiceAddress::parse(server.address()));
        QTRY_COMPARE_WITH_TIMEOUT(
            warmth.failures, QStringList{QStringLiteral("certificate-refused")}, patienceMs);
    }

    void aServerThatIsDeafIsGivenUp()
    {
        ClientFixture f;
        BytesServer server(f.authority().server());
        server.deaf = true;
        ConnectionWarmer::Times times = quick();
        times.patience = 100ms;
        ConnectionWarmer warmer(*f.client, times);
        Warmth warmth(warmer);
        warmer.hold(*ServiceAddress::parse(server.address()));
        QTRY_COMPARE_WITH_TIMEOUT(
            warmth.failures, QStringList{QStringLiteral("connect-timeout")}, patienceMs);
    }

    void letsGoByItselfAfterAWhile()
    {
        ClientFixture f;
        BytesServer server;
        ConnectionWarmer::Times times = quick();
        times.longest = 100ms;
        ConnectionWarmer warmer(*f.client, times);
        const auto address = *ServiceAddress::parse(server.address());
        warmer.hold(address);
        QVERIFY(warmer.isHeld(address));
        QTRY_VERIFY_WITH_TIMEOUT(!warmer.isHeld(address), patienceMs);
    }

    void lettingGoFromWithinACallback()
    {
        ClientFixture f;
        BytesServer server;
        ConnectionWarmer warmer(*f.client, quick());
        const auto address = *ServiceAddress::parse(server.address());
        int told = 0;
        connect(&warmer, &ConnectionWarmer::warmed, this, [&] {
            ++told;
            warmer.release(address);
        });
        warmer.hold(address);
        QTRY_COMPARE_WITH_TIMEOUT(told, 1, patienceMs);
        QTest::qWait(100);
        QCOMPARE(told, 1);
    }

    void aProbeMeasuresOrSaysWhyNot()
    {
        SteadyClock clock;
        BytesServer server;
        std::optional<Result<RoundTrip>> found;
        const auto keep = [&found](const Result<RoundTrip> &one) { found = one; };
        RoundTripProbe probe(clock, *ServiceAddress::parse(server.address()));
        connect(&probe, &RoundTripProbe::measured, this, keep);
        probe.start();
        QTRY_VERIFY_WITH_TIMEOUT(found, patienceMs);
        QVERIFY(found->has_value());
        QVERIFY((*found)->tcp.count() > 0);
        QTRY_COMPARE_WITH_TIMEOUT(server.openPeers(), 0, patienceMs);

        found.reset();
        server.close();
        RoundTripProbe refused(
            clock,
            *ServiceAddress::parse(QStringLiteral("http://127.0.0.1:%1")
                                       .arg(server.serverPort() ? server.serverPort() : 1)));
        connect(&refused, &RoundTripProbe::measured, this, keep);
        refused.start();
        QTRY_VERIFY_WITH_TIMEOUT(found, patienceMs);
        QCOMPARE(found->error().code, ErrorCode::ConnectionRefused);
    }
};

PULSEMATES_TEST(tst_ConnectionWarmer)

#include "tst_connectionwarmer.moc"
