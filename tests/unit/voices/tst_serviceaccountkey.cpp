#include "core/providers/google/serviceaccountkey.h"
#include "tests/support/testregistry.h"
#include "tests/unit/voices/rsakeys.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace pulsemates;

namespace {

QJsonObject goodFile()
{
    return {{QStringLiteral("type"), QStringLiteral("service_account")},
            {QStringLiteral("project_id"), QStringLiteral("calm")},
            {QStringLiteral("private_key_id"), QStringLiteral("0123456789abcdef")},
            {QStringLiteral("private_key"), QString::fromLatin1(rfc7515Key)},
            {QStringLiteral("client_email"), QStringLiteral("voice@calm.iam.gserviceaccount.com")},
            {QStringLiteral("client_id"), QStringLiteral("1")},
            {QStringLiteral("token_uri"), QStringLiteral("https://oauth2.googleapis.com/token")}};
}

} // namespace

class tst_ServiceAccountKey : public TestClass
{
    Q_OBJECT

private slots:
    void readsAFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("key.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(goodFile()).toJson());
        file.close();
        const auto key = ServiceAccountKey::read(path);
        QVERIFY(key.has_value());
        QCOMPARE(key->email, QStringLiteral("voice@calm.iam.gserviceaccount.com"));
        QCOMPARE(key->keyId, QStringLiteral("0123456789abcdef"));
        QCOMPARE(key->privateKey.reveal(), QByteArray(rfc7515Key).trimmed());
        QCOMPARE(key->tokens.url({}).toString(), key->audience);
    }

    void theTokenAddressHasADefault()
    {
        QJsonObject file = goodFile();
        file.remove(QStringLiteral("token_uri"));
        const auto key = ServiceAccountKey::parse(QJsonDocument(file).toJson());
        QVERIFY(key.has_value());
        QCOMPARE(key->audience, QStringLiteral("https://oauth2.googleapis.com/token"));
    }

    void isChecked_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("code");
        const auto with =
            [](const char *name, const char *key, const QJsonValue &value, const char *code) {
                QJsonObject file = goodFile();
                file[QLatin1String(key)] = value;
                QTest::newRow(name) << QJsonDocument(file).toJson() << QString::fromLatin1(code);
            };
        with("of a person", "type", QStringLiteral("authorized_user"), "invalid-input");
        with("no mail", "client_email", QStringLiteral("voice"), "file-damaged");
        with("mail of two lines", "client_email", QStringLiteral("a@b\nc"), "file-damaged");
        with("mail that is a number", "client_email", 7, "file-damaged");
        with("no key", "private_key", QString(), "file-damaged");
        with("a public key",
             "private_key",
             QStringLiteral("-----BEGIN PUBLIC KEY-----"),
             "file-damaged");
        with("no key id", "private_key_id", QString(), "file-damaged");
        with("tokens in the clear",
             "token_uri",
             QStringLiteral("http://example.org/token"),
             "address-refused");
        with("tokens from a file",
             "token_uri",
             QStringLiteral("file:///etc/passwd"),
             "address-refused");
        const QByteArray good = QJsonDocument(goodFile()).toJson();
        QTest::newRow("half") << good.first(good.size() / 2) << "file-damaged";
        QTest::newRow("nothing") << QByteArray() << "file-damaged";
        QTest::newRow("a list") << QByteArray("[]") << "file-damaged";
        QTest::newRow("twice") << QByteArray("{\"type\":\"a\",\"type\":\"b\"}") << "file-damaged";
    }

    void isChecked()
    {
        QFETCH(QByteArray, json);
        const auto key = ServiceAccountKey::parse(json);
        QVERIFY(!key.has_value());
        QTEST(errorCodeName(key.error().code), "code");
        QVERIFY(!key.error().detail.contains(QStringLiteral("MII"))); // no piece of a key
        QVERIFY(!key.error().detail.contains(u'@'));
    }

    void onlyFilesAreRead()
    {
        const QTemporaryDir folder;
        const auto codeFor = [](const QString &path) {
            const auto key = ServiceAccountKey::read(path);
            return key ? QStringLiteral("done") : errorCodeName(key.error().code);
        };
        QCOMPARE(codeFor({}), QStringLiteral("file-unreadable"));
        QCOMPARE(codeFor(folder.path()), QStringLiteral("file-unreadable"));
        QCOMPARE(codeFor(folder.filePath(QStringLiteral("none"))),
                 QStringLiteral("file-unreadable"));
        QCOMPARE(codeFor(QStringLiteral("/dev/zero")), QStringLiteral("file-unreadable"));
        const QString pipe = folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
        QCOMPARE(codeFor(pipe), QStringLiteral("file-unreadable")); // and is not waited for
        QFile large(folder.filePath(QStringLiteral("large")));
        QVERIFY(large.open(QIODevice::WriteOnly));
        large.write(QByteArray(ServiceAccountKey::mostBytes + 1, ' '));
        large.close();
        QCOMPARE(codeFor(large.fileName()), QStringLiteral("file-too-large"));
    }

    void theEnvironmentNamesIt()
    {
        const char *const variable = "GOOGLE_APPLICATION_CREDENTIALS";
        qputenv(variable, "/home/someone/key.json");
        QCOMPARE(googleCredentialsPath(), QStringLiteral("/home/someone/key.json"));
        qputenv(variable, "key.json"); // of whatever folder we are in
        QCOMPARE(googleCredentialsPath(), QString());
        qunsetenv(variable);
        QCOMPARE(googleCredentialsPath(), QString());
    }

    void itsTokensGoToTheServiceAlone_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("may");
        QTest::newRow("the service") << "https://texttospeech.googleapis.com" << true;
        QTest::newRow("a region") << "https://eu-texttospeech.googleapis.com" << true;
        QTest::newRow("this computer") << "http://127.0.0.1:8080" << true;
        QTest::newRow("by name") << "http://localhost:8080" << true;
        QTest::newRow("IPv6") << "http://[::1]:8080" << true;
        QTest::newRow("own network") << "http://192.168.1.5:8080" << false;
        QTest::newRow("somebody else") << "https://tts.example.org" << false;
        QTest::newRow("alike at its end") << "https://evilgoogleapis.com" << false;
        QTest::newRow("alike at its start") << "https://www.googleapis.com.example.org" << false;
    }

    void itsTokensGoToTheServiceAlone()
    {
        QFETCH(QString, address);
        QFETCH(bool, may);
        qputenv("GOOGLE_APPLICATION_CREDENTIALS", "/home/someone/key.json");
        const QString path = googleCredentialsPathFor(*ServiceAddress::parse(address));
        qunsetenv("GOOGLE_APPLICATION_CREDENTIALS");
        QCOMPARE(path, may ? QStringLiteral("/home/someone/key.json") : QString());
    }
};

PULSEMATES_TEST(tst_ServiceAccountKey)

#include "tst_serviceaccountkey.moc"
