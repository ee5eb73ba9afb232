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

/// What a person can do with guidance, in the real window.
class tst_WindowGuidance : public QObject
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
        QCOMPARE(w.text("messageLabel"), message); // stands until the person takes the other
        QVERIFY(w.click("alternativeButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.text("messageLabel") != message, patienceMs);
        QCOMPARE(w.checkIn().guidance->mood, MoodLabel::Positive);
        QVERIFY(!w.isShown("alternativeLine"));
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
        QVERIFY(w.store.current().stopRulesRead); // from now on in one line
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad and alone")));
        QVERIFY(!w.text("breathStopLabel").isEmpty());
        QVERIFY(w.text("breathStopLabel").size() < inFull.size());
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
