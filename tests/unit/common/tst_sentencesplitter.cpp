#include "core/common/sentencesplitter.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <rapidcheck.h>

using namespace pulsemates;

namespace {

QString anyText()
{
    const auto parts = *rc::gen::container<std::vector<QString>>(
        rc::gen::elementOf(std::vector<QString>{QStringLiteral("That sounds hard"),
                                       QStringLiteral("Dr"),
                                       QStringLiteral("3"),
                                       QStringLiteral("5"),
                                       QStringLiteral("e.g"),
                                       QStringLiteral("a.m"),
                                       QStringLiteral("you"),
                                       QStringLiteral("You"),
                                       QStringLiteral("J"),
                                       QStringLiteral("힘드셨겠어요"),
                                       QStringLiteral("\U0001F33F"),
                                       QStringLiteral("."),
                                       QStringLiteral("."),
                                       QStringLiteral("?"),
                                       QStringLiteral("!"),
                                       QStringLiteral("…"),
                                       QStringLiteral("。"),
                                       QStringLiteral("\""),
                                       QStringLiteral("’"),
                                       QStringLiteral(" "),
                                       QStringLiteral(" "),
                                       QStringLiteral("\n")}));
    QString text;
    for (const QString &part : parts)
        text += part;
    return text;
}

} // namespace

class tst_SentenceSplitter : public TestClass
{
    Q_OBJECT

private slots:
    void splits_data();
    void splits()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, sentences);
        QCOMPARE(splitSentences(text), sentences);
    }

    /// As soon as the sign behind the end is there, and no earlier.
    void aSentenceIsOutAtOnce()
    {
        SentenceSplitter splitter;
        QCOMPARE(splitter.feed(u"That sounds hard"), QStringList());
        QCOMPARE(splitter.feed(u"."), QStringList());
        QVERIFY(splitter.isInTheMiddle());
        QCOMPARE(splitter.feed(u" You"), QStringList{QStringLiteral("That sounds hard.")});
        QCOMPARE(splitter.feed(u" slept 3."), QStringList());
        QCOMPARE(splitter.feed(u"5 hours."), QStringList());
        QCOMPARE(splitter.finish(), QStringList{QStringLiteral("You slept 3.5 hours.")});
        QVERIFY(!splitter.isInTheMiddle());
        QCOMPARE(splitter.finish(), QStringList());
    }

    void anyPiecesMakeTheSameSentences()
    {
        QVERIFY(rc::check("any pieces make the same sentences", [] {
            const QString text = anyText();
            SentenceSplitter splitter;
            QStringList sentences;
            QStringView rest = text;
            while (!rest.isEmpty()) {
                const auto length =
                    *rc::gen::inRange<qsizetype>(1, std::min<qsizetype>(rest.size(), 5) + 1);
                sentences += splitter.feed(rest.first(length));
                rest = rest.sliced(length);
            }
            sentences += splitter.finish();
            RC_ASSERT(sentences == splitSentences(text));
        }));
    }

    void noLetterIsLost()
    {
        QVERIFY(rc::check("no letter is lost", [] {
            const QString text = anyText();
            QString whole = splitSentences(text).join(QString());
            QString expected = text;
            RC_ASSERT(whole.remove(u' ') == expected.remove(u' ').remove(u'\n'));
        }));
    }
};

void tst_SentenceSplitter::splits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("sentences");
    const auto row = [](const char *text, const char *sentences) {
        QTest::addRow("%s", text) << QString::fromUtf8(text)
                                  << QString::fromUtf8(sentences).split(u'|', Qt::SkipEmptyParts);
    };
    row("", "");
    row("   ", "");
    row("One. Two? Three!", "One.|Two?|Three!");
    row("No end here", "No end here");
    row("You saw Dr. Kim at 3 a.m. again. Rest now.", "You saw Dr. Kim at 3 a.m. again.|Rest now.");
    row("It was 3 a.m. You were awake.", "It was 3 a.m.|You were awake.");
    row("You slept 3.5 hours. Rest.", "You slept 3.5 hours.|Rest.");
    row("Bread, tea, etc. can wait. Rest.", "Bread, tea, etc. can wait.|Rest.");
    row("Move a little, e.g. Your neck. Rest.", "Move a little, e.g. Your neck.|Rest.");
    row("Hm... that was long. Rest.", "Hm... that was long.|Rest.");
    row("That was long… Rest a little.", "That was long…|Rest a little.");
    row("\"It is late.\" You said so.", "\"It is late.\"|You said so.");
    row("Really?! You did.", "Really?!|You did.");
    row("1. Sit. 2. Rest.", "1. Sit.|2. Rest.");
    row("Write to J. Kim. Rest.", "Write to J. Kim.|Rest.");
    row("So do I. You too.", "So do I.|You too.");
    row("See example.com now. Rest.", "See example.com now.|Rest.");
    row("One\n\ntwo.\nThree.", "One two.|Three.");
    row("힘드셨겠어요. 잠깐 쉬어 볼까요?", "힘드셨겠어요.|잠깐 쉬어 볼까요?");
    row("힘드셨겠어요.잠깐 쉬어요.", "힘드셨겠어요.|잠깐 쉬어요.");
    row("커피를 1.5잔 드셨군요. 쉬어요.", "커피를 1.5잔 드셨군요.|쉬어요.");
    row("힘드셨겠어요。쉬어요。", "힘드셨겠어요。|쉬어요。");
    row("음… 그러셨군요. 쉬어요.", "음…|그러셨군요.|쉬어요.");
}

PULSEMATES_TEST(tst_SentenceSplitter)
#include "tst_sentencesplitter.moc"
