#include "core/understanding/safety/safetytier.h"

#include <array>
#include <utility>

namespace pulsemates {

namespace {

constexpr std::array<std::pair<SafetyTier, QLatin1String>, 5> names{{
    {SafetyTier::Normal, QLatin1String("T0")},
    {SafetyTier::Support, QLatin1String("T1")},
    {SafetyTier::Other, QLatin1String("T2-other")},
    {SafetyTier::Help, QLatin1String("T2")},
    {SafetyTier::Danger, QLatin1String("T3")},
}};

} // namespace

QString safetyTierName(SafetyTier tier)
{
    for (const auto &[value, name] : names) {
        if (value == tier)
            return name;
    }
    return names.back().second;
}

std::optional<SafetyTier> safetyTierFromName(const QString &name)
{
    for (const auto &[value, known] : names) {
        if (known == name)
            return value;
    }
    return std::nullopt;
}

} // namespace pulsemates
