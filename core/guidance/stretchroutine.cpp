#include "core/guidance/stretchroutine.h"

namespace pulsemates {

QString bodySideName(BodySide side)
{
    switch (side) {
    case BodySide::Left:
        return QStringLiteral("left");
    case BodySide::Right:
        return QStringLiteral("right");
    case BodySide::None:
        break;
    }
    return QStringLiteral("none");
}

std::chrono::seconds StretchRoutine::length() const
{
    std::chrono::seconds sum{0};
    for (const StretchStep &step : steps)
        sum += getReady + step.duration;
    return sum;
}

} // namespace pulsemates
