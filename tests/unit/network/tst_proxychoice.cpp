#include "core/network/chunkedupload.h"
#include "core/network/linkstate.h"
#include "core/network/proxychoice.h"
#include "core/network/websocketchannel.h"
#include "tests/support/network/boundport.h"
#include "tests/support/network/bytesserver.h"
#include "tests/support/network/connectproxy.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "tests/unit/network/clientfixture.h"

#include <QNetworkProxy>
#include <QTest>

using namespace pulsemates;

namespace {

const QString farHost = QStringLiteral("service.example");
constexpr const char *proxyNames[] = {"https_proxy",
                                      "HTTPS_PROXY",
                                      "all_proxy",
                                      "ALL_PROXY",
                                      "http_proxy",
                                      "HTTP_PROXY",
                                      "no_proxy",
                                      "NO_PROXY"};

enum class By { Request, Upload, Channel };

/// A service that only the proxy finds, and one who asks it: by a request, while speaking, or over
/// a WebSocket.
struct ProxiedService
{
    ClientFixture f;
    BytesServer service{f.authority().server({farHost})};
    ConnectProxy proxy{service.serverPort()};
    std::optional<Outcome> end;
    std::unique_ptr<ChunkedUpload> upload;
    std::unique_ptr<WebSocketChannel> channel;

    ProxiedService()
    {
        service.onBytes = [](BytesServer::Peer &peer) {
            if (peer.received.contains("Sec-WebSocket-Key"))
                BytesServer::upgrade(peer);
            else
                (void)BytesServer::answer(peer, httpAnswer("{}"));
        };
    }

    void ask(By by)
    {
        const HttpRequest request = f.request(QStringLiteral("https://") + farHost);
        if (by == By::Request) {
            HttpEvents events;
            events.finished = [this](RequestId, const HttpReply &reply) { end = reply.outcome; };
            f.client->send(request, f.context.get(), events);
        } else if (by == By::Upload) {
            upload = std::make_unique<ChunkedUpload>(*f.client, request);
            QObject::connect(upload.get(),
                             &ChunkedUpload::finished,
                             f.context.get(),
                             [this](RequestId, const HttpReply &reply) { end = reply.outcome; });
            upload->start();
            (void)upload->write("a voice");
            upload->finish();
        } else {
            ChannelRequest to;
            to.base = request.base;
            to.stage = request.stage;
            channel = std::make_unique<WebSocketChannel>(*f.client, to);
            const auto keep = [this](const Outcome &outcome) { end = outcome; };
            QObject::connect(channel.get(), &WebSocketChannel::opened, f.context.get(), [keep] {
                keep(Done{});
            });
            QObject::connect(channel.get(),
                             &WebSocketChannel::closed,
                             f.context.get(),
                             [keep](RequestId, const ChannelEnd &told) { keep(told.outcome); });
            channel->open();
        }
    }

    [[nodiscard]] QString code() const
    {
        if (!end)
            return QStringLiteral("nothing");
        return *end ? QStringLiteral("done") : errorCodeName(end->error().code);
    }
};

/// "none", "http proxy:3128", "socks proxy:1080 somebody", or the name of an error.
QString chosen(const QString &host, quint16 port = 443)
{
    const auto proxy = ProxyChoice::forHost(host, port);
    if (!proxy)
        return errorCodeName(proxy.error().code);
    if (proxy->type() == QNetworkProxy::NoProxy)
        return QStringLiteral("none");
    const QString kind = proxy->type() == QNetworkProxy::HttpProxy     ? QStringLiteral("http")
                         : proxy->type() == QNetworkProxy::Socks5Proxy ? QStringLiteral("socks")
                                                                       : QStringLiteral("another");
    return QStringLiteral("%1 %2:%3 %4")
        .arg(kind, proxy->hostName())
        .arg(proxy->port())
        .arg(proxy->user())
        .trimmed();
}

} // namespace

/// A proxy is taken by all that goes out, or nothing goes out.
class tst_ProxyChoice : public TestClass
{
    Q_OBJECT

private slots:
    void init()
    {
        for (const char *name : proxyNames) {
            m_before.insert(name, qgetenv(name));
            qunsetenv(name);
        }
    }

    void cleanup()
    {
        for (const char *name : proxyNames) {
            const QByteArray value = m_before.value(name);
            value.isEmpty() ? qunsetenv(name) : qputenv(name, value);
        }
    }

    void everythingTakesTheProxy_data()
    {
        QTest::addColumn<By>("by");
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}) {
            const auto row = [name](const char *what, By by) {
                QTest::addRow("%s, %s", what, name) << by << QByteArray(name);
            };
            row("request", By::Request);
            row("upload while speaking", By::Upload);
            row("WebSocket", By::Channel);
        }
    }

    void everythingTakesTheProxy()
    {
        QFETCH(By, by);
        QFETCH(QByteArray, name);
        ProxiedService s;
        qputenv(name.constData(), s.proxy.address().toLatin1());
        s.ask(by);
        QTRY_VERIFY_WITH_TIMEOUT(s.end, patienceMs);
        QCOMPARE(s.code(), QStringLiteral("done"));
        QCOMPARE(s.proxy.asked(), QStringList{farHost + QStringLiteral(":443")});
    }

    void whatCannotBeUsedIsNotGonePast_data()
    {
        QTest::addColumn<By>("by");
        QTest::addColumn<QString>("scheme");
        for (const char *scheme : {"https", "socks4", "ftp"}) {
            const auto row = [scheme](const char *what, By by) {
                QTest::addRow("%s, %s", what, scheme) << by << QString::fromLatin1(scheme);
            };
            row("request", By::Request);
            row("upload while speaking", By::Upload);
            row("WebSocket", By::Channel);
        }
    }

    void whatCannotBeUsedIsNotGonePast()
    {
        QFETCH(By, by);
        QFETCH(QString, scheme);
        ProxiedService s;
        qputenv("https_proxy", s.proxy.address(scheme).toLatin1());
        s.ask(by);
        QVERIFY(!s.end); // never from within a call
        QTRY_VERIFY_WITH_TIMEOUT(s.end, patienceMs);
        // A request that fails without a network is told to be offline.
        QCOMPARE(s.code(),
                 by == By::Request && !isNetworkThere() ? QStringLiteral("offline")
                                                        : QStringLiteral("proxy-failed"));
        QCOMPARE(s.proxy.peers(), 0);
        QCOMPARE(s.service.peers(), 0);
    }

    void aProxyThatRefuses_data()
    {
        QTest::addColumn<By>("by");
        QTest::newRow("request") << By::Request;
        QTest::newRow("upload while speaking") << By::Upload;
        QTest::newRow("WebSocket") << By::Channel;
    }

    void aProxyThatRefuses()
    {
        QFETCH(By, by);
        ProxiedService s;
        s.proxy.refusal = "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=x";
        qputenv("https_proxy", s.proxy.address().toLatin1());
        s.ask(by);
        QTRY_VERIFY_WITH_TIMEOUT(s.end, patienceMs);
        QCOMPARE(s.code(),
                 isNetworkThere() ? QStringLiteral("proxy-failed") : QStringLiteral("offline"));
        QCOMPARE(s.service.peers(), 0);
    }

    void aProxyThatIsNotThere_data() { aProxyThatRefuses_data(); }

    void aProxyThatIsNotThere()
    {
        QFETCH(By, by);
        ProxiedService s;
        const BoundPort nobody;
        qputenv("https_proxy", QStringLiteral("http://127.0.0.1:%1").arg(nobody.port()).toLatin1());
        s.ask(by);
        QTRY_VERIFY_WITH_TIMEOUT(s.end, patienceMs);
        QCOMPARE(s.code(),
                 isNetworkThere() ? QStringLiteral("proxy-failed") : QStringLiteral("offline"));
        QCOMPARE(s.service.peers(), 0);
    }

    void readsTheEnvironment_data()
    {
        QTest::addColumn<QByteArray>("https");
        QTest::addColumn<QByteArray>("all");
        QTest::addColumn<QString>("proxy");
        const auto row =
            [](const char *name, const char *https, const char *all, const char *proxy) {
                QTest::newRow(name)
                    << QByteArray(https) << QByteArray(all) << QString::fromLatin1(proxy);
            };
        row("nothing", "", "", "none");
        row("https", "http://proxy:3128", "", "http proxy:3128");
        row("all", "", "http://proxy:3128", "http proxy:3128");
        row("both", "http://one:1", "http://two:2", "http one:1");
        row("without a scheme", "proxy:3128", "", "http proxy:3128");
        row("without a port", "http://proxy", "", "http proxy:1080");
        row("with a password", "http://me:a%40b@proxy:1/", "", "http proxy:1 me");
        row("socks", "", "socks://proxy:1", "socks proxy:1");
        row("socks5", "", "socks5://proxy:1", "socks proxy:1");
        row("socks5h", "", "socks5h://proxy", "socks proxy:1080");
        row("over TLS", "https://proxy:1", "", "proxy-failed");
        row("socks4", "", "socks4a://proxy:1", "proxy-failed");
        row("nonsense", "http://", "", "proxy-failed");
        row("a port that is none", "http://proxy:99999", "", "proxy-failed");
    }

    void readsTheEnvironment()
    {
        QFETCH(QByteArray, https);
        QFETCH(QByteArray, all);
        qputenv("https_proxy", https);
        qputenv("all_proxy", all);
        QTEST(chosen(farHost), "proxy");
        QCOMPARE(chosen(QStringLiteral("127.0.0.1")), QStringLiteral("none"));
        QCOMPARE(chosen(QStringLiteral("192.168.1.2")), QStringLiteral("none"));
    }

    void somebodyIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("direct");
        const auto row = [](const char *list, const char *host, bool direct) {
            QTest::addRow("%s: %s", list, host)
                << QByteArray(list) << QString::fromLatin1(host) << direct;
        };
        row("service.example", "service.example", true);
        row("SERVICE.EXAMPLE", "service.example", true);
        row("example", "service.example", true);
        row(".example", "service.example", true);
        row("a.test, service.example", "service.example", true);
        row("service.example:443", "service.example", true);
        row("service.example:8443", "service.example", false);
        row("vice.example", "service.example", false);
        row("service.example.org", "service.example", false);
        row(".", "service.example", false);
        row(",, ", "service.example", false);
        row("*", "service.example", true);
        row("203.0.113.7", "203.0.113.7", true);
        row("203.0.113.0/24", "203.0.113.7", true);
        row("203.0.113.0/24", "203.0.114.7", false);
        row("113.7", "203.0.113.7", false);
    }

    void somebodyIsLeftOut()
    {
        QFETCH(QByteArray, list);
        QFETCH(QString, host);
        QFETCH(bool, direct);
        qputenv("https_proxy", "http://proxy:3128");
        for (const char *name : {"no_proxy", "NO_PROXY"}) {
            qputenv(name, list);
            QCOMPARE(chosen(host),
                     direct ? QStringLiteral("none") : QStringLiteral("http proxy:3128"));
            QCOMPARE(ProxyChoice::isDirect(host, 443), direct);
            qunsetenv(name);
        }
    }

    /// What only the system knows of is asked for as a request asks.
    void socketsAreToldWhatRequestsAre()
    {
        qputenv("http_proxy", "http://proxy:3128");
        QCOMPARE(chosen(farHost), QStringLiteral("http proxy:3128"));
        QVERIFY(!ProxyChoice::isDirect(farHost, 443));
    }

private:
    QHash<QByteArray, QByteArray> m_before;
};

PULSEMATES_TEST(tst_ProxyChoice)

#include "tst_proxychoice.moc"
