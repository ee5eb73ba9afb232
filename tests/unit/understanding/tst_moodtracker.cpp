#include "core/understanding/moodtracker.h"
#include "tests/support/testregistry.h"

#include <QRandomGenerator>
#include <QTest>

using namespace pulsemates;

namespace {

const QStringList &pieces(Language language)
{
    static const QStringList english{QStringLiteral("I don't"),
                                     QStringLiteral("feel good"),
                                     QStringLiteral("about it."),
                                     QStringLiteral("not really"),
                                     QStringLiteral("happy"),
                                     QStringLiteral("but"),
                                     QStringLiteral("at the same"),
                                     QStringLiteral("time, proud"),
                                     QStringLiteral("can't stop"),
                                     QStringLiteral("smiling"),
                                     QStringLiteral("so"),
                                     QStringLiteral("tired of"),
                                     QStringLiteral("the usual"),
                                     QStringLiteral("work"),
                                     QStringLiteral("no one"),
                                     QStringLiteral("cares!")};
    static const QStringList korean{QStringLiteral("기분이"),
                                    QStringLiteral("안"),
                                    QStringLiteral("좋아요."),
                                    QStringLiteral("행복하지"),
                                    QStringLiteral("않아요"),
                                    QStringLiteral("걱정이"),
                                    QStringLiteral("하나도"),
                                    QStringLiteral("없어서"),
                                    QStringLiteral("너무"),
                                    QStringLiteral("좋은데"),
                                    QStringLiteral("외로워요"),
                                    QStringLiteral("그래도"),
                                    QStringLiteral("나쁘지"),
                                    QStringLiteral("않네요"),
                                    QStringLiteral("힘들"),
                                    QStringLiteral("었지만")};
    return language == Language::Korean ? korean : english;
}

} // namespace

class tst_MoodTracker : public TestClass
{
    Q_OBJECT

private slots:
    void equalsReadingFromTheBeginning_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("en") << Language::English;
        QTest::newRow("ko") << Language::Korean;
    }

    // Any cut of any words into settled and unsettled gives the answer of the whole.
    void equalsReadingFromTheBeginning()
    {
        QFETCH(Language, language);
        QRandomGenerator random(20261125);
        const QStringList &all = pieces(language);
        for (int run = 0; run < 200; ++run) {
            MoodTracker tracker(m_analyzer);
            Transcript heard;
            heard.language = language;
            for (int step = 0; step < 40; ++step) {
                const QString piece = all[random.bounded(int(all.size()))];
                if (random.bounded(3) == 0) {
                    heard.unsettled = piece;
                } else {
                    const bool joined = random.bounded(5) == 0 || heard.settled.isEmpty();
                    heard.settled += (joined ? QString() : QStringLiteral(" ")) + piece;
                    heard.unsettled = random.bounded(2) == 0 ? QString() : all.first();
                }
                const Mood expected = m_analyzer.analyze(heard.text(), language);
                QVERIFY2(tracker.update(heard) == expected, qPrintable(heard.text()));
            }
        }
    }

    void startsAgainWhenTheWordsAreOthers()
    {
        MoodTracker tracker(m_analyzer);
        Transcript first;
        first.settled = QStringLiteral("I am so happy and proud of all of them today");
        QCOMPARE(tracker.update(first).label, MoodLabel::Positive);
        Transcript second;
        second.settled = QStringLiteral("I feel awful and ashamed");
        QCOMPARE(tracker.update(second).label, MoodLabel::Negative);
        Transcript third;
        third.language = Language::Korean;
        third.settled = QStringLiteral("너무 행복해요");
        QCOMPARE(tracker.update(third).label, MoodLabel::Positive);
        QVERIFY(tracker.update({}).uncertain);
    }

    void readsSettledWordsOnce()
    {
        MoodTracker tracker(m_analyzer);
        Transcript heard;
        qsizetype last = 0;
        qsizetype step = 0;
        for (int i = 0; i < 400; ++i) {
            heard.settled += QStringLiteral("I feel good about it ");
            static_cast<void>(tracker.update(heard));
            step = tracker.unitsRead() - last;
            last = tracker.unitsRead();
        }
        QVERIFY2(step < 60, "the last of 400 updates read the whole text again");
    }

private:
    LexiconMoodAnalyzer m_analyzer;
};

PULSEMATES_TEST(tst_MoodTracker)

#include "tst_moodtracker.moc"
