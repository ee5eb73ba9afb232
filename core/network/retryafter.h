#pragma once

#include "core/network/httphead.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace pulsemates {

/// How long a reply asks to wait: `retry-after-ms` first, then `retry-after` in seconds (also with
/// a fraction) or as an HTTP date. A date is held against the reply's own `date`, so that a wrong
/// clock here does not matter, else against @p now. Nothing where it asks nothing sensible.
/// Source: RFC 9110, 10.2.3; the order is that of the services' own clients.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(const HttpHead &head,
                                                                  const QDateTime &now);

/// `x-should-retry: true` or `false`.
[[nodiscard]] std::optional<bool> shouldRetry(const HttpHead &head);

/// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, 5.6.7); the obsolete forms are not read.
[[nodiscard]] std::optional<QDateTime> httpDate(const QByteArray &text);

/// How far this computer's clock, @p now, is ahead of the one that sent @p head.
[[nodiscard]] std::optional<std::chrono::seconds> clockAhead(const HttpHead &head,
                                                             const QDateTime &now);

} // namespace pulsemates
