#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace pulsemates {

using HttpHeader = std::pair<QByteArray, QByteArray>; ///< name, value

/// Status and headers of a reply.
struct HttpHead
{
    int status = 0;
    QList<HttpHeader> headers; ///< names in lower case, as they came otherwise

    /// The first value of @p name (lower case); empty where there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    /// "text/event-stream": without parameters, in lower case.
    [[nodiscard]] QByteArray contentType() const;
    [[nodiscard]] bool isHtml() const;
    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
    /// What it says about its length, where that is a number.
    [[nodiscard]] std::optional<qint64> contentLength() const;
    /// What the service calls this request in its own logs: for ours. Bounded, plain.
    [[nodiscard]] QByteArray serviceRequestId() const;
};

/// Whether @p text can stand as the name of a header (RFC 9110, 5.6.2), or as its value: visible
/// ASCII, spaces and tabs, so that no header can smuggle in another.
[[nodiscard]] bool isHeaderName(QByteArrayView text);
[[nodiscard]] bool isHeaderValue(QByteArrayView text);

/// A word of a service that may stand in a log: letters, digits and "-_.", at most 64; else empty.
[[nodiscard]] QByteArray plainToken(QByteArrayView text);

} // namespace pulsemates
