#pragma once

#include "core/pipeline/checkin.h"
#include "core/understanding/helplines.h"

#include <QJsonObject>

namespace pulsemates {

class SpeechPlayer;

/// What the voice made of the message.
struct SpokenMessage
{
    QString source; ///< "local:piper-libritts_r"; empty: no sound was made
    double seconds = 0;
};

/// What @p speech has in memory of the message of @p checkIn: all of it or nothing.
[[nodiscard]] SpokenMessage spokenMessage(const CheckIn &checkIn, const SpeechPlayer &speech);

/// What is offered where words stand close to danger: fixed words, and the lines of the region.
struct OfferedHelp
{
    QString message;
    std::vector<HelpLine> lines;
};

/// One check-in as the object that `check-in --json` prints.
/// Shape: schema "pulsemates.checkin/1"; fields that are not known are null. Only public texts and
/// the person's own words go to standard output; nothing of it is logged. In optimized mode there
/// is "written", with @p writer as who wrote it: null where nothing came in time.
[[nodiscard]] QJsonObject checkInToJson(const CheckIn &checkIn,
                                        const SpokenMessage &speech,
                                        const OfferedHelp &help = {},
                                        const QString &writer = {});

[[nodiscard]] QJsonObject moodToJson(const Mood &mood);
[[nodiscard]] QJsonObject safetyToJson(const SafetyFinding &finding);

} // namespace pulsemates
