#include "tools/screens/samples.h"

#include "core/guidance/guidancelibrary.h"
#include "core/pipeline/guidanceplan.h"

namespace pulsemates {

using namespace std::chrono_literals;

QString Samples::microphone() const
{
    return m_korean ? QStringLiteral("내장 마이크") : QStringLiteral("Built-in microphone");
}

CheckIn Samples::idle() const
{
    CheckIn checkIn;
    checkIn.language = m_korean ? Language::Korean : Language::English;
    return checkIn;
}

CheckIn Samples::listening() const
{
    CheckIn checkIn = idle();
    checkIn.id = {1};
    checkIn.state = CheckInState::Listening;
    checkIn.listeningSince = 1s;
    checkIn.recorded = 12s;
    checkIn.transcript.settled =
        m_korean ? QStringLiteral("이번 주 내내 일이 밀렸고 잠도 못 자서")
                 : QStringLiteral("I have been behind on everything this week and I did not "
                                  "sleep,");
    checkIn.transcript.unsettled =
        m_korean ? QStringLiteral("오늘은 그냥") : QStringLiteral("so today just felt");
    return checkIn;
}

CheckIn Samples::guiding() const
{
    CheckIn checkIn = listening();
    checkIn.id = {2};
    checkIn.state = CheckInState::Guiding;
    checkIn.finalWords = true;
    checkIn.transcript.settled =
        m_korean
            ? QStringLiteral("이번 주 내내 일이 밀렸고 잠도 못 자서 오늘은 그냥 너무 버거웠어요.")
            : QStringLiteral("I have been behind on everything this week and I did not "
                             "sleep, so today just felt too much.");
    checkIn.transcript.unsettled.clear();
    checkIn.mood = Mood{MoodLabel::Negative, 0.2, 0.8, false, QStringLiteral("local:trained-1")};
    checkIn.guidance = guidance();
    return checkIn;
}

GuidanceMessage Samples::reply() const
{
    const Language language = m_korean ? Language::Korean : Language::English;
    return GuidanceLibrary::load(language)->messages(MoodLabel::Mixed).back();
}

WrittenMessage Samples::written() const
{
    if (m_korean)
        return {{QStringLiteral("밀린 일에 잠까지 설치셨으니 하루가 정말 길었겠어요."),
                 QStringLiteral("그래도 여기까지 오셨네요."),
                 QStringLiteral("괜찮으시면 숨을 한 번 길게 내쉬고 어깨를 내려 볼까요?")}};
    return {{QStringLiteral("Being behind on everything and short of sleep makes for a long day."),
             QStringLiteral("You still got through it."),
             QStringLiteral("If you like, let one long breath out and let your shoulders drop.")}};
}

GuidanceMessage Samples::emergency() const
{
    const Language language = m_korean ? Language::Korean : Language::English;
    const QString words = GuidanceLibrary::load(language)->words().emergency;
    return {GuidancePlan::emergencyMessage, words, words};
}

CheckIn Samples::trouble(ErrorCode code) const
{
    CheckIn checkIn = idle();
    checkIn.id = {3};
    checkIn.state = CheckInState::Trouble;
    checkIn.recorded = code == ErrorCode::NoMicrophone ? 0s : 9s;
    checkIn.error = Error{code, {}, Stage::Capture};
    return checkIn;
}

BreathMoment Samples::breath() const
{
    BreathMoment moment;
    moment.state = BreathMoment::State::Breathing;
    moment.step = 0;
    moment.stepFraction = 0.26;
    moment.fullness = 0.2;
    moment.secondsLeft = 3;
    moment.cycle = 2;
    moment.cycles = 30;
    return moment;
}

BreathingPattern Samples::pattern() const
{
    BreathingPattern pattern;
    pattern.id = QStringLiteral("extended-exhale");
    pattern.title = m_korean ? QStringLiteral("길게 내쉬기") : QStringLiteral("Extended exhale");
    pattern.hint =
        m_korean ? QStringLiteral("깊게보다 부드럽게") : QStringLiteral("softly, not deeply");
    pattern.steps = {{BreathPhase::Inhale,
                      4000ms,
                      m_korean ? QStringLiteral("들이쉬기") : QStringLiteral("Breathe in"),
                      1.0},
                     {BreathPhase::Exhale,
                      6000ms,
                      m_korean ? QStringLiteral("내쉬기") : QStringLiteral("Breathe out"),
                      0.0}};
    return pattern;
}

StretchRoutine Samples::routine() const
{
    const auto library = GuidanceLibrary::load(m_korean ? Language::Korean : Language::English);
    return *library->routine(QStringLiteral("hips-back")); // the one with the most to say
}

Guidance Samples::guidance() const
{
    Guidance guidance;
    guidance.mood = MoodLabel::Negative;
    guidance.source = QStringLiteral("cached");
    guidance.message.text =
        m_korean
            ? QStringLiteral(
                "오늘 많이 버거우셨겠어요. 지치는 게 당연한 하루였네요. 괜찮으시면 1분만 "
                "같이 천천히 숨을 골라 볼까요?")
            : QStringLiteral("That sounds like a lot to carry today. It makes sense to feel worn "
                             "out. If you like, we could take one slow minute together.");
    guidance.breathing = pattern();
    guidance.stretch = routine();
    return guidance;
}

} // namespace pulsemates
