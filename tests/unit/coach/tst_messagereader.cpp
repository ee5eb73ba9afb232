#include "core/providers/openai/messagereader.h"
#include "tests/support/testregistry.h"
#include "tests/unit/coach/anypieces.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace pulsemates;

namespace {

QString anyWords()
{
    const auto parts = *rc::gen::container<std::vector<QString>>(
        rc::gen::elementOf(std::vector<QString>{QStringLiteral("That sounds hard."),
                                                QStringLiteral("힘드셨겠어요."),
                                                QStringLiteral("\U0001F33F"),
                                                QStringLiteral("\""),
                                                QStringLiteral("\\"),
                                                QStringLiteral("\\u0041"),
                                                QStringLiteral("\n\t"),
                                                QStringLiteral("\u0007"),
                                                QStringLiteral("{\"message\":\"x\"}"),
                                                QStringLiteral("}"),
                                                QStringLiteral("é"),
                                                QStringLiteral("\u2028"),
                                                QStringLiteral(" ")}));
    QString words;
    for (const QString &part : parts)
        words += part;
    return words;
}

/// A JSON string that writes some signs as escapes, as servers do.
QString written(const QString &words)
{
    QString json;
    bool escapes = false;
    for (const QChar c : words) {
        const bool must = c == u'"' || c == u'\\' || c.unicode() < 0x20;
        if (!c.isLowSurrogate()) // as its first half
            escapes = must || *rc::gen::inRange(0, 4) == 0;
        if (escapes)
            json += QStringLiteral("\\u%1").arg(int(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            json += c;
    }
    return u'"' + json + u'"';
}

struct Read
{
    QString words; ///< as they came
    Result<QString> whole;
};

Read readInPieces(const QString &answer)
{
    MessageReader reader;
    QString words;
    inAnyPieces<QStringView>(answer, [&](QStringView piece) { words += reader.feed(piece); });
    return {words, reader.finish()};
}

} // namespace

class tst_MessageReader : public TestClass
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads()
    {
        QFETCH(QString, answer);
        QFETCH(QString, message);
        MessageReader atOnce;
        const QString words = atOnce.feed(answer);
        QVERIFY2(atOnce.finish().has_value(), qPrintable(answer));
        QCOMPARE(*atOnce.finish(), message);
        QCOMPARE(words, message);
        MessageReader oneByOne;
        QString slowly;
        for (const QChar c : answer)
            slowly += oneByOne.feed(QString(c));
        QCOMPARE(slowly, message);
        QCOMPARE(*oneByOne.finish(), message);
    }

    void refuses_data();
    void refuses()
    {
        QFETCH(QString, answer);
        MessageReader reader;
        (void)reader.feed(answer);
        QVERIFY(!reader.finish());
        QCOMPARE(reader.finish().error().code, ErrorCode::AnswerUnreadable);
        // The words of people never stand in an error.
        QVERIFY(!reader.finish().error().detail.contains(QStringLiteral("secret")));
    }

    void wordsComeWhileTheyAreWritten()
    {
        MessageReader reader;
        QCOMPARE(reader.feed(u"{\"mess"), QString());
        QCOMPARE(reader.feed(u"age\": \"That "), QStringLiteral("That "));
        QCOMPARE(reader.feed(u"is \\u00"), QStringLiteral("is "));
        QCOMPARE(reader.feed(u"e9"), QStringLiteral("é"));
        QCOMPARE(reader.feed(u"\\ud83c"), QString());
        QCOMPARE(reader.feed(u"\\udf3f"), QStringLiteral("\U0001F33F"));
        QVERIFY(!reader.isClosed());
        QCOMPARE(reader.feed(u"."), QStringLiteral("."));
        QCOMPARE(reader.feed(u"\""), QString());
        QVERIFY(reader.isClosed() && !reader.isOver());
        QCOMPARE(reader.feed(u"}"), QString());
        QVERIFY(reader.isOver() && reader.isJson());
    }

    void aFloodIsNotKept()
    {
        MessageReader reader;
        QString words;
        for (int i = 0; i < 1000; ++i)
            words += reader.feed(QStringLiteral("a").repeated(1000));
        QVERIFY(reader.isOverflown());
        QVERIFY(words.size() <= MessageReader::mostCharacters + 1);
        QCOMPARE(reader.finish().error().code, ErrorCode::AnswerTooLarge);
    }

    void anyPiecesReadTheSame()
    {
        QVERIFY(rc::check("any pieces read the same", [] {
            const QString words = anyWords();
            QString members;
            if (*rc::gen::arbitrary<bool>())
                members = QStringLiteral("\"a\":[1,{\"message\":\"no\"},\"}\\\"\"],\"b\":-1.5e3,");
            QString answer = u'{' + members + QStringLiteral("\"message\" : ") + written(words);
            if (*rc::gen::arbitrary<bool>())
                answer += QStringLiteral(",\"z\":{\"y\":null}");
            answer += u'}';
            if (*rc::gen::arbitrary<bool>())
                answer = QStringLiteral("```json\n") + answer + QStringLiteral("\n```");
            const Read read = readInPieces(answer);
            RC_ASSERT(read.whole.has_value());
            RC_ASSERT(*read.whole == words);
            RC_ASSERT(read.words == words);
        }));
    }

    /// Hostile answers: never more than was sent, never half a character, and what is accepted is
    /// what was told on the way.
    void anyBytesDoNoHarm()
    {
        QVERIFY(rc::check("any bytes do no harm", [] {
            const auto units =
                *rc::gen::container<std::vector<char16_t>>(rc::gen::element<char16_t>(u'{',
                                                                                      u'}',
                                                                                      u'"',
                                                                                      u'\\',
                                                                                      u'u',
                                                                                      u'd',
                                                                                      u'8',
                                                                                      u'3',
                                                                                      u',',
                                                                                      u':',
                                                                                      u'm',
                                                                                      u'[',
                                                                                      u']',
                                                                                      u'`',
                                                                                      u'\n',
                                                                                      u' ',
                                                                                      0xD83C,
                                                                                      0xDF3F,
                                                                                      0));
            QString answer = *rc::gen::element(QString(),
                                               QStringLiteral("{\"message\":\""),
                                               QStringLiteral("{\"message\":"),
                                               QStringLiteral("```"));
            for (const char16_t unit : units)
                answer += QChar(unit);
            const Read read = readInPieces(answer);
            RC_ASSERT(read.words.size() <= answer.size());
            RC_ASSERT(read.words.isValidUtf16());
            RC_ASSERT(!read.whole || *read.whole == read.words);
        }));
    }
};

void tst_MessageReader::reads_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *answer, const char *message) {
        QTest::addRow("%s", answer) << QString::fromUtf8(answer) << QString::fromUtf8(message);
    };
    row(R"({"message":"That sounds hard."})", "That sounds hard.");
    row(" \n{ \"message\" : \"a\" } \n", "a");
    row(R"({"message":""})", "");
    row(R"({"message":"a \"b\" \\ \/ \u0041"})", "a \"b\" \\ / A");
    row(R"({"message":"\uD83C\uDF3F 🌿"})", "🌿 🌿");
    row(R"({"m\u0065ssage":"a"})", "a");
    row(R"({"extra":{"message":"no"},"message":"a"})", "a");
    row(R"({"message":"a","extra":["}",{"b":"\\"}]})", "a");
    row(R"({"n":1,"t":true,"z":null,"message":"a"})", "a");
    row("```json\n{\"message\":\"a\"}\n```", "a");
    row("```\n{\"message\":\"a\"}```", "a");
    row("That sounds hard. 쉬어요.", "That sounds hard. 쉬어요.");
    row("  `quiet` words", "`quiet` words");
}

void tst_MessageReader::refuses_data()
{
    QTest::addColumn<QString>("answer");
    const auto row = [](const char *answer) {
        QTest::addRow("%s", answer) << QString::fromUtf8(answer);
    };
    row("");
    row("   ");
    row("{");
    row("{}");
    row(R"({"reply":42,"extra":[null]})");
    row(R"({"message":42})");
    row(R"({"message":null})");
    row(R"({"message":["secret"]})");
    row(R"({"message":"secret)");
    row(R"({"message":"secret")");
    row(R"({"message":"secret"} more)");
    row(R"({"message":"secret"}{"message":"b"})");
    row(R"({"message":"secret","message":"b"})");
    row(R"({"message":"secret",})");
    row(R"({"message":"secret" "a":1})");
    row(R"({"message":"\ud83c"})");
    row(R"({"message":"\udf3f\ud83c"})");
    row(R"({"message":"\x41"})");
    row(R"({"message":"\u00g1"})");
    row("{\"message\":\"secret\n\"}");
    row(R"({"a":[[[[[[[[[[1]]]]]]]]]],"message":"secret"})");
    row(R"({"a":1e999,"message":"secret"})");
    row("```json\nsecret\n```");
    row("```");
}

PULSEMATES_TEST(tst_MessageReader)
#include "tst_messagereader.moc"
