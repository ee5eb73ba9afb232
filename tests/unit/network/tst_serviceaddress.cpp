#include "core/network/httprequest.h"
#include "core/network/serviceaddress.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;

class tst_ServiceAddress : public TestClass
{
    Q_OBJECT

private slots:
    void whatMayBeUsed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("origin"); // empty: refused
        const auto row = [](const char *text, const char *origin) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(origin);
        };
        row("https://api.example.org/v1", "https://api.example.org:443");
        row("https://api.example.org:8443", "https://api.example.org:8443");
        row("  https://api.example.org/  ", "https://api.example.org:443");
        row("HTTPS://API.Example.org", "https://api.example.org:443");
        row("wss://stream.example.org/v3", "https://stream.example.org:443");
        row("http://localhost:11434/v1", "http://localhost:11434");
        row("http://127.0.0.1:8080", "http://127.0.0.1:8080");
        row("http://127.3.2.1", "http://127.3.2.1:80");
        row("http://[::1]:8080", "http://[::1]:8080");
        row("ws://10.0.0.2:9000", "http://10.0.0.2:9000");
        row("http://172.16.0.1", "http://172.16.0.1:80");
        row("http://172.31.255.1", "http://172.31.255.1:80");
        row("http://192.168.1.5:1234/v1", "http://192.168.1.5:1234");
        row("http://169.254.3.4", "http://169.254.3.4:80");
        row("http://[fd12::3]", "http://[fd12::3]:80");
        row("http://[::ffff:192.168.0.2]", "http://[::ffff:192.168.0.2]:80");

        row("http://172.32.0.1", "");
        row("http://192.169.0.1", "");
        row("http://11.0.0.1", "");
        row("http://8.8.8.8", "");
        row("http://[2001:db8::1]", "");
        row("http://[::ffff:8.8.8.8]", "");
        row("http://api.example.org/v1", "");
        row("ws://stream.example.org", "");
        row("http://nas.local", "");
        row("http://box", "");
        row("http://localhost.example.org", "");
        row("http://127.0.0.1.example.org", "");
        row("http://evil.localhost", "");
        row("https://user:key@api.example.org", "");
        row("https://key@api.example.org", "");
        row("https://api.example.org/?key=abc", "");
        row("https://api.example.org/#x", "");
        row("ftp://api.example.org", "");
        row("file:///etc/passwd", "");
        row("https:///v1", "");
        row("https://api.example.org:0", "");
        row("https://api.example.org:99999", "");
        row("https://api example.org", "");
        row("api.example.org", "");
        row("javascript:alert(1)", "");
    }

    void whatMayBeUsed()
    {
        QFETCH(QString, text);
        QFETCH(QString, origin);
        const auto address = ServiceAddress::parse(text);
        QCOMPARE(address ? address->origin() : QString(), origin);
        if (!address) {
            QCOMPARE(address.error().code, ErrorCode::AddressRefused);
            QVERIFY(!address.error().detail.contains(u"key@"));
        }
    }

    void emptyAndEndlessAreRefused()
    {
        QVERIFY(!ServiceAddress::parse(QString()));
        QVERIFY(!ServiceAddress::parse(u"https://a.example/" + QString(3000, u'a')));
    }

    void pathsStandBelowTheBase()
    {
        const auto address = *ServiceAddress::parse(QStringLiteral("https://a.example/v1/"));
        QCOMPARE(address.url(QStringLiteral("chat/completions")).toString(),
                 QStringLiteral("https://a.example/v1/chat/completions"));
        QCOMPARE(address.url(QStringLiteral("/models"), QStringLiteral("a=b%20c")).toEncoded(),
                 QByteArray("https://a.example/v1/models?a=b%20c"));
        QCOMPARE(address.socketUrl(QStringLiteral("ws")).toString(),
                 QStringLiteral("wss://a.example/v1/ws"));
        const auto bare = *ServiceAddress::parse(QStringLiteral("http://127.0.0.1:5"));
        QCOMPARE(bare.url(QStringLiteral("x")).toString(), QStringLiteral("http://127.0.0.1:5/x"));
        QCOMPARE(bare.socketUrl({}).toString(), QStringLiteral("ws://127.0.0.1:5"));
    }

    void nothingClimbsOut()
    {
        QVERIFY(isPathBelow(QStringLiteral("v2/transcript/0-a_b"), QStringLiteral("a=1")));
        QVERIFY(isPathBelow(QStringLiteral("text:synthesize"), {}));
        for (const char *path : {"../x", "a/../../b", "a/..", "./a", "a?b=c", "a#b", "a/%2e%2e/b"})
            QVERIFY2(!isPathBelow(QString::fromLatin1(path), {}), path);
        QVERIFY(!isPathBelow(QStringLiteral("a"), QStringLiteral("b#c")));
        QVERIFY(!isPathBelow(QString(5000, u'a'), {}));
    }

    void aRequestIsChecked()
    {
        HttpRequest request;
        request.base = *ServiceAddress::parse(QStringLiteral("https://a.example"));
        QVERIFY(checkRequest(request));
        const auto codeAfter = [&request](auto change) {
            HttpRequest changed = request;
            change(changed);
            const Outcome checked = checkRequest(changed);
            return checked ? QStringLiteral("fine") : errorCodeName(checked.error().code);
        };
        const QString invalid = QStringLiteral("invalid-input");
        QCOMPARE(codeAfter([](auto &r) { r.method = "PATCH"; }), invalid);
        QCOMPARE(codeAfter([](auto &r) { r.path = QStringLiteral("../x"); }), invalid);
        QCOMPARE(codeAfter([](auto &r) { r.headers = {{"a b", "c"}}; }), invalid);
        QCOMPARE(codeAfter([](auto &r) { r.headers = {{"a", "b\r\nc: d"}}; }), invalid);
        QCOMPARE(codeAfter([](auto &r) { r.headers = {{"a", QByteArray(9000, 'b')}}; }), invalid);
        QCOMPARE(codeAfter([](auto &r) { r.contentType = "a\nb"; }), invalid);
        QCOMPARE(codeAfter([](auto &r) { r.body = "x"; }), invalid);
        QCOMPARE(codeAfter([](auto &r) { r.timeouts.silence = std::chrono::milliseconds(0); }),
                 invalid);
        QCOMPARE(codeAfter([](auto &r) { r.base = {}; }), QStringLiteral("address-refused"));
        for (const char *key : {"", "two words", "line\n", "line\r\nx: y", "schl\xC3\xBCssel"})
            QCOMPARE(codeAfter([key](auto &r) { r.credential = Credential::bearer(Secret(key)); }),
                     QStringLiteral("key-refused"));
        QCOMPARE(codeAfter([](auto &r) { r.credential = Credential::bearer(Secret("sk-1_a.B")); }),
                 QStringLiteral("fine"));
    }

    void aKeyDoesNotPrint()
    {
        QString printed;
        QDebug(&printed) << Credential::bearer(Secret("sk-secret"))
                         << Credential::raw(Secret("other"))
                         << Credential::header("X-Goog-Api-Key", Secret("third")) << Credential();
        QVERIFY(!printed.contains(u"secret") && !printed.contains(u"other")
                && !printed.contains(u"third") && !printed.contains(u"Bearer"));
        QCOMPARE(Credential::bearer(Secret("k")).line(), QByteArray("Bearer k"));
        QCOMPARE(Credential::raw(Secret("k")).line(), QByteArray("k"));
        QCOMPARE(Credential::raw(Secret("k")).name(), QByteArray("Authorization"));
        QCOMPARE(Credential::header("X-Key", Secret("k")).name(), QByteArray("X-Key"));
    }
};

PULSEMATES_TEST(tst_ServiceAddress)

#include "tst_serviceaddress.moc"
