#include "core/network/networkthread.h"
#include "core/network/networkwire.h"
#include "core/pipeline/post.h"
#include "tests/support/fakeclock.h"
#include "tests/support/network/boundport.h"
#include "tests/support/network/http2server.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "tests/unit/network/clientfixture.h"

#include <QNetworkReply>
#include <QTest>

#include <algorithm>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

const char *const openStream =
    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: 1\n\n";

/// Serves streams that never end, and tells how many are asked for.
struct EndlessServer
{
    BytesServer server;
    int asked = 0;

    EndlessServer()
    {
        server.onBytes = [this](BytesServer::Peer &peer) {
            asked += BytesServer::answer(peer, openStream) ? 1 : 0;
        };
    }
};

} // namespace

/// Who no longer wants an answer gets none.
class tst_HttpCancel : public TestClass
{
    Q_OBJECT

protected:
    /// Qt's words where the line goes before the stream.
    [[nodiscard]] QString alsoExpected() const override
    {
        return QStringLiteral("stream \\d+ finished with error");
    }

private slots:
    /// Between what went wrong and the end of the reply, which Qt tells one after the other.
    void afterItHasFailed()
    {
        const BoundPort nobody;
        ClientFixture f;
        NetworkWire wire;
        OwnedReply reply = wire.send(f.request(nobody.address()), this);
        connect(reply.get(), &QNetworkReply::errorOccurred, &wire, [&reply] { reply.reset(); });
        QTRY_VERIFY_WITH_TIMEOUT(!reply, patienceMs); // and Qt has nothing to say to that
    }

    void rightAfterSending()
    {
        ClientFixture f;
        EndlessServer endless;
        Heard heard;
        f.send(f.request(endless.server.address()), heard, true);
        f.client->cancel(heard.id);
        QCOMPARE(f.client->underWay(), 0);
        QTest::qWait(50);
        QCOMPARE(endless.server.peers(), 0); // it was not even begun
        QCOMPARE(heard.finished, 0);
    }

    void inTheMiddleEndsTheConnection()
    {
        ClientFixture f;
        EndlessServer endless;
        Heard heard;
        f.send(f.request(endless.server.address()), heard, true);
        QTRY_VERIFY_WITH_TIMEOUT(heard.pieceCount > 0, patienceMs);
        f.client->cancel(heard.id);
        f.client->cancel(heard.id); // twice does no harm
        QTRY_COMPARE_WITH_TIMEOUT(endless.server.openPeers(), 0, patienceMs);
        QCOMPARE(heard.finished, 0);
        QCOMPARE(heard.pieceCount, 1);
    }

    void overHttp2EndsTheStreamAlone()
    {
        ClientFixture f;
        Http2Server server(f.authority().server());
        server.onRequest = [&server](Http2Server::Stream &stream) {
            server.respond(stream, 200, {{"content-type", "text/event-stream"}});
            server.write(stream, "data: 1\n\n", false);
        };
        Heard one;
        Heard other;
        f.send(f.request(server.address(), QStringLiteral("one")), one, true);
        f.send(f.request(server.address(), QStringLiteral("other")), other, true);
        QTRY_VERIFY_WITH_TIMEOUT(one.pieceCount > 0 && other.pieceCount > 0, patienceMs);
        f.client->cancel(one.id);
        const auto isOne = [](const auto &entry) { return entry.second.header(":path") == "/one"; };
        const auto found = std::ranges::find_if(server.streams(), isOne);
        QVERIFY(found != server.streams().end());
        QTRY_VERIFY_WITH_TIMEOUT(found->second.isClosed, patienceMs);
        QCOMPARE(found->second.closedWith, 8U); // CANCEL
        QCOMPARE(server.server().openPeers(), 1);
        server.onRequest = [&server](Http2Server::Stream &stream) {
            server.respond(stream, 200, "application/json", "{}");
        };
        Heard third;
        f.send(f.request(server.address()), third);
        QTRY_COMPARE_WITH_TIMEOUT(third.code(), QStringLiteral("done"), patienceMs);
        QCOMPARE(third.reply->facts.connection, ConnectionState::Warm);
        QCOMPARE(other.finished, 0);
    }

    /// A connection that died without a word is not given to the next request.
    void overHttp2AMuteConnectionIsLeft_data()
    {
        QTest::addColumn<bool>("muteForLong");
        QTest::addColumn<bool>("otherIsHeard");
        QTest::addColumn<bool>("isLeft");
        QTest::newRow("for long") << true << false << true;
        QTest::newRow("for a moment") << false << false << false;
        QTest::newRow("but it lives") << true << true << false;
    }

    void overHttp2AMuteConnectionIsLeft()
    {
        QFETCH(bool, muteForLong);
        QFETCH(bool, otherIsHeard);
        QFETCH(bool, isLeft);
        ClientFixture f;
        FakeClock clock;
        HttpClient client(clock);
        client.wire().setTls(f.client->wire().tls());
        Http2Server server(f.authority().server());
        const auto send = [&](Heard &heard, const QString &path) {
            HttpEvents events;
            events.finished = [&heard](RequestId, const HttpReply &reply) { heard.reply = reply; };
            heard.id = client.send(f.request(server.address(), path), f.context.get(), events);
        };
        int asked = 0;
        server.onRequest = [&](Http2Server::Stream &stream) {
            ++asked;
            if (stream.header(":path") != "/mute")
                server.respond(stream, 200, "application/json", "{}");
        };
        Heard first;
        send(first, QStringLiteral("first"));
        QTRY_COMPARE_WITH_TIMEOUT(first.code(), QStringLiteral("done"), patienceMs);
        Heard mute;
        send(mute, QStringLiteral("mute"));
        QTRY_COMPARE_WITH_TIMEOUT(asked, 2, patienceMs);
        clock.advance(500ms);
        if (otherIsHeard) {
            Heard other;
            send(other, QStringLiteral("other"));
            QTRY_COMPARE_WITH_TIMEOUT(other.code(), QStringLiteral("done"), patienceMs);
        }
        clock.advance(muteForLong ? 600ms : 400ms);
        client.cancel(mute.id);
        Heard next;
        send(next, QStringLiteral("next"));
        QTRY_COMPARE_WITH_TIMEOUT(next.code(), QStringLiteral("done"), patienceMs);
        QCOMPARE(next.reply->facts.connection == ConnectionState::Warm, !isLeft);
        QCOMPARE(server.server().peers(), isLeft ? 2 : 1);
    }

    void fromWithinACallback_data()
    {
        QTest::addColumn<QString>("where");
        for (const char *where : {"head", "piece", "finished"})
            QTest::newRow(where) << QString::fromLatin1(where);
    }

    void fromWithinACallback()
    {
        QFETCH(QString, where);
        for (const bool destroysClient : {false, true}) {
            ClientFixture f;
            BytesServer server;
            server.onBytes = [](BytesServer::Peer &peer) {
                (void)BytesServer::answer(peer, httpAnswer("body"));
            };
            QStringList told;
            const auto tell = [&](const char *what, RequestId id) {
                told << QString::fromLatin1(what);
                if (told.last() != where)
                    return;
                if (destroysClient)
                    f.client.release()->deleteLater();
                else
                    f.client->cancel(id);
            };
            HttpEvents events;
            events.head = [&](RequestId id, const HttpHead &) { tell("head", id); };
            events.piece = [&](RequestId id, const QByteArray &) { tell("piece", id); };
            events.finished = [&](RequestId id, const HttpReply &) { tell("finished", id); };
            f.client->send(f.request(server.address()), f.context.get(), events);
            QTRY_VERIFY_WITH_TIMEOUT(told.contains(where), patienceMs);
            QTest::qWait(50);
            if (!destroysClient) {
                QCOMPARE(told.last(), where);
                QCOMPARE(f.client->underWay(), 0);
            }
        }
    }

    void whileItWaitsToTryAgain()
    {
        ClientFixture f;
        BytesServer server;
        int asked = 0;
        server.onBytes = [&asked](BytesServer::Peer &peer) {
            asked += BytesServer::answer(peer, httpAnswer("", "503 X", "retry-after-ms: 1500\r\n"))
                         ? 1
                         : 0;
        };
        HttpRequest request = f.request(server.address());
        request.retry.retries = 2;
        Heard heard;
        f.send(request, heard);
        QTRY_COMPARE_WITH_TIMEOUT(asked, 1, patienceMs);
        QTest::qWait(50); // the answer has come, the wait is on
        f.client->cancel(heard.id);
        QCOMPARE(f.client->underWay(), 0);
        QTest::qWait(1'700);
        QCOMPARE(asked, 1);
        QCOMPARE(heard.finished, 0);
    }

    void allOfACheckIn()
    {
        ClientFixture f;
        EndlessServer endless;
        Epoch epoch;
        const CheckInId old = epoch.begin();
        const CheckInId current = epoch.begin();
        std::vector<Heard> heard(4);
        for (std::size_t i = 0; i < heard.size(); ++i) {
            HttpRequest request = f.request(endless.server.address());
            request.checkIn = i % 2 == 0 ? old : current;
            f.send(request, heard[i], true);
        }
        QTRY_COMPARE_WITH_TIMEOUT(endless.asked, 4, patienceMs);
        f.client->cancelAll(old);
        QCOMPARE(f.client->underWay(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(endless.server.openPeers(), 2, patienceMs);
    }

    void whoAskedIsGone()
    {
        ClientFixture f;
        EndlessServer endless;
        Heard heard;
        f.send(f.request(endless.server.address()), heard, true);
        QTRY_VERIFY_WITH_TIMEOUT(heard.pieceCount > 0, patienceMs);
        f.context.reset();
        endless.server.peer(0).socket.write("data: 2\n\n");
        QTRY_COMPARE_WITH_TIMEOUT(f.client->staleCount(), std::uint64_t(1), patienceMs);
        QCOMPARE(heard.pieceCount, 1);
        QCOMPARE(f.client->underWay(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(endless.server.openPeers(), 0, patienceMs);
    }

    void theClientIsGone()
    {
        ClientFixture f;
        EndlessServer endless;
        std::vector<Heard> heard(5);
        for (Heard &one : heard)
            f.send(f.request(endless.server.address()), one, true);
        QTRY_VERIFY_WITH_TIMEOUT(heard[0].pieceCount > 0, patienceMs);
        f.client.reset();
        QTRY_COMPARE_WITH_TIMEOUT(endless.server.openPeers(), 0, patienceMs);
        for (const Heard &one : heard)
            QCOMPARE(one.finished, 0);
    }

    void tooManyAtOnceAreRefused()
    {
        ClientFixture f;
        EndlessServer endless;
        std::vector<Heard> heard(HttpClient::mostAtOnce + 1);
        for (Heard &one : heard)
            f.send(f.request(endless.server.address()), one, true);
        QCOMPARE(heard.back().finished, 0);
        QTRY_COMPARE_WITH_TIMEOUT(heard.back().code(), QStringLiteral("internal"), patienceMs);
        QCOMPARE(f.client->underWay(), HttpClient::mostAtOnce);
        Heard unwanted;
        f.send(f.request(endless.server.address()), unwanted);
        f.client->cancel(unwanted.id); // refused, but not told yet
        Heard ended;
        HttpRequest request = f.request(endless.server.address());
        request.checkIn = CheckInId{7};
        f.send(request, ended);
        f.client->cancelAll(CheckInId{7});
        Heard last;
        f.send(f.request(endless.server.address()), last);
        QTRY_COMPARE_WITH_TIMEOUT(last.finished, 1, patienceMs);
        QCOMPARE(unwanted.finished, 0);
        QCOMPARE(ended.finished, 0);
        for (const Heard &one : heard)
            f.client->cancel(one.id);
        QCOMPARE(f.client->underWay(), 0);
    }

    void livesInTheNetworkThread()
    {
        EndlessServer endless;
        SteadyClock clock;
        NetworkThread thread;
        auto *client = new HttpClient(clock);
        thread.adopt(client);
        thread.start();
        std::atomic<QThread *> told = nullptr;
        const HttpRequest request = ClientFixture::request(endless.server.address());
        post(*client, [&told, request](HttpClient &here) {
            HttpEvents events;
            events.piece = [&told](RequestId, const QByteArray &) {
                told = QThread::currentThread();
            };
            here.send(request, &here, events);
        });
        QTRY_VERIFY_WITH_TIMEOUT(told != nullptr, patienceMs);
        QVERIFY(told != QThread::currentThread());
        QVERIFY(thread.stop(std::chrono::milliseconds(patienceMs))); // in the middle of an answer
        QTRY_COMPARE_WITH_TIMEOUT(endless.server.openPeers(), 0, patienceMs);
    }
};

PULSEMATES_TEST(tst_HttpCancel)

#include "tst_httpcancel.moc"
