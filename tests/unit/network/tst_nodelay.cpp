#include "core/network/connectionwarmer.h"
#include "core/network/nodelay.h"
#include "tests/support/network/bytesserver.h"
#include "tests/support/network/http2server.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "tests/unit/network/clientfixture.h"

#include <QDir>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>
#include <QUrl>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace pulsemates;

namespace {

/// -1 where it is no socket that knows the option.
int noDelayOf(qintptr socket)
{
    int value = 0;
    socklen_t size = sizeof value;
    const bool told = getsockopt(int(socket), IPPROTO_TCP, TCP_NODELAY, &value, &size) == 0;
    return told ? int(value != 0) : -1;
}

/// The option of each connection of this process to @p port of this computer.
QList<int> noDelaysTo(quint16 port)
{
    QList<int> values;
    const QStringList open =
        QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System);
    for (const QString &name : open) {
        sockaddr_in peer{};
        socklen_t size = sizeof peer;
        const int descriptor = name.toInt();
        if (getpeername(descriptor, reinterpret_cast<sockaddr *>(&peer), &size) == 0
            && peer.sin_family == AF_INET && ntohs(peer.sin_port) == port)
            values << noDelayOf(descriptor);
    }
    return values;
}

} // namespace

/// The option is asked for: what it does to the time of a request is the kernel's business.
class tst_NoDelay : public TestClass
{
    Q_OBJECT

private slots:
    void connectionsOfThisProcessHaveIt()
    {
        BytesServer server;
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), server.serverPort());
        QTRY_COMPARE_WITH_TIMEOUT(server.peers(), 1, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::ConnectedState, patienceMs);
        QCOMPARE(noDelayOf(socket.socketDescriptor()), 0);
        QCOMPARE(noDelaysTo(server.serverPort()), QList<int>{0});
        sendSmallSegmentsAtOnce();
        QCOMPARE(noDelayOf(socket.socketDescriptor()), 1);
        QCOMPARE(noDelaysTo(server.serverPort()), QList<int>{1});
        socket.write("whole");
        QTRY_COMPARE_WITH_TIMEOUT(server.peer(0).received, QByteArray("whole"), patienceMs);
    }

    void whatIsNoConnectionIsLeftAlone()
    {
        int pair[2];
        QCOMPARE(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
        QUdpSocket datagrams;
        QVERIFY(datagrams.bind(QHostAddress::LocalHost));
        sendSmallSegmentsAtOnce();
        QCOMPARE(noDelayOf(pair[0]), -1);
        QCOMPARE(noDelayOf(datagrams.socketDescriptor()), -1);
        QCOMPARE(::write(pair[0], "a", 1), 1);
        char read = 0;
        QCOMPARE(::read(pair[1], &read, 1), 1);
        QCOMPARE(read, 'a');
        ::close(pair[0]);
        ::close(pair[1]);
    }

    void aConnectionOfRequestsHasIt_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::addColumn<bool>("http2");
        QTest::newRow("h2") << true << true;
        QTest::newRow("http/1.1 over TLS") << true << false;
        QTest::newRow("http/1.1") << false << false;
    }

    void aConnectionOfRequestsHasIt()
    {
        QFETCH(bool, tls);
        QFETCH(bool, http2);
        ClientFixture f;
        Http2Server two(f.authority().server());
        two.onRequest = [&two](Http2Server::Stream &stream) {
            two.respond(stream, 200, "application/json", "{}");
        };
        BytesServer one(tls ? std::optional(f.authority().server()) : std::nullopt);
        one.onBytes = [](BytesServer::Peer &peer) {
            (void)BytesServer::answer(peer, httpAnswer("{}"));
        };
        Heard heard;
        f.send(f.request(http2 ? two.address() : one.address()), heard);
        QTRY_COMPARE_WITH_TIMEOUT(heard.code(), QStringLiteral("done"), patienceMs);
        // The connection is kept.
        QCOMPARE(noDelaysTo(quint16(QUrl(http2 ? two.address() : one.address()).port())),
                 QList<int>{1});
    }

    void aWarmedConnectionHasIt()
    {
        ClientFixture f;
        BytesServer server(f.authority().server());
        ConnectionWarmer warmer(*f.client);
        warmer.hold(*ServiceAddress::parse(server.address()));
        QTRY_VERIFY_WITH_TIMEOUT(noDelaysTo(server.serverPort()).contains(1), patienceMs);
    }
};

PULSEMATES_TEST(tst_NoDelay)

#include "tst_nodelay.moc"
