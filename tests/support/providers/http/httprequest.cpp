#include "tests/support/providers/http/httprequest.h"

#include <QRegularExpression>
#include <QUrl>

namespace pulsemates::loopback {

void HttpRequest::readTarget()
{
    const qsizetype mark = target.indexOf('?');
    path = QUrl::fromPercentEncoding(mark < 0 ? target : target.first(mark));
    query = QUrlQuery(mark < 0 ? QString() : QString::fromUtf8(target.mid(mark + 1)));
    static const QRegularExpression ofSession(QStringLiteral("^/s/(\\d{1,9})(?=/)"));
    if (const auto match = ofSession.match(path); match.hasMatch()) {
        session = match.captured(1).toInt();
        path.remove(0, match.capturedLength());
    }
}

QByteArray HttpRequest::contentType() const
{
    return headers.value("content-type").split(';').first().trimmed().toLower();
}

QString HttpRequest::queryValue(const QString &name) const
{
    return query.queryItemValue(name, QUrl::FullyDecoded);
}

} // namespace pulsemates::loopback
