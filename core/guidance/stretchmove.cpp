#include "core/guidance/stretchmove.h"

namespace pulsemates {

QString StretchMove::text(BodySide side, const QString &part) const
{
    const QString position = part.isEmpty() && !parts.isEmpty() ? parts.first() : part;
    const QString key =
        position.isEmpty() ? bodySideName(side) : position + QLatin1Char('-') + bodySideName(side);
    const auto found = texts.find(key);
    return found == texts.end() ? QString() : found->second;
}

QString StretchMove::drawing(const QString &part) const
{
    const bool first = part.isEmpty() || parts.isEmpty() || part == parts.first();
    const QString name = first ? id : id + QLatin1Char('-') + part;
    return QStringLiteral(":/stretches/%1.svg").arg(name);
}

StretchStep
StretchMove::step(BodySide side, std::chrono::seconds duration, const QString &part) const
{
    StretchStep step;
    step.move = id;
    step.title = title;
    step.text = text(side, part);
    step.side = side;
    step.duration = duration;
    step.drawing = drawing(part);
    step.mirrored = sided;
    step.standing = standing;
    step.caution = caution;
    return step;
}

} // namespace pulsemates
