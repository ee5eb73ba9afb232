#include "core/speech/transcriptassembler.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;

class tst_TranscriptAssembler : public TestClass
{
    Q_OBJECT

private slots:
    void cleans_data()
    {
        QTest::addColumn<QString>("heard");
        QTest::addColumn<QString>("clean");
        const auto row = [](const char *name, const char *heard, const char *clean) {
            QTest::newRow(name) << QString::fromUtf8(heard) << QString::fromUtf8(clean);
        };
        row("nothing", "", "");
        row("spaces", "  I am \t tired \n", "I am tired");
        row("lone punctuation", " . ", "");
        row("dashes", "-- ...", "");
        row("control tokens", "<<ST_12>>I am</s> [BLANK_AUDIO] here", "I am here");
        row("person's repetition",
            "I can't, I can't, I can't do it",
            "I can't, I can't, I can't do it");
        row("person's emphasis", "very very very very tired", "very very very very tired");
        row("endless word", "no no no no no no no no no no", "no no no no");
        row("endless phrase",
            "it was late and it was late and it was late and it was late and it was late and then",
            "it was late and it was late and it was late and then");
        row("Korean passes", "오늘은 조금 피곤해요", "오늘은 조금 피곤해요");
    }

    void cleans()
    {
        QFETCH(const QString, heard);
        QFETCH(const QString, clean);
        QCOMPARE(TranscriptAssembler::clean(heard), clean);
    }

    void joinsWithCapitalsAfterStops()
    {
        TranscriptAssembler words;
        words.settle(QStringLiteral("it was a long day."), SegmentEnd::Pause);
        words.settle(QStringLiteral("i went home,"), SegmentEnd::Pause);
        words.settle(QString(), SegmentEnd::Pause);
        words.settle(QStringLiteral("and slept."), SegmentEnd::Pause);
        QCOMPARE(words.settled(), QStringLiteral("It was a long day. I went home, and slept."));
    }

    void aCutIsNoSentenceEnd()
    {
        TranscriptAssembler words;
        words.settle(QStringLiteral("I kept thinking that."), SegmentEnd::Cut);
        words.settle(QStringLiteral("The work would never end, and..."), SegmentEnd::Cut);
        words.settle(QStringLiteral("Anna said so."), SegmentEnd::Pause);
        QCOMPARE(
            words.settled(),
            QStringLiteral("I kept thinking that the work would never end, and Anna said so."));
    }

    void showsUnsettledWordsAsTheyWillJoin()
    {
        TranscriptAssembler words;
        QCOMPARE(words.unsettled(QStringLiteral("well")), QStringLiteral("Well"));
        words.settle(QStringLiteral("Well."), SegmentEnd::Pause);
        QCOMPARE(words.unsettled(QStringLiteral("it")), QStringLiteral("It"));
        QCOMPARE(words.settled(), QStringLiteral("Well."));
        words.reset();
        QVERIFY(words.settled().isEmpty());
    }
};

PULSEMATES_TEST(tst_TranscriptAssembler)

#include "tst_transcriptassembler.moc"
