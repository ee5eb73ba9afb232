#pragma once

#include "core/guidance/breathingpattern.h"
#include "core/guidance/stretchroutine.h"
#include "core/understanding/mood.h"
#include "core/understanding/topic.h"

#include <QMetaType>
#include <QStringList>

namespace pulsemates {

/// One cached message: written by people, kept in the resources.
struct GuidanceMessage
{
    QString id;     ///< "negative-en-07"
    QString text;   ///< two or three sentences
    QString opener; ///< its first sentence, synthesised ahead

    friend bool operator==(const GuidanceMessage &, const GuidanceMessage &) = default;
};

/// What is shown and spoken after a check-in.
struct Guidance
{
    MoodLabel mood = MoodLabel::Neutral;
    Topic topic = Topic::Day;
    QString source; ///< "cached"
    GuidanceMessage message;
    BreathingPattern breathing;
    StretchRoutine stretch;
    bool asks = false;        ///< the message asks how it is, and waits for the person to say it
    bool beforeWords = false; ///< the exercises were chosen while no word was known

    friend bool operator==(const Guidance &, const Guidance &) = default;
};

/// What the person may and may not do; everything off until they say otherwise.
struct PersonalLimits
{
    bool holdsAllowed = false;
    bool seatedOnly = false;
    bool noTwists = false; ///< leaves out twists, deep forward folds and knee hugs
    float breathSpeed = 1; ///< 0.8 (slower) to 1.2: of every breathing pattern

    friend bool operator==(const PersonalLimits &, const PersonalLimits &) = default;
};

/// The last choices, newest last, so that nothing comes twice in a row.
struct GuidanceHistory
{
    QStringList messageIds; ///< at most 10 are looked at
    QStringList breathingIds;
    QStringList stretchIds;

    friend bool operator==(const GuidanceHistory &, const GuidanceHistory &) = default;
};

/// Everything the choice depends on.
struct GuidanceRequest
{
    MoodLabel mood = MoodLabel::Neutral;
    bool uncertain = false; ///< chooses messages that ask instead of naming a feeling
    Topic topic = Topic::Day;
    GuidanceHistory history;
    PersonalLimits limits;

    friend bool operator==(const GuidanceRequest &, const GuidanceRequest &) = default;
};

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::Guidance)
