#include "core/guidance/guidancelibrary.h"
#include "tests/gui/cutoff.h"
#include "tests/support/fakeaudiooutput.h"
#include "tests/support/fakeclock.h"
#include "tests/support/heldsynthesizer.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "ui/common/theme.h"
#include "ui/exercises/practicepage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QScrollArea>
#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

struct Practice
{
    explicit Practice(Language language = Language::English)
        : words(language == Language::Korean)
        , library(GuidanceLibrary::load(language).value())
        , theme(*qApp)
        , page(theme, player, clock)
    {
        page.setWords(library.words(), true);
    }

    void show(const QSize &size, int percent)
    {
        theme.apply(ThemeChoice::Light, percent, true);
        page.setMinimumSize(1, 1); // the window gives no more for it
        page.resize(size);
        page.show();
    }

    void breathe(const QString &pattern) { page.startBreathing(*library.pattern(pattern), 60s); }

    [[nodiscard]] QWidget *find(const char *name) const
    {
        return page.findChild<QWidget *>(QLatin1String(name));
    }

    /// Whether @p name can be seen without scrolling.
    [[nodiscard]] bool isInView(const char *name) const
    {
        const QWidget *widget = find(name);
        const QWidget *view = page.findChild<QScrollArea *>()->viewport();
        return widget->isVisible()
               && view->rect().contains(
                   QRect(widget->mapTo(view, QPoint(0, 0)), QSize(widget->width(), 1)));
    }

    KoreanWords words;
    GuidanceLibrary library;
    FakeClock clock;
    HeldSynthesizer synthesizer;
    FakeAudioOutput output;
    SpeechLibrary speeches{{&synthesizer},
                           {[](const auto &...) { return AudioClipPtr(); },
                            [](const auto &...) { return Outcome(Done{}); }}};
    SpeechPlayer speech{speeches, output};
    ExercisePlayer player{clock, speech, output};
    Theme theme;
    PracticePage page;
};

} // namespace

class tst_PracticePage : public TestClass
{
    Q_OBJECT

private slots:
    void nothingIsCutOff_data() { addRooms(); }

    void nothingIsCutOff()
    {
        QFETCH(QSize, size);
        QFETCH(int, percent);
        QFETCH(bool, korean);
        Practice p(korean ? Language::Korean : Language::English);
        p.show(size, percent);
        for (const BreathingPattern &pattern : p.library.patterns()) {
            p.breathe(pattern.id); // with the rules in full
            QTRY_COMPARE_WITH_TIMEOUT(cutOff(p.page), QString(), patienceMs);
        }
        p.page.findChild<QAbstractButton *>(QStringLiteral("lookAroundButton"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(cutOff(p.page), QString(), patienceMs);
        for (const StretchRoutine &routine : p.library.routines()) {
            p.page.startStretch(routine);
            for (int step = 0; step < int(routine.steps.size()); ++step) {
                QTRY_COMPARE_WITH_TIMEOUT(cutOff(p.page), QString(), patienceMs);
                p.player.skipStep();
            }
        }
    }

    void theWayOutIsAlwaysInSight()
    {
        Practice p;
        p.show({311, 540}, 200);
        p.breathe(QStringLiteral("coherent"));
        for (const char *name : {"practicePauseButton", "practiceDoneButton"}) {
            const QWidget *button = p.find(name);
            QTRY_VERIFY_WITH_TIMEOUT(
                p.page.rect().contains(QRect(button->mapTo(&p.page, QPoint(0, 0)), button->size())),
                patienceMs);
        }
    }

    void whatIsChosenIsScrolledTo()
    {
        Practice p;
        p.show({311, 540}, 200);
        p.breathe(QStringLiteral("coherent"));
        QTRY_VERIFY_WITH_TIMEOUT(p.isInView("practiceOrb"), patienceMs);
        p.page.findChild<QAbstractButton *>(QStringLiteral("lookAroundButton"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(p.isInView("lookAroundTitleLabel"), patienceMs);
        p.page.findChild<QAbstractButton *>(QStringLiteral("backToBreathButton"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(p.isInView("practiceOrb"), patienceMs);
    }

    void theOrbIsCentredInWhatIsThere()
    {
        Practice p;
        p.show({724, 720}, 100);
        p.breathe(QStringLiteral("coherent"));
        const QWidget *orb = p.find("practiceOrb");
        const QWidget *advice = p.find("breathAdvice");
        const QWidget *pause = p.find("practicePauseButton");
        const auto above = [&] { return orb->mapTo(&p.page, QPoint(0, 0)).y(); };
        const auto below = [&] {
            return pause->mapTo(&p.page, QPoint(0, 0)).y()
                   - advice->mapTo(&p.page, QPoint(0, advice->height())).y();
        };
        // No bar stands above it here.
        QTRY_VERIFY_WITH_TIMEOUT(std::abs(above() - below()) <= 24, patienceMs);
    }
};

PULSEMATES_TEST(tst_PracticePage)

#include "tst_practicepage.moc"
