#include "core/providers/google/signedassertion.h"
#include "tests/support/providers/google/serviceaccount.h"
#include "tests/support/testregistry.h"
#include "tests/unit/voices/rsakeys.h"

#include <QJsonObject>
#include <QTest>

using namespace pulsemates;

class tst_SignedAssertion : public TestClass
{
    Q_OBJECT

private slots:
    // RFC 7515, A.2: key, content and signature are given there.
    void theKnownAnswer()
    {
        const QByteArray content = "eyJhbGciOiJSUzI1NiJ9"
                                   ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9"
                                   "leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
        const auto signature = rs256Signature(content, Secret(rfc7515Key));
        QVERIFY(signature.has_value());
        QCOMPARE(
            signature->toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals),
            QByteArray("cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-"
                       "0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrn"
                       "byTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--"
                       "xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY"
                       "9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw"));
    }

    void theServiceReadsIt()
    {
        const loopback::ServiceAccount account;
        const auto key =
            ServiceAccountKey::parse(account.keyFile("https://oauth2.googleapis.com/token"));
        QVERIFY(key.has_value());
        const QDateTime now = QDateTime::fromSecsSinceEpoch(1'795'350'000, Qt::UTC);
        const auto made = signedAssertion(*key, now);
        QVERIFY(made.has_value());
        QString problem;
        const QJsonObject claims = account.claimsOf(made->reveal(), &problem);
        QCOMPARE(problem, QString());
        QCOMPARE(claims[QStringLiteral("iss")].toString().toLatin1(), account.email());
        QCOMPARE(claims[QStringLiteral("aud")].toString(),
                 QStringLiteral("https://oauth2.googleapis.com/token"));
        QCOMPARE(claims[QStringLiteral("iat")].toInteger(), 1'795'350'000);
        QCOMPARE(claims[QStringLiteral("exp")].toInteger(), 1'795'353'600);
    }

    void otherKeysAreRefused_data()
    {
        QTest::addColumn<QByteArray>("pem");
        const QByteArray good = rfc7515Key;
        QTest::newRow("none") << QByteArray();
        QTest::newRow("words") << QByteArray("-----BEGIN PRIVATE KEY-----\nhello\n");
        QTest::newRow("cut off") << good.first(good.size() / 2);
        QTest::newRow("too short") << QByteArray(shortKey);
        QTest::newRow("another kind") << QByteArray(curveKey);
        // Nobody is asked for the password.
        QTest::newRow("locked") << QByteArray("-----BEGIN RSA PRIVATE KEY-----\n"
                                              "Proc-Type: 4,ENCRYPTED\n"
                                              "DEK-Info: AES-128-CBC,"
                                              "00112233445566778899AABBCCDDEEFF\n\n"
                                              "AAAAAAAAAAAAAAAAAAAAAA==\n"
                                              "-----END RSA PRIVATE KEY-----\n");
    }

    void otherKeysAreRefused()
    {
        QFETCH(QByteArray, pem);
        const auto signature = rs256Signature("content", Secret(pem));
        QVERIFY(!signature.has_value());
        QCOMPARE(signature.error().code, ErrorCode::FileDamaged);
        QCOMPARE(signature.error().detail, QStringLiteral("no RSA key"));
    }
};

PULSEMATES_TEST(tst_SignedAssertion)

#include "tst_signedassertion.moc"
