#include "core/guidance/copyrulesreader.h"
#include "tests/support/testregistry.h"
#include "tests/unit/guidance/loadedlinter.h"

#include <QFile>
#include <QTest>

using namespace pulsemates;

namespace {

QByteArray goodRules()
{
    QFile file(QStringLiteral(":/guidance/copyrules-en.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no rules");
    return file.readAll();
}

} // namespace

class tst_CopyRulesReader : public TestClass
{
    Q_OBJECT

private slots:
    void readsBothLanguages()
    {
        for (const Language language : {Language::English, Language::Korean}) {
            const CopyRules &rules = loadedLinter(language).rules();
            QCOMPARE(rules.language, language);
            QCOMPARE(rules.limits.size(), std::size_t(4));
            QCOMPARE(rules.limits.at(CopyKind::Message).fewestSentences, 2);
            QCOMPARE(rules.limits.at(CopyKind::Message).mostSentences, 3);
            QCOMPARE(rules.limits.at(CopyKind::Message).sentenceLength,
                     language == Language::Korean ? 40 : 18);
            QVERIFY(rules.rules.size() >= 10);
            QCOMPARE(rules.why.size(), std::size_t(copyShapeRules().size()));
        }
    }

    /// A reason goes into a log: it repeats none of the phrases.
    void reasonsHoldNoPhrase()
    {
        for (const Language language : {Language::English, Language::Korean}) {
            for (const CopyRule &rule : loadedLinter(language).rules().rules) {
                QVERIFY(rule.why.endsWith(u'.'));
                QCOMPARE(rule.why.count(u'.'), 1);
            }
        }
    }

    void refusesTheOtherLanguage()
    {
        const auto rules = copyrulesreader::read(goodRules(), Language::Korean);
        QVERIFY(!rules);
        QVERIFY2(rules.error().detail.contains(QStringLiteral("another language")),
                 qPrintable(rules.error().detail));
    }

    void refusesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("good");
        QTest::addColumn<QByteArray>("bad");
        QTest::addColumn<QString>("place");
        const auto row =
            [](const char *name, const char *good, const char *bad, const char *place) {
                QTest::newRow(name)
                    << QByteArray(good) << QByteArray(bad) << QString::fromLatin1(place);
            };
        row("no JSON", "{", "", "copyrules-en.json");
        row("format", "\"format\": 1", "\"format\": 2", "/format");
        row("unknown member", "\"script\"", "\"skript\"", "unknown member");
        row("writing", "\"latin\"", "\"hangul\"", "another writing");
        row("a cheering low mood", "\"negative\": 0", "\"negative\": 1", "/exclamations/negative");
        row("sentences", "[2, 3]", "[3, 2]", "/limits/message");
        row("length", "\"sentenceLength\": 18", "\"sentenceLength\": 0", "sentenceLength");
        row("kind", "[\"message\", \"step\"]", "[\"message\", \"stop\"]", "unknown kind");
        row("rule twice", "\"id\": \"promise\"", "\"id\": \"minimising\"", "id given twice");
        row("rule named like a shape",
            "\"id\": \"promise\"",
            "\"id\": \"emoji\"",
            "id given twice");
        row("phrase without letters", "\"at least\"", "\"*\"", "without letters");
        row("reason missing", "\"asks\":", "\"ask\":", "unknown member");
    }
    void refusesWhatIsWrong()
    {
        QFETCH(QByteArray, good);
        QFETCH(QByteArray, bad);
        QFETCH(QString, place);
        QByteArray bytes = goodRules();
        QVERIFY(bytes.contains(good));
        bytes.replace(bytes.indexOf(good), good.size(), bad);
        const auto rules = copyrulesreader::read(bytes, Language::English);
        QVERIFY(!rules);
        QCOMPARE(rules.error().code, ErrorCode::Internal);
        QVERIFY2(rules.error().detail.contains(place), qPrintable(rules.error().detail));
    }
};

PULSEMATES_TEST(tst_CopyRulesReader)

#include "tst_copyrulesreader.moc"
