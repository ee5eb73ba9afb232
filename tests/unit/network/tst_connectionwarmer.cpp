#include "core/network/connectionwarmer.h"
#include "core/network/roundtripprobe.h"
#include "tests/support/network/boundport.h"
#include "tests/support/network/http2server.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "tests/unit/network/clientfixture.h"

#include <QHostInfo>
#include <QPointer>
#include <QTest>

#include <utility>

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

/// Where names lead to, as the test says; asked by the warmer in place of the system.
struct Names
{
    std::optional<QHostInfo> answer; ///< at once; else by tell()
    int asked = 0;

    [[nodiscard]] ConnectionWarmer::LookUp lookUp()
    {
        return [this](const QString &, QObject *context, const ConnectionWarmer::Named &named) {
            ++asked;
            m_waiting = {context, named};
            if (answer)
                tell(*answer);
        };
    }
    void tell(const QHostInfo &found)
    {
        if (m_waiting.first)
            m_waiting.second(found);
    }

private:
    std::pair<QPointer<QObject>, ConnectionWarmer::Named> m_waiting;
};

QHostInfo hostAt(const QHostAddress &address)
{
    QHostInfo found;
    found.setAddresses({address});
    return found;
}

/// This computer by a name.
ServiceAddress named(quint16 port)
{
    return *ServiceAddress::parse(QStringLiteral("http://localhost:%1").arg(port));
}

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

protected:
    /// Qt's words where a request finds out that its connection has gone.
    [[nodiscard]] QString alsoExpected() const override
    {
        return QStringLiteral("stream \\d+ finished with error");
    }

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
        QTRY_VERIFY_WITH_TIMEOUT(!warmth.states.isEmpty(), patienceMs);
        QCOMPARE(warmth.states.first(), ConnectionState::Cold);
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
        QTRY_COMPARE_WITH_TIMEOUT(
            server.server().openPeers(), 1, patienceMs); // the probe has gone again
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
        BoundPort port;
        Names names;
        names.answer = hostAt(QHostAddress::LocalHost);
        ConnectionWarmer warmer(*f.client, quick(), nullptr, names.lookUp());
        Warmth warmth(warmer);
        warmer.hold(named(port.port()));
        QTRY_COMPARE_WITH_TIMEOUT(
            warmth.failures, QStringList{QStringLiteral("connection-refused")}, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(names.asked >= 4, patienceMs); // attempts
        QCOMPARE(warmth.failures.size(), 1);
        BytesServer back;
        back.close();
        QVERIFY(port.listenWith(back));
        QTRY_VERIFY_WITH_TIMEOUT(!warmth.states.isEmpty(), patienceMs);
        QCOMPARE(warmth.failures.size(), 1);
    }

    void nobodyKnowsTheName()
    {
        ClientFixture f;
        Names names;
        names.answer = QHostInfo();
        names.answer->setError(QHostInfo::HostNotFound);
        ConnectionWarmer warmer(*f.client, quick(), nullptr, names.lookUp());
        Warmth warmth(warmer);
        warmer.hold(named(9));
        QTRY_COMPARE_WITH_TIMEOUT(
            warmth.failures, QStringList{QStringLiteral("host-not-found")}, patienceMs);
        QVERIFY(warmth.states.isEmpty()); // "open already", for instance
    }

    void aNameThatIsLookedForIsNoOpenConnection()
    {
        ClientFixture f;
        Names names; // that never answer
        ConnectionWarmer::Times times = quick();
        times.patience = 600ms; // more than Qt's silence over an open connection
        ConnectionWarmer warmer(*f.client, times, nullptr, names.lookUp());
        Warmth warmth(warmer);
        warmer.hold(named(9));
        QTRY_COMPARE_WITH_TIMEOUT(
            warmth.failures, QStringList{QStringLiteral("connect-timeout")}, patienceMs);
        QVERIFY(warmth.states.isEmpty());
    }

    void whoIsLetGoIsNotLookedFor()
    {
        ClientFixture f;
        BytesServer server;
        Names names;
        ConnectionWarmer warmer(*f.client, quick(), nullptr, names.lookUp());
        warmer.hold(named(server.serverPort()));
        QCOMPARE(names.asked, 1);
        warmer.leave({named(server.serverPort())});
        names.tell(hostAt(QHostAddress::LocalHost)); // too late
        QTRY_VERIFY_WITH_TIMEOUT(warmer.children().isEmpty(), patienceMs);
        QCOMPARE(server.peers(), 0);
    }

    void leavingClosesWhatIsOpen()
    {
        ClientFixture f;
        Http2Server server(f.authority().server());
        ConnectionWarmer warmer(*f.client, quick());
        const auto address = *ServiceAddress::parse(server.address());
        warmer.hold(address);
        QTRY_VERIFY_WITH_TIMEOUT(server.server().openPeers() > 0, patienceMs);
        warmer.leave({address});
        QVERIFY(!warmer.isHeld(address));
        QTRY_COMPARE_WITH_TIMEOUT(server.server().openPeers(), 0, patienceMs);
        QVERIFY(warmer.children().isEmpty()); // neither probe nor timer
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
        QTRY_VERIFY_WITH_TIMEOUT(warmer.children().isEmpty(), patienceMs); // nothing goes on
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
        const BoundPort nobody;
        RoundTripProbe refused(clock, *ServiceAddress::parse(nobody.address()));
        connect(&refused, &RoundTripProbe::measured, this, keep);
        refused.start();
        QTRY_VERIFY_WITH_TIMEOUT(found, patienceMs);
        QCOMPARE(found->error().code, ErrorCode::ConnectionRefused);
    }
};

PULSEMATES_TEST(tst_ConnectionWarmer)

#include "tst_connectionwarmer.moc"
