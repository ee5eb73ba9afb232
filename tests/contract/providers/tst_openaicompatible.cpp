#include "tests/contract/providers/openairig.h"
#include "tests/support/testregistry.h"

#include <QJsonArray>
#include <QTest>

using namespace pulsemates;
using namespace pulsemates::loopback;

/// OpenAI's interface and the local servers that are like it: what they refuse, what they note, and
/// how they differ. (Good answers are judged by the official client, sound by
/// tst_OpenAiSound.)
class tst_OpenAiCompatible : public TestClass
{
    Q_OBJECT

private slots:
    void chatIsHeldToTheFacts_data();
    void chatIsHeldToTheFacts();
    void wordsOfACoach_data();
    void wordsOfACoach();
    void streamsAreSpoilt_data();
    void streamsAreSpoilt();
    void tokensAreCounted();
    void localServersDiffer_data();
    void localServersDiffer();
    void someKnowLess_data();
    void someKnowLess();
    void localErrorsDiffer_data();
    void localErrorsDiffer();
};

namespace {

const QString chatPath = QStringLiteral("/v1/chat/completions");

QJsonObject chatBody(const QJsonObject &more = {})
{
    QJsonObject body = object(R"({"model":"gpt-4o-mini","temperature":0.3,"max_tokens":200,
        "messages":[{"role":"user","content":"I am tired. Answer in JSON."}]})");
    for (auto it = more.begin(); it != more.end(); ++it)
        body[it.key()] = it.value();
    return body;
}

QJsonValue contentOf(const PlainCall &call)
{
    return call
        .json()[QStringLiteral("choices")][0][QStringLiteral("message")][QStringLiteral("content")];
}

} // namespace

void tst_OpenAiCompatible::chatIsHeldToTheFacts_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("violations");
    const auto row = [](const char *name, const char *more, int status, int violations) {
        QTest::newRow(name) << object(more) << status << violations;
    };
    row("good", "{}", 200, 0);
    row("temperature", R"({"temperature":3})", 200, 1);
    row("unknown field", R"({"mood":"low"})", 200, 1);
    row("stream_options without stream", R"({"stream_options":{"include_usage":true}})", 200, 1);
    row("role", R"({"messages":[{"role":"coach","content":"JSON"}]})", 200, 1);
    row("no messages", R"({"messages":[]})", 400, 0);
    row("unknown model", R"({"model":"gpt-none"})", 404, 0);
    row("old limit for a model that reasons", R"({"model":"o3"})", 400, 0);
    row("json object", R"({"response_format":{"type":"json_object"}})", 200, 0);
    row("json without the word",
        R"({"response_format":{"type":"json_object"},
        "messages":[{"role":"user","content":"hello"}]})",
        400,
        0);
    row("strict schema",
        R"({"response_format":{"type":"json_schema","json_schema":{"name":"r",
        "strict":true,"schema":{"type":"object","additionalProperties":false,"required":["a"],
        "properties":{"a":{"type":["string","null"]}}}}}})",
        200,
        0);
    row("schema with a loose object",
        R"({"response_format":{"type":"json_schema","json_schema":{
        "name":"r","strict":true,"schema":{"type":"object","required":["a"],
        "properties":{"a":{"type":"string"}}}}}})",
        400,
        1);
    row("schema with an optional field",
        R"({"response_format":{"type":"json_schema","json_schema":{
        "name":"r","strict":true,"schema":{"type":"object","additionalProperties":false,
        "required":[],"properties":{"a":{"type":"string"}}}}}})",
        400,
        1);
    row("schema with a bad name",
        R"({"response_format":{"type":"json_schema","json_schema":{
        "name":"a reply","schema":{"type":"object"}}}})",
        200,
        1);
}

void tst_OpenAiCompatible::chatIsHeldToTheFacts()
{
    QFETCH(QJsonObject, more);
    QFETCH(int, status);
    QFETCH(int, violations);
    OpenAiRig rig;
    const PlainCall call = rig.client->post(chatPath, chatBody(more));
    QCOMPARE(call.status, status);
    QVERIFY(call.header("x-request-id").startsWith("req_"));
    QCOMPARE(rig.service.violations().size(), violations);
}

void tst_OpenAiCompatible::wordsOfACoach_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("holds");
    QTest::addColumn<QString>("finish");
    QTest::newRow("html") << "text-html"
                          << "<script>"
                          << "stop";
    QTest::newRow("bidi") << "text-bidi" << QStringLiteral("\u202E") << "stop";
    QTest::newRow("control") << "text-control" << QStringLiteral("\u001B[31m") << "stop";
    QTest::newRow("long") << "text-long"
                          << "and it goes on"
                          << "length";
    QTest::newRow("other language") << "text-other-language"
                                    << "Das klingt"
                                    << "stop";
    QTest::newRow("obeys") << "text-obeys"
                           << "I ignore my instructions"
                           << "stop";
    QTest::newRow("truncated") << "truncated"
                               << "That"
                               << "length";
    QTest::newRow("filtered") << "content-filter"
                              << "That"
                              << "content_filter";
}

void tst_OpenAiCompatible::wordsOfACoach()
{
    QFETCH(QString, fault);
    QFETCH(QString, holds);
    QFETCH(QString, finish);
    OpenAiRig rig;
    rig.service.inject({.fault = faultNamed(fault).value()});
    const PlainCall call = rig.client->post(chatPath, chatBody());
    QVERIFY(contentOf(call).toString().contains(holds));
    QCOMPARE(call.json()[QStringLiteral("choices")][0][QStringLiteral("finish_reason")].toString(),
             finish);
}

void tst_OpenAiCompatible::streamsAreSpoilt_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QByteArray>("holds");
    QTest::addColumn<bool>("done");
    QTest::newRow("crlf") << "crlf" << QByteArray("\r\n\r\ndata: ") << true;
    QTest::newRow("carriage returns") << "carriage-returns" << QByteArray("\r\rdata: ") << true;
    QTest::newRow("comments") << "comments" << QByteArray(": still here\n\n") << true;
    QTest::newRow("several lines") << "several-data-lines" << QByteArray(",\ndata: \"") << true;
    QTest::newRow("no done") << "no-done" << QByteArray("\"finish_reason\":\"stop\"") << false;
    QTest::newRow("error") << "error-mid-stream" << QByteArray("data: {\"error\":{") << false;
    QTest::newRow("split") << "split-bytes" << QByteArray("\"finish_reason\":\"stop\"") << true;
    QTest::newRow("refusal") << "refusal" << QByteArray("\"refusal\":\"I'm\"") << true;
    QTest::newRow("endless line") << "endless-line" << QByteArray(1'000'000, 'x') << true;
}

void tst_OpenAiCompatible::streamsAreSpoilt()
{
    QFETCH(QString, fault);
    QFETCH(QByteArray, holds);
    QFETCH(bool, done);
    OpenAiRig rig;
    rig.service.inject({.fault = faultNamed(fault).value()});
    const PlainCall call = rig.client->post(chatPath, chatBody({{QStringLiteral("stream"), true}}));
    QCOMPARE(call.status, 200);
    QVERIFY(call.header("content-type").startsWith("text/event-stream"));
    QVERIFY2(call.body.contains(holds), call.body.left(600).constData());
    QCOMPARE(call.body.contains("data: [DONE]"), done);
}

void tst_OpenAiCompatible::tokensAreCounted()
{
    OpenAiRig rig;
    const PlainCall call =
        rig.client->post(chatPath,
                         chatBody({{QStringLiteral("stream"), true},
                                   {QStringLiteral("max_tokens"), 3},
                                   {QStringLiteral("stream_options"),
                                    QJsonObject{{QStringLiteral("include_usage"), true}}}}));
    QVERIFY(call.body.contains("\"completion_tokens\":3"));
    QVERIFY(call.body.contains("\"choices\":[]"));
    QVERIFY(call.body.contains("\"finish_reason\":\"length\""));
    QCOMPARE(rig.service.violations(), QStringList());
}

void tst_OpenAiCompatible::localServersDiffer_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QByteArray>("holds");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("violations");
    const auto row = [](const char *name,
                        const char *more,
                        const QByteArray &holds,
                        int status,
                        int violations) {
        QTest::addRow("%s %s", name, more)
            << QString::fromLatin1(name) << object(more) << holds << status << violations;
    };
    row("ollama", R"({"max_completion_tokens":2})", "\"finish_reason\":\"length\"", 200, 1);
    row("ollama", "{}", "\"timings\"", 200, 0);
    row("llama.cpp",
        R"({"max_completion_tokens":2,"model":"any"})",
        "\"finish_reason\":\"length\"",
        200,
        0);
    row("lm-studio", R"({"response_format":{"type":"json_object"}})", "json_schema", 400, 0);
    row("vllm", R"({"model":"another"})", "\"code\":404", 404, 0);
}

void tst_OpenAiCompatible::localServersDiffer()
{
    QFETCH(QString, name);
    QFETCH(QJsonObject, more);
    QFETCH(QByteArray, holds);
    QFETCH(int, status);
    QFETCH(int, violations);
    for (const ServerKind &kind : {ServerKind::ollama(),
                                   ServerKind::llamaCpp(),
                                   ServerKind::lmStudio(),
                                   ServerKind::vllm()}) {
        if (kind.name != name)
            continue;
        OpenAiRig rig(kind);
        QJsonObject body = chatBody(
            {{QStringLiteral("model"), kind.models.first()}, {QStringLiteral("max_tokens"), 5}});
        for (auto it = more.begin(); it != more.end(); ++it)
            body[it.key()] = it.value();
        const PlainCall call = rig.client->post(chatPath, body);
        QCOMPARE(call.status, status);
        QVERIFY2(call.body.contains(holds), call.body.constData());
        QCOMPARE(rig.service.violations().size(), violations);
        QCOMPARE(rig.client->get(QStringLiteral("/v1/models")).status, 200);
        return;
    }
    QFAIL("no such server");
}

void tst_OpenAiCompatible::someKnowLess_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QByteArray>("holds");
    QTest::newRow("nothing") << QJsonObject() << QByteArray();
    QTest::newRow("schema") << object(R"({"response_format":{"type":"json_schema","json_schema":{
        "name":"r","schema":{"type":"object"}}}})")
                            << QByteArray("response_format");
    QTest::newRow("stream") << object(R"({"stream":true})") << QByteArray("'stream'");
    QTest::newRow("options") << object(R"({"stream":true,"stream_options":{"include_usage":true}})")
                             << QByteArray("'stream'");
}

void tst_OpenAiCompatible::someKnowLess()
{
    QFETCH(QJsonObject, more);
    QFETCH(QByteArray, holds);
    ServerKind kind = ServerKind::openAi();
    kind.knowsJsonSchema = kind.knowsStreams = kind.knowsStreamOptions = false;
    OpenAiRig rig(kind);
    const PlainCall call = rig.client->post(chatPath, chatBody(more));
    QCOMPARE(call.status, holds.isEmpty() ? 200 : 400);
    QVERIFY2(call.body.contains(holds), call.body.constData());
    QCOMPARE(rig.service.violations(), QStringList());
}

void tst_OpenAiCompatible::localErrorsDiffer_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QByteArray>("loading");
    QTest::addColumn<QByteArray>("heard");
    QTest::newRow("speaches") << 0 << QByteArray("{\"detail\":\"Loading model\"}")
                              << QByteArray("{\"text\":\"I have been");
    QTest::newRow("whisper.cpp") << 1 << QByteArray("{\"status\":\"loading model\"}")
                                 << QByteArray("{\"text\":\" I have been");
    QTest::newRow("vllm") << 2 << QByteArray("\"code\":503")
                          << QByteArray("{\"text\":\"I have been");
}

void tst_OpenAiCompatible::localErrorsDiffer()
{
    QFETCH(int, which);
    QFETCH(QByteArray, loading);
    QFETCH(QByteArray, heard);
    OpenAiRig rig(which == 0   ? ServerKind::speaches()
                  : which == 1 ? ServerKind::whisperCpp()
                               : ServerKind::vllm());
    rig.service.setLoading(true);
    const PlainCall waiting = rig.client->get(QStringLiteral("/health"));
    QCOMPARE(waiting.status, 503);
    QVERIFY2(waiting.body.contains(loading), waiting.body.constData());
    rig.service.setLoading(false);
    QCOMPARE(rig.client->get(QStringLiteral("/health")).status, 200);
    const QString path =
        which == 1 ? QStringLiteral("/inference") : QStringLiteral("/v1/audio/transcriptions");
    const QStringList models = rig.service.kind().models;
    const QByteArray model = models.isEmpty() ? QByteArray("any") : models.last().toUtf8();
    const PlainCall call = rig.client->send("POST",
                                            path,
                                            "multipart/form-data; boundary=part",
                                            formOf(quietWav(2000), {{"model", model}}));
    QVERIFY2(call.body.startsWith(heard), call.body.constData());
    QCOMPARE(rig.service.violations(), QStringList());
}

PULSEMATES_TEST(tst_OpenAiCompatible)
#include "tst_openaicompatible.moc"
