#pragma once

#include "core/metrics/servicelink.h"
#include "core/pipeline/coachingcosts.h"

#include <QString>

namespace pulsemates {

/// What the latency panel and its file show of the service that writes messages. A value.
struct ServiceFigures
{
    bool used = false; ///< false: nobody is asked, as in fast mode; then the rest says nothing
    QString host;      ///< "api.openai.com"
    QString model;
    ServiceLink link;
    CoachingCosts costs; ///< since the program began

    friend bool operator==(const ServiceFigures &, const ServiceFigures &) = default;
};

} // namespace pulsemates
