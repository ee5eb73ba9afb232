#include "core/providers/openai/transcriptionstream.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <rapidcheck.h>

using namespace pulsemates;

namespace {

QByteArray sseEvent(const QByteArray &json)
{
    return "data: " + json + "\n\n";
}

QByteArray delta(const QByteArray &words)
{
    return sseEvent("{\"type\":\"transcript.text.delta\",\"delta\":\"" + words + "\"}");
}

QByteArray done(const QByteArray &words)
{
    return sseEvent("{\"type\":\"transcript.text.done\",\"text\":\"" + words + "\",\"usage\":{}}");
}

QString codeOf(const Outcome &outcome)
{
    return outcome ? QStringLiteral("done") : errorCodeName(outcome.error().code);
}

/// What a whole answer, fed at once, comes to: words, or the name of an error.
QString fed(const QByteArray &bytes)
{
    TranscriptionStream stream;
    if (const Outcome taken = stream.feed(bytes); !taken)
        return codeOf(taken);
    const auto words = stream.end();
    return words ? u'"' + *words + u'"' : errorCodeName(words.error().code);
}

} // namespace

/// Transcriptions that come in pieces.
class tst_TranscriptionStream : public TestClass
{
    Q_OBJECT

private slots:
    void wordsGrow()
    {
        TranscriptionStream stream;
        QVERIFY(stream.feed(delta("I am")));
        QCOMPARE(stream.textSoFar(), QStringLiteral("I am"));
        QVERIFY(!stream.isDone());
        QVERIFY(stream.feed(delta(" tired")));
        QCOMPARE(stream.textSoFar(), QStringLiteral("I am tired"));
        QVERIFY(stream.feed(done("I am tired.")));
        QVERIFY(stream.isDone());
        QCOMPARE(stream.end().value_or(QString()), QStringLiteral("I am tired."));
        QVERIFY(stream.feed(delta(" And more"))); // what comes after the end is not listened to
        QCOMPARE(stream.end().value_or(QString()), QStringLiteral("I am tired."));
    }

    void ends_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("end");
        const auto row = [](const char *name, const QByteArray &bytes, const char *end) {
            QTest::newRow(name) << bytes << QString::fromUtf8(end);
        };
        row("done", delta("I am") + done("I am."), "\"I am.\"");
        row("done, and [DONE]", done("I am.") + sseEvent("[DONE]"), "\"I am.\"");
        row("[DONE] alone", delta("I am") + sseEvent("[DONE]"), "\"I am\"");
        row("no words", done(""), "\"\"");
        row("no end", delta("I am"), "connection-lost");
        row("nothing", "", "answer-unreadable");
        row("comments", ": hello\n\n" + done("I am."), "\"I am.\"");
        row("unknown events",
            sseEvent("{\"type\":\"transcript.text.segment\",\"x\":1}") + sseEvent("{\"y\":[]}")
                + done("I am."),
            "\"I am.\"");
        row("plain JSON", "{\"text\":\"I am.\"}", "\"I am.\"");
        row("plain JSON, behind space", "\r\n {\"text\":\"I am.\"}", "\"I am.\"");
        row("plain JSON, cut", "{\"text\":\"I am", "answer-unreadable");
        row("error",
            delta("I am") + sseEvent("{\"error\":{\"type\":\"server_error\",\"message\":\"x\"}}"),
            "service-error");
        row("quota", sseEvent("{\"error\":{\"code\":\"insufficient_quota\"}}"), "quota-used-up");
        row("rate", sseEvent("{\"error\":{\"code\":\"rate_limit_exceeded\"}}"), "rate-limited");
        row("no JSON", sseEvent("words"), "answer-unreadable");
        row("delta of another type",
            sseEvent("{\"type\":\"transcript.text.delta\",\"delta\":7}"),
            "answer-unreadable");
        row("done without text",
            sseEvent("{\"type\":\"transcript.text.done\"}"),
            "answer-unreadable");
        row("key twice",
            sseEvent("{\"type\":\"transcript.text.done\",\"text\":\"a\",\"text\":\"b\"}"),
            "answer-unreadable");
        row("no UTF-8", delta("\xC3\x28"), "answer-unreadable");
        row("endless line", "data: " + QByteArray(2 * 1024 * 1024, 'x'), "answer-too-large");
        row("endless words", delta(QByteArray(15'000, 'a')).repeated(2), "answer-too-large");
        row("endless word", delta(QByteArray(25'000, 'a')), "answer-unreadable");
        row("a page", "<html></html>", "answer-unreadable");
    }

    void ends()
    {
        QFETCH(QByteArray, bytes);
        QTEST(fed(bytes), "end");
    }

    /// Wherever the network splits it, also inside a character, the words are the same.
    void anySplitIsTheSame()
    {
        const QByteArray whole = ": hi\r\n\r\n" + delta("오늘은 ") + delta("조금 😀")
                                 + done("오늘은 조금 지쳤어요.") + sseEvent("[DONE]");
        const bool holds = rc::check("any split", [&whole] {
            TranscriptionStream stream;
            qsizetype at = 0;
            while (at < whole.size()) {
                const auto size = *rc::gen::inRange<qsizetype>(1, 40);
                RC_ASSERT(stream.feed(whole.mid(at, size)).has_value());
                at += size;
            }
            RC_ASSERT(stream.isDone());
            RC_ASSERT(stream.end().value_or(QString()) == QStringLiteral("오늘은 조금 지쳤어요."));
        });
        QVERIFY(holds);
    }
};

PULSEMATES_TEST(tst_TranscriptionStream)

#include "tst_transcriptionstream.moc"
