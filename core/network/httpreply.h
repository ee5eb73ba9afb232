#pragma once

#include "core/common/result.h"
#include "core/network/exchangefacts.h"
#include "core/network/httphead.h"
#include "core/network/requestid.h"
#include "core/network/serviceproblem.h"

#include <functional>

namespace pulsemates {

/// How a request ended.
struct HttpReply
{
    /// Done: a success, its body whole. Else why not; the detail may be logged.
    Outcome outcome = Done{};
    HttpHead head;          ///< status 0 where none came
    QByteArray body;        ///< of a success, where nobody took its pieces
    ServiceProblem problem; ///< of a failure, as far as the service said anything
    ExchangeFacts facts;    ///< of the last attempt
};

/// Who is told. All are called in the network thread, never from within HttpClient::send().
struct HttpEvents
{
    std::function<void(RequestId, const HttpHead &)> head;      ///< of a success
    std::function<void(RequestId, const QByteArray &)> piece;   ///< of its body, as it comes
    std::function<void(RequestId, const HttpReply &)> finished; ///< exactly once, unless cancelled
};

} // namespace pulsemates
