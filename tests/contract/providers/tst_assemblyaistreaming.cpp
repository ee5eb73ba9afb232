#include "tests/contract/providers/httpcall.h"
#include "tests/contract/providers/socketclient.h"
#include "tests/support/patience.h"
#include "tests/support/providers/assemblyai/assemblyaistreaming.h"
#include "tests/support/providers/loopbackserver.h"
#include "tests/support/testregistry.h"

#include <QJsonArray>
#include <QTest>

using namespace pulsemates;
using namespace pulsemates::loopback;

/// The scripted streaming recogniser holds its clients to the facts, and fails as it is told to.
class tst_AssemblyAiStreaming : public TestClass
{
    Q_OBJECT

private slots:
    void init();
    void wordsComeWithTheirSound();
    void theEndOfATurnComesTwice();
    void forceEndpointEndsTheTurn();
    void theNewFamilyIsAlwaysFormatted();
    void utterancesMayComeEarly();
    void tokensOpenOneSession();
    void whatIsWrongIsNoted_data();
    void whatIsWrongIsNoted();
    void soundMustNotRunAhead();
    void faults_data();
    void faults();
    void handshakesFail_data();
    void handshakesFail();
    void silenceIsKept_data();
    void silenceIsKept();

private:
    [[nodiscard]] SocketClient open(const QString &query = QStringLiteral(
                                        "speech_model=universal-streaming-english&sample_rate=16000"
                                        "&format_turns=true")) const;

    std::unique_ptr<AssemblyAiStreaming> m_service;
    std::unique_ptr<LoopbackServer> m_server;
};

namespace {

const QByteArray rawKey = "loopback-assemblyai-key";
const QString turn = QStringLiteral("Turn");

QByteArray quiet(int milliseconds)
{
    return QByteArray(qsizetype(milliseconds) * 32, '\0');
}

QString transcriptOf(const QJsonObject &message)
{
    return message[QStringLiteral("transcript")].toString();
}

bool ends(const QJsonObject &message)
{
    return message[QStringLiteral("end_of_turn")].toBool();
}

} // namespace

void tst_AssemblyAiStreaming::init()
{
    TestClass::init();
    m_server.reset();
    m_service = std::make_unique<AssemblyAiStreaming>();
    SpeechScript script(SpeechScript::Time(200));
    script.say(QStringLiteral("I failed my exam today."));
    script.say(QStringLiteral("I feel awful."));
    m_service->setScript(script);
    m_service->setAllowedLead(std::chrono::minutes(5)); // the tests speak faster than people
    m_server = std::make_unique<LoopbackServer>(*m_service);
    QVERIFY(m_server->start());
}

SocketClient tst_AssemblyAiStreaming::open(const QString &query) const
{
    QUrl address = m_server->socketUrl();
    address.setPath(QStringLiteral("/v3/ws"));
    address.setQuery(query);
    return SocketClient(address, rawKey);
}

void tst_AssemblyAiStreaming::wordsComeWithTheirSound()
{
    SocketClient client = open();
    QCOMPARE(client.status(), 101);
    QVERIFY(!client.next(QStringLiteral("Begin"))[QStringLiteral("id")].toString().isEmpty());
    client.sendSound(quiet(500)); // 240 ms of quiet, then the first word
    const QJsonObject first = client.next(turn);
    QCOMPARE(transcriptOf(first), QStringLiteral("i"));
    QVERIFY(!ends(first));
    const QJsonArray words = first[QStringLiteral("words")].toArray();
    QCOMPARE(words.size(), 2);
    QVERIFY(words[0][QStringLiteral("word_is_final")].toBool());
    QVERIFY(!words[1][QStringLiteral("word_is_final")].toBool());
    client.sendSound(quiet(200));
    QCOMPARE(transcriptOf(client.next(turn)), QStringLiteral("i failed"));
    client.send("{\"type\":\"KeepAlive\"}");
    client.send("{\"type\":\"Terminate\"}");
    const QJsonObject end = client.next(QStringLiteral("Termination"));
    QCOMPARE(end[QStringLiteral("audio_duration_seconds")].toInt(), 1);
    QCOMPARE(client.waitForClose(), 1000);
    QCOMPARE(m_service->violations(), QStringList());
}

void tst_AssemblyAiStreaming::theEndOfATurnComesTwice()
{
    SocketClient client = open();
    for (int i = 0; i < 5; ++i)
        client.sendSound(quiet(400)); // the sentence and the pause behind it
    client.send("{\"type\":\"Terminate\"}");
    QVERIFY(!client.next(QStringLiteral("Termination")).isEmpty());
    QStringList ended;
    for (const QJsonObject &message : client.received()) {
        if (ends(message) && message[QStringLiteral("turn_order")].toInt() == 0)
            ended << transcriptOf(message);
    }
    QCOMPARE(ended,
             QStringList({QStringLiteral("i failed my exam today"),
                          QStringLiteral("I failed my exam today.")}));
}

void tst_AssemblyAiStreaming::forceEndpointEndsTheTurn()
{
    SocketClient client = open(QStringLiteral("speech_model=universal-streaming-english"));
    client.sendSound(quiet(700));
    client.send("{\"type\":\"UpdateConfiguration\",\"min_turn_silence\":800}");
    client.send("{\"type\":\"ForceEndpoint\"}");
    QJsonObject last = client.next(turn);
    while (!last.isEmpty() && !ends(last))
        last = client.next(turn);
    QCOMPARE(transcriptOf(last), QStringLiteral("i failed my")); // begun, and so taken in
    client.sendSound(quiet(1000));
    client.send("{\"type\":\"ForceEndpoint\"}");
    last = client.next(turn);
    while (!last.isEmpty() && !ends(last))
        last = client.next(turn);
    QCOMPARE(transcriptOf(last), QStringLiteral("exam today"));
    QCOMPARE(last[QStringLiteral("turn_order")].toInt(), 1);
    client.send("{\"type\":\"Terminate\"}");
    QCOMPARE(client.waitForClose(), 1000);
    QCOMPARE(m_service->violations(), QStringList());
}

void tst_AssemblyAiStreaming::theNewFamilyIsAlwaysFormatted()
{
    SocketClient client = open(QStringLiteral("speech_model=u3-rt-pro&min_turn_silence=100"));
    QVERIFY(!client.next(QStringLiteral("Begin")).isEmpty());
    client.sendSound(quiet(1000));
    QVERIFY(!client.next(QStringLiteral("SpeechStarted")).isEmpty());
    client.send("{\"type\":\"Terminate\"}");
    QVERIFY(!client.next(QStringLiteral("Termination")).isEmpty());
    int ended = 0;
    for (const QJsonObject &message : client.received()) {
        if (ends(message)) {
            ++ended;
            QVERIFY(message[QStringLiteral("turn_is_formatted")].toBool());
            QVERIFY(transcriptOf(message).startsWith(u"I failed"));
        }
    }
    QCOMPARE(ended, 1);
}

void tst_AssemblyAiStreaming::utterancesMayComeEarly()
{
    m_service->inject({.fault = Fault::SocketEarlyUtterance});
    SocketClient client = open();
    client.sendSound(quiet(700));
    client.send("{\"type\":\"Terminate\"}");
    QVERIFY(!client.next(QStringLiteral("Termination")).isEmpty());
    QStringList utterances;
    for (const QJsonObject &message : client.received()) {
        const QString said = message[QStringLiteral("utterance")].toString();
        if (!said.isEmpty()) {
            utterances << said;
            QVERIFY(!ends(message));
        }
    }
    QCOMPARE(utterances, QStringList({QStringLiteral("i failed my")}));
}

void tst_AssemblyAiStreaming::tokensOpenOneSession()
{
    PlainClient http(m_server->url());
    http.setHeader("Authorization", rawKey);
    const PlainCall given = http.get(QStringLiteral("/v3/token?expires_in_seconds=60"));
    QCOMPARE(given.status, 200);
    QCOMPARE(given.json()[QStringLiteral("expires_in_seconds")].toInt(), 60);
    QUrl address = m_server->socketUrl();
    address.setPath(QStringLiteral("/v3/ws"));
    address.setQuery(QStringLiteral("speech_model=universal-streaming-english&token=")
                     + given.json()[QStringLiteral("token")].toString());
    SocketClient first(address, {});
    QVERIFY(!first.next(QStringLiteral("Begin")).isEmpty());
    SocketClient second(address, {});
    QCOMPARE(second.waitForClose(), 1008);
    QCOMPARE(http.get(QStringLiteral("/v3/token?expires_in_seconds=601")).status, 400);
}

void tst_AssemblyAiStreaming::whatIsWrongIsNoted_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("soundMs");
    QTest::addColumn<int>("closeCode");
    const QString good = QStringLiteral("speech_model=universal-streaming-english");
    QTest::newRow("no model") << QStringLiteral("sample_rate=16000") << QByteArray() << 0 << 1000;
    QTest::newRow("unknown query") << good + u"&colour=red" << QByteArray() << 0 << 1000;
    QTest::newRow("silence out of range")
        << good + u"&min_turn_silence=-5" << QByteArray() << 0 << 1000;
    QTest::newRow("frame too short") << good << QByteArray() << 20 << 3007;
    QTest::newRow("frame too long") << good << QByteArray() << 1100 << 3007;
    QTest::newRow("unknown type") << good << QByteArray("{\"type\":\"Foo\"}") << 0 << 3006;
    QTest::newRow("no JSON") << good << QByteArray("hello") << 0 << 3006;
    QTest::newRow("configuration")
        << good << QByteArray("{\"type\":\"UpdateConfiguration\",\"speed\":2}") << 0 << 1000;
}

void tst_AssemblyAiStreaming::whatIsWrongIsNoted()
{
    QFETCH(QString, query);
    QFETCH(QByteArray, text);
    QFETCH(int, soundMs);
    QFETCH(int, closeCode);
    SocketClient client = open(query);
    QVERIFY(!client.next(QStringLiteral("Begin")).isEmpty());
    if (!text.isEmpty())
        client.send(text);
    if (soundMs > 0)
        client.sendSound(quiet(soundMs));
    client.send("{\"type\":\"Terminate\"}");
    QCOMPARE(client.waitForClose(), closeCode);
    QCOMPARE(m_service->violations().size(), 1);
}

void tst_AssemblyAiStreaming::soundMustNotRunAhead()
{
    m_service->setAllowedLead(std::chrono::milliseconds(0));
    SocketClient client = open();
    for (int i = 0; i < 10;
         ++i) // ten seconds of it at once, and a loaded machine has time for some
        client.sendSound(quiet(1000));
    QCOMPARE(client.waitForClose(), 3007);
    QCOMPARE(m_service->violations(),
             QStringList({QStringLiteral("sound that is faster than real time")}));
}

void tst_AssemblyAiStreaming::faults_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("closeCode");
    for (const int code : {1008, 1013, 3005, 3006, 3007, 3008, 3009})
        QTest::addRow("close %d", code) << QStringLiteral("socket-%1").arg(code) << code;
    QTest::newRow("cut") << QStringLiteral("socket-cut") << 0;
    QTest::newRow("reset") << QStringLiteral("socket-reset") << 0;
    QTest::newRow("untyped error") << QStringLiteral("socket-untyped-error") << 3005;
    for (const char *name : {"socket-unknown-type",
                             "socket-warning",
                             "socket-heartbeat",
                             "socket-never-formatted",
                             "socket-fragments",
                             "socket-split-bytes",
                             "socket-pings",
                             "socket-binary",
                             "socket-not-json",
                             "socket-late-answers"})
        QTest::newRow(name) << QString::fromLatin1(name) << 1000;
}

void tst_AssemblyAiStreaming::faults()
{
    QFETCH(QString, fault);
    QFETCH(int, closeCode);
    m_service->inject({.fault = faultNamed(fault).value()});
    SocketClient client = open();
    client.sendSound(quiet(700));
    client.sendSound(quiet(700));
    client.send("{\"type\":\"Terminate\"}");
    QCOMPARE(client.waitForClose(), closeCode);
    if (closeCode == 1000) {
        bool ended = false;
        for (const QJsonObject &message : client.received())
            ended = ended || (ends(message) && transcriptOf(message).startsWith(u"i failed"));
        QVERIFY(ended);
    }
    SocketClient again = open();
    QVERIFY(!again.next(QStringLiteral("Begin")).isEmpty());
    again.send("{\"type\":\"Terminate\"}");
    QCOMPARE(again.waitForClose(), 1000);
    QTRY_COMPARE_WITH_TIMEOUT(m_service->sessionsOpen(), 0, patienceMs);
}

void tst_AssemblyAiStreaming::handshakesFail_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("status");
    QTest::newRow("refused") << QStringLiteral("socket-refused") << 401;
    QTest::newRow("unauthorized") << QStringLiteral("unauthorized") << 401;
    QTest::newRow("too many") << QStringLiteral("rate-limited") << 429;
    QTest::newRow("portal") << QStringLiteral("captive-portal") << 200;
    QTest::newRow("redirect") << QStringLiteral("captive-redirect") << 302;
    QTest::newRow("wrong accept") << QStringLiteral("socket-bad-accept") << 101;
}

void tst_AssemblyAiStreaming::handshakesFail()
{
    QFETCH(QString, fault);
    QFETCH(int, status);
    m_service->inject({.fault = faultNamed(fault).value()});
    SocketClient client = open();
    QCOMPARE(client.status(), status);
    QCOMPARE(client.acceptIsRight(), false);
    QVERIFY(open().acceptIsRight());
}

void tst_AssemblyAiStreaming::silenceIsKept_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("messages");
    QTest::newRow("no Begin") << QStringLiteral("socket-no-begin") << 1;
    QTest::newRow("silent") << QStringLiteral("socket-silent") << 1;
}

void tst_AssemblyAiStreaming::silenceIsKept()
{
    QFETCH(QString, fault);
    QFETCH(int, messages);
    m_service->inject({.fault = faultNamed(fault).value()});
    SocketClient client = open();
    client.sendSound(quiet(500)); // one word
    client.close(1000);           // answered in turn, so all that was to come has come
    QCOMPARE(client.waitForClose(), 1000);
    QCOMPARE(int(client.received().size()), messages);
    const QString expected = fault == u"socket-silent" ? QStringLiteral("Begin") : turn;
    QCOMPARE(client.received().front()[QStringLiteral("type")].toString(), expected);
    QCOMPARE(m_service->violations(),
             QStringList({QStringLiteral("the socket was closed without Terminate")}));
}

PULSEMATES_TEST(tst_AssemblyAiStreaming)
#include "tst_assemblyaistreaming.moc"
