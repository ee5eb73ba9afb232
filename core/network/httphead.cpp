#include "core/network/httphead.h"

#include <algorithm>

namespace pulsemates {

namespace {

constexpr qsizetype longestToken = 64;

bool isAlphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

} // namespace

QByteArray HttpHead::header(QByteArrayView name) const
{
    const auto found = std::ranges::find(headers, name, &HttpHeader::first);
    return found == headers.end() ? QByteArray() : found->second;
}

QByteArray HttpHead::contentType() const
{
    return header("content-type").split(';').first().trimmed().toLower();
}

bool HttpHead::isHtml() const
{
    const QByteArray type = contentType();
    return type == "text/html" || type == "application/xhtml+xml";
}

std::optional<qint64> HttpHead::contentLength() const
{
    const QByteArray value = header("content-length");
    bool isNumber =
        !value.isEmpty() && std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
    const qint64 length = isNumber ? value.toLongLong(&isNumber) : 0;
    return isNumber ? std::optional(length) : std::nullopt;
}

QByteArray HttpHead::serviceRequestId() const
{
    return plainToken(header("x-request-id"));
}

bool isHeaderName(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) {
        return isAlphanumeric(c) || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    });
}

bool isHeaderValue(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return c == '\t' || (c >= ' ' && c < 127); });
}

QByteArray plainToken(QByteArrayView text)
{
    const bool isPlain = text.size() <= longestToken && std::ranges::all_of(text, [](char c) {
                             return isAlphanumeric(c) || QByteArrayView("-_.").contains(c);
                         });
    return isPlain ? text.toByteArray() : QByteArray();
}

} // namespace pulsemates
