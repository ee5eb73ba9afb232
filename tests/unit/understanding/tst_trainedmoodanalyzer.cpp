#include "core/understanding/trainedmoodanalyzer.h"
#include "core/understanding/trainedmoodfollower.h"
#include "tests/support/testregistry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <atomic>
#include <thread>

using namespace pulsemates;

namespace {

QJsonArray goldenCases(Language language)
{
    QFile file(QStringLiteral(PULSEMATES_SOURCE_DIR "/tests/data/mood/golden-%1.json")
                   .arg(languageTag(language)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(u"cases").toArray();
}

void languages()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("en") << Language::English;
    QTest::newRow("ko") << Language::Korean;
}

} // namespace

class tst_TrainedMoodAnalyzer : public TestClass
{
    Q_OBJECT

private slots:
    void hasAName() { QCOMPARE(m_analyzer.name(), QStringLiteral("local:trained-1")); }

    void answersAsTheTrainer_data() { languages(); }
    void answersAsTheTrainer()
    {
        QFETCH(Language, language);
        const QJsonArray cases = goldenCases(language);
        QVERIFY(cases.size() >= 55);
        for (const QJsonValue &value : cases) {
            const QString text = value[u"text"].toString();
            const MoodShares shares = m_analyzer.shares(text, language);
            for (std::size_t i = 0; i < shares.size(); ++i) {
                const double expected = value[u"probabilities"][qsizetype(i)].toDouble();
                QVERIFY2(std::abs(shares[i] - expected) < 1e-4, qPrintable(text));
            }
            const Mood mood = m_analyzer.analyze(text, language);
            QCOMPARE(moodLabelName(mood.label), value[u"label"].toString());
            QCOMPARE(mood.uncertain, value[u"uncertain"].toBool());
            QVERIFY(mood.score >= 0 && mood.score <= 1);
            QCOMPARE(mood.source, m_analyzer.name());
        }
    }

    void saysNothingOfUnknownWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Language>("language");
        QTest::newRow("nothing") << QString() << Language::English;
        QTest::newRow("nothing, ko") << QString() << Language::Korean;
        QTest::newRow("emoji") << QStringLiteral("😀😢") << Language::English;
        QTest::newRow("no words") << QStringLiteral("zxqv brrkt wlpfd") << Language::English;
        QTest::newRow("numbers") << QStringLiteral("12345") << Language::Korean;
        QTest::newRow("Korean read as English")
            << QStringLiteral("오늘 너무 힘들었어요") << Language::English;
        QTest::newRow("English read as Korean")
            << QStringLiteral("I am so happy") << Language::Korean;
    }
    void saysNothingOfUnknownWords()
    {
        QFETCH(QString, text);
        QFETCH(Language, language);
        const Mood mood = m_analyzer.analyze(text, language);
        QVERIFY(mood.uncertain);
        QCOMPARE(mood.label, MoodLabel::Neutral);
        QCOMPARE(mood.confidence, 0.0);
    }

    // Composed or decomposed, with any apostrophe, with signs that take no room.
    void spellingDoesNotMatter()
    {
        const QString korean = QStringLiteral("오늘 너무 힘들었어요");
        QCOMPARE(
            m_analyzer.shares(korean.normalized(QString::NormalizationForm_D), Language::Korean),
            m_analyzer.shares(korean, Language::Korean));
        const MoodShares plain =
            m_analyzer.shares(QStringLiteral("I don't feel good"), Language::English);
        for (const char16_t *text : {u"I don\u2019t feel good",
                                     u"i dont feel good",
                                     u"I don\u02BCt feel go\u200Bod",
                                     u"I  DON'T   FEEL\tGOOD"}) {
            QCOMPARE(m_analyzer.shares(QString::fromUtf16(text), Language::English), plain);
        }
    }

    void followsGrowingWords_data() { languages(); }
    void followsGrowingWords()
    {
        QFETCH(Language, language);
        for (const QJsonValue &value : goldenCases(language)) {
            const QString text = value[u"text"].toString();
            TrainedMoodFollower follower(m_analyzer);
            Transcript heard;
            heard.language = language;
            const qsizetype step = std::max<qsizetype>(1, text.size() / 5);
            for (qsizetype end = step; end < text.size() + step; end += step) {
                heard.settled = text.left(end / 2);
                heard.unsettled = text.mid(end / 2, end - end / 2);
                const Mood expected = m_analyzer.analyze(heard.text(), language);
                QVERIFY2(follower.update(heard) == expected, qPrintable(heard.text()));
            }
        }
    }

    void readsAPartOnce()
    {
        TrainedMoodFollower follower(m_analyzer);
        Transcript heard;
        int last = 0;
        for (int i = 0; i < 100; ++i) {
            heard.settled += QStringLiteral("I feel good about it. ");
            static_cast<void>(follower.update(heard));
            QVERIFY2(follower.partsRead() <= last + 1, "a part that is whole was read again");
            last = follower.partsRead();
        }
        QVERIFY(last > 0);
        static_cast<void>(follower.update(heard));
        QCOMPARE(follower.partsRead(), last);
    }

    void startsAgainWhenTheWordsAreOthers()
    {
        TrainedMoodFollower follower(m_analyzer);
        Transcript first;
        first.settled = QStringLiteral("I am so happy and proud of all of them today");
        QCOMPARE(follower.update(first).label, MoodLabel::Positive);
        Transcript second;
        second.settled = QStringLiteral("I feel awful and ashamed");
        QCOMPARE(follower.update(second).label, MoodLabel::Negative);
        Transcript third;
        third.language = Language::Korean;
        third.settled = QStringLiteral("너무 행복해요");
        QCOMPARE(follower.update(third).label, MoodLabel::Positive);
        QVERIFY(follower.update({}).uncertain);
    }

    void survivesHostileText()
    {
        QString text(100'000, u'\'');
        text += QString(4000, QChar(0xD800)) + QString(4000, u'뷁');
        for (const Language language : {Language::English, Language::Korean})
            QVERIFY(m_analyzer.analyze(text, language).uncertain);
    }

    void answersTheSameFromEveryThread()
    {
        const QString text = QStringLiteral("I'm proud, but honestly I was so scared all week");
        const Mood expected = m_analyzer.analyze(text, Language::English);
        const TrainedMoodAnalyzer fresh; // read by whoever comes first
        std::atomic<int> different = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                for (int n = 0; n < 20; ++n)
                    different += fresh.analyze(text, Language::English) == expected ? 0 : 1;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(different.load(), 0);
    }

    void refusesADamagedFile_data() { languages(); }
    void refusesADamagedFile()
    {
        QFETCH(Language, language);
        QFile file(QStringLiteral(":/mood/mood-%1.bin").arg(languageTag(language)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        QVERIFY(MoodModel::parse(whole).has_value());
        for (const qsizetype size :
             {qsizetype(0), qsizetype(7), qsizetype(24), whole.size() / 2, whole.size() - 1})
            QCOMPARE(MoodModel::parse(whole.left(size)).error().code, ErrorCode::ModelDamaged);
        for (const qsizetype at : {qsizetype(0),
                                   qsizetype(8),
                                   qsizetype(16),
                                   qsizetype(30),
                                   whole.size() / 2,
                                   whole.size() - 1}) {
            QByteArray damaged = whole;
            damaged[at] = char(damaged[at] ^ 0x10);
            QCOMPARE(MoodModel::parse(damaged).error().code, ErrorCode::ModelDamaged);
        }
        QVERIFY(!MoodModel::parse(whole + '\0').has_value());
    }

private:
    TrainedMoodAnalyzer m_analyzer;
};

PULSEMATES_TEST(tst_TrainedMoodAnalyzer)

#include "tst_trainedmoodanalyzer.moc"
