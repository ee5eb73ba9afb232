#include "tests/contract/providers/httpcall.h"
#include "tests/contract/providers/signedjwt.h"
#include "tests/support/providers/google/googlespeech.h"
#include "tests/support/providers/google/googletokens.h"
#include "tests/support/providers/loopbackserver.h"
#include "tests/support/testregistry.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace pulsemates;
using namespace pulsemates::loopback;

/// The scripted voice service and its tokens: keys, signatures, and what is refused.
class tst_GoogleSpeech : public TestClass
{
    Q_OBJECT

private slots:
    void init();
    void signaturesGiveTokens_data();
    void signaturesGiveTokens();
    void tokensExpire();
    void theKeyGoesIntoAHeader();
    void synthesisIsHeldToTheFacts_data();
    void synthesisIsHeldToTheFacts();
    void soundMayBeOdd();

private:
    [[nodiscard]] PlainCall askForToken(const QJsonObject &claims, const QByteArray &algorithm);
    [[nodiscard]] PlainCall synthesize(const QJsonObject &more = {});

    std::unique_ptr<GoogleTokens> m_tokens;
    std::unique_ptr<GoogleSpeech> m_speech;
    std::unique_ptr<LoopbackServer> m_tokenServer;
    std::unique_ptr<LoopbackServer> m_speechServer;
};

namespace {

const QString voicesPath = QStringLiteral("/v1/voices");

QJsonObject goodClaims()
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    return {
        {QStringLiteral("iss"), QStringLiteral("voice@loopback.iam.gserviceaccount.com")},
        {QStringLiteral("scope"), QStringLiteral("https://www.googleapis.com/auth/cloud-platform")},
        {QStringLiteral("aud"), QStringLiteral("https://oauth2.googleapis.com/token")},
        {QStringLiteral("iat"), now},
        {QStringLiteral("exp"), now + 3600}};
}

QJsonObject parsed(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

void tst_GoogleSpeech::init()
{
    TestClass::init();
    m_tokenServer.reset();
    m_speechServer.reset();
    m_tokens = std::make_unique<GoogleTokens>();
    m_speech = std::make_unique<GoogleSpeech>(*m_tokens);
    m_tokenServer = std::make_unique<LoopbackServer>(*m_tokens);
    m_speechServer = std::make_unique<LoopbackServer>(*m_speech);
    QVERIFY(m_tokenServer->start());
    QVERIFY(m_speechServer->start());
}

PlainCall tst_GoogleSpeech::askForToken(const QJsonObject &claims, const QByteArray &algorithm)
{
    const QByteArray file = m_tokens->account().keyFile("http://127.0.0.1/token");
    const QByteArray key =
        QJsonDocument::fromJson(file)[QStringLiteral("private_key")].toString().toLatin1();
    const QByteArray body = "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer"
                            "&assertion="
                            + signedJwt(claims, key, algorithm);
    PlainClient client(m_tokenServer->url());
    return client.send("POST", QStringLiteral("/token"), "application/x-www-form-urlencoded", body);
}

void tst_GoogleSpeech::signaturesGiveTokens_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QByteArray>("algorithm");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("violations");
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const auto times = [](qint64 from, qint64 to) {
        return QJsonObject{{QStringLiteral("iat"), from}, {QStringLiteral("exp"), to}};
    };
    QTest::newRow("good") << QJsonObject() << QByteArray("RS256") << 200 << 0;
    QTest::newRow("another algorithm") << QJsonObject() << QByteArray("HS256") << 400 << 1;
    QTest::newRow("clock behind") << times(now - 86400, now - 82800) << QByteArray("RS256") << 400
                                  << 0;
    QTest::newRow("clock ahead by a year")
        << times(now + 31'536'000, now + 31'539'600) << QByteArray("RS256") << 400 << 0;
    QTest::newRow("too long") << times(now, now + 7200) << QByteArray("RS256") << 400 << 1;
    QTest::newRow("another audience")
        << parsed(R"({"aud":"https://elsewhere.test/token"})") << QByteArray("RS256") << 200 << 1;
    QTest::newRow("another scope")
        << parsed(R"({"scope":"email"})") << QByteArray("RS256") << 200 << 1;
}

void tst_GoogleSpeech::signaturesGiveTokens()
{
    QFETCH(QJsonObject, more);
    QFETCH(QByteArray, algorithm);
    QFETCH(int, status);
    QFETCH(int, violations);
    QJsonObject claims = goodClaims();
    for (auto it = more.begin(); it != more.end(); ++it)
        claims[it.key()] = it.value();
    const PlainCall call = askForToken(claims, algorithm);
    QCOMPARE(call.status, status);
    QCOMPARE(call.json().contains(QStringLiteral("access_token")), status == 200);
    QCOMPARE(m_tokens->violations().size(), violations);
}

void tst_GoogleSpeech::tokensExpire()
{
    const QByteArray token = askForToken(goodClaims(), "RS256")
                                 .json()[QStringLiteral("access_token")]
                                 .toString()
                                 .toLatin1();
    PlainClient client(m_speechServer->url());
    client.setHeader("Authorization", "Bearer " + token);
    QCOMPARE(client.get(voicesPath).status, 200);
    m_tokens->expireAll();
    const PlainCall expired = client.get(voicesPath);
    QCOMPARE(expired.status, 401);
    QVERIFY(expired.body.contains("UNAUTHENTICATED"));
    QCOMPARE(m_speech->violations(), QStringList());
}

void tst_GoogleSpeech::theKeyGoesIntoAHeader()
{
    PlainClient client(m_speechServer->url());
    QCOMPARE(client.get(voicesPath).status, 403);
    const PlainCall inAddress = client.get(voicesPath + QStringLiteral("?key=loopback-google-key"));
    QCOMPARE(inAddress.status, 403);
    QVERIFY(!m_speech->violations().isEmpty());
    client.setHeader("X-Goog-Api-Key", "wrong");
    const PlainCall wrong = client.get(voicesPath);
    QCOMPARE(wrong.status, 400); // and not 401
    QVERIFY(wrong.body.contains("API_KEY_INVALID"));
}

PlainCall tst_GoogleSpeech::synthesize(const QJsonObject &more)
{
    QJsonObject body = parsed(R"({"input":{"text":"오늘도 수고했어요."},
        "voice":{"languageCode":"ko-KR","name":"ko-KR-Neural2-C"},
        "audioConfig":{"audioEncoding":"LINEAR16","sampleRateHertz":24000}})");
    for (auto it = more.begin(); it != more.end(); ++it)
        body[it.key()] = it.value();
    PlainClient client(m_speechServer->url());
    client.setHeader("X-Goog-Api-Key", m_speech->key());
    return client.post(QStringLiteral("/v1/text:synthesize"), body);
}

void tst_GoogleSpeech::synthesisIsHeldToTheFacts_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("violations");
    const auto row = [](const char *name, const QJsonObject &more, int status, int violations) {
        QTest::newRow(name) << more << status << violations;
    };
    row("good", {}, 200, 0);
    row("text and ssml", parsed(R"({"input":{"text":"a","ssml":"<speak>a</speak>"}})"), 400, 1);
    // 1,667 letters of Hangul are 5,001 bytes
    row("too many bytes",
        {{QStringLiteral("input"),
          QJsonObject{{QStringLiteral("text"), QString(1667, QChar(0xAC00))}}}},
        400,
        1);
    row("no language", parsed(R"({"voice":{"name":"ko-KR-Neural2-C"}})"), 400, 1);
    row("no such voice",
        parsed(R"({"voice":{"languageCode":"ko-KR","name":"ko-KR-Nobody"}})"),
        400,
        0);
    row("unknown encoding", parsed(R"({"audioConfig":{"audioEncoding":"WAV"}})"), 400, 1);
    row("too fast", parsed(R"({"audioConfig":{"audioEncoding":"MP3","speakingRate":9}})"), 400, 1);
    row("mp3", parsed(R"({"audioConfig":{"audioEncoding":"MP3"}})"), 200, 0);
}

void tst_GoogleSpeech::synthesisIsHeldToTheFacts()
{
    QFETCH(QJsonObject, more);
    QFETCH(int, status);
    QFETCH(int, violations);
    const PlainCall call = synthesize(more);
    QCOMPARE(call.status, status);
    QCOMPARE(call.json().contains(QStringLiteral("audioContent")), status == 200);
    QCOMPARE(m_speech->violations().size(), violations);
}

void tst_GoogleSpeech::soundMayBeOdd()
{
    const auto content = [](const PlainCall &call) {
        return call.json()[QStringLiteral("audioContent")].toString().toLatin1();
    };
    m_speech->inject({.fault = Fault::StreamedWavSizes});
    QCOMPARE(QByteArray::fromBase64(content(synthesize())).mid(40, 4),
             QByteArray("\xFF\xFF\xFF\xFF"));
    m_speech->inject({.fault = Fault::BadBase64});
    QVERIFY(content(synthesize()).startsWith("****"));
    m_speech->inject({.fault = Fault::BigBase64});
    QVERIFY(synthesize().body.size() > 30'000'000);
    m_speech->inject({.fault = Fault::ExpiredToken});
    QCOMPARE(synthesize().status, 401);
    QCOMPARE(synthesize().status, 200);
}

PULSEMATES_TEST(tst_GoogleSpeech)
#include "tst_googlespeech.moc"
