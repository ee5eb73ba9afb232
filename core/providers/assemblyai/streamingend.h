#pragma once

#include "core/common/error.h"
#include "core/network/websocketchannel.h"

namespace pulsemates {

/// Why a session of Universal-Streaming is over, when nobody asked it to be.
struct StreamingEnd
{
    Error error;
    bool worthAnother = false; ///< a new session may do better

    friend bool operator==(const StreamingEnd &, const StreamingEnd &) = default;
};

/// What the end of the channel means; @p errorCode is that of an error message before it, or 0.
/// 1008 KeyRefused, or RateLimited or QuotaUsedUp where its reason speaks of sessions or money;
/// 3006 and 3007 RequestRefused; 3009 RateLimited; 1011 to 1013, 3005, 3008 and unknown ones from
/// 3000 on ServiceError; what is no WebSocket AnswerUnreadable; 1000 or 1001 that nobody asked for
/// ConnectionLost. Another session is worth a try after 1011 to 1013, 3005, 3008, 408, 5xx and a
/// loss of the network. Reasons are looked at and forgotten. Pure.
[[nodiscard]] StreamingEnd streamingEndOf(const ChannelEnd &end, int errorCode);

} // namespace pulsemates
