#include "core/providers/assemblyai/streamedturns.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

/// A turn whose words last a tenth of a second each, from @p from on.
StreamedTurn turn(int order,
                  const char *text,
                  bool ended = false,
                  bool formatted = false,
                  std::chrono::milliseconds from = 0ms,
                  double confidence = 0.9)
{
    StreamedTurn made{order, ended, formatted, QString::fromUtf8(text), {}, {}, {}};
    for (const QString &word : made.transcript.split(u' ', Qt::SkipEmptyParts))
        made.words.push_back({word, from += 100ms, confidence, true});
    return made;
}

void take(StreamedTurns &turns, const StreamedTurn &taken)
{
    QVERIFY(turns.take(taken).has_value());
}

} // namespace

/// Words are settled in their order, once, and stay; sessions make up for each other.
class tst_StreamedTurns : public TestClass
{
    Q_OBJECT

private slots:
    void aTurnGrowsAndIsSettled()
    {
        StreamedTurns turns;
        QVERIFY(turns.isEmpty());
        QVERIFY(turns.allEnded(true));
        take(turns, turn(0, "i have"));
        take(turns, turn(0, "i have been"));
        QCOMPARE(turns.unsettled(), QStringLiteral("i have been"));
        QVERIFY(turns.settled().isEmpty());
        QVERIFY(!turns.allEnded(false));
        take(turns, turn(0, "i have been low", true));
        QCOMPARE(turns.unsettled(), QStringLiteral("i have been low"));
        QVERIFY(turns.allEnded(false));
        QVERIFY(!turns.allEnded(true)); // the formatted end is to come
        take(turns, turn(0, "I have been low.", true, true));
        QCOMPARE(turns.settled(), QStringLiteral("I have been low."));
        QVERIFY(turns.unsettled().isEmpty());
        QVERIFY(turns.allEnded(true));
        take(turns, turn(1, "but"));
        QCOMPARE(turns.settled(), QStringLiteral("I have been low."));
        QCOMPARE(turns.unsettled(), QStringLiteral("but"));
    }

    void oneEndIsEnoughWhereOnlyOneComes()
    {
        StreamedTurns turns({.endsTwice = false});
        take(turns, turn(0, "I failed.", true, true));
        take(turns, turn(1, "I am low.", true, false));
        QCOMPARE(turns.settled(), QStringLiteral("I failed. I am low."));
        QVERIFY(turns.allEnded(true));
    }

    void lateNewsChangeNothing()
    {
        StreamedTurns turns;
        take(turns, turn(0, "I failed.", true, true));
        take(turns, turn(0, "I passed.", true, true));
        take(turns, turn(0, "i passed"));
        QCOMPARE(turns.settled(), QStringLiteral("I failed."));
        QVERIFY(turns.unsettled().isEmpty());
        take(turns, turn(1, "so it is", true));
        take(turns, turn(1, "so")); // older than its end
        QCOMPARE(turns.unsettled(), QStringLiteral("so it is"));
    }

    void turnsAreSettledInTheirOrder()
    {
        StreamedTurns turns;
        take(turns, turn(0, "first", true));
        take(turns, turn(1, "sec"));
        QCOMPARE(turns.unsettled(), QStringLiteral("first sec"));
        take(turns, turn(0, "First.", true, true)); // formatted while the next one grows
        QCOMPARE(turns.settled(), QStringLiteral("First."));
        take(turns, turn(2, "Third.", true, true));
        QCOMPARE(turns.settled(), QStringLiteral("First.")); // the second is still open
        QCOMPARE(turns.unsettled(), QStringLiteral("sec Third."));
        take(turns, turn(1, "second", true)); // its second end is not waited for
        take(turns, turn(2, "Third.", true, true));
        QVERIFY(turns.allEnded(false));
        take(turns, turn(3, "Fourth.", true, true));
        QCOMPARE(turns.settled(), QStringLiteral("First. second Third. Fourth."));
    }

    void ordersMayLeaveGaps()
    {
        StreamedTurns turns;
        take(turns, turn(4, "First.", true, true));
        take(turns, turn(9, "Second.", true, true));
        QCOMPARE(turns.settled(), QStringLiteral("First. Second."));
    }

    void whereWordsEndIsKnown()
    {
        StreamedTurns turns;
        QVERIFY(!turns.endedUntil());
        take(turns, turn(0, "i have been"));
        QVERIFY(!turns.endedUntil());
        take(turns, turn(0, "i have been", true));
        QCOMPARE(turns.endedUntil(), std::optional(300ms));
        take(turns, turn(0, "I have been.", true, true));
        take(turns, turn(1, "low", false, false, 500ms));
        take(turns, turn(2, "later", true, true, 900ms)); // an open one lies before it
        QCOMPARE(turns.endedUntil(), std::optional(300ms));
        take(turns, turn(1, "low", true, true, 500ms));
        QCOMPARE(turns.endedUntil(), std::optional(1000ms));
        QVERIFY(turns.canResume());
        StreamedTurn untimed = turn(3, "when", true, true);
        untimed.words.clear();
        StreamedTurns other;
        take(other, untimed);
        QVERIFY(!other.endedUntil());
        QVERIFY(!other.canResume());
        QCOMPARE(other.settled(), QStringLiteral("when"));
    }

    void emptyTurnsAreNoTrouble()
    {
        StreamedTurns turns;
        take(turns, turn(0, "", true, true));
        QVERIFY(turns.isEmpty());
        QVERIFY(turns.canResume());
        take(turns, turn(1, "Yes.", true, true));
        QCOMPARE(turns.settled(), QStringLiteral("Yes."));
    }

    void anotherSessionGoesOn()
    {
        StreamedTurns turns;
        take(turns, turn(0, "I failed.", true, true));
        take(turns, turn(1, "it hurts", true)); // its formatted end is lost with the session
        take(turns, turn(2, "and i"));
        turns.beginSession();
        QCOMPARE(turns.settled(), QStringLiteral("I failed. it hurts"));
        QCOMPARE(turns.unsettled(), QStringLiteral("and i")); // stands until it is heard again
        QVERIFY(!turns.allEnded(false));
        QVERIFY(!turns.endedUntil());
        take(turns, turn(0, "")); // no words yet
        QCOMPARE(turns.unsettled(), QStringLiteral("and i"));
        take(turns, turn(0, "and"));
        QCOMPARE(turns.unsettled(), QStringLiteral("and"));
        take(turns, turn(0, "And I feel low.", true, true));
        QCOMPARE(turns.settled(), QStringLiteral("I failed. it hurts And I feel low."));
        QVERIFY(turns.allEnded(true));
    }

    void confidenceIsTheMeanOfTheWords()
    {
        StreamedTurns turns;
        QVERIFY(!turns.confidence());
        take(turns, turn(0, "a b", true, false, 0ms, 0.1));
        take(turns, turn(0, "A b.", true, true, 0ms, 0.8));
        take(turns, turn(1, "c d", false, false, 0ms, 0.6));
        QVERIFY(qAbs(turns.confidence().value_or(0) - 0.7) < 1e-9);
        StreamedTurns silent({.tellsConfidence = false});
        take(silent, turn(0, "a", true, true));
        QVERIFY(!silent.confidence());
    }

    void whatSomeModelsInventGoes()
    {
        StreamedTurns turns({.inventsSigns = true});
        take(turns, turn(0, "[Silence]", true, true));
        QVERIFY(turns.isEmpty());
        take(turns, turn(1, "조금 [Music] 지쳤어요.", true, true));
        QCOMPARE(turns.settled(), QStringLiteral("조금 지쳤어요."));
        StreamedTurns others;
        take(others, turn(0, "<b>[well]</b>", true, true));
        QCOMPARE(others.settled(), QStringLiteral("<b>[well]</b>"));
    }

    void anotherLanguageIsNoticed()
    {
        StreamedTurns turns;
        QVERIFY(!turns.areMostlyNot(QStringLiteral("en"))); // nothing is known
        StreamedTurn spanish = turn(0, "Estoy cansado.", true, true);
        spanish.language = QStringLiteral("es");
        take(turns, spanish);
        QVERIFY(turns.areMostlyNot(QStringLiteral("en")));
        StreamedTurn english = turn(1, "I am so tired today.", true, true);
        english.language = QStringLiteral("en-US");
        take(turns, english);
        QVERIFY(!turns.areMostlyNot(QStringLiteral("en")));
    }

    void turnsAreBounded()
    {
        StreamedTurns turns;
        for (int i = 0; i < int(StreamedTurns::mostOpen); ++i)
            take(turns, turn(i, "x"));
        const Outcome one = turns.take(turn(1000, "x"));
        QVERIFY(!one);
        QCOMPARE(one.error().code, ErrorCode::AnswerTooLarge);

        StreamedTurns words;
        const QByteArray many = QByteArray("word ").repeated(1'500);
        take(words, turn(0, many.constData(), true, true));
        const Outcome more = words.take(turn(1, many.constData(), true, true));
        QVERIFY(!more);
        QCOMPARE(more.error().code, ErrorCode::AnswerTooLarge);
    }

    void resetForgets()
    {
        StreamedTurns turns({.endsTwice = false});
        take(turns, turn(3, "I failed.", true));
        take(turns, turn(4, "and"));
        turns.reset();
        QVERIFY(turns.isEmpty());
        QVERIFY(!turns.endedUntil());
        take(turns, turn(0, "Again.", true)); // the rules stay
        QCOMPARE(turns.settled(), QStringLiteral("Again."));
    }
};

PULSEMATES_TEST(tst_StreamedTurns)

#include "tst_streamedturns.moc"
