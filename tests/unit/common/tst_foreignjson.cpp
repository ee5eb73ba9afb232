#include "core/common/checkedjson.h"
#include "tests/support/testregistry.h"

#include <QJsonDocument>
#include <QTest>

#include <rapidcheck.h>

using namespace pulsemates;

/// JSON that somebody else sent.
class tst_ForeignJson : public TestClass
{
    Q_OBJECT

private slots:
    void takesWhatIsJson_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, const QByteArray &text) {
            QTest::newRow(name) << text;
        };
        row("object", "{}");
        row("array", " [ ] \r\n");
        row("values", "{\"a\":[1,-0.5,2e3,1E+2,3e-2,true,false,null,\"x\"],\"b\":{}}");
        row("escapes", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\"]");
        row("korean", "{\"text\":\"오늘은 조금 지쳤어요.\"}");
        row("the largest and the smallest number", "[1.7976931348623157e308,5e-324]");
        row("equal keys in different objects", "{\"a\":{\"a\":1},\"b\":{\"a\":1}}");
    }

    void takesWhatIsJson()
    {
        QFETCH(QByteArray, text);
        const Outcome safe = checkForeignJson(text);
        QVERIFY2(safe, safe ? "" : qPrintable(safe.error().detail));
    }

    void refusesWhatIsNot_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name, const QByteArray &text) {
            QTest::newRow(name) << text << ErrorCode::AnswerUnreadable;
        };
        const auto large = [](const char *name, const QByteArray &text) {
            QTest::newRow(name) << text << ErrorCode::AnswerTooLarge;
        };
        row("nothing", "");
        row("space", "  ");
        row("a word alone", "true");
        row("html", "<!doctype html><html></html>");
        row("byte order mark", "\xEF\xBB\xBF{}");
        row("no UTF-8", "{\"a\":\"\xC3\x28\"}");
        row("cut in a character", "{\"a\":\"\xEC\x98");
        row("key twice", "{\"a\":1,\"a\":2}");
        row("key twice, written in two ways", "{\"a\":1,\"\\u0061\":2}");
        row("key twice, deep", "{\"x\":[{\"a\":1,\"a\":1}]}");
        row("something follows", "{} {}");
        row("comma at the end", "[1,]");
        row("comma in an object's end", "{\"a\":1,}");
        row("no colon", "{\"a\" 1}");
        row("key without quotes", "{a:1}");
        row("single quotes", "{'a':1}");
        row("comment", "{}//x");
        row("cut object", "{\"a\":1");
        row("cut array", "[1");
        row("cut text", "[\"a");
        row("cut escape", "[\"\\");
        row("cut word", "[tru");
        row("control character", "[\"a\nb\"]");
        row("NUL in text", QByteArray("[\"a\0b\"]", 7));
        row("NUL as escape", QByteArray("[\"\\\0\"]", 6));
        row("unknown escape", "[\"\\x\"]");
        row("escape of three digits", "[\"\\u00e\"]");
        row("escape with a sign", "[\"\\u+123\"]");
        row("high surrogate alone", "[\"\\ud83d\"]");
        row("low surrogate alone", "[\"\\ude00\"]");
        row("two high surrogates", "[\"\\ud83d\\ud83d\"]");
        row("leading zero", "[01]");
        row("plus", "[+1]");
        row("point at the end", "[1.]");
        row("point at the start", "[.5]");
        row("exponent without digits", "[1e]");
        row("hexadecimal", "[0x1]");
        row("NaN", "[NaN]");
        row("infinite", "[1e999]");
        row("infinite below", "[-1e999]");
        row("too near to 0", "[1e-400]");
        large("digits without end", "[" + QByteArray(100, '1') + "]");
        large("too deep", QByteArray(33, '[') + QByteArray(33, ']'));
        large("far too deep", QByteArray(500'000, '['));
        large("objects too deep", QByteArray("{\"a\":").repeated(100'000));
        large("too many values", "[" + QByteArray("1,").repeated(100'000) + "1]");
        large("too many bytes", "[\"" + QByteArray(1024 * 1024, 'a') + "\"]");
    }

    void refusesWhatIsNot()
    {
        QFETCH(QByteArray, text);
        QFETCH(ErrorCode, code);
        const Outcome safe = checkForeignJson(text);
        QVERIFY(!safe);
        QCOMPARE(safe.error().code, code);
        QVERIFY(!safe.error().detail.isEmpty());
    }

    void theDeepestAllowedIsTaken()
    {
        QVERIFY(checkForeignJson(QByteArray(QByteArray(32, '[') + QByteArray(32, ']'))));
        QVERIFY(checkForeignJson(
            QByteArray("[" + QByteArray("[],").repeated(100) + "[]]"))); // side by side
    }

    void neverTakesWhatQtRefuses()
    {
        QVERIFY(rc::check([] {
            const auto pieces = *rc::gen::container<std::vector<QByteArray>>(
                rc::gen::element<QByteArray>("{",
                                             "}",
                                             "[",
                                             "]",
                                             ",",
                                             ":",
                                             "\"a\"",
                                             "\"b\"",
                                             "1",
                                             "-",
                                             ".5",
                                             "e3",
                                             "null",
                                             "true",
                                             " ",
                                             "\"",
                                             "\\",
                                             "\\u0041"));
            QByteArray text;
            for (const QByteArray &piece : pieces)
                text += piece;
            if (checkForeignJson(text))
                RC_ASSERT(!QJsonDocument::fromJson(text).isNull());
        }));
    }

    void isReadWithCheckedJson()
    {
        QString problem;
        const auto reply =
            CheckedJson::parseForeign("{\"text\":\" I am tired.\\n\",\"none\":null,\"more\":1}",
                                      QStringLiteral("reply"),
                                      {},
                                      &problem);
        QCOMPARE(reply.foreignText(u"text", 100), QStringLiteral(" I am tired.\n"));
        QVERIFY(reply.holds(u"more"));
        QVERIFY(reply.has(u"none") && !reply.holds(u"none"));
        QVERIFY(!reply.holds(u"missing"));
        QVERIFY(problem.isEmpty());
        QCOMPARE(reply.foreignText(u"text", 5), QStringLiteral(" I am"));
        QCOMPARE(problem, QStringLiteral("reply/text: no text of at most 5 characters"));
    }

    void aProblemSaysNothingOfTheText()
    {
        QString problem;
        const auto reply = CheckedJson::parseForeign(
            "{\"secret\":\"words\",}", QStringLiteral("reply"), {}, &problem);
        QCOMPARE(reply.foreignText(u"secret", 10), QString());
        QVERIFY(problem.startsWith(u"reply: JSON, byte "));
        QVERIFY(!problem.contains(u"words"));
    }

    void anArrayIsNoReply()
    {
        QString problem;
        (void)CheckedJson::parseForeign("[1]", QStringLiteral("reply"), {}, &problem);
        QVERIFY(!problem.isEmpty());
    }
};

PULSEMATES_TEST(tst_ForeignJson)

#include "tst_foreignjson.moc"
