#include "tests/gui/window/windowfixture.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

using namespace pulsemates;

namespace {

int twists(const StretchRoutine &routine, const GuidanceLibrary &library)
{
    return int(std::ranges::count_if(routine.steps, [&library](const StretchStep &step) {
        return library.move(step.move)->twistOrFold;
    }));
}

} // namespace

/// Exercises on their own, from their page to the way back to it.
class tst_WindowExercises : public TestClass
{
    Q_OBJECT

private slots:
    void aRoutineRunsAndEndsByTheKeyboard()
    {
        WindowFixture w;
        const ExercisePlayer &practice = w.window->engine().practice();
        const auto library = w.window->engine().library(Language::English);
        QVERIFY(start(w, "stretchStartButton_one-minute"));
        QVERIFY(practice.isStretching() && !practice.isStretchPaused());
        const StretchRoutine &routine = *library->routine(QStringLiteral("one-minute"));
        QCOMPARE(w.text("stretchTitleLabel"), routine.steps[0].title);
        QCOMPARE(w.text("stretchTextLabel"), routine.steps[0].text);
        QVERIFY(w.text("stretchCautionLabel").contains(library->words().stretchStop));

        w.key(Qt::Key_Space);
        QVERIFY(practice.isStretchPaused());
        w.key(Qt::Key_Space);
        QVERIFY(!practice.isStretchPaused());
        QVERIFY(w.click("stretchSkipButton"));
        QTRY_COMPARE_WITH_TIMEOUT(w.text("stretchTextLabel"), routine.steps[1].text, patienceMs);
        QVERIFY(w.click("stretchBackButton"));
        QTRY_COMPARE_WITH_TIMEOUT(w.text("stretchTextLabel"), routine.steps[0].text, patienceMs);
        w.key(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("exercisesPage"), patienceMs);
        QVERIFY(!practice.isStretching());
    }

    void limitsOfTheSettingsReachARoutine()
    {
        WindowFixture w;
        const auto library = w.window->engine().library(Language::English);
        const StretchRoutine &plain = *library->routine(QStringLiteral("hips-back"));
        QVERIFY(std::ranges::any_of(plain.steps, &StretchStep::standing));
        QVERIFY(twists(plain, *library) > 0);
        QVERIFY(start(w, "stretchStartButton_hips-back"));
        QCOMPARE(w.window->engine().practice().stretchClock()->routine(), plain);
        QVERIFY(w.click("practiceDoneButton"));

        QVERIFY(w.click("settingsRailButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("seatedOnlySwitch"), patienceMs);
        QVERIFY(w.click("seatedOnlySwitch"));
        QVERIFY(w.click("noTwistsSwitch"));
        QTRY_VERIFY_WITH_TIMEOUT(w.store.current().limits.noTwists, patienceMs);
        QVERIFY(start(w, "stretchStartButton_hips-back"));
        const StretchRoutine &adapted = w.window->engine().practice().stretchClock()->routine();
        QCOMPARE(adapted.steps.size(), plain.steps.size());
        QVERIFY(std::ranges::none_of(adapted.steps, &StretchStep::standing));
        QCOMPARE(twists(adapted, *library), 0);
    }

    void aGentlerStepIsOneClickAway()
    {
        WindowFixture w;
        QVERIFY(start(w, "stretchStartButton_hips-back"));
        const StretchClock &clock = *w.window->engine().practice().stretchClock();
        const auto &steps = clock.routine().steps;
        const auto standing = std::ranges::find_if(steps, &StretchStep::standing);
        QVERIFY(standing != steps.end());
        const auto index = std::size_t(standing - steps.begin());
        const QString instead = standing->gentler.front().text;
        for (std::size_t i = 0; i < index; ++i)
            QVERIFY(w.click("stretchSkipButton"));
        QTRY_COMPARE_WITH_TIMEOUT(w.text("stretchTextLabel"), standing->text, patienceMs);
        QVERIFY(w.click("stretchGentlerButton"));
        QTRY_COMPARE_WITH_TIMEOUT(w.text("stretchTextLabel"), instead, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!w.isShown("stretchGentlerButton"), patienceMs);
        QVERIFY(!clock.routine().steps[index].standing);
    }

    void aPatternRunsAndEndsByTheKeyboard()
    {
        WindowFixture w;
        const ExercisePlayer &practice = w.window->engine().practice();
        QVERIFY(start(w, "breatheCoherentStartButton"));
        QVERIFY(practice.isBreathing() && !practice.isBreathingPaused());
        QVERIFY(w.isShown("practiceOrb"));
        w.key(Qt::Key_Space);
        QVERIFY(practice.isBreathingPaused());
        w.key(Qt::Key_Space);
        QVERIFY(practice.isBreathing() && !practice.isBreathingPaused());
        w.key(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("exercisesPage"), patienceMs);
        QVERIFY(!practice.isBreathing());
    }

    void whoeverIsWorseOffLooksAround()
    {
        WindowFixture w;
        const ExercisePlayer &practice = w.window->engine().practice();
        const auto library = w.window->engine().library(Language::English);
        QVERIFY(start(w, "breatheCoherentStartButton"));
        QVERIFY(w.click("lookAroundButton"));
        QVERIFY(practice.isBreathingPaused());
        for (const QString &step : library->words().groundingSteps)
            QVERIFY2(w.text("lookAroundStepsLabel").contains(step), qPrintable(step));
        QVERIFY(w.isShown("lookAroundStepsLabel"));
        QVERIFY(!w.isShown("breathStopLabel"));
        QVERIFY(w.click("backToBreathButton"));
        QVERIFY(!practice.isBreathingPaused());
        QVERIFY(w.isShown("breathStopLabel"));
        QVERIFY(!w.isShown("lookAroundStepsLabel"));
    }

    void theRulesStandInFullUntilABreathWasTakenBesideThem()
    {
        WindowFixture w;
        const GuidanceWords &words = w.window->engine().library(Language::English)->words();
        QVERIFY(start(w, "breatheResetStartButton"));
        for (const QString &rule : {words.breathingStop, words.breathingPosture, words.emergency})
            QVERIFY2(w.text("breathStopLabel").contains(rule), qPrintable(rule));
        QVERIFY(w.click("practiceDoneButton")); // before the first breath
        QVERIFY(start(w, "breatheResetStartButton"));
        QVERIFY(w.text("breathStopLabel").contains(words.breathingPosture));
        int cycle = 0;
        connect(&w.window->engine().practice(),
                &ExercisePlayer::breath,
                this,
                [&cycle](const BreathMoment &moment) { cycle = moment.cycle; });
        QTRY_VERIFY_WITH_TIMEOUT(cycle > 1, patienceMs); // the shortest one, in real time
        QVERIFY(w.click("practiceDoneButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.store.current().stopRulesRead, patienceMs);
        QVERIFY(start(w, "breatheResetStartButton"));
        QCOMPARE(w.text("breathStopLabel"), words.breathingStop);
    }

private:
    /// From whatever page, as a person finds it.
    [[nodiscard]] static bool start(WindowFixture &w, const char *button)
    {
        if (!w.click("exercisesRailButton")
            || !QTest::qWaitFor([&] { return w.isShown(button); }, patienceMs) || !w.click(button))
            return false;
        return QTest::qWaitFor([&] { return w.isShown("practicePage"); }, patienceMs);
    }
};

PULSEMATES_TEST(tst_WindowExercises)
#include "tst_windowexercises.moc"
