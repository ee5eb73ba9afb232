#include "app/providerfactory.h"
#include "core/cache/speechcache.h"
#include "core/providers/local/pipersynthesizer.h"
#include "tests/gui/window/windowfixture.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QSlider>
#include <QStandardPaths>

using namespace pulsemates;
using namespace std::chrono_literals;

/// What a person can do with guidance, in the real window.
class tst_WindowGuidance : public TestClass
{
    Q_OBJECT

private slots:
    void typingGivesGuidance()
    {
        WindowFixture w;
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad and alone")));
        QVERIFY(w.isShown("guidancePanel"));
        QCOMPARE(w.text("wordsLabel"), QStringLiteral("I feel sad and alone"));
        QVERIFY(!w.text("messageLabel").isEmpty());
        QVERIFY(!w.text("breathHintLabel").isEmpty());
        QVERIFY(!w.isShown("alternativeLine"));
    }

    void theMoodCanBeCorrectedAndAnotherMessageTaken()
    {
        WindowFixture w;
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad and alone")));
        const QString message = w.text("messageLabel");
        QVERIFY(w.isShown("moodChip"));
        w.choose("mood-positive");
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("alternativeLine"), patienceMs);
        const Guidance offered = *w.checkIn().alternative;
        QVERIFY(!w.isShown("replyLabel"));
        QVERIFY(w.click("alternativeButton"));
        QTRY_COMPARE_WITH_TIMEOUT(w.text("replyLabel"), offered.message.text, patienceMs);
        QCOMPARE(w.text("messageLabel"), message); // it stands above
        QCOMPARE(w.text("breathHintLabel"), offered.breathing.hint);
        QVERIFY(!w.isShown("alternativeLine"));
        QVERIFY(w.window->engine().exercises().isBreathing());
    }

    void whoIsAskedGetsAnAnswer()
    {
        WindowFixture w;
        QVERIFY(w.typeInstead(QStringLiteral("Zxq vrml brrt")));
        QVERIFY(w.checkIn().guidance->asks);
        const QString question = w.text("messageLabel");
        w.choose("mood-negative");
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("replyLabel"), patienceMs);
        QVERIFY(!w.text("replyLabel").isEmpty());
        QCOMPARE(w.text("messageLabel"), question);
    }

    void chestPainComesBeforeAnyExercise()
    {
        WindowFixture w;
        Settings read = w.store.current();
        read.stopRulesRead = true; // the line does not depend on it
        w.restartWith(read);
        QVERIFY(w.typeInstead(QStringLiteral("I have chest pains and I can't breathe")));
        QVERIFY(w.isShown("alarmLine"));
        QVERIFY(w.text("messageLabel").contains(u"emergency number")); // and no invitation
        QVERIFY(w.text("breathHintLabel").contains(u"emergency number"));
        QVERIFY(!w.isShown("stretchCard"));
        QVERIFY(w.find("alarmLine")->y() < w.find("messageCard")->y());
        ExercisePlayer &exercises = w.window->engine().exercises();
        QVERIFY(exercises.isBreathingPaused());
        QVERIFY(w.click("alarmButton"));
        QVERIFY(w.isShown("helpPanel"));
        QVERIFY(w.click("helpContinueButton"));
        QVERIFY(exercises.isBreathingPaused());
        QVERIFY(w.click("orb")); // the person decides
        QVERIFY(!exercises.isBreathingPaused());
        QVERIFY(w.click("newCheckInButton"));
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad and alone")));
        QVERIFY(!w.isShown("alarmLine"));
        QVERIFY(w.isShown("stretchCard") && w.isShown("breathCycleLabel"));
        QVERIFY(!w.text("breathHintLabel").contains(u"emergency number"));
        QVERIFY(!exercises.isBreathingPaused());
    }

    void whatIsHiddenBehindHelpHasNoFigure()
    {
        WindowFixture w(WindowFixture::Input::FilePaced);
        QVERIFY(w.speaksFor(2500ms, [&w] { QVERIFY(w.click("orb")); }));
        w.key(Qt::Key_F1); // ends the recording; its guidance waits behind the page
        QTRY_VERIFY_WITH_TIMEOUT(w.isComplete(), patienceMs);
        QTest::qWait(50);
        QVERIFY(w.click("helpContinueButton"));
        QVERIFY(w.isShown("guidancePanel"));
        QTest::qWait(100);
        QVERIFY(w.checkIn().timings.guidanceMs < 0); // coming back is no wait for the program
    }

    void theWordsCanBeEdited()
    {
        WindowFixture w;
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad and alone")));
        QVERIFY(w.click("editWordsButton"));
        auto *edit = w.find("wordsCard")->findChild<QPlainTextEdit *>(QStringLiteral("wordsEdit"));
        QVERIFY(edit && edit->isVisible());
        edit->setPlainText(QStringLiteral("I feel very happy"));
        QTest::mouseClick(
            w.find("wordsCard")->findChild<QWidget *>(QStringLiteral("submitTextButton")),
            Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(
            w.text("wordsLabel"), QStringLiteral("I feel very happy"), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(w.checkIn().mood->label, MoodLabel::Positive, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("alternativeLine"), patienceMs);
    }

    void hostileTextIsShownAsItIs()
    {
        WindowFixture w;
        const QString hostile = QStringLiteral("<b>sad</b> <img src=x> &amp; \"%1\"");
        QVERIFY(w.typeInstead(hostile));
        QCOMPARE(w.text("wordsLabel"), hostile);
    }

    void stretchingStartsPausesAndSkips()
    {
        WindowFixture w;
        QVERIFY(w.typeInstead(QStringLiteral("My back hurts and I am tired")));
        ExercisePlayer &exercises = w.window->engine().exercises();
        QVERIFY(w.click("stretchPauseButton"));
        QTRY_VERIFY_WITH_TIMEOUT(exercises.isStretching(), patienceMs);
        QVERIFY(exercises.isBreathingPaused()); // one thing at a time
        const QString first = w.text("stretchTextLabel");
        QVERIFY(!first.isEmpty());
        QVERIFY(w.click("stretchSkipButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.text("stretchTextLabel") != first, patienceMs);
        QVERIFY(w.click("stretchBackButton"));
        QTRY_COMPARE_WITH_TIMEOUT(w.text("stretchTextLabel"), first, patienceMs);
        QVERIFY(w.click("stretchPauseButton"));
        QTRY_VERIFY_WITH_TIMEOUT(exercises.isStretchPaused(), patienceMs);
        QVERIFY(w.click("stretchPauseButton"));
        QTRY_VERIFY_WITH_TIMEOUT(!exercises.isStretchPaused(), patienceMs);
        for (int steps = 0; steps < 20 && exercises.isStretching(); ++steps)
            QVERIFY(w.click("stretchSkipButton"));
        QVERIFY(!exercises.isStretching());
    }

    void lookingAroundStopsTheBreathUntilThePersonGoesOn()
    {
        WindowFixture w;
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad and alone")));
        ExercisePlayer &exercises = w.window->engine().exercises();
        const QString inFull = w.text("breathStopLabel");
        QVERIFY(!inFull.isEmpty());
        QVERIFY(w.click("lookAroundButton"));
        QVERIFY(exercises.isBreathingPaused());
        QVERIFY(w.isShown("lookAroundStepsLabel"));
        QVERIFY(w.click("backToBreathButton"));
        QVERIFY(!exercises.isBreathingPaused());
        QVERIFY(!w.isShown("lookAroundStepsLabel"));
        QVERIFY(w.click("doneButton"));
        QVERIFY(!w.store.current().stopRulesRead); // not one breath was taken beside them
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad and alone")));
        QCOMPARE(w.text("breathStopLabel"), inFull);
        BreathMoment second;
        second.state = BreathMoment::State::Breathing;
        second.cycle = 2;
        emit exercises.breath(second);
        QCOMPARE(w.text("breathStopLabel"), inFull); // nothing moves beside the breath
        QVERIFY(w.click("doneButton"));
        QVERIFY(w.store.current().stopRulesRead); // from now on in one line
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad and alone")));
        QVERIFY(!w.text("breathStopLabel").isEmpty());
        QVERIFY(w.text("breathStopLabel").size() < inFull.size());
    }

    /// A routine may ask to stand up: nobody is led into it with closed eyes.
    void theBreathEndsAndNoStretchBegins()
    {
        WindowFixture w;
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad and alone")));
        ExercisePlayer &exercises = w.window->engine().exercises();
        exercises.stop();
        emit exercises.breathFinished();
        QVERIFY(!exercises.isStretching());
        QVERIFY(w.click("stretchPauseButton"));
        QVERIFY(exercises.isStretching());
    }

    /// "Press Space" is true as soon as it is read.
    void afterDoneTheOrbHasTheFocus()
    {
        WindowFixture w;
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad and alone")));
        auto *done = w.find<QWidget>("doneButton");
        done->setFocus();
        QTRY_VERIFY_WITH_TIMEOUT(done->hasFocus(), patienceMs);
        QVERIFY(w.click("doneButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.find<Orb>("orb")->hasFocus(), patienceMs);
    }

    void lookingAroundStillsAStretchToo()
    {
        WindowFixture w;
        QVERIFY(w.typeInstead(QStringLiteral("My back hurts and I am tired")));
        ExercisePlayer &exercises = w.window->engine().exercises();
        QVERIFY(w.click("stretchPauseButton"));
        QTRY_VERIFY_WITH_TIMEOUT(exercises.isStretching(), patienceMs);
        QVERIFY(w.click("lookAroundButton"));
        QVERIFY(exercises.isStretchPaused());
        for (int steps = 0; steps < 20 && exercises.isStretching(); ++steps)
            QVERIFY(w.click("stretchSkipButton"));
        QVERIFY(w.isShown("lookAroundStepsLabel")); // what ends closes nothing
        QVERIFY(w.click("backToBreathButton"));
        QVERIFY(exercises.isBreathing() && !exercises.isBreathingPaused());
        QVERIFY(!w.isShown("lookAroundStepsLabel"));
        QVERIFY(w.click("stretchPauseButton")); // one thing at a time, either way
        QVERIFY(exercises.isBreathingPaused());
        QVERIFY(w.click("orb"));
        QVERIFY(exercises.isStretchPaused() && !exercises.isBreathingPaused());
        QVERIFY(w.click("stretchPauseButton"));
        QVERIFY(!exercises.isStretchPaused() && exercises.isBreathingPaused());
    }

    void whatWasChosenIsRememberedOverStarts()
    {
        WindowFixture w;
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad and alone")));
        const QString message = w.text("messageLabel");
        w.restart();
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad and alone")));
        QVERIFY(w.text("messageLabel") != message);
    }

    void aNewPaceOfTheVoiceIsMadeAhead()
    {
        WindowFixture w;
        Engine &engine = w.window->engine();
        const PiperSynthesizer voice(makeSpeechFiles());
        const SpeechKey key{
            .text = engine.library(Language::English)->patterns().front().steps.front().cue,
            .language = Language::English,
            .voice = voice.name(),
            .engineVersion = voice.version(),
            .rate = 1.37F};
        const QString file = QStandardPaths::writableLocation(QStandardPaths::CacheLocation)
                             + QStringLiteral("/speech/") + key.fileName();
        QFile::remove(file); // of an earlier run
        Settings faster = w.settings;
        faster.voiceRate = key.rate;
        engine.applySettings(faster);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), patienceMs);
        QVERIFY(!engine.speech().clipFor(key.text, Language::English)); // for the disk alone
    }

    void muteAndVolumeAreKept()
    {
        WindowFixture w;
        QVERIFY(w.typeInstead(QStringLiteral("I am fine")));
        w.key(Qt::Key_M);
        QTRY_VERIFY_WITH_TIMEOUT(w.window->engine().speech().isMuted(), patienceMs);
        QVERIFY(w.store.current().muted);
        w.key(Qt::Key_M);
        QTRY_VERIFY_WITH_TIMEOUT(!w.window->engine().speech().isMuted(), patienceMs);
        QVERIFY(w.click("volumeButton"));
        auto *slider = w.find<QSlider>("volumeSlider");
        QVERIFY(slider && slider->isVisible());
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Home);
        QTRY_COMPARE_WITH_TIMEOUT(w.store.current().speechVolume, 0.0F, patienceMs);
        QTest::keyClick(slider, Qt::Key_End);
        QTRY_COMPARE_WITH_TIMEOUT(w.store.current().speechVolume, 1.0F, patienceMs);
        const auto written = [&w] {
            SettingsStore again(w.folder.path());
            (void)again.load();
            return again.current().speechVolume;
        };
        QTRY_COMPARE_WITH_TIMEOUT(written(), 1.0F, patienceMs); // behind the window's back
    }
};

PULSEMATES_TEST(tst_WindowGuidance)
#include "tst_windowguidance.moc"
