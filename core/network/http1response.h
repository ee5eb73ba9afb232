#pragma once

#include "core/common/result.h"
#include "core/network/httphead.h"

#include <QByteArray>

namespace pulsemates {

/// Reads one HTTP/1.1 response from a socket of our own, strictly and within bounds: what two
/// readers could take for two different things is refused. Provisional responses (1xx) are passed
/// over, but no protocol is switched.
/// Thread: any; one at a time. Errors: AnswerUnreadable, AnswerTooLarge, ConnectionLost.
/// Source: RFC 9112.
class Http1Response
{
public:
    static constexpr qsizetype mostOfHead = 16 * 1024;
    static constexpr qsizetype mostHeaders = 64;
    static constexpr qsizetype mostOfLine = 256; ///< that tells the size of a chunk
    static constexpr int mostProvisional = 8;

    explicit Http1Response(qint64 mostBytes)
        : m_mostBytes(mostBytes)
    {}

    /// Takes what came. What comes after the end of the response is an error too.
    [[nodiscard]] Outcome feed(QByteArrayView bytes);
    /// The other side closed: the end of a response that does not tell its length, else a loss.
    [[nodiscard]] Outcome closed();

    [[nodiscard]] bool hasHead() const { return m_part > Part::Fields; }
    [[nodiscard]] bool isComplete() const { return m_part == Part::Complete; }
    [[nodiscard]] const HttpHead &head() const { return m_head; }
    [[nodiscard]] const QByteArray &body() const { return m_body; }

private:
    enum class Part {
        Status,
        Fields,
        Length,
        Close,
        ChunkSize,
        Chunk,
        ChunkEnd,
        Trailer,
        Complete
    };

    [[nodiscard]] Outcome step(QByteArrayView &bytes);
    [[nodiscard]] Outcome takeLine(const QByteArray &line);
    [[nodiscard]] Outcome takeStatus(const QByteArray &line);
    [[nodiscard]] Outcome takeField(const QByteArray &line);
    [[nodiscard]] Outcome takeHeadEnd();
    [[nodiscard]] Outcome takeChunkSize(const QByteArray &line);
    [[nodiscard]] Outcome takeBody(QByteArrayView &bytes);
    [[nodiscard]] Outcome frame();

    qint64 m_mostBytes;
    Part m_part = Part::Status;
    HttpHead m_head;
    QByteArray m_body;
    QByteArray m_line;
    qsizetype m_headBytes = 0;
    qint64 m_left = 0; ///< of the body, or of the chunk
    int m_provisional = 0;
};

} // namespace pulsemates
