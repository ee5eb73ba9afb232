#include "core/providers/openai/openaivoicereply.h"
#include "tests/support/testregistry.h"
#include "tests/unit/voices/soundbytes.h"

#include <QTest>

using namespace pulsemates;

namespace {

HttpHead headOf(const QByteArray &type)
{
    HttpHead head;
    head.status = 200;
    head.headers = {{"content-type", type}};
    return head;
}

QByteArray delta(const QByteArray &sound)
{
    return "data: {\"type\":\"speech.audio.delta\",\"audio\":\"" + sound.toBase64() + "\"}\n\n";
}

const QByteArray done =
    "data: {\"type\":\"speech.audio.done\",\"usage\":{\"input_tokens\":14}}\n\n";

struct Spoken
{
    qsizetype samples = 0;
    int rate = 0;
    QString code = QStringLiteral("done");
};

Spoken speak(const QByteArray &type, const QByteArray &body, qsizetype pieces)
{
    OpenAiVoiceReply reply(headOf(type));
    Spoken spoken;
    const auto take = [&spoken](const Result<std::vector<float>> &got) {
        if (got)
            spoken.samples += qsizetype(got->size());
        else
            spoken.code = errorCodeName(got.error().code);
        return got.has_value();
    };
    for (qsizetype at = 0; at < body.size(); at += pieces) {
        if (!take(reply.feed(body.mid(at, pieces))))
            return spoken;
    }
    take(reply.finish());
    spoken.rate = reply.sampleRateHz();
    return spoken;
}

} // namespace

class tst_OpenAiVoiceReply : public TestClass
{
    Q_OBJECT

private slots:
    void readsEveryForm_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("samples");
        QTest::addColumn<int>("rate");
        const QByteArray tone = toneBytes(6'000);
        const QByteArray wav = wavHead(0xFFFF'FFFF, formatChunk({1, 1, 22'050})) + tone;
        const auto row = [](const char *name,
                            const QByteArray &type,
                            const QByteArray &body,
                            int rate = 24'000) {
            QTest::newRow(name) << type << body << 6'000 << rate;
        };
        row("samples", "audio/pcm", tone);
        row("bytes", "application/octet-stream", tone);
        row("no type", "", tone);
        row("a type that does not fit", "text/plain", tone);
        row("a rate", "audio/pcm; rate=16000; channels=1", tone, 16'000);
        row("a rate nobody has", "audio/pcm;rate=99999999", tone);
        row("wav", "audio/wav", wav, 22'050);
        row("wav that is called otherwise", "audio/mpeg", wav, 22'050);
        const QByteArray events =
            delta(tone.first(1'001)) + ": still here\n\n" + delta(tone.mid(1'001)) + done;
        row("events", "text/event-stream; charset=utf-8", events);
        row("events of a wav",
            "text/event-stream",
            delta(wav.first(11)) + delta(wav.mid(11)) + done,
            22'050);
        row("events with the usual end", "text/event-stream", delta(tone) + "data: [DONE]\n\n");
        row("what comes behind the end", "text/event-stream", events + "data: {broken\n\n");
        row("an event of another kind",
            "text/event-stream",
            "data: {\"type\":\"speech.created\"}\n\n" + events);
    }

    void readsEveryForm()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        for (const qsizetype pieces : {qsizetype(1), qsizetype(1'001), body.size()}) {
            const Spoken spoken = speak(type, body, pieces);
            QCOMPARE(spoken.code, QStringLiteral("done"));
            QTEST(int(spoken.samples), "samples");
            QTEST(spoken.rate, "rate");
        }
    }

    void eventsMayBeCalledOtherwise()
    {
        const QByteArray body = delta(toneBytes(6'000)) + done;
        QCOMPARE(speak("application/json", body, body.size()).samples, qsizetype(6'000));
    }

    void tellsWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        const QByteArray events = "text/event-stream";
        const QByteArray some = delta(toneBytes(3'000));
        const auto row =
            [](const char *name, const QByteArray &type, const QByteArray &body, const char *code) {
                QTest::newRow(name) << type << body << QString::fromLatin1(code);
            };
        row("words", "audio/pcm", "Something went wrong", "answer-unreadable");
        row("an error with a good status",
            "application/json",
            "{\"error\":{\"message\":\"no\"}}",
            "answer-unreadable");
        row("no last event", events, some, "connection-lost");
        row("an error between",
            events,
            some + "data: {\"error\":{\"type\":\"server_error\"}}\n\n",
            "service-error");
        row("no quota between",
            events,
            some + "data: {\"error\":{\"code\":\"insufficient_quota\"}}\n\n",
            "quota-used-up");
        row("no JSON", events, some + "data: sound\n\n" + done, "answer-unreadable");
        row("no base64",
            events,
            "data: {\"type\":\"speech.audio.delta\",\"audio\":\"****\"}\n\n" + done,
            "answer-unreadable");
        row("no sound in it",
            events,
            "data: {\"type\":\"speech.audio.delta\"}\n\n" + done,
            "answer-unreadable");
        row("a number for sound",
            events,
            "data: {\"type\":\"speech.audio.delta\",\"audio\":7}\n\n" + done,
            "answer-unreadable");
        row("keys twice", events, "data: {\"type\":\"a\",\"type\":\"b\"}\n\n", "answer-unreadable");
        row("an endless line", events, "data: " + QByteArray(2'000'000, 'x'), "answer-too-large");
    }

    void tellsWhatIsWrong()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        for (const qsizetype pieces : {qsizetype(1'001), body.size()})
            QTEST(speak(type, body, pieces).code, "code");
    }
};

PULSEMATES_TEST(tst_OpenAiVoiceReply)

#include "tst_openaivoicereply.moc"
