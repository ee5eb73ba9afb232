#include "core/understanding/mood.h"

namespace pulsemates {

QString moodLabelName(MoodLabel label)
{
    switch (label) {
    case MoodLabel::Negative:
        return QStringLiteral("negative");
    case MoodLabel::Positive:
        return QStringLiteral("positive");
    case MoodLabel::Mixed:
        return QStringLiteral("mixed");
    case MoodLabel::Neutral:
        break;
    }
    return QStringLiteral("neutral");
}

std::optional<MoodLabel> moodLabelFromName(const QString &name)
{
    for (const MoodLabel label : allMoodLabels) {
        if (moodLabelName(label) == name)
            return label;
    }
    return std::nullopt;
}

} // namespace pulsemates
