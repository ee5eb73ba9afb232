#pragma once

#include "core/common/error.h"
#include "core/network/httphead.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace pulsemates {

/// How a request is tried again. The defaults are those of the services' own clients.
struct RetryPolicy
{
    enum class Statuses {
        Usual,   ///< 408, 409, 429 and 500 or more
        Refusals ///< 429 and 500 or more, and nothing that may have been done unheard
    };

    int retries = 2; ///< after the first attempt
    std::chrono::milliseconds first{500};
    std::chrono::milliseconds longest{8'000};
    double jitter = 0.25; ///< at most this share is taken off
    std::chrono::milliseconds longestAsked{120'000};
    Statuses statuses = Statuses::Usual;
};

/// An attempt that failed.
struct FailedAttempt
{
    int retriesBefore = 0;
    ErrorCode code = ErrorCode::Internal;
    HttpHead head;          ///< status 0 where none came
    bool delivered = false; ///< a piece of its body was handed on already
};

/// How long to wait before the next attempt, or nothing: it is final.
/// @p left is what remains of the total time; a wait that does not end within it is not begun.
/// @p now is the wall clock; @p chance in [0, 1) makes the jitter.
[[nodiscard]] std::optional<std::chrono::milliseconds> nextAttempt(const RetryPolicy &policy,
                                                                   const FailedAttempt &failed,
                                                                   std::chrono::milliseconds left,
                                                                   const QDateTime &now,
                                                                   double chance);

} // namespace pulsemates
