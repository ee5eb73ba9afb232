#include "core/understanding/topicfinder.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;

class tst_TopicFinder : public TestClass
{
    Q_OBJECT

private slots:
    void findsTheTopic_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Language>("language");
        QTest::addColumn<Topic>("topic");
        const auto row = [](const char *text, Language language, Topic topic) {
            QTest::newRow(text) << QString::fromUtf8(text) << language << topic;
        };
        const Language en = Language::English;
        row("My boss moved the deadline again and I'm working late", en, Topic::Work);
        row("I have an exam on Friday and the essay isn't done", en, Topic::Study);
        row("I couldn't sleep, awake at three again", en, Topic::Sleep);
        row("my back hurts and the doctor wants a scan", en, Topic::Body);
        row("I argued with my sister and my mum", en, Topic::People);
        row("Mum died in March and the funeral was yesterday", en, Topic::Loss);
        row("the rent went up and I can't afford the bills", en, Topic::Money);
        row("It was a day like any other", en, Topic::Day);
        row("I can’t pay what I owe", en, Topic::Money);
        row("a workshop of reworked frames", en, Topic::Day);    // no word inside another
        row("I'm buried in work and so tired", en, Topic::Work); // nobody died
        row("My phone died on the bus to the office", en, Topic::Work);
        row("we buried our dog on Sunday", en, Topic::Loss);
        row("My dad has died", en, Topic::Loss);
        row("my partner died and I still set two plates", en, Topic::Loss);
        row("My grandmother died yesterday", en, Topic::Loss);
        row("I lost my grandmother last week", en, Topic::Loss);
        row("My cat has died", en, Topic::Loss);
        row("both my parents are dead", en, Topic::Loss);
        row("my son passed his exam", en, Topic::Study);
        row("my husband has gone to the office", en, Topic::Work);
        row("I lost my keys and my temper with my dad", en, Topic::People);
        row("", en, Topic::Day);
        const Language ko = Language::Korean;
        row("부장님이 또 야근을 시켰어요", ko, Topic::Work);
        row("내일 시험인데 공부를 하나도 못 했어요", ko, Topic::Study);
        row("새벽까지 잠이 안 와서 뒤척였어요", ko, Topic::Sleep);
        row("허리가 아파서 병원에 다녀왔어요", ko, Topic::Body);
        row("친구랑 다퉜는데 연락이 없어요", ko, Topic::People);
        row("할머니가 돌아가셔서 장례식에 다녀왔어요", ko, Topic::Loss);
        row("월세랑 카드값 때문에 통장이 텅 비었어요", ko, Topic::Money);
        row("제사 음식 장 봐 왔어요", ko, Topic::Day);
        row("엄마 기일이라 납골당에 다녀왔어요", ko, Topic::Loss);
        row("친구가 죽었어요", ko, Topic::Loss);
        row("남편이 죽은 지 석 달 됐어요", ko, Topic::Loss);
        row("강아지가 죽었어요", ko, Topic::Loss);
        row("작년에 아이를 잃었어요", ko, Topic::Loss);
        row("아버지가 떠나셨어요", ko, Topic::Loss);
        row("친구가 배고파 죽겠대요", ko, Topic::People);
        row("지갑을 잃어버려서 카드값이 걱정이에요", ko, Topic::Money);
        row("그냥 그런 하루였어요", ko, Topic::Day);
    }

    void findsTheTopic()
    {
        QFETCH(QString, text);
        QFETCH(Language, language);
        QFETCH(Topic, topic);
        QCOMPARE(topicName(m_finder.find(text, language)), topicName(topic));
    }

    void oneWordManyTimesIsNotMoreThanTwo()
    {
        const QString text = QStringLiteral("work work work work work work, my exam, the essay, ")
                             + QStringLiteral("the lecture");
        QCOMPARE(m_finder.find(text, Language::English), Topic::Study);
    }

    void everyTopicHasItsName()
    {
        for (const Topic topic : allTopics)
            QCOMPARE(topicFromName(topicName(topic)), std::optional<Topic>(topic));
    }

private:
    TopicFinder m_finder;
};

PULSEMATES_TEST(tst_TopicFinder)

#include "tst_topicfinder.moc"
