#pragma once

#include "core/metrics/servicelink.h"
#include "core/pipeline/coachingcosts.h"
#include "core/pipeline/heardby.h"

#include <QString>

namespace pulsemates {

/// The same of the service that hears beside this computer.
struct HearingFigures
{
    bool used = false; ///< false: nobody is asked; then the rest says nothing
    QString host;
    ServiceLink link;
    std::optional<HeardBy> heardBy; ///< of the last check-in, where it was spoken

    friend bool operator==(const HearingFigures &, const HearingFigures &) = default;
};

/// The same of the service that speaks.
struct VoiceFigures
{
    bool used = false; ///< as above
    QString host;
    ServiceLink link;
    bool rests = false; ///< after trouble it is not asked for a while: this computer speaks

    friend bool operator==(const VoiceFigures &, const VoiceFigures &) = default;
};

/// What the latency panel and its file show of the services. A value. What stands here itself is of
/// the one that writes messages.
struct ServiceFigures
{
    bool used = false; ///< false: nobody is asked, as in fast mode; then the rest says nothing
    QString host;      ///< who is asked now: "api.openai.com"
    QString model;     ///< for what
    ServiceLink link;
    CoachingCosts costs; ///< since the program began, of all that were asked
    HearingFigures hearing;
    VoiceFigures voice;

    friend bool operator==(const ServiceFigures &, const ServiceFigures &) = default;
};

} // namespace pulsemates
