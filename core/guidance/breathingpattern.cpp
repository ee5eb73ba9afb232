#include "core/guidance/breathingpattern.h"

#include <algorithm>
#include <cmath>

namespace pulsemates {

QString breathPhaseName(BreathPhase phase)
{
    switch (phase) {
    case BreathPhase::HoldFull:
        return QStringLiteral("hold-full");
    case BreathPhase::Exhale:
        return QStringLiteral("exhale");
    case BreathPhase::HoldEmpty:
        return QStringLiteral("hold-empty");
    case BreathPhase::Inhale:
        break;
    }
    return QStringLiteral("inhale");
}

std::chrono::milliseconds BreathingPattern::cycle() const
{
    std::chrono::milliseconds sum{0};
    for (const BreathStep &step : steps)
        sum += step.duration;
    return sum;
}

int BreathingPattern::cyclesIn(std::chrono::seconds length) const
{
    const auto one = cycle();
    if (one <= std::chrono::milliseconds::zero())
        return 1;
    const auto whole = std::max<std::chrono::milliseconds::rep>(length / one, 1);
    const auto most = maxCycles > 0 ? maxCycles : 100'000;
    return static_cast<int>(std::min<std::chrono::milliseconds::rep>(whole, most));
}

BreathingPattern atSpeed(BreathingPattern pattern, double speed)
{
    const double factor = std::isfinite(speed) ? std::clamp(speed, 0.8, 1.2) : 1.0;
    for (BreathStep &step : pattern.steps)
        step.duration =
            std::chrono::milliseconds(std::llround(double(step.duration.count()) / factor));
    return pattern;
}

} // namespace pulsemates
