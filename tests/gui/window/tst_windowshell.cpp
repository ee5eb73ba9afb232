#include "core/pipeline/stagebudgets.h"
#include "tests/gui/window/windowfixture.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

using namespace pulsemates;

namespace {

constexpr std::chrono::seconds someWords{2}; ///< of the recording

} // namespace

/// The frame around the pages of the real window.
class tst_WindowShell : public TestClass
{
    Q_OBJECT

private slots:
    void helpOpensByItsButtonAndByF1()
    {
        WindowFixture w;
        QVERIFY(w.click("helpButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("helpPanel"), patienceMs);
        QVERIFY(!w.isShown("latencyPanel"));
        QVERIFY(w.click("helpContinueButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("checkInPage"), patienceMs);
        w.key(Qt::Key_F1);
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("helpPanel"), patienceMs);
        QVERIFY(!w.text("helpTitleLabel").isEmpty());
    }

    void helpOpensWhileGuiding()
    {
        WindowFixture w;
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad")));
        w.key(Qt::Key_F1);
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("helpPanel"), patienceMs);
        QVERIFY(w.click("helpContinueButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("guidancePanel"), patienceMs); // where the person was
    }

    void helpEndsARecordingAndIsSilent()
    {
        WindowFixture w(WindowFixture::Input::FilePaced);
        QVERIFY(w.speaksFor(someWords, [&w] { QVERIFY(w.click("orb")); }));
        w.key(Qt::Key_F1);
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("helpPanel"), patienceMs);
        // At once where a voice was heard by now, else with the final words.
        QTRY_VERIFY_WITH_TIMEOUT(w.checkIn().state != CheckInState::Listening, patienceMs);
        QVERIFY(!w.checkIn().softEnded);
        QTRY_VERIFY_WITH_TIMEOUT(w.isComplete(), patienceMs); // what was said is kept
        QTest::qWait(2 * int(budget::latestVoice.count()));   // the message would be spoken by now
        QCOMPARE(w.window->engine().speech().state(), SpeechPlayer::State::Silent);
        QVERIFY(w.window->engine().exercises().isBreathingPaused());
        QVERIFY(w.click("helpContinueButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("guidancePanel"), patienceMs);
        QVERIFY(w.click("orb")); // the person goes on
        QVERIFY(!w.window->engine().exercises().isBreathingPaused());
    }

    void helpSilencesTheVoice()
    {
        WindowFixture w;
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad")));
        QVERIFY(w.click("helpButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("helpPanel"), patienceMs);
        QCOMPARE(w.window->engine().speech().state(), SpeechPlayer::State::Silent);
        QVERIFY(w.window->engine().exercises().isBreathingPaused());
    }

    void anotherExerciseEndsTheRecording()
    {
        WindowFixture w(WindowFixture::Input::FilePaced);
        QVERIFY(w.speaksFor(someWords, [&w] { QVERIFY(w.click("orb")); }));
        QVERIFY(w.click("exercisesRailButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("exercisesPage"), patienceMs);
        // At once where a voice was heard by now, else with the final words.
        QTRY_VERIFY_WITH_TIMEOUT(w.checkIn().state != CheckInState::Listening, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(w.isComplete(), patienceMs);
        QVERIFY(!w.window->engine().exercises().isBreathing()
                || w.window->engine().exercises().isBreathingPaused());
    }

    void theBreathBeginsAgainAfterAnotherExercise()
    {
        WindowFixture w;
        const ExercisePlayer &ofCheckIn = w.window->engine().exercises();
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad")));
        QVERIFY(ofCheckIn.isBreathing());
        QVERIFY(w.click("exercisesRailButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("breatheCoherentStartButton"), patienceMs);
        QVERIFY(w.click("breatheCoherentStartButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("practicePage"), patienceMs);
        QVERIFY(!ofCheckIn.isBreathing());
        QVERIFY(w.click("practiceDoneButton"));
        QVERIFY(!w.store.current().stopRulesRead); // not one breath was taken beside them
        QVERIFY(w.click("checkInRailButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("guidancePanel"), patienceMs);
        QVERIFY(w.find<Orb>("orb")->isBreathPaused());
        QVERIFY(w.click("orb"));
        QVERIFY(ofCheckIn.isBreathing() && !ofCheckIn.isBreathingPaused());
    }

    void theLatencyPanelComesAndGoes()
    {
        WindowFixture w;
        QVERIFY(w.isShown("latencyPanel"));
        w.key(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!w.isShown("latencyPanel"), patienceMs);
        QVERIFY(!w.store.current().latencyPanelVisible);
        w.key(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("latencyPanel"), patienceMs);
        QVERIFY(w.store.current().latencyPanelVisible);
    }

    void presentingFillsTheScreen()
    {
        WindowFixture w;
        w.key(Qt::Key_F11);
        QTRY_VERIFY_WITH_TIMEOUT(w.window->mainWindow().isFullScreen(), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT( // but for the line at its edge
            w.find("latencyPanel")->width(),
            w.find("sidePanelPlace")->width() - 1,
            patienceMs);
        w.key(Qt::Key_F11);
        QTRY_VERIFY_WITH_TIMEOUT(!w.window->mainWindow().isFullScreen(), patienceMs);
    }

    void theLanguageChangesAtOnceAndKeepsTheCheckIn()
    {
        const auto isHangul = [](QChar character) {
            return character.script() == QChar::Script_Hangul;
        };
        WindowFixture w;
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad")));
        const QString message = w.text("messageLabel");
        QVERIFY(w.click("settingsRailButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("languageKoreanButton"), patienceMs);
        QVERIFY(w.click("languageKoreanButton"));
        QTRY_VERIFY_WITH_TIMEOUT(
            std::ranges::any_of(w.find<QAbstractButton>("helpButton")->text(), isHangul),
            patienceMs);
        QVERIFY(w.click("checkInRailButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("guidancePanel"), patienceMs);
        QCOMPARE(w.text("messageLabel"), message); // what was said stays as it was said
        auto *done = w.find<QAbstractButton>("doneButton");
        QVERIFY(std::ranges::any_of(done->text(), isHangul));
        QVERIFY(w.click("doneButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("idlePanel"), patienceMs);
        QVERIFY(w.typeInstead(QStringLiteral("오늘은 너무 슬퍼요")));
        QVERIFY(std::ranges::any_of(w.text("messageLabel"), isHangul));
    }

    void anExerciseStartsWithoutACheckIn()
    {
        WindowFixture w;
        QVERIFY(w.click("exercisesRailButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("exercisesPage"), patienceMs);
        QVERIFY(w.click("checkInRailButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("breatheButton"), patienceMs);
        QVERIFY(w.click("breatheButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("practicePage"), patienceMs);
        QVERIFY(w.window->engine().practice().isBreathing());
        QVERIFY(w.click("practicePauseButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.window->engine().practice().isBreathingPaused(), patienceMs);
        QVERIFY(w.click("practiceDoneButton"));
        QTRY_VERIFY_WITH_TIMEOUT(!w.window->engine().practice().isBreathing(), patienceMs);
    }

    void everyControlHasANameForAssistiveTools()
    {
        WindowFixture w;
        for (const char *page :
             {"checkInRailButton", "exercisesRailButton", "settingsRailButton", "helpButton"}) {
            QVERIFY(w.click(page));
            QCoreApplication::processEvents();
            for (const QWidget *widget : w.window->mainWindow().findChildren<QWidget *>()) {
                if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus
                    || widget->inherits("QScrollArea") || widget->inherits("QAbstractScrollArea"))
                    continue;
                const QVariant text = widget->property("text");
                QVERIFY2(!widget->accessibleName().isEmpty() || !text.toString().isEmpty(),
                         qPrintable(QLatin1String(widget->metaObject()->className())
                                    + QLatin1String(" ") + widget->objectName()));
            }
        }
    }
};

PULSEMATES_TEST(tst_WindowShell)
#include "tst_windowshell.moc"
