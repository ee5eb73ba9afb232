#pragma once

#include "tests/support/providers/http/headers.h"

#include <QUrlQuery>

#include <chrono>

namespace pulsemates::loopback {

/// One request as a server received it.
struct HttpRequest
{
    QByteArray method;
    QByteArray target; ///< path and query as they were sent
    Headers headers;
    QByteArray body;
    int version = 1; ///< 1 for HTTP/1.1, 2 for HTTP/2
    bool encrypted = false;
    bool chunked = false;  ///< the body came without its length beforehand
    qint64 connection = 0; ///< which of the server's connections carried it, from 1
    int bodyPieces = 0;    ///< reads of the socket that brought a part of the body
    std::chrono::steady_clock::time_point headAt; ///< when its head was complete
    std::chrono::steady_clock::time_point bodyAt; ///< when all of it was there

    int session = 0; ///< from a path that begins with /s/NUMBER: whose draws of latency it gets
    QString path;    ///< decoded, without that beginning
    QUrlQuery query;

    /// Fills session, path and query from the target.
    void readTarget();

    [[nodiscard]] QByteArray contentType() const;                ///< lower case, without parameters
    [[nodiscard]] QString queryValue(const QString &name) const; ///< decoded
};

} // namespace pulsemates::loopback
