#include "app/bench/procfigures.h"
#include "tests/gui/window/windowfixture.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

using namespace pulsemates;

namespace {

constexpr std::chrono::seconds wordsOfTheDemo{2}; ///< "I have been behind …" is said by then

} // namespace

/// A check-in in the real window, a file for a voice, the real recogniser.
class tst_WindowCheckIn : public TestClass
{
    Q_OBJECT

private slots:
    void theDemoSpeaksBundledRecordingsInTurn()
    {
        WindowFixture w;
        w.openDemo();
        QVERIFY2(w.text("microphoneLabel").contains(u"synthetic"),
                 qPrintable(w.text("microphoneLabel")));
        for (const QString &word : {QStringLiteral("behind"), QStringLiteral("exam")}) {
            QVERIFY(w.click("orb"));
            QTRY_VERIFY_WITH_TIMEOUT(w.isComplete(), patienceMs); // it ends by itself
            QVERIFY2(w.text("wordsLabel").contains(word), qPrintable(w.text("wordsLabel")));
            QCOMPARE(w.text("wordsTitleLabel"), QStringLiteral("The bundled recording said"));
            QVERIFY(!w.text("messageLabel").isEmpty());
            QVERIFY(w.click("doneButton"));
            QTRY_VERIFY_WITH_TIMEOUT(w.isShown("idlePanel"), patienceMs);
        }
    }

    void escapeDiscardsAndCanBeUndone()
    {
        WindowFixture w(WindowFixture::Input::FilePaced);
        QVERIFY(w.speaksFor(wordsOfTheDemo, [&w] { QVERIFY(w.click("orb")); }));
        w.key(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("undoBar"), patienceMs);
        QVERIFY(w.isShown("idlePanel"));
        QVERIFY(w.click("undoButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isComplete(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!w.isShown("undoBar"), patienceMs);
        QVERIFY(w.text("wordsLabel").contains(u"behind"));
    }

    void theKeyboardIsEnough()
    {
        WindowFixture w(WindowFixture::Input::FilePaced);
        QVERIFY(w.speaksFor(wordsOfTheDemo, [&w] {
            QVERIFY(w.tabTo("orb"));
            w.key(Qt::Key_Return);
        }));
        w.key(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("guidancePanel"), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(w.isComplete(), patienceMs);
        QVERIFY(w.tabTo("moodChip"));
        QVERIFY(w.tabTo("stretchPauseButton"));
        w.key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(w.window->engine().exercises().isStretching(), patienceMs);
        QVERIFY(w.tabTo("newCheckInButton"));
        w.key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("idlePanel"), patienceMs);
        QVERIFY(w.tabTo("typeButton"));
        w.key(Qt::Key_Return);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("I am so happy"));
        w.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(w.isComplete(), patienceMs);
        QCOMPARE(w.text("wordsLabel"), QStringLiteral("I am so happy"));
    }

    void modelsAreFreedAfterIdleTimeAndComeBack()
    {
        WindowFixture w;
        w.options.keepModels = std::chrono::seconds(1);
        w.restart();
        constexpr double recogniser = 60 * 1024; // Moonshine base alone is larger
        // The most there ever was: on a loaded machine the models are there before the first look,
        // or gone before the last.
        double most = 0;
        const auto hasHeard = [&] {
            most = std::max(most, *ownPssKilobytes());
            return w.isComplete();
        };
        QVERIFY(w.click("orb"));
        QTRY_VERIFY_WITH_TIMEOUT(hasHeard(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(*ownPssKilobytes() < most - recogniser, patienceMs);
        QVERIFY(w.click("doneButton"));
        QVERIFY(w.click("orb"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isComplete(), patienceMs);
        QVERIFY(w.text("wordsLabel").contains(u"work"));
    }

    void oneCheckInAfterAnother()
    {
        WindowFixture w;
        for (const char *word : {"work", "exam", "sister"}) {
            QVERIFY(w.click("orb"));
            QTRY_VERIFY_WITH_TIMEOUT(w.isComplete(), patienceMs);
            QVERIFY2(w.text("wordsLabel").contains(QLatin1String(word)),
                     qPrintable(w.text("wordsLabel")));
            w.useFile(w.recordings.next());
            QVERIFY(w.click("newCheckInButton"));
            QTRY_VERIFY_WITH_TIMEOUT(w.isShown("idlePanel"), patienceMs);
        }
    }
};

PULSEMATES_TEST(tst_WindowCheckIn)
#include "tst_windowcheckin.moc"
