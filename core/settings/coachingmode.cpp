#include "core/settings/coachingmode.h"

namespace pulsemates {

namespace {

Result<CoachingMode> readMode(const QString &value, const QString &place)
{
    if (const auto mode = coachingModeFromName(value))
        return *mode;
    return fail(ErrorCode::InvalidInput,
                Stage::App,
                QStringLiteral("%1 is \"%2\"; it can be \"fast\" or \"optimized\"")
                    .arg(place, value.left(40)));
}

} // namespace

QString coachingModeName(CoachingMode mode)
{
    return mode == CoachingMode::Optimized ? QStringLiteral("optimized") : QStringLiteral("fast");
}

std::optional<CoachingMode> coachingModeFromName(const QString &name)
{
    for (const CoachingMode mode : {CoachingMode::Fast, CoachingMode::Optimized}) {
        if (name == coachingModeName(mode))
            return mode;
    }
    return std::nullopt;
}

Result<CoachingMode> chooseCoachingMode(const CoachingModeSources &sources)
{
    if (sources.commandLine)
        return readMode(*sources.commandLine, QStringLiteral("--mode"));
    if (sources.environment && !sources.environment->isEmpty())
        return readMode(*sources.environment, QStringLiteral("COACHING_MODE"));
    return sources.settings.value_or(CoachingMode::Fast);
}

} // namespace pulsemates
