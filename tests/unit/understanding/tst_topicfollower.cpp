#include "core/understanding/topicfollower.h"
#include "tests/support/testregistry.h"

#include <QRandomGenerator>
#include <QTest>

using namespace pulsemates;

namespace {

const QStringList &followedPieces(Language language)
{
    static const QStringList english{QStringLiteral("my boss"),
                                     QStringLiteral("moved the deadline,"),
                                     QStringLiteral("can’t"),
                                     QStringLiteral("sleep"),
                                     QStringLiteral("pay"),
                                     QStringLiteral("what I owe."),
                                     QStringLiteral("the rent"),
                                     QStringLiteral("exam"),
                                     QStringLiteral("shop"),
                                     QStringLiteral("work"),
                                     QStringLiteral("sister"),
                                     QStringLiteral("...")};
    static const QStringList korean{QStringLiteral("부장님이"),
                                    QStringLiteral("야근을"),
                                    QStringLiteral("시험인데"),
                                    QStringLiteral("잠이"),
                                    QStringLiteral("안 와서"),
                                    QStringLiteral("월세랑"),
                                    QStringLiteral("카드값"),
                                    QStringLiteral("친구"),
                                    QStringLiteral("랑 다퉜는데"),
                                    QStringLiteral("장례식")};
    return language == Language::Korean ? korean : english;
}

} // namespace

class tst_TopicFollower : public TestClass
{
    Q_OBJECT

private slots:
    void equalsSearchingFromTheBeginning_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("en") << Language::English;
        QTest::newRow("ko") << Language::Korean;
    }

    // Any cut of any words into settled and unsettled gives the answer of the whole.
    void equalsSearchingFromTheBeginning()
    {
        QFETCH(const Language, language);
        QRandomGenerator random(20261125);
        const QStringList &all = followedPieces(language);
        for (int run = 0; run < 200; ++run) {
            TopicFollower follower(m_finder);
            Transcript heard;
            heard.language = language;
            for (int step = 0; step < 20; ++step) {
                const QString piece = all[random.bounded(int(all.size()))];
                if (random.bounded(3) == 0) {
                    heard.unsettled = piece;
                } else {
                    const bool joined = random.bounded(5) == 0 || heard.settled.isEmpty();
                    heard.settled += (joined ? QString() : QStringLiteral(" ")) + piece;
                    heard.unsettled = random.bounded(2) == 0 ? QString() : all.first();
                }
                const Topic expected = m_finder.find(heard.text(), language);
                QVERIFY2(follower.update(heard) == expected, qPrintable(heard.text()));
            }
        }
    }

    void startsAgainWhenTheWordsAreOthers()
    {
        TopicFollower follower(m_finder);
        Transcript heard;
        heard.settled = QStringLiteral("my boss and the deadline at work again ");
        QCOMPARE(follower.update(heard), Topic::Work);
        heard.settled = QStringLiteral("the rent and the bills");
        QCOMPARE(follower.update(heard), Topic::Money);
        heard.language = Language::Korean;
        heard.settled = QStringLiteral("내일 시험인데");
        QCOMPARE(follower.update(heard), Topic::Study);
        QCOMPARE(follower.update({}), Topic::Day);
    }

    void searchesSettledWordsOnce()
    {
        TopicFollower follower(m_finder);
        Transcript heard;
        qsizetype step = 0;
        for (int i = 0; i < 400; ++i) {
            heard.settled += QStringLiteral("my boss moved it again ");
            const qsizetype before = follower.searched();
            (void)follower.update(heard);
            step = follower.searched() - before;
        }
        QVERIFY2(step < 120, "the last of 400 updates searched the whole text again");
    }

private:
    TopicFinder m_finder;
};

PULSEMATES_TEST(tst_TopicFollower)

#include "tst_topicfollower.moc"
