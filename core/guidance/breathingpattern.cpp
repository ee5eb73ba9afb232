#include "core/guidance/breathingpattern.h"

#include <algorithm>

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

} // namespace pulsemates
