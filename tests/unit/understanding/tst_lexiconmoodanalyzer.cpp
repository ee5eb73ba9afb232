#include "core/understanding/lexiconmoodanalyzer.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <thread>

using namespace pulsemates;

class tst_LexiconMoodAnalyzer : public TestClass
{
    Q_OBJECT

private slots:
    void hasAName() { QCOMPARE(m_analyzer.name(), QStringLiteral("local:lexicon-1")); }

    void readsFeelings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("korean");
        QTest::addColumn<MoodLabel>("label");
        const auto en = [](const char *name, const char *text, MoodLabel label) {
            QTest::newRow(name) << QString::fromUtf8(text) << false << label;
        };
        const auto ko = [](const char *name, const char *text, MoodLabel label) {
            QTest::newRow(name) << QString::fromUtf8(text) << true << label;
        };
        using enum MoodLabel;
        en("plain pleasant", "I feel happy today", Positive);
        en("plain unpleasant", "I'm so sad and lonely", Negative);
        en("negated pleasant", "I don't feel good", Negative);
        en("curly apostrophe", "I don’t feel good", Negative);
        en("no apostrophe", "i dont feel good", Negative);
        en("negated with a word between", "I'm not really happy", Negative);
        en("not bad", "not bad", Neutral);
        en("not bad at all", "Honestly, not bad at all", Positive);
        en("not only", "not only happy but proud", Positive);
        en("nothing reaches over a full stop", "No. Happy.", Positive);
        en("negated unpleasant", "I'm not sad", Neutral);
        en("contrast", "The party was nice but I feel awful and ashamed", Negative);
        en("both sides", "I'm happy for her and I'm sad for me at the same time", Mixed);
        en("a word for both", "It's bittersweet, I'm proud and I miss him", Mixed);
        en("as usual", "Work, lunch, work. The usual.", Neutral);
        en("phrase beats word", "I can't stop smiling", Positive);
        en("can't wait", "can't wait to see them", Positive);
        en("shouting", "I AM SO ANGRY", Negative);
        ko("기쁨", "오늘 정말 행복해요", Positive);
        ko("슬픔", "너무 우울하고 외로워요", Negative);
        ko("안", "기분이 안 좋아요", Negative);
        ko("안, 붙여 쓴", "기분이안좋아요", Negative);
        ko("지 않", "요즘 행복하지 않아요", Negative);
        ko("지가 않", "즐겁지가 않네요", Negative);
        ko("없", "재미가 없어요", Negative);
        ko("명사가 없", "걱정이 없어요", Positive);
        ko("하나도 안", "하나도 안 힘들었어요", Positive);
        ko("별로", "기분이 별로예요", Negative);
        ko("나쁘지 않", "나쁘지 않아요", Neutral);
        ko("보통", "그냥 보통이에요", Neutral);
        ko("지만", "좋은 날이었지만 지금은 너무 외롭고 서럽고 비참해요", Negative);
        ko("둘 다", "기쁜데 한편으로는 서운하기도 해요", Mixed);
        ko("시원섭섭", "끝나서 후련하지만 허전해요", Mixed);
        ko("좋아 죽겠", "좋아 죽겠어요", Positive);
        ko("합니다체", "많이 힘듭니다", Negative);
        ko("다른 낱말 속", "통화해도 소화도 그대로예요", Neutral);
    }

    void readsFeelings()
    {
        QFETCH(QString, text);
        QFETCH(bool, korean);
        QFETCH(MoodLabel, label);
        const Mood mood = m_analyzer.analyze(text, korean ? Language::Korean : Language::English);
        QCOMPARE(moodLabelName(mood.label), moodLabelName(label));
        QCOMPARE(mood.source, m_analyzer.name());
        QVERIFY(mood.score >= 0 && mood.score <= 1);
        if (label == MoodLabel::Positive)
            QVERIFY(mood.score >= 0.6);
        if (label == MoodLabel::Negative)
            QVERIFY(mood.score <= 0.4);
    }

    void saysWhenItKnowsLittle_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("spaces") << QStringLiteral(" \n\t ");
        QTest::newRow("no word of feeling") << QStringLiteral("the train to Leeds");
        QTest::newRow("another script") << QStringLiteral("Привет, как дела?");
        QTest::newRow("only marks") << QStringLiteral("?!.,;…");
    }

    void saysWhenItKnowsLittle()
    {
        QFETCH(QString, text);
        for (const Language language : {Language::English, Language::Korean}) {
            const Mood mood = m_analyzer.analyze(text, language);
            QCOMPARE(mood.label, MoodLabel::Neutral);
            QVERIFY(mood.uncertain);
            QVERIFY(mood.confidence < 0.5);
            QCOMPARE(mood.score, 0.5);
        }
    }

    void isSurerWithMoreWords()
    {
        const Mood little = m_analyzer.analyze(QStringLiteral("a bit tired"), Language::English);
        const Mood much = m_analyzer.analyze(QStringLiteral("I'm miserable, furious and exhausted"),
                                             Language::English);
        QCOMPARE(much.label, MoodLabel::Negative);
        QVERIFY(much.confidence > little.confidence);
        QVERIFY(much.score < little.score);
        QVERIFY(!much.uncertain);
    }

    void survivesHostileText()
    {
        QString text(100'000, u'\'');
        text += QString(4000, QChar(0xD800)) + QString(4000, u'안');
        for (const Language language : {Language::English, Language::Korean})
            QVERIFY(m_analyzer.analyze(text, language).uncertain);
    }

    void answersTheSameFromEveryThread()
    {
        const QString text = QStringLiteral("I'm proud, but honestly I was so scared all week");
        const Mood expected = m_analyzer.analyze(text, Language::English);
        std::atomic<int> different = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                for (int n = 0; n < 200; ++n)
                    different += m_analyzer.analyze(text, Language::English) == expected ? 0 : 1;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(different.load(), 0);
    }

    void refusesWhatIsNoLexicon()
    {
        QVERIFY(!MoodLexicon::parse("{", Language::English));
        QVERIFY(!MoodLexicon::parse("{\"schema\":\"pulsemates.lexicon/1\",\"language\":\"ko\"}",
                                    Language::English));
    }

private:
    LexiconMoodAnalyzer m_analyzer;
};

PULSEMATES_TEST(tst_LexiconMoodAnalyzer)

#include "tst_lexiconmoodanalyzer.moc"
