#include "core/providers/assemblyai/streamingmessage.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

using Kind = StreamingMessage::Kind;

QByteArray turnWith(const QByteArray &members)
{
    return R"({"type":"Turn","turn_order":0,"end_of_turn":false,"transcript":"i have")" + members
           + '}';
}

QByteArray quoted(const QByteArray &text)
{
    return '"' + text + '"';
}

QByteArray beginWith(const QByteArray &value)
{
    return "{\"type\":\"Begin\",\"x\":" + value + '}';
}

} // namespace

/// Messages of the service, of every shape and of shapes it should not have.
class tst_StreamingMessage : public TestClass
{
    Q_OBJECT

private slots:
    void kinds_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("errorCode");
        const auto row = [](const char *name, const char *json, Kind kind, int errorCode = 0) {
            QTest::newRow(name) << QByteArray(json) << int(kind) << errorCode;
        };
        row("Begin",
            R"({"type":"Begin","id":"x","expires_at":1795352400,"configuration":{"model":"m"}})",
            Kind::Begin);
        row("Termination",
            R"({"type":"Termination","audio_duration_seconds":7,"session_duration_seconds":8})",
            Kind::Termination);
        row("SpeechStarted", R"({"type":"SpeechStarted","timestamp":640})", Kind::Other);
        row("Heartbeat", R"({"type":"Heartbeat","realtime_factor":1.0})", Kind::Other);
        row("Warning", R"({"type":"Warning","warning_code":1,"warning":"x"})", Kind::Other);
        row("unknown", R"({"type":"SomethingNew","detail":{"x":[1,2,3]}})", Kind::Other);
        row("no type", R"({"id":"x"})", Kind::Other);
        row("null type", R"({"type":null})", Kind::Other);
        row("Error", R"({"type":"Error","error_code":3006,"error":"x"})", Kind::Error, 3006);
        row("Error without code", R"({"type":"Error","error":"x"})", Kind::Error);
        row("untyped error", R"({"error":"Something went wrong"})", Kind::Error);
    }

    void kinds()
    {
        QFETCH(const QByteArray, json);
        const auto message = readStreamingMessage(json);
        QVERIFY2(message, qPrintable(message ? QString() : message.error().detail));
        QTEST(int(message->kind), "kind");
        QTEST(message->errorCode, "errorCode");
    }

    void aWholeTurn()
    {
        const auto message = readStreamingMessage(
            R"({"type":"Turn","turn_order":2,"turn_is_formatted":true,"end_of_turn":true,)"
            R"("transcript":"I have been","utterance":"I have been","end_of_turn_confidence":0.8,)"
            R"("language_code":"en","language_confidence":0.99,"speaker":null,"words":[)"
            R"({"text":"I","start":240,"end":330,"confidence":0.99,"word_is_final":true},)"
            R"({"text":"have","start":340,"end":500.5,"confidence":1,"word_is_final":false}]})");
        QVERIFY(message);
        QCOMPARE(message->kind, Kind::Turn);
        const StreamedTurn expected{
            2,
            true,
            true,
            QStringLiteral("I have been"),
            QStringLiteral("I have been"),
            {{QStringLiteral("I"), 330ms, 0.99, true}, {QStringLiteral("have"), 500ms, 1.0, false}},
            QStringLiteral("en")};
        QVERIFY(message->turn == expected);
    }

    void aTurnWithTheLeast()
    {
        const auto message = readStreamingMessage(turnWith({}));
        QVERIFY(message);
        QVERIFY(message->turn
                == (StreamedTurn{0, false, false, QStringLiteral("i have"), {}, {}, {}}));
        QVERIFY(readStreamingMessage(turnWith(R"(,"words":null,"utterance":null)")));
        QVERIFY(readStreamingMessage(turnWith(R"(,"words":[{"text":"x"}])")));
    }

    void whatCannotBeReadIsAnError_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("Turn: i have been");
        QTest::newRow("cut off") << QByteArray("{\"type\":\"Turn\",");
        QTest::newRow("array") << QByteArray(R"([{"type":"Begin"}])");
        QTest::newRow("type is a number") << QByteArray(R"({"type":3})");
        QTest::newRow("two types") << QByteArray(R"({"type":"Begin","type":"Turn"})");
        QTest::newRow("no UTF-8") << QByteArray("{\"type\":\"\xC3\x28\"}");
        QTest::newRow("half a character") << QByteArray(R"({"type":"\ud83d"})");
        QTest::newRow("deep") << beginWith(QByteArray(20, '[') + QByteArray(20, ']'));
        QTest::newRow("large") << beginWith(quoted(QByteArray(1024 * 1024, 'a')));
        QTest::newRow("number") << beginWith("1e999");
        QTest::newRow("turn without order")
            << QByteArray(R"({"type":"Turn","end_of_turn":true,"transcript":"x"})");
        QTest::newRow("turn without words")
            << QByteArray(R"({"type":"Turn","turn_order":1,"end_of_turn":true})");
        QTest::newRow("turn without end")
            << QByteArray(R"({"type":"Turn","turn_order":1,"transcript":"x"})");
        QTest::newRow("order below zero")
            << QByteArray(R"({"type":"Turn","turn_order":-1,"end_of_turn":true,"transcript":"x"})");
        QTest::newRow("order of a half") << QByteArray(
            R"({"type":"Turn","turn_order":0.5,"end_of_turn":true,"transcript":"x"})");
        QTest::newRow("order too high") << QByteArray(
            R"({"type":"Turn","turn_order":2000000000,"end_of_turn":true,"transcript":"x"})");
        QTest::newRow("long transcript")
            << turnWith(",\"utterance\":" + quoted(QByteArray(8'001, 'a')));
        QTest::newRow("words are text") << turnWith(R"(,"words":"i have")");
        QTest::newRow("words are numbers") << turnWith(R"(,"words":[1,2])");
        QTest::newRow("word without text") << turnWith(R"(,"words":[{"end":20}])");
        QTest::newRow("long word")
            << turnWith(",\"words\":[{\"text\":" + quoted(QByteArray(201, 'a')) + "}]");
        QTest::newRow("word ends before it began")
            << turnWith(R"(,"words":[{"text":"a","end":-5}])");
        QTest::newRow("word of next year")
            << turnWith(R"(,"words":[{"text":"a","end":31536000000}])");
        QTest::newRow("sure beyond measure")
            << turnWith(R"(,"words":[{"text":"a","confidence":7}])");
        QTest::newRow("final as text")
            << turnWith(R"(,"words":[{"text":"a","word_is_final":"yes"}])");
        QTest::newRow("many words") << turnWith(
            ",\"words\":[" + QByteArray("{\"text\":\"a\"},").repeated(2'000) + "{\"text\":\"a\"}]");
    }

    void whatCannotBeReadIsAnError()
    {
        QFETCH(const QByteArray, json);
        const auto message = readStreamingMessage(json);
        QVERIFY(!message);
        QVERIFY(message.error().code == ErrorCode::AnswerUnreadable
                || message.error().code == ErrorCode::AnswerTooLarge);
        QCOMPARE(message.error().stage, Stage::Transcribe);
        QVERIFY(!message.error().detail.contains(u"i have"));
    }

    void wordsArePlain_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        QTest::newRow("as it is") << QStringLiteral("I’m fine, 조금.")
                                  << QStringLiteral("I’m fine, 조금.");
        QTest::newRow("spaces") << QStringLiteral("  a \t b\n") << QStringLiteral("a b");
        QTest::newRow("control") << QStringLiteral("a\007b\033[31m") << QStringLiteral("a b [31m");
        QTest::newRow("direction")
            << QStringLiteral("a\u202Eb\u2066c\u200F") << QStringLiteral("abc");
        QTest::newRow("unseen") << QStringLiteral("a\u200Bb\uFEFF\u00AD") << QStringLiteral("ab");
        QTest::newRow("tags") << QStringLiteral("a\U000E0041\U000E0042") << QStringLiteral("a");
        QTest::newRow("lines") << QStringLiteral("a\u2028b\u2029c") << QStringLiteral("a b c");
        QTest::newRow("replacement") << QStringLiteral("a\uFFFD") << QStringLiteral("a");
        QTest::newRow("private") << QStringLiteral("a\uE000") << QStringLiteral("a");
        QTest::newRow("HTML is text") << QStringLiteral("<b>a</b>") << QStringLiteral("<b>a</b>");
        QTest::newRow("picture") << QStringLiteral("a \U0001F642")
                                 << QStringLiteral("a \U0001F642");
    }

    void wordsArePlain()
    {
        QFETCH(const QString, text);
        QTEST(plainWords(text), "plain");
    }

    void noWordComesTwice_data()
    {
        QTest::addColumn<QString>("transcript");
        QTest::addColumn<QString>("utterance");
        QTest::addColumn<QString>("finals");
        QTest::addColumn<QString>("open");
        QTest::addColumn<bool>("ended");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name,
                            const char *transcript,
                            const char *utterance,
                            const char *finals,
                            const char *open,
                            bool ended,
                            const char *text) {
            QTest::newRow(name) << QString::fromLatin1(transcript) << QString::fromLatin1(utterance)
                                << QString::fromLatin1(finals) << QString::fromLatin1(open) << ended
                                << QString::fromLatin1(text);
        };
        row("all words", "i have", "", "i have", "been", false, "i have been");
        row("only the open word", "i have", "", "", "been", false, "i have been");
        row("open ones in the transcript",
            "i have been",
            "",
            "",
            "i have been",
            false,
            "i have been");
        row("the last of it too", "i have been", "", "", "been", false, "i have been");
        row("formatted", "I have been.", "", "I have been.", "", false, "I have been.");
        row("no words", "i have", "", "", "", false, "i have");
        row("nothing final", "", "", "", "been", false, "been");
        row("nothing", "", "", "", "", false, "");
        row("early utterance", "i have", "i have", "i have", "", false, "i have");
        row("only an utterance", "", "i have", "", "", false, "i have");
        row("ended", "I have.", "", "i have", "been", true, "I have.");
        row("ended, only the utterance", "", "I have.", "", "", true, "I have.");
        row("ended, only words", "", "", "i have", "", true, "i have");
    }

    void noWordComesTwice()
    {
        QFETCH(const QString, transcript);
        QFETCH(const QString, utterance);
        QFETCH(const QString, finals);
        QFETCH(const QString, open);
        QFETCH(const bool, ended);
        StreamedTurn turn;
        turn.transcript = transcript;
        turn.utterance = utterance;
        turn.ended = ended;
        for (const QString &word : finals.split(u' ', Qt::SkipEmptyParts))
            turn.words.push_back({word, {}, {}, true});
        for (const QString &word : open.split(u' ', Qt::SkipEmptyParts))
            turn.words.push_back({word, {}, {}, false});
        QTEST(turn.text(), "text");
    }
};

PULSEMATES_TEST(tst_StreamingMessage)

#include "tst_streamingmessage.moc"
