#include "tests/support/network/http2server.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "tests/unit/network/clientfixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

void save(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// Debian's OpenSSL speaks TLS 1.1 at security level 0 alone.
void allowOldTls(QSslConfiguration &configuration)
{
    configuration.setBackendConfigurationOption("CipherString", QByteArray("DEFAULT@SECLEVEL=0"));
}

QSslConfiguration ofOldTls(const TestAuthority &authority)
{
    QSslConfiguration server = authority.server();
    server.setProtocol(QSsl::AnyProtocol);
    allowOldTls(server);
    server.setBackendConfigurationOption("MinProtocol", QByteArray("TLSv1.1"));
    server.setBackendConfigurationOption("MaxProtocol", QByteArray("TLSv1.1"));
    return server;
}

} // namespace

/// Nothing is sent to who cannot prove who it is.
class tst_Certificates : public TestClass
{
    Q_OBJECT

private slots:
    void aWrongOneIsFinal_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<int>("fromDays");
        QTest::addColumn<int>("untilDays");
        QTest::addColumn<bool>("trusted");
        QTest::addColumn<QString>("code");
        const QStringList right{QStringLiteral("127.0.0.1")};
        QTest::newRow("right") << right << -1 << 1 << true << "done";
        QTest::newRow("unknown authority") << right << -1 << 1 << false << "certificate-refused";
        QTest::newRow("of somebody else") << QStringList{QStringLiteral("api.example.org")} << -1
                                          << 1 << true << "certificate-refused";
        QTest::newRow("expired") << right << -30 << -1 << true << "clock-wrong";
        QTest::newRow("not yet valid") << right << 1 << 30 << true << "clock-wrong";
        QTest::newRow("expired, of somebody else") << QStringList{QStringLiteral("b.example")}
                                                   << -30 << -1 << true << "certificate-refused";
    }

    void aWrongOneIsFinal()
    {
        QFETCH(QStringList, names);
        QFETCH(int, fromDays);
        QFETCH(int, untilDays);
        QFETCH(bool, trusted);
        QFETCH(QString, code);
        ClientFixture f(trusted);
        const QDateTime today = QDateTime::currentDateTimeUtc();
        BytesServer server(
            f.authority().server(names, today.addDays(fromDays), today.addDays(untilDays)));
        QByteArray received;
        server.onBytes = [&received](BytesServer::Peer &peer) {
            received += peer.received;
            (void)BytesServer::answer(peer, httpAnswer("{}"));
        };
        HttpRequest request = f.request(server.address());
        request.credential = Credential::bearer(Secret("sk-key"));
        request.retry = {};
        Heard heard;
        f.send(request, heard);
        QTRY_COMPARE_WITH_TIMEOUT(heard.finished, 1, patienceMs);
        QCOMPARE(heard.code(), code);
        QCOMPARE(received.contains("sk-key"), code == u"done");
        QCOMPARE(server.peers(), 1); // and not again
    }

    void whatSpeaksNoTlsIsNotTrusted()
    {
        ClientFixture f;
        BytesServer plain;
        plain.onBytes = [](BytesServer::Peer &peer) {
            peer.socket.write("HTTP/1.1 400 Bad Request\r\n\r\n");
            peer.socket.disconnectFromHost();
        };
        Heard heard;
        f.send(f.request(QString(u"https" + plain.address().mid(4))), heard);
        QTRY_COMPARE_WITH_TIMEOUT(heard.finished, 1, patienceMs);
        QCOMPARE(heard.code(), QStringLiteral("tls-failed"));
    }

    /// Our own choice refuses, and not only the system's: its security level is lowered for it.
    void aServerOfOldTlsIsRefused_data()
    {
        QTest::addColumn<QSslConfiguration>("client");
        QTest::addColumn<bool>("agrees");
        QSslConfiguration any = QSslConfiguration::defaultConfiguration();
        any.setProtocol(QSsl::AnyProtocol);
        any.setBackendConfigurationOption("MinProtocol", QByteArray("TLSv1.1"));
        QTest::newRow("whoever takes it") << any << true; // so there is something to refuse
        QTest::newRow("requests") << TlsChoice().forHttp() << false;
        QTest::newRow("sockets") << TlsChoice().forSocket() << false;
    }

    void aServerOfOldTlsIsRefused()
    {
        QFETCH(QSslConfiguration, client);
        QFETCH(const bool, agrees);
        BytesServer server(ofOldTls(ClientFixture::authority()));
        allowOldTls(client);
        client.setPeerVerifyMode(QSslSocket::VerifyNone);
        QSslSocket socket;
        socket.setSslConfiguration(client);
        QSignalSpy encrypted(&socket, &QSslSocket::encrypted);
        QSignalSpy failed(&socket, &QSslSocket::errorOccurred);
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server.serverPort());
        QTRY_VERIFY_WITH_TIMEOUT(encrypted.count() + failed.count() > 0, patienceMs);
        QCOMPARE(encrypted.count() == 1, agrees);
        if (agrees)
            QVERIFY(socket.sessionProtocol() > QSsl::UnknownProtocol
                    && socket.sessionProtocol() < QSsl::TlsV1_2);
    }

    void nothingIsSentToAServerOfOldTls()
    {
        ClientFixture f;
        BytesServer server(ofOldTls(f.authority()));
        QByteArray received;
        server.onBytes = [&received](BytesServer::Peer &peer) { received += peer.received; };
        Heard heard;
        f.send(f.request(server.address()), heard);
        QTRY_COMPARE_WITH_TIMEOUT(heard.finished, 1, patienceMs);
        // Where Qt is the server, too, it may close without a word of why.
        QVERIFY2(heard.code() == u"tls-failed" || heard.code() == u"connection-lost",
                 qPrintable(heard.code()));
        QVERIFY(server.peers() > 0);
        QCOMPARE(received, QByteArray());
    }

    void whatIsOfferedIsOfToday()
    {
        const QSslConfiguration choice = TlsChoice().forHttp();
        QCOMPARE(choice.protocol(), QSsl::TlsV1_2OrLater);
        QCOMPARE(choice.peerVerifyMode(), QSslSocket::VerifyPeer);
        QCOMPARE(choice.allowedNextProtocols().first(),
                 QByteArray(QSslConfiguration::ALPNProtocolHTTP2));
        QVERIFY(!TlsChoice().forSocket().allowedNextProtocols().contains(
            QSslConfiguration::ALPNProtocolHTTP2));
    }

    void anAuthorityOfOnesOwnIsAdded()
    {
        const TestAuthority authority;
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("ca.pem"));
        save(path, authority.pem());
        const auto choice = TlsChoice::withAuthorities(path);
        QVERIFY(choice);
        const auto trusted = choice->forHttp().caCertificates();
        QVERIFY(trusted.contains(QSslCertificate(authority.pem())));
        for (const QSslCertificate &system : QSslConfiguration::systemCaCertificates())
            QVERIFY(trusted.contains(system)); // the others stay
        QVERIFY(TlsChoice::withAuthorities(QString()));
    }

    void aFileOfAuthoritiesIsChecked()
    {
        QTemporaryDir folder;
        const auto codeOf = [](const QString &path) {
            const auto choice = TlsChoice::withAuthorities(path);
            return choice ? QStringLiteral("fine") : errorCodeName(choice.error().code);
        };
        QCOMPARE(codeOf(folder.filePath(QStringLiteral("none"))),
                 QStringLiteral("file-unreadable"));
        const QString path = folder.filePath(QStringLiteral("x"));
        save(path, "no certificate");
        QCOMPARE(codeOf(path), QStringLiteral("file-damaged"));
        save(path, QByteArray());
        QCOMPARE(codeOf(path), QStringLiteral("file-damaged"));
        save(path, QByteArray(TlsChoice::mostOfFile + 1, 'a'));
        QCOMPARE(codeOf(path), QStringLiteral("file-too-large"));
        QCOMPARE(codeOf(folder.path()), QStringLiteral("file-unreadable"));
        QCOMPARE(codeOf(QStringLiteral("/dev/null")), QStringLiteral("file-unreadable"));
        QCOMPARE(codeOf(QStringLiteral("/dev/zero")), QStringLiteral("file-unreadable"));
        const QString pipe = folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
        QCOMPARE(codeOf(pipe), QStringLiteral("file-unreadable")); // and is not waited for
    }
};

PULSEMATES_TEST(tst_Certificates)

#include "tst_certificates.moc"
