#include "core/network/sseparser.h"

#include <algorithm>

namespace pulsemates {

std::vector<SseEvent> SseParser::feed(QByteArrayView bytes)
{
    std::vector<SseEvent> events;
    while (!bytes.isEmpty() && !m_overflown) {
        if (m_afterCr && bytes.front() == '\n') // the other half of CRLF
            bytes = bytes.sliced(1);
        m_afterCr = false;
        const auto *end =
            std::ranges::find_if(bytes, [](char c) { return c == '\n' || c == '\r'; });
        const qsizetype length = end - bytes.begin();
        if (m_line.size() + m_data.size() + length > m_mostBytes) {
            m_overflown = true;
            break;
        }
        m_line.append(bytes.first(length));
        if (length == bytes.size())
            break;
        m_afterCr = bytes[length] == '\r';
        bytes = bytes.sliced(length + 1);
        takeLine(events);
    }
    return events;
}

void SseParser::takeLine(std::vector<SseEvent> &events)
{
    QByteArrayView line = m_line;
    if (m_atStart && line.startsWith("\xEF\xBB\xBF"))
        line = line.sliced(3);
    m_atStart = false;
    if (line.isEmpty()) {
        dispatch(events);
    } else if (line.front() == ':') {
        ++m_comments;
    } else {
        const qsizetype colon = line.indexOf(':');
        QByteArrayView value = colon < 0 ? QByteArrayView() : line.sliced(colon + 1);
        if (value.startsWith(' '))
            value = value.sliced(1);
        takeField(colon < 0 ? line : line.first(colon), value);
    }
    m_line.clear();
}

void SseParser::takeField(QByteArrayView name, QByteArrayView value)
{
    if (name == "event") {
        m_type = value.toByteArray();
    } else if (name == "data") {
        if (m_hasData)
            m_data += '\n';
        m_data += value;
        m_hasData = true;
    } // "id" and "retry" are for reconnecting, which a reply to a POST cannot
}

void SseParser::dispatch(std::vector<SseEvent> &events)
{
    if (m_hasData)
        events.push_back({m_type.isEmpty() ? QByteArray("message") : m_type, m_data});
    m_type.clear();
    m_data.clear();
    m_hasData = false;
}

} // namespace pulsemates
