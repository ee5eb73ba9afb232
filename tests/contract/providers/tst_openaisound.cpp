#include "tests/contract/providers/openairig.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;
using namespace pulsemates::loopback;

/// Transcription and speech of OpenAI's interface: what is refused and what is noted.
class tst_OpenAiSound : public TestClass
{
    Q_OBJECT

private slots:
    void transcriptionIsHeldToTheFacts_data();
    void transcriptionIsHeldToTheFacts();
    void speechIsHeldToTheFacts_data();
    void speechIsHeldToTheFacts();
    void oddChunksStayWhole();
};

void tst_OpenAiSound::transcriptionIsHeldToTheFacts_data()
{
    QTest::addColumn<QList<QByteArrayList>>("fields");
    QTest::addColumn<QByteArray>("holds");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("violations");
    const QByteArrayList mini{"model", "gpt-4o-mini-transcribe"};
    const QByteArrayList whisper{"model", "whisper-1"};
    using Fields = QList<QByteArrayList>;
    const auto row = [](const char *name,
                        const Fields &fields,
                        const QByteArray &holds,
                        int status,
                        int violations) {
        QTest::newRow(name) << fields << holds << status << violations;
    };
    row("good", {mini, {"language", "ko"}}, "\"type\":\"tokens\"", 200, 0);
    row("verbose",
        {whisper, {"response_format", "verbose_json"}, {"language", "ko"}},
        "\"language\":\"korean\"",
        200,
        0);
    row("subtitles",
        {whisper, {"response_format", "srt"}},
        "00:00:00,000 --> 00:00:02,000",
        200,
        0);
    row("verbose by another model",
        {mini, {"response_format", "verbose_json"}},
        "not compatible",
        400,
        1);
    row("grains of plain JSON",
        {whisper, {"timestamp_granularities[]", "word"}},
        "verbose_json",
        400,
        1);
    row("language as a name", {mini, {"language", "korean"}}, "text", 200, 1);
    row("no model", {}, "model_not_found", 404, 1);
    row("unknown field", {mini, {"mood", "low"}}, "text", 200, 1);
    row("stream, which whisper ignores", {whisper, {"stream", "true"}}, "\"seconds\":2", 200, 0);
    row("stream", {mini, {"stream", "true"}}, "transcript.text.done", 200, 0);
}

void tst_OpenAiSound::transcriptionIsHeldToTheFacts()
{
    QFETCH(QList<QByteArrayList>, fields);
    QFETCH(QByteArray, holds);
    QFETCH(int, status);
    QFETCH(int, violations);
    OpenAiRig rig;
    const PlainCall call = rig.client->send("POST",
                                            QStringLiteral("/v1/audio/transcriptions"),
                                            "multipart/form-data; boundary=part",
                                            formOf(quietWav(2000), fields));
    QCOMPARE(call.status, status);
    QVERIFY2(call.body.contains(holds), call.body.constData());
    QCOMPARE(rig.service.violations().size(), violations);
}

void tst_OpenAiSound::speechIsHeldToTheFacts_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("violations");
    const auto row =
        [](const char *name, const char *more, const QByteArray &type, int status, int violations) {
            QTest::newRow(name) << object(more) << type << status << violations;
        };
    row("pcm", R"({"response_format":"pcm"})", "audio/pcm", 200, 0);
    row("wav", R"({"response_format":"wav"})", "audio/wav", 200, 0);
    row("flac", R"({"response_format":"flac"})", "audio/flac", 200, 0);
    row("events", R"({"stream_format":"sse"})", "text/event-stream; charset=utf-8", 200, 0);
    row("unknown voice", R"({"voice":"nobody"})", "application/json", 400, 1);
    row("too fast", R"({"speed":5})", "application/json", 400, 1);
    row("nothing to say", R"({"input":""})", "application/json", 400, 1);
    row("events of the old model",
        R"({"model":"tts-1","stream_format":"sse"})",
        "application/json",
        400,
        1);
    row("instructions to the old model",
        R"({"model":"tts-1","instructions":"softly"})",
        "audio/mpeg",
        200,
        1);
}

void tst_OpenAiSound::speechIsHeldToTheFacts()
{
    QFETCH(QJsonObject, more);
    QFETCH(QByteArray, type);
    QFETCH(int, status);
    QFETCH(int, violations);
    QJsonObject body = object(R"({"model":"gpt-4o-mini-tts","voice":"coral","input":"Breathe."})");
    for (auto it = more.begin(); it != more.end(); ++it)
        body[it.key()] = it.value();
    OpenAiRig rig;
    const PlainCall call = rig.client->post(QStringLiteral("/v1/audio/speech"), body);
    QCOMPARE(call.status, status);
    QCOMPARE(call.header("content-type"), type);
    QVERIFY(!call.body.isEmpty());
    QCOMPARE(rig.service.violations().size(), violations);
}

void tst_OpenAiSound::oddChunksStayWhole()
{
    const QJsonObject body =
        object(R"({"model":"tts-1","voice":"coral","input":"Breathe.","response_format":"pcm"})");
    OpenAiRig rig;
    const QByteArray whole = rig.client->post(QStringLiteral("/v1/audio/speech"), body).body;
    rig.service.inject({.fault = Fault::OddChunks});
    QCOMPARE(rig.client->post(QStringLiteral("/v1/audio/speech"), body).body, whole);
    rig.service.inject({.fault = Fault::NoSound});
    QCOMPARE(rig.client->post(QStringLiteral("/v1/audio/speech"), body).body, QByteArray());
}

PULSEMATES_TEST(tst_OpenAiSound)
#include "tst_openaisound.moc"
