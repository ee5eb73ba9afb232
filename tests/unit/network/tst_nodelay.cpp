// Head and body of a request are not held back until the other side has acknowledged the head.
#include "core/network/connectionwarmer.h"
#include "tests/support/network/http2server.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "tests/unit/network/clientfixture.h"

#include <QTest>
#include <QUrl>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace pulsemates;

namespace {

constexpr int mostDescriptors = 1024;

/// Of this process's connections to @p base: how many there are, and how many of them wait.
struct OpenSockets
{
    int all = 0;
    int waiting = 0;

    explicit OpenSockets(const QString &base)
    {
        for (int descriptor = 0; descriptor < mostDescriptors; ++descriptor) {
            sockaddr_in peer{};
            socklen_t size = sizeof peer;
            if (getpeername(descriptor, reinterpret_cast<sockaddr *>(&peer), &size) != 0
                || peer.sin_family != AF_INET || ntohs(peer.sin_port) != QUrl(base).port())
                continue;
            int atOnce = 0;
            size = sizeof atOnce;
            QCOMPARE(getsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &atOnce, &size), 0);
            ++all;
            waiting += atOnce == 0 ? 1 : 0;
        }
    }
};

} // namespace

class tst_NoDelay : public TestClass
{
    Q_OBJECT

private slots:
    void aNewConnectionDoesNotWait_data()
    {
        QTest::addColumn<bool>("secure");
        QTest::addColumn<bool>("http2");
        QTest::newRow("h2") << true << true;
        QTest::newRow("http/1.1 over TLS") << true << false;
        QTest::newRow("http/1.1") << false << false;
    }

    void aNewConnectionDoesNotWait()
    {
        QFETCH(bool, secure);
        QFETCH(bool, http2);
        ClientFixture f;
        Http2Server two(f.authority().server());
        two.onRequest = [&two](Http2Server::Stream &stream) {
            two.respond(stream, 200, "application/json", "{}");
        };
        BytesServer one(secure ? std::optional(f.authority().server()) : std::nullopt);
        one.onBytes = [](BytesServer::Peer &peer) {
            (void)BytesServer::answer(peer, httpAnswer("{}"));
        };
        const QString base = http2 ? two.address() : one.address();
        HttpRequest request = f.request(base);
        request.method = "POST";
        request.body = "hello";
        Heard heard;
        f.send(request, heard);
        QTRY_COMPARE_WITH_TIMEOUT(heard.code(), QStringLiteral("done"), patienceMs);
        const OpenSockets open(base);
        QCOMPARE(open.all, 1);
        QCOMPARE(open.waiting, 0);
    }

    void oneThatIsMadeAheadDoesNotWait()
    {
        ClientFixture f;
        Http2Server server(f.authority().server());
        ConnectionWarmer warmer(*f.client);
        int made = 0;
        connect(&warmer, &ConnectionWarmer::warmed, this, [&made] { ++made; });
        warmer.hold(*ServiceAddress::parse(server.address()));
        QTRY_COMPARE_WITH_TIMEOUT(made, 1, patienceMs);
        const OpenSockets open(server.address());
        QVERIFY(open.all >= 1); // the probe may not have gone yet
        QCOMPARE(open.waiting, 0);
    }
};

PULSEMATES_TEST(tst_NoDelay)

#include "tst_nodelay.moc"
