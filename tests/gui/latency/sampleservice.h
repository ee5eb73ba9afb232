#pragma once

#include "core/pipeline/servicefigures.h"

namespace pulsemates {

/// A service that has been asked some times.
inline ServiceFigures askedService()
{
    using namespace std::chrono_literals;
    ServiceFigures service;
    service.used = true;
    service.host = QStringLiteral("api.example.org");
    service.model = QStringLiteral("small");
    service.link.opened(23ms);
    service.link.connection = ConnectionState::Warm;
    service.link.protocol = WireProtocol::Http2;
    service.costs.attempts = 14;
    service.costs.kept = 8;
    service.costs.keptFirstSentence = 2;
    service.costs.discarded[std::size_t(CoachingReason::Superseded)] = 2;
    service.costs.discarded[std::size_t(CoachingReason::TailTooLong)] = 1;
    service.costs.discarded[std::size_t(CoachingReason::MoodLabel)] = 1;
    service.costs.requests = 21;
    service.costs.hedges = 2;
    service.costs.hedgesWon = 1;
    service.costs.tokens = 9840;
    service.costs.tokensDiscarded = 2510;
    return service;
}

} // namespace pulsemates
