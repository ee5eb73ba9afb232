#include "core/network/httprequest.h"

#include <QStringList>

#include <algorithm>

namespace pulsemates {

namespace {

constexpr qsizetype mostHeaders = 32;
constexpr qsizetype mostOfHeader = 8 * 1024;
constexpr qsizetype mostOfPath = 4 * 1024;

bool isPlain(const HttpHeader &header)
{
    return isHeaderName(header.first) && isHeaderValue(header.second)
           && header.first.size() + header.second.size() <= mostOfHeader;
}

} // namespace

bool isPathBelow(const QString &path, const QString &query)
{
    const QStringList parts = path.split(u'/');
    return path.size() + query.size() <= mostOfPath && !path.contains(u'?') && !path.contains(u'#')
           && !path.contains(u'%') && !query.contains(u'#') && !parts.contains(u"..")
           && !parts.contains(u".");
}

Outcome checkRequest(const HttpRequest &request)
{
    const auto unusable = [&request](const char *what) {
        return fail(ErrorCode::InvalidInput, request.stage, QLatin1String(what));
    };
    if (request.base.host().isEmpty())
        return fail(ErrorCode::AddressRefused, request.stage, QStringLiteral("no base address"));
    if (request.method != "GET" && request.method != "POST" && request.method != "DELETE")
        return unusable("method");
    if (!isPathBelow(request.path, request.query))
        return unusable("path");
    if (request.headers.size() > mostHeaders || !std::ranges::all_of(request.headers, isPlain)
        || !isHeaderValue(request.contentType))
        return unusable("header");
    if (!request.body.isEmpty() && request.contentType.isEmpty())
        return unusable("a body without a type");
    const HttpTimeouts &timeouts = request.timeouts;
    if (std::min({timeouts.connect, timeouts.firstByte, timeouts.silence, timeouts.total}).count()
        <= 0)
        return unusable("a wait without an end");
    if (!request.credential.isSendable())
        return fail(ErrorCode::KeyRefused, request.stage, QStringLiteral("no header can carry it"));
    return Done{};
}

} // namespace pulsemates
