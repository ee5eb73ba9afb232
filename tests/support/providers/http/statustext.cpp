#include "tests/support/providers/http/statustext.h"

#include <QHash>

namespace pulsemates::loopback {

QByteArray statusText(int status)
{
    static const QHash<int, QByteArray> texts{
        {200, "OK"},
        {204, "No Content"},
        {302, "Found"},
        {307, "Temporary Redirect"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {413, "Content Too Large"},
        {415, "Unsupported Media Type"},
        {426, "Upgrade Required"},
        {429, "Too Many Requests"},
        {500, "Internal Server Error"},
        {503, "Service Unavailable"},
        {504, "Gateway Timeout"},
        {511, "Network Authentication Required"},
    };
    return texts.value(status, "Other");
}

} // namespace pulsemates::loopback
