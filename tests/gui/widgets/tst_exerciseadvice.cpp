#include "core/guidance/guidancelibrary.h"
#include "tests/gui/widgets/pagefixture.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QLabel>
#include <QSignalSpy>

using namespace pulsemates;

/// What stands beside an exercise so that nobody is harmed by it.
class tst_ExerciseAdvice : public TestClass
{
    Q_OBJECT

private slots:
    void whatToLookForIsInSight()
    {
        const auto library = GuidanceLibrary::load(Language::English);
        QVERIFY(library.has_value());
        PageFixture f;
        f.theme.apply(ThemeChoice::Light, 200, true);
        f.page.resize(571, 540);
        f.page.setExerciseWords(library->words(), true);
        f.page.showCheckIn(PageFixture::guiding());
        auto *steps = f.find<QWidget>("lookAroundStepsLabel");
        f.click("lookAroundButton");
        QTRY_COMPARE_WITH_TIMEOUT(steps->visibleRegion().boundingRect(), steps->rect(), patienceMs);
    }

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

        QSignalSpy grounding(&f.page, &CheckInPage::groundingChosen);
        f.click("lookAroundButton");
        QCOMPARE(grounding.takeLast()[0].toBool(), true);
        f.page.showBreathPaused(true);
        const QString steps = f.find<QLabel>("lookAroundStepsLabel")->text();
        for (const QString &step : library->words().groundingSteps)
            QVERIFY2(steps.contains(step), qPrintable(step));
        QVERIFY(!f.find<QWidget>("breathHintLabel")->isVisible());
        f.click("backToBreathButton");
        QCOMPARE(grounding.takeLast()[0].toBool(), false);
        f.page.showBreathPaused(false);
        QVERIFY(f.find<QWidget>("breathHintLabel")->isVisible());

        f.click("lookAroundButton");
        f.page.showBreathPaused(true);
        f.page.showBreathPaused(false); // something ended by itself
        QVERIFY(f.find<QWidget>("lookAroundStepsLabel")->isVisible());
        f.page.endGrounding(); // the orb was pressed: the breath goes on
        QVERIFY(f.find<QWidget>("breathStopLabel")->isVisible());
        QVERIFY(!f.find<QWidget>("lookAroundStepsLabel")->isVisible());
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

    void nobodyIsInvitedToGoOnHoldingTheBreath()
    {
        PageFixture f;
        const auto library = GuidanceLibrary::load(Language::English);
        const auto *place = f.find<QLabel>("breathCycleLabel");
        for (const BreathingPattern &pattern : library->patterns()) {
            CheckIn checkIn = PageFixture::guiding();
            checkIn.guidance->breathing = pattern;
            f.page.showCheckIn(checkIn);
            BreathMoment moment;
            moment.state = BreathMoment::State::Breathing;
            moment.cycles = 30;
            moment.cycle = 29;
            f.page.showBreath(moment);
            const bool invited = place->text().contains(QStringLiteral("as long as you like"));
            QVERIFY2(invited != pattern.hasHolds, qPrintable(pattern.id));
            moment.state = BreathMoment::State::Finished;
            f.page.showBreath(moment);
            const bool atTheEnd = place->text().contains(QStringLiteral("as long as you like"));
            QVERIFY2(atTheEnd != pattern.hasHolds, qPrintable(pattern.id));
            f.page.showCheckIn({});
        }
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
