#include "app/analyzecommand.h"
#include "app/providerfactory.h"
#include "tests/support/testregistry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <sstream>

using namespace pulsemates;

namespace {

struct Answer
{
    int status = 0;
    QList<QJsonObject> lines;
};

Answer analyze(const std::string &input, Language fallback = Language::English)
{
    std::istringstream in(input);
    std::ostringstream out;
    Answer answer;
    answer.status = runAnalyze(in, out, *makeMoodAnalyzer(), SafetyScreen(), fallback);
    for (const QByteArray &line : QByteArray::fromStdString(out.str()).split('\n')) {
        if (!line.isEmpty())
            answer.lines << QJsonDocument::fromJson(line).object();
    }
    return answer;
}

QString labelOf(const QJsonObject &line)
{
    return line[u"mood"].toObject()[u"label"].toString();
}

} // namespace

class tst_Analyze : public TestClass
{
    Q_OBJECT

private slots:
    void answersInOrderInBothLanguages()
    {
        const Answer answer = analyze("{\"text\":\"I feel terrible and sad\",\"language\":\"en\"}\n"
                                      "{\"text\":\"오늘은 정말 행복해요\",\"language\":\"ko\"}\n"
                                      "\n"
                                      "{\"text\":\"I am so happy and grateful\"}\r\n");
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.lines.size(), 3);
        QCOMPARE(labelOf(answer.lines[0]), QStringLiteral("negative"));
        QCOMPARE(labelOf(answer.lines[1]), QStringLiteral("positive"));
        QCOMPARE(labelOf(answer.lines[2]), QStringLiteral("positive"));
    }

    void everyAnswerHasTheSameKeys()
    {
        const Answer answer = analyze("{\"text\":\"\"}\n{\"text\":\"I feel sad\"}\n");
        for (const QJsonObject &line : answer.lines) {
            QCOMPARE(line.keys(), (QStringList{QStringLiteral("mood"), QStringLiteral("safety")}));
            if (&line == &answer.lines.front()) { // nothing was said: nothing is known to be safe
                QVERIFY(line[u"mood"].isNull());
                QVERIFY(line[u"safety"].isNull());
                continue;
            }
            QCOMPARE(line[u"safety"][u"tier"].toString(), QStringLiteral("T0"));
            const QJsonObject mood = line[u"mood"].toObject();
            QVERIFY(mood[u"score"].toDouble() >= 0 && mood[u"score"].toDouble() <= 1);
            QVERIFY(!mood[u"source"].toString().isEmpty());
        }
    }

    void wrongLinesAreAnsweredInTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("no JSON") << QByteArray("hello");
        QTest::newRow("an array") << QByteArray("[1,2]");
        QTest::newRow("no text") << QByteArray("{\"language\":\"en\"}");
        QTest::newRow("text is a number") << QByteArray("{\"text\":1}");
        QTest::newRow("another language") << QByteArray("{\"text\":\"a\",\"language\":\"fr\"}");
        QTest::newRow("language is a number") << QByteArray("{\"text\":\"a\",\"language\":1}");
        QTest::newRow("two megabytes")
            << QByteArray("{\"text\":\"") + QByteArray(2 << 20, 'x') + QByteArray("\"}");
        QTest::newRow("bytes that are no text") << QByteArray("{\"text\":\"\xff\xfe\x80\"}\x01");
        QTest::newRow("deep") << QByteArray(100'000, '[');
    }

    void wrongLinesAreAnsweredInTheirPlace()
    {
        QFETCH(const QByteArray, line);
        const std::string good = "{\"text\":\"I feel sad\"}\n";
        const Answer answer = analyze(good + line.toStdString() + "\n" + good);
        QCOMPARE(answer.lines.size(), 3);
        QCOMPARE(answer.status, 1);
        QCOMPARE(answer.lines[1][u"error"].toObject()[u"code"].toString(),
                 QStringLiteral("invalid-input"));
        QVERIFY(answer.lines[1][u"error"].toObject()[u"message"].toString().endsWith(u'.'));
        QCOMPARE(labelOf(answer.lines[2]), QStringLiteral("negative"));
    }

    void withoutALanguageTheSettingCounts()
    {
        const Answer answer = analyze("{\"text\":\"너무 슬퍼요\"}\n", Language::Korean);
        QCOMPARE(labelOf(answer.lines.value(0)), QStringLiteral("negative"));
    }

    void theRuleIsNamed()
    {
        const Answer answer = analyze("{\"text\":\"I want to die\"}\n"
                                      "{\"text\":\"죽고 싶어요\",\"language\":\"en\"}\n");
        QCOMPARE(answer.status, 0);
        for (const QJsonObject &line : answer.lines) {
            QCOMPARE(line[u"safety"][u"tier"].toString(), QStringLiteral("T2"));
            QVERIFY(!line[u"safety"][u"rule"].toString().isEmpty());
        }
    }

    void aBrokenScreenAsksForHelp()
    {
        std::istringstream in("{\"text\":\"I feel fine\"}\n");
        std::ostringstream out;
        const SafetyScreen broken({SafetyRules::read("{}", QStringLiteral("broken"))});
        QCOMPARE(runAnalyze(in, out, *makeMoodAnalyzer(), broken, Language::English), 0);
        QVERIFY(out.str().find("\"tier\":\"T2\"") != std::string::npos);
    }

    void nothingInNothingOut()
    {
        const Answer answer = analyze("");
        QCOMPARE(answer.status, 0);
        QVERIFY(answer.lines.isEmpty());
    }
};

PULSEMATES_TEST(tst_Analyze)
#include "tst_analyze.moc"
