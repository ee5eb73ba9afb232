#include "core/understanding/safety/safetyclues.h"
#include "core/understanding/safety/safetypatternparser.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <algorithm>

using namespace pulsemates;

namespace {

/// Patterns of words over a text, as rules would have them.
struct Sketch
{
    explicit Sketch(SafetyUnits units = SafetyUnits::Words)
    {
        normalizer.units = units;
        normalizer.rewrites = {
            {QStringLiteral("dont"), {QStringLiteral("do"), QStringLiteral("not")}}};
        normalizer.suffixes = {{QStringLiteral("ll"), {QStringLiteral("will")}}};
        parser.defineClass(QStringLiteral("die"),
                           {QStringLiteral("die"),
                            QStringLiteral("be dead"),
                            QStringLiteral("end (my|this) life")});
    }

    /// The units that @p pattern matches at the first place where it does: "2-5"; or "none". Its
    /// clues have to be there.
    QString match(const QString &pattern, const QString &text)
    {
        const SafetyNode node = parser.parse(pattern);
        if (node < 0)
            return parser.problem();
        const std::vector<int> units = normalizer.read(text, vocabulary);
        const auto skips = patterns.skipsIn(units);
        for (int at = 0; at < int(units.size()); ++at) {
            const int end = patterns.match(node, units, skips, at);
            if (end > at)
                return mayMatch(node, units, at) ? QStringLiteral("%1-%2").arg(at).arg(end)
                                                 : QStringLiteral("a clue is missing");
        }
        return QStringLiteral("none");
    }

    /// Whether what @p node asks for stands at @p at and behind it.
    bool mayMatch(SafetyNode node, const std::vector<int> &units, int at)
    {
        SafetyClues clues;
        const std::vector<int> numbers = clues.cluesOf(patterns, node);
        const auto skips = patterns.skipsIn(units);
        std::vector<int> next = clues.nowhere();
        for (int place = int(units.size()) - 1; place >= at; --place)
            clues.stepTo(place, patterns, units, skips, next);
        return std::ranges::all_of(numbers, [&](int clue) {
            return next[std::size_t(clue)] <= at + SafetyPatterns::longestMatch;
        });
    }

    /// The same for the beginning of @p text.
    bool mayMatch(const QString &pattern, const QString &text)
    {
        const SafetyNode node = parser.parse(pattern);
        return mayMatch(node, normalizer.read(text, vocabulary), 0);
    }

    SafetyNormalizer normalizer;
    SafetyVocabulary vocabulary;
    SafetyPatterns patterns;
    SafetyPatternParser parser{normalizer, vocabulary, patterns};
};

} // namespace

/// The small language in which the rules of the screen are written (docs/safety-rules.md).
class tst_SafetyPattern : public TestClass
{
    Q_OBJECT

private slots:
    void matches_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row =
            [](const char *name, const char *pattern, const char *text, const char *to) {
                QTest::newRow(name) << QString::fromUtf8(pattern) << QString::fromUtf8(text)
                                    << QString::fromUtf8(to);
            };
        row("words", "want to die", "I want to die today", "1-4");
        row("another word between", "want to die", "I want to not die", "none");
        row("a class", "want to @die", "I want to be dead", "1-5");
        row("a class of several words", "want to @die", "I want to end this life", "1-6");
        row("a choice", "(want|wish) to die", "I wish to die", "1-4");
        row("a choice of more words", "(would like|want) to die", "I would like to die", "1-5");
        row("optional, there", "want (so much)? to die", "want so much to die", "0-5");
        row("optional, not there", "want (so much)? to die", "want to die", "0-3");
        row("a gap of four", "want .. die", "want a b c d die", "0-6");
        row("a gap of five", "want .. die", "want a b c d e die", "none");
        row("a gap with its length", "want ..1 die", "want a b die", "none");
        row("any one", "want . die", "want to die", "0-3");
        row("what does not follow", "die !laughing", "die laughing", "none");
        row("what may follow", "die !laughing", "die now", "0-1");
        row("both orders, first", "{letter & goodbye}", "a letter to say goodbye", "1-5");
        row("both orders, second", "{letter & goodbye}", "goodbye in a letter", "0-4");
        row("begins a sentence", "^ die", "so. die", "2-3");
        row("does not begin one", "^ die", "so die", "none");
        row("ends a sentence", "die $", "I die. So", "1-2");
        row("does not end one", "die $", "I die so", "none");
        row("stays in its sentence", "want to die", "I want to. die hard", "none");
        row("a gap stays there too", "want .. die", "I want it. die hard", "none");
        row("a sentence may end here", "want to / die", "I want to. die", "1-5");
        row("the longest counts", "die (of it)?", "die of it", "0-3");
        row("rewritten as what is said", "don't die", "I do not die", "1-4");
    }

    void matches()
    {
        QFETCH(const QString, pattern);
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        QCOMPARE(Sketch().match(pattern, text), expected);
    }

    void skipsCostNoGap()
    {
        Sketch language;
        language.patterns.setSkips(language.parser.parse(QStringLiteral("just|kind of")));
        QCOMPARE(language.match(QStringLiteral("want to die"),
                                QStringLiteral("want just to kind of die")),
                 QStringLiteral("0-6"));
        QCOMPARE(language.match(QStringLiteral("want to die"), QStringLiteral("want to not die")),
                 QStringLiteral("none"));
    }

    void textsWithoutACluePassUnread()
    {
        Sketch sketch;
        sketch.patterns.setSkips(sketch.parser.parse(QStringLiteral("just")));
        const QString pattern = QStringLiteral("(i|we) want to (die|be dead)");
        QVERIFY(sketch.mayMatch(pattern, QStringLiteral("I want just to be dead")));
        QVERIFY(sketch.mayMatch(pattern, QStringLiteral("So I want to be dead"))); // a look more
        QVERIFY(!sketch.mayMatch(pattern, QStringLiteral("I want to be there")));
        QVERIFY(!sketch.mayMatch(pattern, QStringLiteral("I want them to die"))); // no "want to"
        QVERIFY(!sketch.mayMatch(pattern, QStringLiteral("I was told to die")));
    }

    void cluesStandNear()
    {
        Sketch sketch;
        const QString pattern = QStringLiteral("so .. die");
        const QString far = QStringLiteral("so ") + QStringLiteral("we go ").repeated(35);
        QVERIFY(sketch.mayMatch(pattern, QStringLiteral("so we die")));
        QVERIFY(!sketch.mayMatch(pattern, far + u"die"));
    }

    void charactersWithoutSpaces_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("with a space") << QStringLiteral("나 죽고 싶어") << QStringLiteral("1-4");
        QTest::newRow("without") << QStringLiteral("나죽고싶어") << QStringLiteral("1-4");
        QTest::newRow("everywhere") << QStringLiteral("죽 고 싶 어") << QStringLiteral("0-3");
        QTest::newRow("drawn out") << QStringLiteral("죽고 싶어어어어") << QStringLiteral("0-3");
        QTest::newRow("a sentence between")
            << QStringLiteral("죽고. 싶어") << QStringLiteral("none");
    }

    void charactersWithoutSpaces()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        QCOMPARE(Sketch(SafetyUnits::Characters).match(QStringLiteral("죽고 (싶|십)"), text),
                 expected);
    }

    void aSentenceThatBeginsWithAndGoesOn()
    {
        Sketch sketch;
        sketch.normalizer.joins = {QStringLiteral("and")};
        const QString pattern = QStringLiteral("sleep .. not wake");
        QCOMPARE(sketch.match(pattern, QStringLiteral("Sleep tonight. And not wake")),
                 QStringLiteral("0-5"));
        QCOMPARE(sketch.match(pattern, QStringLiteral("Sleep tonight. Do not wake")),
                 QStringLiteral("none"));
    }

    void latinWordsStayWhole()
    {
        Sketch sketch(SafetyUnits::Characters);
        const QString pattern = QStringLiteral("die (하고)?싶");
        QCOMPARE(sketch.match(pattern, QStringLiteral("나 die 하고 싶어")), QStringLiteral("1-5"));
        QCOMPARE(sketch.match(pattern, QStringLiteral("나 diet 하고 싶어")),
                 QStringLiteral("none"));
    }

    void wordsAreOneHoweverTheyAreWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("straight") << QStringLiteral("don't die");
        QTest::newRow("none") << QStringLiteral("dont die");
        QTest::newRow("curly") << QStringLiteral("don’t die");
        QTest::newRow("prime") << QStringLiteral("don′t die");
        QTest::newRow("capitals") << QStringLiteral("DON'T DIE");
        QTest::newRow("zero width") << QStringLiteral("d\u200Bon't d\u2060ie");
        QTest::newRow("soft hyphen") << QStringLiteral("don't d\u00ADie");
        QTest::newRow("spaces") << QStringLiteral("don't \t  die");
        QTest::newRow("drawn out") << QStringLiteral("don't dieeeee");
        QTest::newRow("twice") << QStringLiteral("don't don't die");
        QTest::newRow("letter by letter") << QStringLiteral("don't d i e");
        QTest::newRow("points") << QStringLiteral("don't d.i.e");
        QTest::newRow("dashes") << QStringLiteral("don't—die");
        QTest::newRow("two words") << QStringLiteral("do not die");
        QTest::newRow("accents") << QStringLiteral("don't di\u0338e");
    }

    void wordsAreOneHoweverTheyAreWritten()
    {
        QFETCH(const QString, text);
        QVERIFY(Sketch().match(QStringLiteral("do not die"), text) != u"none");
    }

    void endingsAreTakenOffWordsNoRuleKnows()
    {
        Sketch language;
        QCOMPARE(
            language.match(QStringLiteral("everyone will see"), QStringLiteral("everyone'll see")),
            QStringLiteral("0-3"));
    }

    void mistakesAreTold_data()
    {
        QTest::addColumn<QString>("pattern");
        for (const char *pattern :
             {"", "(a", "a)", "@nothing", "{a}", "{a & b", "..0", "a ..99 b", "a | ", "a ; b"})
            QTest::newRow(*pattern ? pattern : "empty") << QString::fromUtf8(pattern);
    }

    void mistakesAreTold()
    {
        QFETCH(const QString, pattern);
        Sketch language;
        QCOMPARE(language.parser.parse(pattern), -1);
        QVERIFY(!language.parser.problem().isEmpty());
    }

    void aPatternThatBeginsWithAGapHasNoFirstWord()
    {
        Sketch language;
        QVERIFY(
            language.patterns.firstUnits(language.parser.parse(QStringLiteral(".. die"))).empty());
        QVERIFY(language.patterns.firstUnits(language.parser.parse(QStringLiteral("a?"))).empty());
        QCOMPARE(language.patterns.firstUnits(language.parser.parse(QStringLiteral("^ (a|b)? c")))
                     .size(),
                 3U);
    }
};

PULSEMATES_TEST(tst_SafetyPattern)
#include "tst_safetypattern.moc"
