#include "tests/contract/providers/httpcall.h"
#include "tests/support/providers/assemblyai/assemblyairest.h"
#include "tests/support/providers/assemblyai/assemblyaisync.h"
#include "tests/support/providers/loopbackserver.h"
#include "tests/support/testregistry.h"

#include <QJsonArray>
#include <QTest>

using namespace pulsemates;
using namespace pulsemates::loopback;

/// The scripted pre-recorded and synchronous recognisers: what they refuse, and how jobs end.
class tst_AssemblyAiRest : public TestClass
{
    Q_OBJECT

private slots:
    void init();
    void statusesOfAJob();
    void waysAJobEnds_data();
    void waysAJobEnds();
    void refusals_data();
    void refusals();
    void bearerIsAgainstTheFacts();
    void deletionWipesTheWords();
    void theLengthDecidesForDemonstrations();
    void syncAnswersAtOnce();
    void syncRefusals_data();
    void syncRefusals();

private:
    [[nodiscard]] QString upload(int milliseconds = 2000);
    [[nodiscard]] PlainCall submit(const QJsonObject &more = {}, int milliseconds = 2000);
    [[nodiscard]] PlainCall look(const QString &id);

    std::unique_ptr<AssemblyAiRest> m_service;
    std::unique_ptr<LoopbackServer> m_server;
    std::unique_ptr<PlainClient> m_client;
};

namespace {

const QByteArray aaiKey = "loopback-assemblyai-key";
const QString transcripts = QStringLiteral("/v2/transcript");

QString textOf(const PlainCall &call, const char *name)
{
    return call.json()[QString::fromLatin1(name)].toString();
}

} // namespace

void tst_AssemblyAiRest::init()
{
    TestClass::init();
    m_server.reset();
    m_service = std::make_unique<AssemblyAiRest>();
    SpeechScript script;
    script.say(QStringLiteral("I feel calmer now."), QStringLiteral("POSITIVE"));
    m_service->setScript(script);
    m_server = std::make_unique<LoopbackServer>(*m_service);
    QVERIFY(m_server->start());
    m_client = std::make_unique<PlainClient>(m_server->url());
    m_client->setHeader("Authorization", aaiKey);
}

QString tst_AssemblyAiRest::upload(int milliseconds)
{
    return textOf(m_client->send("POST",
                                 QStringLiteral("/v2/upload"),
                                 "application/octet-stream",
                                 quietWav(milliseconds)),
                  "upload_url");
}

PlainCall tst_AssemblyAiRest::submit(const QJsonObject &more, int milliseconds)
{
    QJsonObject asked{{QStringLiteral("audio_url"), upload(milliseconds)},
                      {QStringLiteral("speech_models"), QJsonArray{QStringLiteral("universal-2")}},
                      {QStringLiteral("sentiment_analysis"), true}};
    for (auto it = more.begin(); it != more.end(); ++it) {
        if (it.value().isNull())
            asked.remove(it.key());
        else
            asked[it.key()] = it.value();
    }
    return m_client->post(transcripts, asked);
}

PlainCall tst_AssemblyAiRest::look(const QString &id)
{
    return m_client->get(transcripts + u'/' + id);
}

void tst_AssemblyAiRest::statusesOfAJob()
{
    m_service->setDoneAtPoll(3);
    const PlainCall queued = submit();
    QCOMPARE(textOf(queued, "status"), QStringLiteral("queued"));
    QStringList statuses;
    PlainCall last;
    for (int i = 0; i < 3; ++i) {
        last = look(textOf(queued, "id"));
        statuses << textOf(last, "status");
    }
    QCOMPARE(statuses.join(u' '), QStringLiteral("processing processing completed"));
    QCOMPARE(textOf(last, "text"), QStringLiteral("I feel calmer now."));
    QCOMPARE(last.json()[QStringLiteral("audio_duration")].toInt(), 2);
    QCOMPARE(
        last.json()[QStringLiteral("sentiment_analysis_results")][0][QStringLiteral("sentiment")],
        QJsonValue(QStringLiteral("POSITIVE")));
    QCOMPARE(m_service->violations(), QStringList());
}

void tst_AssemblyAiRest::waysAJobEnds_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("error");
    QTest::newRow("for good") << "job-error"
                              << "error"
                              << "Transcoding failed";
    QTest::newRow("to be tried again") << "job-server-error"
                                       << "error"
                                       << "alerted";
    QTest::newRow("too short") << "job-too-short"
                               << "error"
                               << "too short";
    QTest::newRow("never") << "job-never-done"
                           << "processing"
                           << "";
    QTest::newRow("sentiments null") << "sentiment-null"
                                     << "completed"
                                     << "";
    QTest::newRow("no sentiments") << "sentiment-empty"
                                   << "completed"
                                   << "";
    QTest::newRow("without sentiments") << "sentiment-missing"
                                        << "completed"
                                        << "";
}

void tst_AssemblyAiRest::waysAJobEnds()
{
    QFETCH(QString, fault);
    QFETCH(QString, status);
    QFETCH(QString, error);
    m_service->setDoneAtPoll(1);
    m_service->inject({.fault = faultNamed(fault).value()});
    const PlainCall done = look(textOf(submit(), "id"));
    QCOMPARE(done.status, 200);
    QCOMPARE(textOf(done, "status"), status);
    QVERIFY(textOf(done, "error").contains(error));
    const QJsonValue sentiments = done.json().value(QStringLiteral("sentiment_analysis_results"));
    QCOMPARE(sentiments.isNull(), fault == u"sentiment-null");
    QCOMPARE(sentiments.isArray(), fault == u"sentiment-empty");
}

void tst_AssemblyAiRest::refusals_data()
{
    QTest::addColumn<QJsonObject>("asked");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    const auto one = [](const char *name, const QJsonValue &value) {
        return QJsonObject{{QString::fromLatin1(name), value}};
    };
    const QString ko = QStringLiteral("ko");
    QTest::newRow("no models") << one("speech_models", QJsonValue::Null) << 400 << "speech_models";
    QTest::newRow("no sound") << one("audio_url", QJsonValue::Null) << 400 << "audio_url";
    QTest::newRow("sentiment in Korean") << one("language_code", ko) << 400 << "not available";
    QTest::newRow("Korean by another model")
        << QJsonObject{{QStringLiteral("language_code"), ko},
                       {QStringLiteral("sentiment_analysis"), false},
                       {QStringLiteral("speech_models"),
                        QJsonArray{QStringLiteral("universal-3-5-pro")}}}
        << 400 << "not available";
    QTest::newRow("sound of nobody")
        << one("audio_url", QStringLiteral("https://cdn.assemblyai.com/upload/none")) << 403
        << "Cannot access";
    QTest::newRow("unknown field") << one("mood", true) << 200 << "";
    QTest::newRow("wrong type") << one("punctuate", QStringLiteral("yes")) << 200 << "";
    QTest::newRow("unknown model")
        << one("speech_models", QJsonArray{QStringLiteral("best")}) << 200 << "";
}

void tst_AssemblyAiRest::refusals()
{
    QFETCH(QJsonObject, asked);
    QFETCH(int, status);
    QFETCH(QString, error);
    const PlainCall call = submit(asked);
    QCOMPARE(call.status, status);
    QVERIFY2(textOf(call, "error").contains(error), call.body.constData());
    QCOMPARE(m_service->violations().size(), 1);
}

void tst_AssemblyAiRest::bearerIsAgainstTheFacts()
{
    m_client->setHeader("Authorization", "Bearer " + aaiKey);
    QCOMPARE(look(QStringLiteral("1")).status, 401);
    QCOMPARE(m_service->violations().size(), 1);
    m_client->setHeader("Authorization", "another-key"); // wrong, and yet in the right form
    QCOMPARE(look(QStringLiteral("1")).status, 401);
    QCOMPARE(m_service->violations().size(), 1);
    m_client->setHeader("Authorization", aaiKey);
    QCOMPARE(look(QStringLiteral("1")).status, 400);
}

void tst_AssemblyAiRest::deletionWipesTheWords()
{
    m_service->setDoneAtPoll(1);
    const QString id = textOf(submit(), "id");
    QCOMPARE(m_service->transcriptsKept(), 1);
    QCOMPARE(m_client->send("DELETE", transcripts + u'/' + id).status, 200);
    QCOMPARE(m_service->transcriptsKept(), 0);
    const PlainCall after = look(id);
    QCOMPARE(after.status, 200);
    QVERIFY(!after.body.contains("calmer"));
    QCOMPARE(m_service->violations(), QStringList());
}

void tst_AssemblyAiRest::theLengthDecidesForDemonstrations()
{
    m_service->setScript(SpeechScript::demo());
    m_service->setDoneAtPoll(1);
    const QString brief = textOf(look(textOf(submit({}, 2000), "id")), "text");
    const QString longer = textOf(look(textOf(submit({}, 20'000), "id")), "text");
    QVERIFY(!brief.isEmpty());
    QVERIFY(longer.startsWith(brief));
    QVERIFY(longer.size() > 2 * brief.size());
}

void tst_AssemblyAiRest::syncAnswersAtOnce()
{
    AssemblyAiSync service;
    LoopbackServer server(service);
    QVERIFY(server.start());
    PlainClient client(server.url());
    client.setHeader("Authorization", aaiKey);
    client.setHeader("X-AAI-Model", "universal-3-5-pro");
    QCOMPARE(client.get(QStringLiteral("/v1/warm")).status, 204);
    const QByteArray form = formOf(quietWav(1840), {}).replace("\"file\"", "\"audio\"");
    const PlainCall call = client.send(
        "POST", QStringLiteral("/v1/transcribe"), "multipart/form-data; boundary=part", form);
    QCOMPARE(call.status, 200);
    QCOMPARE(call.json()[QStringLiteral("audio_duration_ms")].toInt(), 1840);
    QVERIFY(!textOf(call, "text").isEmpty());
    QCOMPARE(service.violations(), QStringList());
}

void tst_AssemblyAiRest::syncRefusals_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("violations");
    QTest::newRow("too short") << 100 << QByteArray() << 400 << 0;
    QTest::newRow("too long") << 121'000 << QByteArray() << 413 << 0;
    QTest::newRow("Korean") << 1000 << QByteArray("{\"language_codes\":[\"ko\"]}") << 200 << 1;
    QTest::newRow("unknown field") << 1000 << QByteArray("{\"sentiment\":true}") << 200 << 1;
}

void tst_AssemblyAiRest::syncRefusals()
{
    QFETCH(int, length);
    QFETCH(QByteArray, config);
    QFETCH(int, status);
    QFETCH(int, violations);
    AssemblyAiSync service;
    LoopbackServer server(service);
    QVERIFY(server.start());
    PlainClient client(server.url());
    client.setHeader("Authorization", aaiKey);
    client.setHeader("X-AAI-Model", "universal-3-5-pro");
    QByteArray form = formOf(quietWav(length), {}).replace("\"file\"", "\"audio\"");
    if (!config.isEmpty())
        form.prepend("--part\r\nContent-Disposition: form-data; name=\"config\"\r\nContent-Type: "
                     "application/json\r\n\r\n"
                     + config + "\r\n");
    const PlainCall call = client.send(
        "POST", QStringLiteral("/v1/transcribe"), "multipart/form-data; boundary=part", form);
    QCOMPARE(call.status, status);
    QCOMPARE(service.violations().size(), violations);
}

PULSEMATES_TEST(tst_AssemblyAiRest)
#include "tst_assemblyairest.moc"
