#include "core/providers/openai/chatreading.h"
#include "tests/support/testregistry.h"
#include "tests/unit/coach/anypieces.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace pulsemates;

namespace {

const QString spokenWords =
    QStringLiteral("That sounds hard. You slept 3.5 hours \U0001F33F. 쉬어요.");
const QStringList sentences{QStringLiteral("That sounds hard."),
                            QStringLiteral("You slept 3.5 hours \U0001F33F."),
                            QStringLiteral("쉬어요.")};
const QByteArray done = "data: [DONE]\n\n";

QByteArray eventOf(const QByteArray &json)
{
    return "data: " + json + "\n\n";
}

QByteArray chunk(const QString &content, const QByteArray &finish = "null")
{
    const QByteArray text =
        QJsonDocument(QJsonArray{content}).toJson(QJsonDocument::Compact).chopped(1).mid(1);
    return eventOf(R"({"model":"gpt-4o-mini-2024-07-18","choices":[{"index":0,"delta":{"content":)"
                   + text + R"(},"finish_reason":)" + finish + "}],\"usage\":null}");
}

/// The stream of an answer, a few characters in each event.
QByteArray streamOf(const QString &content, const QByteArray &finish = "\"stop\"")
{
    QByteArray stream =
        eventOf(R"({"choices":[{"index":0,"delta":{"role":"assistant","content":"",)"
                R"("refusal":null},"finish_reason":null}]})");
    for (qsizetype at = 0; at < content.size();) {
        qsizetype length = std::min<qsizetype>(5, content.size() - at);
        if (content.at(at + length - 1).isHighSurrogate())
            ++length;
        stream += chunk(content.mid(at, length));
        at += length;
    }
    return stream + chunk(QString(), finish);
}

QString object(const QString &message)
{
    return QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("message"), message}})
                                 .toJson(QJsonDocument::Compact));
}

QByteArray usage()
{
    return eventOf(R"({"choices":[],"usage":{"prompt_tokens":41,"completion_tokens":12}})");
}

struct ReadAnswer
{
    QStringList sentences;
    std::optional<Error> error;
    CoachMessage message;
};

ReadAnswer
readAll(const QByteArray &bytes, const Outcome &transport = Done{}, bool inPieces = false)
{
    ChatReading reading;
    ReadAnswer read;
    const auto take = [&](QByteArrayView part) { read.sentences += reading.feed(part); };
    if (inPieces)
        inAnyPieces<QByteArrayView>(bytes, take);
    else
        take(bytes);
    read.sentences += reading.finish(transport);
    if (const auto message = reading.message())
        read.message = *message;
    else
        read.error = message.error();
    return read;
}

QString codeOf(const ReadAnswer &read)
{
    return read.error ? errorCodeName(read.error->code) : QStringLiteral("done");
}

} // namespace

class tst_ChatReading : public TestClass
{
    Q_OBJECT

private slots:
    void readsAStream()
    {
        const ReadAnswer read = readAll(streamOf(object(spokenWords)) + usage() + done);
        QCOMPARE(codeOf(read), QStringLiteral("done"));
        QCOMPARE(read.sentences, sentences);
        const CoachMessage expected{
            sentences.join(u' '), QStringLiteral("gpt-4o-mini-2024-07-18"), 41, 12};
        QCOMPARE(read.message, expected);
    }

    void theFirstSentenceComesFirst()
    {
        ChatReading reading;
        QCOMPARE(reading.feed(chunk(QStringLiteral("{\"message\":\"That sounds hard."))),
                 QStringList());
        QCOMPARE(reading.feed(chunk(QStringLiteral(" You"))), sentences.first(1));
        QCOMPARE(reading.feed(chunk(QStringLiteral(" rest.\""))),
                 QStringList{QStringLiteral("You rest.")});
    }

    void anyPiecesReadTheSame()
    {
        QVERIFY(rc::check("any pieces read the same", [] {
            QByteArray stream =
                streamOf(*rc::gen::element(object(spokenWords), spokenWords)) + usage();
            if (*rc::gen::arbitrary<bool>())
                stream += done;
            if (*rc::gen::arbitrary<bool>())
                stream.replace("\n\n", "\n: still here\n\n");
            stream.replace("\n", *rc::gen::element<QByteArray>("\n", "\r\n", "\r"));
            const ReadAnswer read = readAll(stream, Done{}, true);
            RC_ASSERT(!read.error);
            RC_ASSERT(read.sentences == sentences);
            RC_ASSERT(read.message.completionTokens == std::optional(12));
        }));
    }

    void readsOnePiece()
    {
        const QByteArray text = QJsonDocument(QJsonArray{object(spokenWords)})
                                    .toJson(QJsonDocument::Compact)
                                    .chopped(1)
                                    .mid(1);
        const QByteArray whole =
            "\n {\"model\":\"m/1:x\",\"choices\":[{\"message\":{\"content\":" + text
            + ",\"refusal\":null},\"finish_reason\":\"stop\"}],"
              "\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":2}}\n";
        const ReadAnswer read = readAll(whole);
        QCOMPARE(read.sentences, sentences);
        QCOMPARE(read.message.model, QStringLiteral("m/1:x"));
        QCOMPARE(read.message.promptTokens, std::optional(1));
    }

    void endsAreTold_data();
    void endsAreTold()
    {
        QFETCH(QByteArray, stream);
        QFETCH(QString, code);
        QFETCH(int, shown);
        const ReadAnswer read = readAll(stream);
        QCOMPARE(codeOf(read), code);
        QCOMPARE(read.sentences.size(), shown);
    }

    /// A line that breaks costs the message only where something of it was still to come.
    void aBrokenLineBehindTheEndDoesNoHarm()
    {
        const Outcome lost = fail(ErrorCode::ConnectionLost, Stage::Coach);
        QCOMPARE(codeOf(readAll(streamOf(object(spokenWords)), lost)), QStringLiteral("done"));
        QCOMPARE(codeOf(readAll(streamOf(object(spokenWords)) + done, lost)),
                 QStringLiteral("done"));
        const QByteArray open = chunk(QStringLiteral("{\"message\":\"One. Two."));
        QCOMPARE(codeOf(readAll(open, lost)), QStringLiteral("connection-lost"));
        QCOMPARE(readAll(open, lost).sentences, QStringList{QStringLiteral("One.")});
        QCOMPARE(codeOf(readAll({}, lost)), QStringLiteral("connection-lost"));
    }

    void countsThatMakeNoSenseAreNone()
    {
        for (const char *counts : {R"({"prompt_tokens":-1,"completion_tokens":1.5})",
                                   R"({"prompt_tokens":"7"})",
                                   R"([])",
                                   R"({"prompt_tokens":1e300,"completion_tokens":null})"}) {
            const QByteArray last = eventOf(R"({"choices":[],"usage":)" + QByteArray(counts) + "}");
            const ReadAnswer read = readAll(streamOf(object(spokenWords)) + last + done);
            QCOMPARE(codeOf(read), QStringLiteral("done"));
            QVERIFY(!read.message.promptTokens && !read.message.completionTokens);
        }
    }

    void aModelsNameIsPlain()
    {
        const QByteArray stream =
            eventOf(R"({"model":"<b>\u202e x","choices":[{"delta":{"content":"You rest."},)"
                    R"("finish_reason":"stop"}]})");
        QCOMPARE(readAll(stream).message.model, QString());
    }

    void anyBytesDoNoHarm()
    {
        QVERIFY(rc::check("any bytes do no harm", [] {
            const auto parts = *rc::gen::container<std::vector<QByteArray>>(
                rc::gen::element<QByteArray>(chunk(QStringLiteral("{\"message\":\"a. b")),
                                             chunk(QStringLiteral("\"}"), "\"stop\""),
                                             done,
                                             usage(),
                                             "data: {\n\n",
                                             "data: []\n\n",
                                             "data: {\"choices\":7}\n\n",
                                             "data: {\"choices\":[{\"delta\":[]}]}\n\n",
                                             "{",
                                             "\xFF\xFE",
                                             "\n\n",
                                             "event: error\n"));
            QByteArray bytes;
            for (const QByteArray &part : parts)
                bytes += part;
            const ReadAnswer read = readAll(bytes, Done{}, true);
            RC_ASSERT(read.error || read.message.text == read.sentences.join(u' '));
            RC_ASSERT(read.error || !read.sentences.isEmpty());
        }));
    }
};

void tst_ChatReading::endsAreTold_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("shown");
    const auto row =
        [](const char *name, const QByteArray &stream, const char *code, int shown = 0) {
            QTest::newRow(name) << stream << QString::fromLatin1(code) << shown;
        };
    const QByteArray half = streamOf(QStringLiteral("{\"message\":\"One. Two. Thr"), "\"length\"");
    row("nothing", "", "answer-unreadable");
    row("comments alone", ": a\n\n: b\n\n", "answer-unreadable");
    row("done alone", done, "answer-unreadable");
    row("words", "Something went wrong.", "answer-unreadable");
    row("no done", streamOf(object(spokenWords)), "done", 3);
    row("done without a reason", streamOf(object(spokenWords), "null") + done, "done", 3);
    row("neither, but a whole object", streamOf(object(spokenWords), "null"), "done", 3);
    row("neither, plain words", streamOf(spokenWords, "null"), "connection-lost", 2);
    row("plain words", streamOf(spokenWords) + done, "done", 3);
    row("an unknown reason", streamOf(object(spokenWords), "\"eos token\"") + done, "done", 3);
    row("cut at the tokens", half + done, "answer-too-large", 2);
    row("filtered",
        streamOf(QStringLiteral("{\"message\":\"One. Two. Thr"), "\"content_filter\"") + done,
        "request-refused",
        2);
    row("refused",
        eventOf(R"({"choices":[{"delta":{"refusal":"I can't."},"finish_reason":null}]})") + done,
        "request-refused");
    row("an error in the stream",
        chunk(QStringLiteral("{\"message\":\"One. Two."))
            + eventOf(R"({"error":{"message":"secret","type":"server_error"}})"),
        "service-error",
        1);
    row("a limit in the stream",
        eventOf(R"({"error":{"code":"rate_limit_exceeded","message":"slow down"}})"),
        "rate-limited");
    row("no credit in the stream",
        eventOf(R"({"error":{"code":"insufficient_quota","message":"pay"}})"),
        "quota-used-up");
    row("no words", streamOf(object(QString())) + done, "answer-unreadable");
    row("no message", streamOf(QStringLiteral("{\"reply\":42}")) + done, "answer-unreadable");
    row("a key twice", eventOf(R"({"choices":[],"choices":[]})") + done, "answer-unreadable");
    row("an event without an end", "data: " + QByteArray(200 * 1024, 'x'), "answer-too-large");
    row("too many words",
        streamOf(QStringLiteral("{\"message\":\"") + QStringLiteral("a").repeated(5000)),
        "answer-too-large");
    row("JSON, but no completion", R"({"ok":true})", "not-the-service");
    row("deep", QByteArray(100, '['), "answer-too-large");
    row("a refusal in one piece",
        R"({"choices":[{"message":{"content":null,"refusal":"No."},"finish_reason":"stop"}]})",
        "request-refused");
    row("an error in one piece", R"({"error":"boom"})", "service-error");
}

PULSEMATES_TEST(tst_ChatReading)
#include "tst_chatreading.moc"
