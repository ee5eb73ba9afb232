#pragma once

#include "core/pipeline/coachingstage.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakecoach.h"
#include "tests/support/patience.h"
#include "tests/support/pipelineoffakes.h"

#include <QTest>

namespace pulsemates {

inline const QStringList writtenSentences{QStringLiteral("That sounds like a lot to carry."),
                                          QStringLiteral("You showed up for it anyway."),
                                          QStringLiteral("If you like, rest for one slow minute.")};
/// One that is held to be whole (an example of the prompt): it may be offered.
inline const QStringList wholeMessage{
    QStringLiteral("Three deadlines in one week sounds like a lot."),
    QStringLiteral("Lying awake over them would wear anyone out."),
    QStringLiteral("If you like, let your hands rest for one slow minute.")};
inline const auto longDay = QStringLiteral("It was a long day at work and I am so sad");

/// The stage that has messages written, over a coach that follows a script.
struct Coached
{
    explicit Coached(const Clock &clock)
        : stage(CoachingStage::Parts{
            clock,
            coach,
            sharedScreen(),
            {{Language::English,
              std::make_shared<const CopyLinter>(*CopyLinter::load(Language::English))}}})
    {
        stage.setLeave(true, {.on = true, .consent = true, .mostTokens = 0});
    }

    FakeCoach coach;
    CoachingStage stage;
};

/// A whole check-in with a coach; everything that is said is noted.
struct WrittenCheckIn : QObject
{
    WrittenCheckIn()
    {
        fakes.set([](Settings &settings) { settings.mode = CoachingMode::Optimized; });
        connect(&fakes.speech(),
                &SpeechPlayer::saying,
                this,
                [this](CheckInId, const QString &text) { heard << text; });
    }

    [[nodiscard]] bool hears(const QString &text)
    {
        return QTest::qWaitFor([&] { return heard.contains(text); }, patienceMs);
    }
    /// Sends words and waits until a message is asked for, which is held.
    [[nodiscard]] bool asks()
    {
        coached.coach.hold();
        fakes.pipeline().submitText(longDay);
        return QTest::qWaitFor(
            [&] { return coached.coach.underWay() == 1 && fakes.checkIn().guidance.has_value(); },
            patienceMs);
    }
    /// What is asked for comes behind its time, whole: it is offered.
    [[nodiscard]] bool comesTooLate()
    {
        clock.advance(std::chrono::seconds(3));
        coached.coach.letGo();
        return QTest::qWaitFor(
            [&] { return fakes.checkIn().written && fakes.checkIn().written->offered; },
            patienceMs);
    }
    [[nodiscard]] bool isSad() const ///< all that was said is understood, not its beginning
    {
        const auto &mood = fakes.checkIn().mood;
        return mood && mood->label == MoodLabel::Negative;
    }
    [[nodiscard]] bool isWritten() const { return fakes.checkIn().written.has_value(); }
    [[nodiscard]] QStringList parts() const
    {
        return spokenParts(fakes.checkIn().guidance->message);
    }

    FakeClock clock; ///< stands still: nothing is late, on a loaded machine neither
    Coached coached{clock};
    PipelineOfFakes fakes{&coached.stage};
    QStringList heard;
};

} // namespace pulsemates
