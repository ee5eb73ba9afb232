#include "core/network/retryafter.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace pulsemates {

namespace {

using std::chrono::milliseconds;

constexpr double longestMs = 1e12; // far beyond what anybody waits, and no overflow

/// Digits with at most one point.
std::optional<double> plainNumber(const QByteArray &text)
{
    const bool plain =
        std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
    bool isNumber = false;
    const double number = plain ? text.toDouble(&isNumber) : 0;
    return isNumber ? std::optional(number) : std::nullopt;
}

milliseconds bounded(double ms)
{
    return milliseconds(static_cast<qint64>(std::clamp(ms, 0.0, longestMs)));
}

} // namespace

std::optional<QDateTime> httpDate(const QByteArray &text)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return date;
}

std::optional<milliseconds> retryAfter(const HttpHead &head, const QDateTime &now)
{
    if (const auto ms = plainNumber(head.header("retry-after-ms").trimmed()))
        return bounded(*ms);
    const QByteArray value = head.header("retry-after").trimmed();
    if (const auto seconds = plainNumber(value))
        return bounded(*seconds * 1000);
    const auto then = httpDate(value);
    if (!then)
        return std::nullopt;
    const QDateTime since = httpDate(head.header("date")).value_or(now);
    return bounded(static_cast<double>(since.msecsTo(*then)));
}

std::optional<bool> shouldRetry(const HttpHead &head)
{
    const QByteArray value = head.header("x-should-retry").trimmed().toLower();
    if (value == "true")
        return true;
    if (value == "false")
        return false;
    return std::nullopt;
}

std::optional<std::chrono::seconds> clockAhead(const HttpHead &head, const QDateTime &now)
{
    const auto theirs = httpDate(head.header("date"));
    if (!theirs)
        return std::nullopt;
    return std::chrono::seconds(theirs->secsTo(now));
}

} // namespace pulsemates
