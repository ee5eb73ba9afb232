#pragma once

#include "tests/support/fakeclock.h"
#include "ui/checkin/checkinpage.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QTest>

namespace pulsemates {

/// A shown check-in page with values as a pipeline would hand them over.
class PageFixture
{
public:
    PageFixture()
        : theme(*qApp)
        , page(theme, clock)
    {
        theme.apply(ThemeChoice::Light, 100, true);
        page.resize(900, 700);
        page.showMicrophone(QStringLiteral("Test microphone"), false);
        page.show();
    }

    template <typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        return page.findChild<T *>(QLatin1String(name));
    }

    void click(const char *name) const
    {
        auto *widget = find<QWidget>(name);
        QVERIFY2(widget && widget->isVisible(), name);
        QTest::mouseClick(widget, Qt::LeftButton);
    }

    [[nodiscard]] static CheckIn listening();
    [[nodiscard]] static CheckIn guiding(std::uint64_t id = 7);
    [[nodiscard]] static CheckIn trouble(ErrorCode code);

    Theme theme;
    FakeClock clock;
    CheckInPage page;
};

inline CheckIn PageFixture::listening()
{
    CheckIn checkIn;
    checkIn.id = {7};
    checkIn.state = CheckInState::Listening;
    checkIn.listeningSince = std::chrono::seconds(1);
    checkIn.transcript.settled = QStringLiteral("I am");
    checkIn.transcript.unsettled = QStringLiteral("tired");
    return checkIn;
}

inline CheckIn PageFixture::guiding(std::uint64_t id)
{
    using namespace std::chrono_literals;
    CheckIn checkIn = listening();
    checkIn.id = {id};
    checkIn.state = CheckInState::Guiding;
    checkIn.finalWords = true;
    checkIn.transcript.settled = QStringLiteral("I am tired");
    checkIn.transcript.unsettled.clear();
    checkIn.mood = Mood{MoodLabel::Negative, 0.2, 0.8, false, QStringLiteral("test")};
    Guidance guidance;
    guidance.source = QStringLiteral("cached");
    guidance.message.text = QStringLiteral("That sounds like a long day. Shall we breathe?");
    guidance.breathing.title = QStringLiteral("Extended exhale");
    guidance.breathing.hint = QStringLiteral("softly");
    guidance.breathing.steps = {{BreathPhase::Inhale, 4000ms, QStringLiteral("Breathe in"), 1.0},
                                {BreathPhase::Exhale, 6000ms, QStringLiteral("Breathe out"), 0.0}};
    StretchStep step;
    step.title = QStringLiteral("Neck side tilt");
    step.text = QStringLiteral("Let the right ear sink toward the shoulder.");
    step.side = BodySide::Right;
    step.duration = 20s;
    guidance.stretch.steps = {step, step};
    checkIn.guidance = guidance;
    return checkIn;
}

inline CheckIn PageFixture::trouble(ErrorCode code)
{
    CheckIn checkIn;
    checkIn.id = {9};
    checkIn.state = CheckInState::Trouble;
    checkIn.recorded = std::chrono::seconds(5);
    checkIn.error = Error{code, {}, Stage::Capture};
    return checkIn;
}

} // namespace pulsemates
