#include "core/pipeline/spokentexts.h"

#include "core/pipeline/guidanceplan.h"
#include "core/pipeline/messagevoice.h"

namespace pulsemates {

QStringList allSpokenTexts(const GuidanceLibrary &table)
{
    QStringList texts;
    for (const GuidanceMessage &message : GuidancePlan::graveMessages(table))
        texts << spokenParts(message);
    for (const BreathingPattern &pattern : table.patterns()) {
        for (const BreathStep &step : pattern.steps)
            texts << step.cue;
    }
    for (const MoodLabel mood : allMoodLabels) {
        for (const bool asking : {false, true}) {
            for (const GuidanceMessage &message : table.messages(mood, asking))
                texts << spokenParts(message);
        }
    }
    for (const StretchRoutine &routine : table.routines()) {
        for (const StretchStep &step : routine.steps)
            texts << step.text;
    }
    texts.removeDuplicates();
    return texts;
}

} // namespace pulsemates
