#pragma once

#include "tests/support/providers/http/httprequest.h"

namespace pulsemates::loopback {

class Exchange;

/// Who answers the requests of a connection. Thread: the server's.
class RequestHandler
{
public:
    virtual ~RequestHandler() = default;

    /// A whole request came. @p exchange lives until it is finished or gone.
    virtual void received(const HttpRequest &request, Exchange &exchange) = 0;

    /// Asked whenever a part of a body came: true closes the connection there.
    [[nodiscard]] virtual bool cutsUpload(const HttpRequest &head, qint64 bytes) = 0;

    /// The bytes of a client were no HTTP.
    virtual void malformed(const QString &what) = 0;
};

} // namespace pulsemates::loopback
