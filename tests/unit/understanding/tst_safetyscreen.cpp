#include "core/understanding/safety/safetyscreen.h"
#include "resources/resources.h"
#include "tests/support/testregistry.h"

#include <rapidcheck.h>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace pulsemates;

namespace {

struct Line
{
    QString text;
    SafetyTier tier = SafetyTier::Normal;
    QString rule;
    QString context;
};

const SafetyScreen &screen()
{
    initializeResources();
    static const SafetyScreen screen;
    return screen;
}

std::vector<Line> readLines(const QString &language)
{
    std::vector<Line> lines;
    QFile file(
        QStringLiteral(QT_TESTCASE_SOURCEDIR "/../../data/safety/rules-%1.jsonl").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    while (!file.atEnd()) {
        const QJsonDocument json = QJsonDocument::fromJson(file.readLine());
        if (!json.isObject())
            continue;
        const auto full = [&](const char *key) {
            const QString id = json[QLatin1String(key)].toString();
            return id.isEmpty() || id.contains(u':') ? id : QString(language + u':' + id);
        };
        lines.push_back({json[u"text"].toString(),
                         safetyTierFromName(json[u"tier"].toString()).value_or(SafetyTier::Danger),
                         full("rule"),
                         full("context")});
    }
    return lines;
}

const std::vector<Line> &linesOf(const QString &language)
{
    static const std::vector<Line> english = readLines(QStringLiteral("en"));
    static const std::vector<Line> korean = readLines(QStringLiteral("ko"));
    return language == u"en" ? english : korean;
}

QString anyLanguage()
{
    return *rc::gen::element(QStringLiteral("en"), QStringLiteral("ko"));
}

Line anyLine(const QString &language)
{
    return *rc::gen::elementOf(linesOf(language));
}

Line anyGrave(const QString &language)
{
    return *rc::gen::suchThat(rc::gen::elementOf(linesOf(language)),
                              [](const Line &line) { return line.tier >= SafetyTier::Help; });
}

const std::vector<QString> &benignIn(const QString &language)
{
    static const std::vector<QString> english{
        QStringLiteral("The bus was on time today."),
        QStringLiteral("We had soup for lunch and it was fine."),
        QStringLiteral("My meeting moved to the afternoon."),
        QStringLiteral("I watered the plants and did the washing."),
        QStringLiteral("It rained a little, so I took the tram."),
        QStringLiteral("Work was long and my shoulders are stiff.")};
    static const std::vector<QString> korean{QStringLiteral("오늘은 버스가 제시간에 왔어요."),
                                             QStringLiteral("점심은 김밥을 먹었어요."),
                                             QStringLiteral("회의가 오후로 옮겨졌어요."),
                                             QStringLiteral("화분에 물을 주고 빨래를 했어요."),
                                             QStringLiteral("비가 조금 와서 지하철을 탔어요."),
                                             QStringLiteral("일이 길어서 어깨가 뻐근해요.")};
    return language == u"en" ? english : korean;
}

QString anyBenign(const QString &language)
{
    return *rc::gen::elementOf(benignIn(language));
}

/// A rule file with @p rules, whose quotation marks are written as apostrophes.
QByteArray ruleFile(const QByteArray &rules, const QByteArray &contexts = {})
{
    QByteArray json = "{'format':1,'language':'en','about':'a','units':'words','rewrites':{},"
                      "'suffixes':{},'classes':[{'name':'a','any':['b']}],'rules':["
                      + rules + "],'contexts':[" + contexts + "]}";
    return json.replace(QByteArray("'"), QByteArray("\""));
}

/// The same words as another hand, or another recogniser, writes them.
QString rewritten(const QString &text, bool korean)
{
    QString out;
    for (const QChar c : text) {
        const int way = *rc::gen::inRange(0, 12);
        if (c == u' ' && way < 3)
            out += QStringLiteral(" \t ");
        else if (c == u' ' && korean && way < 6)
            continue; // people and recognisers leave Korean spaces out
        else if ((c == u'\'' || c == u'’') && way < 4)
            continue;
        else if ((c == u'\'' || c == u'’') && way < 8)
            out += QChar(u'’');
        else if (way == 8)
            out += QString(c) + QChar(0x200B);
        else
            out += way == 9 ? c.toUpper() : c;
    }
    return out;
}

} // namespace

/// What the screen of wellness.md §4 answers, and what may not change the answer.
class tst_SafetyScreen : public TestClass
{
    Q_OBJECT

private slots:
    void everyLineGetsItsTierByItsRule_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Korean") << QStringLiteral("ko");
    }

    void everyLineGetsItsTierByItsRule()
    {
        QFETCH(const QString, language);
        QVERIFY(linesOf(language).size() > 100);
        for (const Line &line : linesOf(language)) {
            const SafetyFinding finding = screen().check(line.text);
            QVERIFY2(finding.tier == line.tier,
                     qPrintable(line.text + u" -> " + safetyTierName(finding.tier) + u' '
                                + finding.rule + u' ' + finding.context));
            if (!line.rule.isEmpty())
                QVERIFY2(finding.rule == line.rule, qPrintable(line.text + u" -> " + finding.rule));
            if (!line.context.isEmpty())
                QVERIFY2(finding.context == line.context,
                         qPrintable(line.text + u" -> " + finding.context));
        }
    }

    void everyRuleAndContextHasALine_data() { everyLineGetsItsTierByItsRule_data(); }

    void everyRuleAndContextHasALine()
    {
        QFETCH(const QString, language);
        QSet<QString> named;
        for (const Line &line : linesOf(language))
            named << line.rule << line.context;
        for (const SafetyRules &rules : screen().rules()) {
            for (const SafetyRule &rule : rules.rules()) {
                if (rule.id.startsWith(language))
                    QVERIFY2(named.contains(rule.id), qPrintable(rule.id));
            }
            for (const SafetyContext &context : rules.contexts()) {
                if (context.id.startsWith(language))
                    QVERIFY2(named.contains(context.id), qPrintable(context.id));
            }
        }
    }

    void wordsThatGrowEndWithTheSameAnswer()
    {
        QVERIFY(rc::check("any split", [] {
            const QString language = anyLanguage();
            const QString text = anyBenign(language) + u' ' + anyLine(language).text + u' '
                                 + anyBenign(language) + u' ' + anyLine(language).text;
            SafetyFollower follower(screen());
            qsizetype at = 0;
            while (at < text.size()) {
                at = std::min(text.size(), at + *rc::gen::inRange<qsizetype>(1, 20));
                const QString part = text.left(at);
                RC_ASSERT(follower.update(part) == screen().check(part));
                if (*rc::gen::inRange(0, 4) == 0) // a partial that is taken back
                    (void)follower.update(part + QStringLiteral(" i want to die tonight"));
            }
            RC_ASSERT(follower.update(text) == screen().check(text));
        }));
    }

    void settledWordsAreNotReadAgain()
    {
        const QString settled = QString(QStringLiteral("The bus was on time today. ")).repeated(60);
        SafetyFollower follower(screen());
        (void)follower.update(settled);
        const qsizetype whole = follower.unitsSearched();
        (void)follower.update(settled + QStringLiteral("and then"));
        QVERIFY(follower.unitsSearched() - whole < 2 * 2 * (SafetyPatterns::longestMatch + 10));
    }

    void everydayWordsOpenNoHelp_data() { everyLineGetsItsTierByItsRule_data(); }

    void everydayWordsOpenNoHelp()
    {
        QFETCH(const QString, language);
        QFile file(QStringLiteral(QT_TESTCASE_SOURCEDIR "/../../data/safety/everyday-%1.jsonl")
                       .arg(language));
        QVERIFY(file.open(QIODevice::ReadOnly));
        int lines = 0;
        for (; !file.atEnd(); ++lines) {
            const QJsonDocument json = QJsonDocument::fromJson(file.readLine());
            const QString text = json[u"text"].toString();
            QVERIFY(!text.isEmpty());
            const SafetyFinding finding = screen().check(text);
            QVERIFY2(showsHelp(finding.tier) == json[u"opens"].toBool(), // known ones are marked
                     qPrintable(text + u" -> " + finding.rule + u' ' + finding.context));
        }
        QVERIFY(lines >= 180);
    }

    void benignWordsAroundNeverHideDanger_data() { everyLineGetsItsTierByItsRule_data(); }

    void benignWordsAroundNeverHideDanger()
    {
        QFETCH(const QString, language);
        for (const Line &line : linesOf(language)) {
            if (line.tier < SafetyTier::Other)
                continue;
            const bool ended = !line.text.back().isLetterOrNumber();
            const QString end = ended ? QStringLiteral(" ") : QStringLiteral(". ");
            for (const QString &before : benignIn(language)) {
                const QString text = before + u' ' + line.text;
                QVERIFY2(screen().check(text).tier >= SafetyTier::Other, qPrintable(text));
                for (const QString &after : benignIn(language)) {
                    const QString whole = text + end + after;
                    QVERIFY2(screen().check(whole).tier >= SafetyTier::Other, qPrintable(whole));
                }
            }
        }
    }

    void manyBenignWordsAroundNeverHideDanger()
    {
        QVERIFY(rc::check("benign words around", [] {
            const QString language = anyLanguage();
            QString text = anyGrave(language).text;
            for (int i = *rc::gen::inRange(0, 8); i > 0; --i)
                text = anyBenign(language) + u' ' + text;
            for (int i = *rc::gen::inRange(0, 8); i > 0; --i) {
                const bool ended = !text.back().isLetterOrNumber();
                text += (ended ? QStringLiteral(" ") : QStringLiteral(". ")) + anyBenign(language);
            }
            RC_ASSERT(screen().check(text).tier >= SafetyTier::Help);
        }));
    }

    void theHandItIsWrittenInChangesNothing()
    {
        QVERIFY(rc::check("case, spacing, apostrophes, invisible signs", [] {
            const QString language = anyLanguage();
            const Line line = anyLine(language);
            RC_ASSERT(screen().check(rewritten(line.text, language == u"ko")).tier == line.tier);
        }));
    }

    void languagesMix_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("Korean in English") << QStringLiteral("I am fine, 근데 죽고 싶어요");
        QTest::newRow("English in Korean")
            << QStringLiteral("오늘은 그냥 그랬어요. I want to die.");
        QTest::newRow("a verb borrowed") << QStringLiteral("나 그냥 die 하고 싶어");
    }

    void languagesMix()
    {
        QFETCH(const QString, text);
        QVERIFY(screen().check(text).tier >= SafetyTier::Help);
    }

    void politenessChangesNothing()
    {
        for (const char *ending :
             {"싶어", "싶어요", "싶습니다", "싶다", "싶네요", "싶소", "싶은데요", "싶음"})
            QCOMPARE(screen().check(QStringLiteral("죽고 ") + QString::fromUtf8(ending)).tier,
                     SafetyTier::Help);
    }

    void nothingSaidIsNothingFound()
    {
        QCOMPARE(screen().check({}), SafetyFinding());
        QCOMPARE(screen().check(QStringLiteral(" \n ")), SafetyFinding());
    }

    void withoutRulesEveryTextAsksForHelp_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("no rules") << ruleFile("");
        QTest::newRow("a pattern that cannot be read")
            << ruleFile("{'id':'r','tier':'T2','about':'a','patterns':['(b']}");
        QTest::newRow("a tier that is none")
            << ruleFile("{'id':'r','tier':'T9','about':'a','patterns':['b']}");
        QTest::newRow("a member that is none")
            << ruleFile("{'id':'r','tier':'T2','about':'a','patterns':['b'],'off':true}");
        QTest::newRow("a context that lowers from another sentence")
            << ruleFile("{'id':'r','tier':'T2','about':'a','patterns':['b']}",
                        "{'id':'c','to':'T1','where':'around','across':1,'about':'a',"
                        "'applies':['r'],'patterns':['b']}");
    }

    void withoutRulesEveryTextAsksForHelp()
    {
        QFETCH(const QByteArray, file);
        const SafetyScreen broken({SafetyRules::read(file, QStringLiteral("rules"))});
        QVERIFY(!broken.problem().isEmpty());
        QCOMPARE(broken.check(QStringLiteral("I had a nice day")).tier, SafetyTier::Help);
        QCOMPARE(broken.check({}).tier, SafetyTier::Normal);
    }

    void aGoodFileIsRead()
    {
        const SafetyScreen fine(
            {SafetyRules::read(ruleFile("{'id':'r','tier':'T2','about':'a','patterns':['b']}"),
                               QStringLiteral("rules"))});
        QCOMPARE(fine.problem(), QString());
        QCOMPARE(fine.check(QStringLiteral("a b c")).rule, QStringLiteral("en:r"));
    }

    void oneBrokenLanguageIsEnough()
    {
        std::vector<Result<SafetyRules>> rules;
        rules.push_back(SafetyRules::read("{}", QStringLiteral("broken")));
        QFile whole(QStringLiteral(":/safety/rules-en.json"));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        rules.push_back(SafetyRules::read(whole.readAll(), QStringLiteral("whole")));
        const SafetyScreen broken(std::move(rules));
        QCOMPARE(broken.check(QStringLiteral("I had a nice day")).tier, SafetyTier::Help);
    }

    void whatThrowsAsksForHelp()
    {
        const SafetyFinding finding =
            SafetyScreen::guarded([]() -> SafetyFinding { throw std::bad_alloc(); });
        QCOMPARE(finding.tier, SafetyTier::Help);
        QCOMPARE(finding.rule, QStringLiteral("screen:failed"));
    }

    void tiersKeepTheirNames()
    {
        for (const SafetyTier tier : {SafetyTier::Normal,
                                      SafetyTier::Support,
                                      SafetyTier::Other,
                                      SafetyTier::Help,
                                      SafetyTier::Danger})
            QCOMPARE(safetyTierFromName(safetyTierName(tier)), tier);
        QVERIFY(!safetyTierFromName(QStringLiteral("T4")));
        QVERIFY(!showsHelp(SafetyTier::Support));
        QVERIFY(showsHelp(SafetyTier::Other));
    }
};

PULSEMATES_TEST(tst_SafetyScreen)
#include "tst_safetyscreen.moc"
