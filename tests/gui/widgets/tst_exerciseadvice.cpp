#include "core/guidance/guidancelibrary.h"
#include "tests/gui/widgets/pagefixture.h"
#include "tests/support/testregistry.h"

#include <QLabel>
#include <QSignalSpy>

using namespace pulsemates;

/// What stands beside an exercise so that nobody is harmed by it.
class tst_ExerciseAdvice : public QObject
{
    Q_OBJECT

private slots:
    void whoeverIsWorseOffCanLookAround()
    {
        const auto library = GuidanceLibrary::load(Language::English);
        QVERIFY(library.has_value());
        PageFixture f;
        f.page.setExerciseWords(library->words(), true);
        f.page.showCheckIn(PageFixture::guiding());
        const QString inFull = f.find<QLabel>("breathStopLabel")->text();
        for (const QString &rule : {library->words().breathingStop,
                                    library->words().breathingPosture,
                                    library->words().emergency})
            QVERIFY2(inFull.contains(rule), qPrintable(rule));
        f.page.setExerciseWords(library->words(), false);
        QCOMPARE(f.find<QLabel>("breathStopLabel")->text(), library->words().breathingStop);

        QSignalSpy paused(&f.page, &CheckInPage::breathPauseToggled);
        f.click("lookAroundButton");
        QCOMPARE(paused.size(), 1);
        f.page.showBreathPaused(true);
        const QString steps = f.find<QLabel>("lookAroundStepsLabel")->text();
        for (const QString &step : library->words().groundingSteps)
            QVERIFY2(steps.contains(step), qPrintable(step));
        QVERIFY(!f.find<QWidget>("breathHintLabel")->isVisible());
        f.click("backToBreathButton");
        QCOMPARE(paused.size(), 2);
        f.page.showBreathPaused(false);
        QVERIFY(f.find<QWidget>("breathHintLabel")->isVisible());

        f.click("lookAroundButton");
        f.page.showBreathPaused(true);
        f.page.showBreathPaused(false); // the orb was pressed: the breath goes on
        QVERIFY(f.find<QWidget>("breathStopLabel")->isVisible());
        QVERIFY(!f.find<QWidget>("lookAroundStepsLabel")->isVisible());
        QCOMPARE(paused.size(), 3);
    }

    void theMinuteOfTheMessageIsMarked()
    {
        PageFixture f;
        f.page.showCheckIn(PageFixture::guiding());
        const auto *place = f.find<QLabel>("breathCycleLabel");
        BreathMoment moment;
        moment.state = BreathMoment::State::Breathing;
        moment.cycles = 30;
        moment.cycle = 6; // of ten seconds each
        f.page.showBreath(moment);
        QVERIFY(!place->text().contains(QStringLiteral("minute is done")));
        moment.cycle = 7;
        f.page.showBreath(moment);
        QVERIFY(place->text().contains(QStringLiteral("minute is done")));
        QVERIFY(place->text().contains(QStringLiteral("7 of 30")));
    }

    void aStretchSaysWhenToLeaveItOut()
    {
        PageFixture f;
        const auto library = GuidanceLibrary::load(Language::English);
        f.page.setExerciseWords(library->words(), false);
        CheckIn checkIn = PageFixture::guiding();
        checkIn.guidance->stretch = *library->routine(QStringLiteral("hips-back"));
        f.page.showCheckIn(checkIn);
        const auto *caution = f.find<QLabel>("stretchCautionLabel");
        QVERIFY(!f.find<QWidget>("stretchGentlerButton")->isVisible());
        const std::vector<StretchStep> &steps = checkIn.guidance->stretch.steps;
        QSignalSpy gentler(&f.page, &CheckInPage::stretchGentlerRequested);
        for (std::size_t i = 0; i < steps.size(); ++i) {
            StretchMoment moment;
            moment.step = int(i);
            f.page.showStretch(moment, checkIn.guidance->stretch);
            QVERIFY(caution->text().contains(steps[i].caution));
            QVERIFY(caution->text().contains(library->words().stretchStop));
            const bool risky = steps[i].move == u"knee-hug" || steps[i].standing;
            QCOMPARE(f.find<QWidget>("stretchGentlerButton")->isVisible(), risky);
            if (risky)
                f.click("stretchGentlerButton");
        }
        QCOMPARE(gentler.size(), 5);
    }
};

PULSEMATES_TEST(tst_ExerciseAdvice)
#include "tst_exerciseadvice.moc"
