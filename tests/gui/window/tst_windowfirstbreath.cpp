#include "tests/gui/window/windowfixture.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "ui/checkin/orb.h"

using namespace pulsemates;

/// The promise of the program. Runs alone: a busy computer leaves partial words out, and without a
/// word at Stop there is nothing to answer yet.
class tst_WindowFirstBreath : public TestClass
{
    Q_OBJECT

private slots:
    void breathesBeforeTheWordsAreFinal()
    {
        WindowFixture w(WindowFixture::Input::FilePaced);
        QVERIFY(w.isShown("idlePanel"));
        // Well before the first pause: a soft end there would show the guidance before the click.
        QVERIFY(w.speaksUntil(u"behind", [&w] { QVERIFY(w.click("orb")); }));
        QVERIFY(w.isShown("stopButton"));

        int breathsBeforeTheEnd = 0;
        connect(&w.window->engine().exercises(), &ExercisePlayer::breath, this, [&] {
            breathsBeforeTheEnd += w.checkIn().finalWords ? 0 : 1;
        });
        QVERIFY(w.click("stopButton"));
        QVERIFY(w.isShown("guidancePanel")); // with the click, nothing was waited for
        QVERIFY(!w.checkIn().finalWords);
        QVERIFY(!w.text("messageLabel").isEmpty());
        QVERIFY(breathsBeforeTheEnd > 0);
        QCOMPARE(w.find<Orb>("orb")->mode(), Orb::Mode::Breathing);
        const QString message = w.text("messageLabel");

        QTRY_VERIFY_WITH_TIMEOUT(w.isComplete(), patienceMs);
        QCOMPARE(w.text("messageLabel"), message);
        QVERIFY(w.text("wordsLabel").contains(u"behind"));
        QTRY_VERIFY_WITH_TIMEOUT(w.checkIn().timings.guidanceMs >= 0, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(w.text("guidanceMsLabel") != QStringLiteral("–"), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(w.text("firstSentenceMsLabel") != QStringLiteral("–"), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!w.text("criticalPathLabel").isEmpty(), patienceMs);

        QVERIFY(w.window->engine().exercises().isBreathing());
        // A press right after the end was meant to end it.
        QTRY_VERIFY_WITH_TIMEOUT(!w.find<Orb>("orb")->isEndFresh(), patienceMs);
        QVERIFY(w.click("orb")); // pauses the breath
        QTRY_VERIFY_WITH_TIMEOUT(w.window->engine().exercises().isBreathingPaused(), patienceMs);
        QVERIFY(w.click("orb"));
        QTRY_VERIFY_WITH_TIMEOUT(!w.window->engine().exercises().isBreathingPaused(), patienceMs);
        QVERIFY(w.click("doneButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("idlePanel"), patienceMs);
        QVERIFY(!w.window->engine().exercises().isBreathing());
    }
};

PULSEMATES_TEST(tst_WindowFirstBreath)

#include "tst_windowfirstbreath.moc"
