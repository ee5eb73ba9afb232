#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <vector>

namespace pulsemates {

/// One server-sent event. Bytes, not yet decoded: who reads them checks them.
struct SseEvent
{
    QByteArray type; ///< "message" unless the stream says otherwise
    QByteArray data;

    friend bool operator==(const SseEvent &, const SseEvent &) = default;
};

/// Takes a text/event-stream apart, in whatever pieces it arrives. Lines end in LF, CRLF or CR; a
/// byte order mark at the start and comments are skipped; an event that the stream leaves
/// unfinished is none. Nothing is decoded here, so a split inside a character does no harm.
/// Bounds: a line or an event longer than the limit ends the stream for good.
/// Thread: any; one at a time. Source: HTML standard, 9.2.6.
class SseParser
{
public:
    static constexpr qsizetype usualLimit = 1024 * 1024; // speech comes in events, as base64

    explicit SseParser(qsizetype mostBytes = usualLimit)
        : m_mostBytes(mostBytes)
    {}

    /// The events that @p bytes complete.
    [[nodiscard]] std::vector<SseEvent> feed(QByteArrayView bytes);

    /// An event was larger than the limit; nothing is read any more.
    [[nodiscard]] bool isOverflown() const { return m_overflown; }
    /// Something has come since the last whole event: the stream broke off in the middle.
    [[nodiscard]] bool isInTheMiddle() const { return m_hasData || !m_line.isEmpty(); }
    [[nodiscard]] std::uint64_t comments() const { return m_comments; } ///< also heartbeats

private:
    void takeLine(std::vector<SseEvent> &events);
    void takeField(QByteArrayView name, QByteArrayView value);
    void dispatch(std::vector<SseEvent> &events);

    qsizetype m_mostBytes;
    QByteArray m_line;
    QByteArray m_type;
    QByteArray m_data;
    std::uint64_t m_comments = 0;
    bool m_hasData = false;
    bool m_afterCr = false;
    bool m_atStart = true;
    bool m_overflown = false;
};

} // namespace pulsemates
