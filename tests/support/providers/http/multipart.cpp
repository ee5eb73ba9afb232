#include "tests/support/providers/http/multipart.h"

#include <QRegularExpression>

namespace pulsemates::loopback {

namespace {

QByteArray parameter(const QString &of, const QString &name)
{
    const QRegularExpression quoted(
        QStringLiteral("(?:^|[;\\s])%1=(?:\"([^\"]*)\"|([^;\\s]+))").arg(name),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = quoted.match(of);
    return (match.captured(1) + match.captured(2)).toUtf8();
}

FormPart readPart(const QByteArray &bytes, QString *problem)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    FormPart part;
    part.content = bytes.mid(end + 4);
    for (const QByteArray &line : bytes.first(std::max<qsizetype>(end, 0)).split('\n')) {
        const QString text = QString::fromUtf8(line).trimmed();
        const QString value = text.section(u':', 1).trimmed();
        if (text.startsWith(u"content-disposition:", Qt::CaseInsensitive)) {
            part.name = parameter(text, QStringLiteral("name"));
            part.fileName = parameter(text, QStringLiteral("filename"));
        } else if (text.startsWith(u"content-type:", Qt::CaseInsensitive)) {
            part.contentType = value.section(u';', 0, 0).toLower().toLatin1();
        }
    }
    if (end < 0 || part.name.isEmpty())
        *problem = QStringLiteral("a part of the form has no name");
    return part;
}

} // namespace

std::vector<FormPart>
readForm(const QByteArray &contentType, const QByteArray &body, QString *problem)
{
    const QByteArray boundary =
        parameter(QString::fromLatin1(contentType), QStringLiteral("boundary"));
    const QByteArray mark = "\r\n--" + boundary;
    const QByteArray whole = "\r\n" + body;
    std::vector<FormPart> parts;
    if (!contentType.toLower().startsWith("multipart/form-data") || boundary.isEmpty()
        || !whole.startsWith(mark)) {
        *problem = QStringLiteral("the body is no multipart/form-data");
        return parts;
    }
    qsizetype at = mark.size();
    while (whole.mid(at, 2) == "\r\n") {
        const qsizetype next = whole.indexOf(mark, at);
        if (next < 0)
            break;
        parts.push_back(
            readPart(whole.sliced(at + 2, std::max<qsizetype>(next - at - 2, 0)), problem));
        at = next + mark.size();
    }
    if (whole.mid(at, 2) != "--")
        *problem = QStringLiteral("the form has no end");
    return parts;
}

} // namespace pulsemates::loopback
