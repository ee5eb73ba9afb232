#pragma once

#include "core/common/language.h"
#include "core/settings/settings.h"
#include "core/understanding/mood.h"
#include "core/understanding/safety/safetytier.h"

#include <QByteArray>
#include <QString>

namespace pulsemates {

/// What surrounds the words a message is asked for. A message that was made in one environment is
/// never shown in another.
struct CoachingEnvironment
{
    Language language = Language::English;
    CoachingMode mode = CoachingMode::Optimized;
    QString promptVersion;
    bool consent = false;     ///< the person agreed that their words go to the service
    QByteArray historyDigest; ///< of what is told about earlier check-ins; empty: nothing

    friend bool operator==(const CoachingEnvironment &, const CoachingEnvironment &) = default;

    /// Whether anything may be sent to a service at all.
    [[nodiscard]] bool maySend() const { return consent && mode == CoachingMode::Optimized; }
};

/// Everything that a message is made of: what a request is held against when the final words are
/// there.
struct CoachingBasis
{
    QString words;
    MoodLabel mood = MoodLabel::Neutral;
    double score = 0.5;     ///< as Mood::score
    bool uncertain = false; ///< as Mood::uncertain: the message asks
    SafetyTier safety = SafetyTier::Normal;
    CoachingEnvironment environment;

    friend bool operator==(const CoachingBasis &, const CoachingBasis &) = default;
};

} // namespace pulsemates
