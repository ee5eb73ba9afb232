#include "core/providers/hearing/heardwords.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

/// Words of a service: what is taken out of them, and when they are not believed.
class tst_HeardWords : public TestClass
{
    Q_OBJECT

private slots:
    void whatIsTakenOut_data()
    {
        QTest::addColumn<QString>("heard");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QString &heard, const QString &words) {
            QTest::newRow(name) << heard << words;
        };
        row("nothing", {}, {});
        row("spaces", QStringLiteral(" \n I am tired.\n"), QStringLiteral("I am tired."));
        row("control characters",
            QStringLiteral("I\u0007 am\u001B[31m tired\u0000.").left(30),
            QStringLiteral("I am [31m tired ."));
        row("turned writing",
            QStringLiteral("I am \u202Etired\u202C and \u2066slow\u2069.\uFEFF"),
            QStringLiteral("I am tired and slow."));
        row("signs of the recogniser",
            QStringLiteral("[Silence] I am <|0.52|> tired. [Music]"),
            QStringLiteral("I am tired."));
        row("nothing but signs", QStringLiteral("[BLANK_AUDIO] ..."), {});
        row("composed",
            QStringLiteral("\u1112\u1161\u11AB\u1100\u1173\u11AF"),
            QStringLiteral("한글"));
        row("Korean",
            QStringLiteral("오늘은 조금 지쳤어요."),
            QStringLiteral("오늘은 조금 지쳤어요."));
    }

    void whatIsTakenOut()
    {
        QFETCH(QString, heard);
        QTEST(cleanedWords(heard), "words");
    }

    void wordsAreBounded()
    {
        QString flood;
        for (int i = 0; flood.size() < 3 * mostHeardCharacters; ++i)
            flood += QString::number(i) + u' ';
        QVERIFY(cleanedWords(flood).size() <= mostHeardCharacters);
        QString pairs = QStringLiteral("a") + QStringLiteral("😀").repeated(20'000);
        const QString words = cleanedWords(pairs);
        QVERIFY(words.isEmpty() || !words.back().isHighSurrogate());
    }

    void nobodySpeaksThatFast_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("voicedMs");
        QTest::addColumn<Language>("language");
        QTest::addColumn<bool>("tooMuch");
        const auto row =
            [](const char *name, const QString &words, int ms, Language language, bool tooMuch) {
                QTest::newRow(name) << words << ms << language << tooMuch;
            };
        const auto english = Language::English;
        row("nothing", {}, 0, english, false);
        row("a word, hardly heard", QStringLiteral("Help."), 120, english, false);
        row("four words, hardly heard", QStringLiteral("I want to die."), 120, english, false);
        row("invented on a cough", QStringLiteral("Thank you for watching."), 160, english, true);
        row("fast speech",
            QStringLiteral("I have been behind on everything at work this week."),
            2'000,
            english,
            false);
        row("a page",
            QStringLiteral("I have been behind on everything. ").repeated(20),
            2'000,
            english,
            true);
        row("Korean", QStringLiteral("오늘은 조금 지쳤어요."), 1'000, Language::Korean, false);
        row("Korean, whispered", QStringLiteral("죽고 싶어요"), 120, Language::Korean, false);
        row("Korean, invented",
            QStringLiteral("시청해 주셔서 감사합니다. 구독과 좋아요 부탁드립니다."),
            160,
            Language::Korean,
            true);
    }

    void nobodySpeaksThatFast()
    {
        QFETCH(QString, words);
        QFETCH(int, voicedMs);
        QFETCH(Language, language);
        QTEST(isMoreThanVoice(words, std::chrono::milliseconds(voicedMs), language), "tooMuch");
    }

    void scripts_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<Language>("language");
        QTest::addColumn<bool>("other");
        const auto row = [](const char *name, const QString &words, Language in, bool other) {
            QTest::newRow(name) << words << in << other;
        };
        row("nothing", {}, Language::English, false);
        row("digits", QStringLiteral("1234"), Language::Korean, false);
        row("English", QStringLiteral("I am tired, Zoë."), Language::English, false);
        row("Korean for English", QStringLiteral("피곤해요"), Language::English, true);
        row("Cyrillic for English", QStringLiteral("Я устал"), Language::English, true);
        row("a Korean name in English",
            QStringLiteral("My friend 민준 left today"),
            Language::English,
            false);
        row("Korean", QStringLiteral("피곤해요"), Language::Korean, false);
        row("Korean with English in it",
            QStringLiteral("presentation 때문에 deadline 이 걱정돼요"),
            Language::Korean,
            false);
        row("a few letters", QStringLiteral("OK, yes"), Language::Korean, false);
        row("English for Korean",
            QStringLiteral("Thank you for watching, see you next time"),
            Language::Korean,
            true);
        row("Japanese for Korean", QStringLiteral("ご視聴ありがとう"), Language::Korean, true);
    }

    void scripts()
    {
        QFETCH(QString, words);
        QFETCH(Language, language);
        QTEST(isOtherScript(words, language), "other");
    }
};

PULSEMATES_TEST(tst_HeardWords)

#include "tst_heardwords.moc"
