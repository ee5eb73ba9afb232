#include "tests/support/providers/http/http1parser.h"

#include <QRegularExpression>

#include <algorithm>

namespace pulsemates::loopback {

void Http1Parser::feed(const QByteArray &bytes)
{
    m_waiting += bytes;
    if (m_request && !bytes.isEmpty())
        ++m_request->bodyPieces;
    if (m_waiting.size() > mostOfBody + mostOfHead)
        refuse(QStringLiteral("more bytes than this server takes"));
}

std::optional<HttpRequest> Http1Parser::take()
{
    if (!m_request && m_problem.isEmpty())
        readHead();
    if (!m_request || !m_problem.isEmpty() || !readBody())
        return std::nullopt;
    m_request->bodyAt = std::chrono::steady_clock::now();
    auto taken = std::move(m_request);
    m_request.reset();
    return taken;
}

bool Http1Parser::wantsContinue()
{
    return std::exchange(m_continueAsked, false);
}

QByteArray Http1Parser::takeRest()
{
    return std::exchange(m_waiting, {});
}

void Http1Parser::refuse(const QString &what)
{
    if (m_problem.isEmpty())
        m_problem = what;
}

void Http1Parser::readHead()
{
    const qsizetype end = m_waiting.indexOf("\r\n\r\n");
    if (end < 0) {
        if (m_waiting.size() > mostOfHead)
            refuse(QStringLiteral("a request head without an end"));
        return;
    }
    auto lines = m_waiting.first(end).split('\n');
    m_waiting.remove(0, end + 4);
    for (QByteArray &line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    static const QRegularExpression startLine(QStringLiteral("^([A-Z]+) (/[^ ]*) HTTP/1\\.1$"));
    const auto start = startLine.match(QString::fromLatin1(lines.takeFirst()));
    if (!start.hasMatch())
        return refuse(QStringLiteral("a first line that is none of HTTP/1.1"));
    m_request.emplace();
    m_request->method = start.captured(1).toLatin1();
    m_request->target = start.captured(2).toLatin1();
    m_request->headAt = std::chrono::steady_clock::now();
    m_request->readTarget();
    readFields(lines);
    readLengths();
}

void Http1Parser::readFields(const QList<QByteArray> &lines)
{
    static const QRegularExpression field(QStringLiteral("^([!#$%&'*+.^_`|~0-9A-Za-z-]+):(.*)$"));
    for (const QByteArray &line : lines) {
        const auto match = field.match(QString::fromLatin1(line));
        if (!match.hasMatch())
            return refuse(QStringLiteral("a header field that is none"));
        m_request->headers.add(match.captured(1).toLatin1(),
                               match.captured(2).trimmed().toLatin1());
    }
    if (m_request->headers.count("host") != 1)
        refuse(QStringLiteral("a request without one Host field"));
}

void Http1Parser::readLengths()
{
    const Headers &headers = m_request->headers;
    m_request->chunked = headers.value("transfer-encoding").toLower() == "chunked";
    if (m_request->chunked && headers.has("content-length"))
        refuse(QStringLiteral("both Content-Length and Transfer-Encoding"));
    bool isNumber = true;
    m_left =
        headers.has("content-length") ? headers.value("content-length").toLongLong(&isNumber) : 0;
    if (!isNumber || m_left < 0)
        refuse(QStringLiteral("a Content-Length that is no number"));
    if (m_left > mostOfBody)
        refuse(QStringLiteral("a body longer than this server takes"));
    m_bodyDone = !m_request->chunked && m_left == 0;
    m_inChunk = false;
    m_continueAsked = !m_bodyDone && headers.value("expect").toLower() == "100-continue";
}

bool Http1Parser::readBody()
{
    if (m_request->chunked) {
        while (!m_bodyDone && m_problem.isEmpty() && readChunk()) {
        }
        return m_bodyDone && m_problem.isEmpty();
    }
    const qsizetype now = std::min<qint64>(m_left, m_waiting.size());
    m_request->body += m_waiting.first(now);
    m_waiting.remove(0, now);
    m_left -= now;
    return m_left == 0;
}

bool Http1Parser::readChunk()
{
    if (m_inChunk) {
        if (m_waiting.size() < m_left + 2)
            return false;
        if (m_waiting.mid(m_left, 2) != "\r\n")
            refuse(QStringLiteral("a chunk that does not end where it said"));
        m_request->body += m_waiting.first(m_left);
        m_waiting.remove(0, m_left + 2);
        m_inChunk = false;
        return true;
    }
    const qsizetype end = m_waiting.indexOf("\r\n");
    if (end < 0)
        return false;
    bool isNumber = false;
    m_left = m_waiting.first(end).split(';').first().trimmed().toLongLong(&isNumber, 16);
    if (!isNumber || m_left < 0 || m_request->body.size() + m_left > mostOfBody)
        refuse(QStringLiteral("a chunk without a proper size"));
    if (m_left > 0) {
        m_waiting.remove(0, end + 2);
        m_inChunk = true;
        return true;
    }
    if (m_waiting.size() < end + 4) // the empty line behind the last chunk; trailers are not taken
        return false;
    if (m_waiting.mid(end, 4) != "\r\n\r\n")
        refuse(QStringLiteral("something behind the last chunk"));
    m_waiting.remove(0, end + 4);
    m_bodyDone = true;
    return false;
}

} // namespace pulsemates::loopback
