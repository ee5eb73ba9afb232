#include "tests/gui/window/wholewindow.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QEnterEvent>

using namespace pulsemates;
using loopback::Fault;
using loopback::FaultPlan;

namespace {

const auto wordsOfService =
    QStringLiteral("It was a long day and I carried all of it home with me.");
const auto lastOfService = QStringLiteral("home with me");
const auto wordsOfHere =
    QStringLiteral("it was a wrong day and I carried all of it alone and I am tired of it now too");
const auto wordsOfDanger = QStringLiteral("I want to kill myself tonight.");
constexpr qint64 soundBytesPerMs = 32;

void pointerComesTo(QWidget &widget)
{
    QEnterEvent event(QPointF(9, 9), QPointF(9, 9), QPointF(9, 9));
    widget.setAttribute(Qt::WA_UnderMouse);
    QApplication::sendEvent(&widget, &event);
}

/// In the latency panel, which breaks no line within a part.
QString heardBy(WholeWindow &w)
{
    return w.text("heardByFigureLabel").replace(QChar::Nbsp, u' ');
}

/// Nobody is asked any more, whatever the last words are.
void helpStandsAlone(WholeWindow &w)
{
    QTRY_VERIFY_WITH_TIMEOUT(w.isShown("helpPanel"), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(w.checkIn().finalWords, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(w.checkIn().timings.totalMs >= 0, patienceMs);
    QVERIFY(w.isShown("helpPanel"));
    QVERIFY(!w.isShown("writtenLabel"));
    QVERIFY(!w.checkIn().written && !w.checkIn().awaitsWritten);
    QCOMPARE(w.costs().requests, w.seen->requestsAtHelp);
    QVERIFY(!w.coachHasRead(QStringLiteral("myself")));
    QCOMPARE(w.coach.violations(), QStringList());
}

} // namespace

/// A whole check-in in optimized mode through the window: spoken, heard, written for and answered
/// by services on loopback.
class tst_WindowWholeCheckIn : public TestClass
{
    Q_OBJECT

private slots:
    void whatIsSaidIsAnsweredByAllThree()
    {
        WholeWindow w({.service = {wordsOfService}});
        QVERIFY(w.pausesAndIsWrittenFor(lastOfService));
        QVERIFY(w.seen->guidedBeforeWords);
        QVERIFY(!w.isShown("writtenLabel")); // nothing of it before the words are final
        QVERIFY(w.click("orb"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isComplete(), patienceMs);
        QCOMPARE(w.text("wordsLabel"), wordsOfService);
        QCOMPARE(w.checkIn().transcript.source,
                 QStringLiteral("assemblyai:universal-streaming-english"));
        QVERIFY(!w.text("messageLabel").isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(w.text("writtenLabel"), WholeWindow::written(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(w.seen->heard.contains(WholeWindow::sentences.constLast()),
                                 patienceMs);
        for (const QString &sentence : WholeWindow::sentences)
            QCOMPARE(w.seen->voices.value(w.seen->heard.indexOf(sentence)),
                     QStringLiteral("openai:gpt-4o-mini-tts"));
        const CoachingCosts costs = w.costs();
        QVERIFY(costs.attempts > 0);
        // Taken at Stop or thrown away and asked for anew, as fast as the machine is.
        QCOMPARE(costs.kept + costs.keptFirstSentence + costs.discardedInAll(), costs.attempts);
        QTRY_COMPARE_WITH_TIMEOUT(
            w.text("aheadFigureLabel"), QString::number(costs.attempts), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(heardBy(w).startsWith(u"the service"), patienceMs);
        QVERIFY(!w.isShown("troublePanel"));
        QCOMPARE(w.hearing.violations() + w.coach.violations() + w.voice.violations(),
                 QStringList());
    }

    /// Without a voice there is no pause, and what is new is too little for another message: only
    /// the hand asks for it.
    void aHandThatComesToStopHasAMessageAskedFor()
    {
        const auto first = QStringLiteral("It was a long day at work and I am tired");
        const QString whole = first + QStringLiteral(" and the bus was late");
        WholeWindow w({.here = whole, .voiced = false});
        const auto asksForTheHand = [&] {
            const auto listens = [&] {
                return w.checkIn().listeningSince.count() != 0 && w.isShown("stopButton");
            };
            if (!w.comesBeforeTheEnd(listens))
                return false;
            w.sayHere(first);
            if (!w.comesBeforeTheEnd([&] { return w.asksFor(1); }))
                return false;
            w.sayHere(whole);
            pointerComesTo(*w.find("stopButton"));
            return w.comesBeforeTheEnd([&] { return w.asksFor(2); });
        };
        QVERIFY(w.speaksThrough(asksForTheHand));
        QVERIFY(w.coachHasRead(QStringLiteral("the bus was late")));
        QVERIFY(w.click("stopButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isComplete(), patienceMs);
        QVERIFY(w.costs().attempts >= 2);
        QCOMPARE(w.text("wordsLabel"), whole);
        QTRY_COMPARE_WITH_TIMEOUT(w.text("writtenLabel"), WholeWindow::written(), patienceMs);
    }

    void aCableThatIsPulledInTheMiddleOfSpeech_data()
    {
        QTest::addColumn<bool>("everybody");
        QTest::newRow("of the recogniser") << false;
        QTest::newRow("of everybody") << true;
    }

    void aCableThatIsPulledInTheMiddleOfSpeech()
    {
        QFETCH(const bool, everybody);
        WholeWindow w({.service = {wordsOfService}, .here = wordsOfHere, .mute = everybody});
        // The voice goes on for twice as long: whenever Stop comes after it, the service is mute.
        w.hearing.inject({.fault = Fault::SocketUnplugged,
                          .times = FaultPlan::always,
                          .atByte = 1'500 * soundBytesPerMs});
        QVERIFY(w.speaksUntil(u"long", [&w] { QVERIFY(w.begin()); })); // its own word
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("guidancePanel"), patienceMs);
        QVERIFY(w.seen->guidedBeforeWords);
        QVERIFY(w.click("orb"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isComplete(), patienceMs);
        QCOMPARE(w.text("wordsLabel"), wordsOfHere);
        QCOMPARE(w.checkIn().transcript.source, QStringLiteral("here:shadow"));
        QVERIFY(w.checkIn().notice != CheckInNotice::WordsUnsure);
        QVERIFY(!w.text("messageLabel").isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(heardBy(w).startsWith(u"this computer"), patienceMs);
        if (everybody) {
            QTRY_VERIFY_WITH_TIMEOUT(w.isShown("writtenNoneLabel"), patienceMs);
            QVERIFY(w.text("writtenNoneLabel").endsWith(u'.'));
            QVERIFY(!w.isShown("writtenLabel"));
        } else {
            QTRY_COMPARE_WITH_TIMEOUT(w.text("writtenLabel"), WholeWindow::written(), patienceMs);
        }
        QVERIFY(w.isShown("guidancePanel"));
        QVERIFY(!w.isShown("troublePanel"));
        QVERIFY(!QApplication::activeModalWidget());
    }

    void wordsOfDangerBringHelpAsTheyCome()
    {
        WholeWindow w({.service = {wordsOfService, wordsOfDanger}});
        QVERIFY(w.begin());
        helpStandsAlone(w);
    }

    /// Only this computer has heard them, and only in the end: a message was asked for by then.
    void lastWordsOfDangerBringHelp()
    {
        WholeWindow w({.service = {wordsOfService}, .here = wordsOfService + u' ' + wordsOfDanger});
        QVERIFY(w.pausesAndIsWrittenFor(lastOfService));
        QVERIFY(w.click("orb"));
        helpStandsAlone(w);
    }
};

PULSEMATES_TEST(tst_WindowWholeCheckIn)
#include "tst_windowwholecheckin.moc"
