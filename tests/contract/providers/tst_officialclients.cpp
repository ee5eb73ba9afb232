#include "tests/contract/providers/httpcall.h"
#include "tests/support/patience.h"
#include "tests/support/providers/assemblyai/assemblyairest.h"
#include "tests/support/providers/assemblyai/assemblyaistreaming.h"
#include "tests/support/providers/google/googlespeech.h"
#include "tests/support/providers/google/googletokens.h"
#include "tests/support/providers/loopbackserver.h"
#include "tests/support/providers/openai/openaicompatible.h"
#include "tests/support/testregistry.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace pulsemates;
using namespace pulsemates::loopback;

/// The services' own clients (npm packages, pinned in clients/) run against the scripted servers:
/// what they accept is what the services speak, and what they send keeps the facts the servers
/// check. Each row is one run of Node.
class tst_OfficialClients : public TestClass
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void assemblyai_data();
    void assemblyai();
    void openai_data();
    void openai();
    void google_data();
    void google();

private:
    void runCase(const QString &script, const QString &name, const QProcessEnvironment &settings);
    [[nodiscard]] QProcessEnvironment environment() const;
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const;

    QString m_node;
    QTemporaryDir m_folder;
};

namespace {

const QString clients = QStringLiteral(PULSEMATES_CLIENTS);

SpeechScript script()
{
    SpeechScript script(SpeechScript::Time(200));
    script.say(QStringLiteral("I failed my exam today."), QStringLiteral("NEGATIVE"));
    script.say(QStringLiteral("I feel awful."), QStringLiteral("NEGATIVE"));
    return script;
}

} // namespace

void tst_OfficialClients::initTestCase()
{
    m_node = QStandardPaths::findExecutable(QStringLiteral("node"));
    if (m_node.isEmpty()) {
        TestRegistry::noteMissing();
        QSKIP("node is not installed: tools/setup --test installs it");
    }
    QVERIFY2(QFile::exists(clients + QStringLiteral("/node_modules/openai/package.json")),
             "the clients are not there: tools/setup --test fetches them");
}

void tst_OfficialClients::init()
{
    TestClass::init();
}

QString tst_OfficialClients::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qWarning("%s cannot be written", qPrintable(file.fileName()));
    return file.fileName();
}

/// Without what the person who runs the tests has set for these services, or a proxy.
QProcessEnvironment tst_OfficialClients::environment() const
{
    QProcessEnvironment settings;
    settings.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
    settings.insert(QStringLiteral("HOME"), m_folder.path());
    settings.insert(QStringLiteral("NO_PROXY"), QStringLiteral("127.0.0.1"));
    settings.insert(QStringLiteral("RECORDING"),
                    write(QStringLiteral("utterance.wav"), quietWav(4000)));
    settings.insert(QStringLiteral("NODE_EXTRA_CA_CERTS"),
                    write(QStringLiteral("authority.pem"), CertificateAuthority::shared().pem()));
    return settings;
}

void tst_OfficialClients::runCase(const QString &script,
                                  const QString &name,
                                  const QProcessEnvironment &settings)
{
    QProcess node;
    node.setProcessEnvironment(settings);
    node.setWorkingDirectory(clients);
    node.setProcessChannelMode(QProcess::MergedChannels);
    node.start(m_node, {script, name});
    QVERIFY(QTest::qWaitFor([&node] { return node.state() == QProcess::NotRunning; }, patienceMs));
    const QByteArray said = node.readAll();
    QVERIFY2(node.exitStatus() == QProcess::NormalExit && node.exitCode() == 0, said.constData());
}

void tst_OfficialClients::assemblyai_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<bool>("keepsTheFacts");
    QTest::newRow("transcribe") << QString() << true;
    QTest::newRow("jobError") << QStringLiteral("job-error") << true;
    QTest::newRow("badKey") << QString() << true;
    QTest::newRow("korean") << QString() << false; // it asks for what is not there
    QTest::newRow("stream") << QString() << true;
    QTest::newRow("token") << QString() << true;
    QTest::newRow("streamWithBadKey") << QString() << true;
    QTest::newRow("streamExpired") << QStringLiteral("socket-3008") << true;
}

void tst_OfficialClients::assemblyai()
{
    QFETCH(QString, fault);
    QFETCH(bool, keepsTheFacts);
    AssemblyAiRest rest;
    AssemblyAiStreaming streaming;
    rest.setScript(script());
    streaming.setScript(script());
    streaming.setAllowedLead(std::chrono::minutes(1));
    LoopbackServer restServer(rest);
    LoopbackServer streamingServer(streaming);
    QVERIFY(restServer.start());
    QVERIFY(streamingServer.start({.encrypted = true, .onlyTls13 = true}));
    if (!fault.isEmpty()) {
        const FaultPlan plan{.fault = faultNamed(fault).value(), .times = FaultPlan::always};
        rest.inject(plan);
        streaming.inject(plan);
    }
    QProcessEnvironment settings = environment();
    settings.insert(QStringLiteral("ASSEMBLYAI_API_KEY"), QString::fromLatin1(rest.key()));
    settings.insert(QStringLiteral("ASSEMBLYAI_URL"), restServer.url().toString());
    settings.insert(QStringLiteral("ASSEMBLYAI_STREAMING_URL"), streamingServer.url().toString());
    settings.insert(QStringLiteral("ASSEMBLYAI_SOCKET_URL"),
                    streamingServer.socketUrl().toString() + QStringLiteral("/v3/ws"));
    runCase(
        QStringLiteral("assemblyai.mjs"), QString::fromLatin1(QTest::currentDataTag()), settings);
    if (keepsTheFacts)
        QCOMPARE(rest.violations() + streaming.violations(), QStringList());
    QCOMPARE(rest.transcriptsKept(),
             fault.isEmpty() ? 0 : rest.requestCount(QStringLiteral("/v2/upload")));
}

void tst_OfficialClients::openai_data()
{
    QTest::addColumn<QStringList>("faults");
    QTest::addColumn<bool>("keepsTheFacts");
    const auto row = [](const char *name, const QStringList &faults = {}, bool keeps = true) {
        QTest::newRow(name) << faults << keeps;
    };
    row("chat");
    row("stream");
    for (const char *fault : {"split-bytes", "crlf", "comments", "several-data-lines", "no-done"})
        QTest::addRow("stream %s", fault) << QStringList(QString::fromLatin1(fault)) << true;
    row("structured", {}, false); // its second request has a schema that is none
    row("refusal", {QStringLiteral("refusal")});
    row("filtered", {QStringLiteral("content-filter")});
    row("errorMidStream", {QStringLiteral("error-mid-stream")});
    row("cutStream", {QStringLiteral("cut-body")});
    row("retry", {QStringLiteral("rate-limited-ms"), QStringLiteral("close-at-once")});
    row("quota", {QStringLiteral("out-of-quota")});
    row("badKey");
    row("transcription");
    row("speech");
    row("moderation");
}

void tst_OfficialClients::openai()
{
    QFETCH(QStringList, faults);
    QFETCH(bool, keepsTheFacts);
    const QString words = QStringLiteral("That sounds hard. 오늘은 쉬어도 괜찮아요.");
    OpenAiCompatible service;
    service.setScript(script());
    service.setWords(words);
    service.setFlagged({QStringLiteral("self-harm/intent")});
    LoopbackServer server(service);
    QVERIFY(server.start());
    for (const QString &fault : faults)
        service.inject({.fault = faultNamed(fault).value()});
    QProcessEnvironment settings = environment();
    settings.insert(QStringLiteral("OPENAI_API_KEY"), QString::fromLatin1(service.key()));
    settings.insert(QStringLiteral("OPENAI_URL"), server.url().toString() + QStringLiteral("/v1"));
    settings.insert(QStringLiteral("WORDS"), words);
    runCase(QStringLiteral("openai.mjs"),
            QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0),
            settings);
    if (keepsTheFacts)
        QCOMPARE(service.violations(), QStringList());
}

void tst_OfficialClients::google_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("voices") << QString();
    QTest::newRow("synthesize") << QString();
    QTest::newRow("account") << QString();
    QTest::newRow("token") << QString();
    QTest::newRow("clockWrong") << QStringLiteral("clock-wrong");
    QTest::newRow("badKey") << QString();
}

void tst_OfficialClients::google()
{
    QFETCH(QString, fault);
    GoogleTokens tokens;
    GoogleSpeech speech(tokens);
    LoopbackServer tokenServer(tokens);
    LoopbackServer speechServer(speech);
    QVERIFY(tokenServer.start());
    QVERIFY(speechServer.start());
    if (!fault.isEmpty())
        tokens.inject({.fault = faultNamed(fault).value()});
    const QByteArray tokenUri = tokenServer.url().toEncoded() + "/token";
    QProcessEnvironment settings = environment();
    settings.insert(QStringLiteral("GOOGLE_API_KEY"), QString::fromLatin1(speech.key()));
    settings.insert(QStringLiteral("GOOGLE_URL"), speechServer.url().toString());
    settings.insert(QStringLiteral("GOOGLE_APPLICATION_CREDENTIALS"),
                    write(QStringLiteral("account.json"), tokens.account().keyFile(tokenUri)));
    runCase(QStringLiteral("google.mjs"), QString::fromLatin1(QTest::currentDataTag()), settings);
    QCOMPARE(speech.violations() + tokens.violations(), QStringList());
}

PULSEMATES_TEST(tst_OfficialClients)
#include "tst_officialclients.moc"
