#include "ui/guidance/moodwords.h"

namespace pulsemates {

QString MoodWords::chip(const Mood &mood)
{
    const bool corrected = mood.source == u"person";
    if (mood.uncertain && !corrected)
        return tr("not sure");
    switch (mood.label) {
    case MoodLabel::Negative:
        return corrected ? tr("feels heavy") : tr("sounds heavy");
    case MoodLabel::Positive:
        return corrected ? tr("feels light") : tr("sounds light");
    case MoodLabel::Mixed:
        return corrected ? tr("feels mixed") : tr("sounds mixed");
    case MoodLabel::Neutral:
        break;
    }
    return corrected ? tr("feels steady") : tr("sounds steady");
}

QString MoodWords::choice(MoodLabel label)
{
    switch (label) {
    case MoodLabel::Negative:
        return tr("Heavy");
    case MoodLabel::Positive:
        return tr("Light");
    case MoodLabel::Mixed:
        return tr("Mixed");
    case MoodLabel::Neutral:
        break;
    }
    return tr("Steady");
}

} // namespace pulsemates
