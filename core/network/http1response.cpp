#include "core/network/http1response.h"

#include <QByteArrayList>

#include <algorithm>

namespace pulsemates {

namespace {

tl::unexpected<Error> unreadable(const char *what)
{
    return fail(ErrorCode::AnswerUnreadable, Stage::App, QLatin1String(what));
}

tl::unexpected<Error> tooLarge(const char *what)
{
    return fail(ErrorCode::AnswerTooLarge, Stage::App, QLatin1String(what));
}

bool isDigits(QByteArrayView text)
{
    return !text.isEmpty()
           && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool isHex(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
}

/// As isHeaderValue(), with bytes of other alphabets, which servers do send.
bool isFieldValue(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) {
        return c == '\t' || (static_cast<unsigned char>(c) >= ' ' && c != 127);
    });
}

} // namespace

Outcome Http1Response::feed(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        if (m_part == Part::Complete)
            return unreadable("something after the response");
        if (const Outcome taken = step(bytes); !taken)
            return taken;
    }
    return Done{};
}

Outcome Http1Response::closed()
{
    if (m_part == Part::Close)
        m_part = Part::Complete;
    if (m_part == Part::Complete)
        return Done{};
    return fail(ErrorCode::ConnectionLost, Stage::App, QStringLiteral("in a response"));
}

Outcome Http1Response::step(QByteArrayView &bytes)
{
    if (m_part == Part::Length || m_part == Part::Close || m_part == Part::Chunk)
        return takeBody(bytes);
    const qsizetype end = bytes.indexOf('\n');
    const QByteArrayView piece = end < 0 ? bytes : bytes.first(end + 1);
    const bool ofChunk = m_part == Part::ChunkSize || m_part == Part::ChunkEnd;
    m_headBytes += ofChunk ? 0 : piece.size();
    if (m_headBytes > mostOfHead || (ofChunk && m_line.size() + piece.size() > mostOfLine))
        return tooLarge("head");
    m_line += piece;
    bytes = bytes.sliced(piece.size());
    if (end < 0)
        return Done{};
    if (!m_line.endsWith("\r\n"))
        return unreadable("a line that ends in LF alone");
    const QByteArray line = std::exchange(m_line, {}).chopped(2);
    return takeLine(line);
}

Outcome Http1Response::takeLine(const QByteArray &line)
{
    switch (m_part) {
    case Part::Status:
        return takeStatus(line);
    case Part::Fields:
        return line.isEmpty() ? takeHeadEnd() : takeField(line);
    case Part::ChunkSize:
        return takeChunkSize(line);
    case Part::ChunkEnd:
        if (!line.isEmpty())
            return unreadable("a chunk longer than it says");
        m_part = Part::ChunkSize;
        return Done{};
    default: // trailers are not needed
        if (line.isEmpty())
            m_part = Part::Complete;
        return Done{};
    }
}

Outcome Http1Response::takeStatus(const QByteArray &line)
{
    // "HTTP/1.1 200 OK", the reason may be missing
    const QByteArrayView status = QByteArrayView(line).sliced(std::min<qsizetype>(line.size(), 9));
    if (!line.startsWith("HTTP/1.1 ") || status.size() < 3 || !isDigits(status.first(3))
        || (status.size() > 3 && status[3] != ' '))
        return unreadable("no status line");
    m_head = {};
    m_head.status = status.first(3).toByteArray().toInt();
    if (m_head.status < 100 || m_head.status > 599 || m_head.status == 101)
        return unreadable("an unknown status");
    m_part = Part::Fields;
    return Done{};
}

Outcome Http1Response::takeField(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isHeaderName(QByteArrayView(line).first(colon)))
        return unreadable("no header"); // also one that is folded
    const QByteArray value = line.sliced(colon + 1).trimmed();
    if (!isFieldValue(value))
        return unreadable("a control character in a header");
    if (m_head.headers.size() >= mostHeaders)
        return tooLarge("headers");
    m_head.headers.append({line.first(colon).toLower(), value});
    return Done{};
}

Outcome Http1Response::takeHeadEnd()
{
    if (m_head.status < 200) {
        if (++m_provisional > mostProvisional)
            return tooLarge("provisional responses");
        m_headBytes = 0;
        m_part = Part::Status;
        return Done{};
    }
    return frame();
}

Outcome Http1Response::frame()
{
    QByteArrayList lengths;
    QByteArrayList codings;
    for (const auto &[name, value] : m_head.headers) {
        if (name == "content-length")
            lengths << value;
        else if (name == "transfer-encoding")
            codings << value.toLower();
    }
    if (!codings.isEmpty() && !lengths.isEmpty())
        return unreadable("two lengths");
    if (m_head.status == 204 || m_head.status == 304) {
        m_part = Part::Complete;
    } else if (!codings.isEmpty()) {
        if (codings != QByteArrayList{"chunked"})
            return unreadable("an unknown coding");
        m_part = Part::ChunkSize;
    } else if (!lengths.isEmpty()) {
        if (lengths.size() > 1 || !isDigits(lengths.first()))
            return unreadable("no length");
        if (lengths.first().size() > 18 || lengths.first().toLongLong() > m_mostBytes)
            return tooLarge("as announced");
        m_left = lengths.first().toLongLong();
        m_part = m_left == 0 ? Part::Complete : Part::Length;
    } else {
        m_part = Part::Close;
    }
    return Done{};
}

Outcome Http1Response::takeChunkSize(const QByteArray &line)
{
    const qsizetype end = line.indexOf(';'); // extensions mean nothing to us
    const QByteArray size = (end < 0 ? line : line.first(end)).trimmed();
    if (!isHex(size))
        return unreadable("no size of a chunk");
    if (size.size() > 15)
        return tooLarge("chunk");
    m_left = size.toLongLong(nullptr, 16);
    if (m_left > m_mostBytes - m_body.size())
        return tooLarge("body");
    m_part = m_left == 0 ? Part::Trailer : Part::Chunk;
    return Done{};
}

Outcome Http1Response::takeBody(QByteArrayView &bytes)
{
    const qsizetype length =
        m_part == Part::Close ? bytes.size() : std::min<qint64>(bytes.size(), m_left);
    if (m_body.size() + length > m_mostBytes)
        return tooLarge("body");
    m_body += bytes.first(length);
    bytes = bytes.sliced(length);
    if (m_part == Part::Close)
        return Done{};
    m_left -= length;
    if (m_left == 0)
        m_part = m_part == Part::Chunk ? Part::ChunkEnd : Part::Complete;
    return Done{};
}

} // namespace pulsemates
