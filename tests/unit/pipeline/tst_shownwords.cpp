#include "core/pipeline/shownwords.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <random>

using namespace pulsemates;
using namespace Qt::Literals::StringLiterals;

namespace {

Transcript words(const QString &settled, const QString &unsettled = {})
{
    return {settled, unsettled, Language::English, {}, {}};
}

/// "settled|unsettled (beside)"
QString told(const std::optional<Transcript> &shown)
{
    if (!shown)
        return QStringLiteral("-");
    const QString beside =
        shown->beside.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(shown->beside);
    return shown->settled + u'|' + shown->unsettled + beside;
}

qsizetype countOf(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts).size();
}

} // namespace

/// What is shown of what two recognisers hear.
class tst_ShownWords : public TestClass
{
    Q_OBJECT

private slots:
    void theFirstToSpeakBegins()
    {
        ShownWords shown;
        shown.begin(true, true);
        QCOMPARE(told(shown.take(Hearer::Here, words(u"I"_s, u"feel"_s))), u"|I feel"_s);
        QCOMPARE(told(shown.take(Hearer::Here, words(u"I"_s, u"feel"_s))), u"-"_s);
    }

    void whatIsNotedIsSeenBesideWithTheNextChange()
    {
        ShownWords shown;
        shown.begin(true, true);
        (void)shown.take(Hearer::Remote, words({}, u"I feel"_s));
        shown.note(Hearer::Here, words(u"I fell"_s));
        QCOMPARE(shown.wordsOf(Hearer::Here), u"I fell"_s);
        shown.note(Hearer::Here, {}); // takes nothing away
        QCOMPARE(told(shown.take(Hearer::Here, words(u"I fell"_s))), u"|I feel (I fell)"_s);
    }

    void theNetworkTakesOverOnceItHasAsMany()
    {
        ShownWords shown;
        shown.begin(true, true);
        (void)shown.take(Hearer::Here, words({}, u"I feel so"_s));
        QCOMPARE(told(shown.take(Hearer::Remote, words({}, u"I field"_s))),
                 u"|I feel so (I field)"_s);
        QCOMPARE(told(shown.take(Hearer::Remote, words({}, u"I feel so tired"_s))),
                 u"|I feel so tired (I feel so)"_s);
        QCOMPARE(told(shown.take(Hearer::Here, words({}, u"I feel so tired of it all"_s))),
                 u"|I feel so tired (I feel so tired of it all)"_s); // it stays with it
    }

    void lostItGivesBackOnceThereIsAsMuch()
    {
        ShownWords shown;
        shown.begin(true, true);
        (void)shown.take(Hearer::Here, words(u"I feel"_s));
        (void)shown.take(Hearer::Remote, words(u"I"_s, u"feel so tired"_s));
        const auto after = shown.lose(Hearer::Remote);
        QVERIFY(!after || after->text() == u"I feel so tired");
        QCOMPARE(told(shown.take(Hearer::Here, words(u"I feel"_s, u"so"_s))),
                 u"I feel|so tired (I feel so)"_s);
        QCOMPARE(told(shown.take(Hearer::Here, words(u"I feel so"_s, u"tired today"_s))),
                 u"I feel so|tired today (I feel so tired)"_s);
        QCOMPARE(told(shown.take(Hearer::Remote, words(u"a ghost of a reply to this"_s))), u"-"_s);
    }

    void settledIsWhatBothHaveSettled()
    {
        ShownWords shown;
        shown.begin(true, true);
        (void)shown.take(Hearer::Here, words(u"I feel tired today."_s, u"and"_s));
        QCOMPARE(told(shown.take(Hearer::Remote, words(u"I feel tiresome today."_s, u"and so"_s))),
                 u"I feel|tiresome today. and so (I feel tired today. and)"_s);
    }

    void aloneItsWordsAreItsOwn()
    {
        ShownWords shown;
        shown.begin(false, true);
        QCOMPARE(told(shown.take(Hearer::Remote, words(u"오늘은"_s, u"힘들"_s))), u"오늘은|힘들"_s);
        QCOMPARE(told(shown.take(Hearer::Here, words(u"nobody"_s))), u"-"_s);
    }

    void whatTheOtherHearsGoesAlong()
    {
        ShownWords shown;
        shown.begin(true, true);
        (void)shown.take(Hearer::Remote, words({}, u"I want to heal myself"_s));
        QCOMPARE(told(shown.take(Hearer::Here, words({}, u"I want to kill myself"_s))),
                 u"|I want to heal myself (I want to kill myself)"_s);
        (void)shown.lose(Hearer::Here);
        QCOMPARE(shown.wordsOf(Hearer::Here), u"I want to kill myself"_s);
    }

    void aChangeNeverTakesWordsAway()
    {
        for (unsigned seed = 0; seed < 1000; ++seed) {
            std::mt19937 random(seed);
            ShownWords shown;
            shown.begin(true, true);
            std::array<int, 2> counts{};
            std::array<bool, 2> speaks{true, true};
            QString before;
            QChar sideBefore;
            for (int step = 0; step < 40; ++step) {
                const auto side = std::size_t(random() % 2);
                const bool loses = random() % 25 == 0;
                counts[side] += int(random() % 3);
                QString text; // "h h h" is of this computer, "r r" of the network
                for (int i = 0; i < counts[side]; ++i)
                    text += side == 0 ? u"h "_s : u"r "_s;
                const auto next = loses ? shown.lose(Hearer(side))
                                        : shown.take(Hearer(side), words({}, text.trimmed()));
                speaks[side] = speaks[side] && !loses;
                if (!next)
                    continue;
                const QString now = next->text();
                QVERIFY(!now.isEmpty());
                if (now[0] != sideBefore)
                    QVERIFY2(countOf(now) >= countOf(before), qPrintable(QString::number(seed)));
                before = now;
                sideBefore = now[0];
            }
        }
    }
};

PULSEMATES_TEST(tst_ShownWords)
#include "tst_shownwords.moc"
