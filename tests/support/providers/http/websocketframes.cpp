#include "tests/support/providers/http/websocketframes.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace pulsemates::loopback {

namespace {

constexpr int shortest16 = 126;
constexpr int shortest64 = 127;

bool isKnown(int opcode)
{
    return opcode <= WebSocketFrame::Binary
           || (opcode >= WebSocketFrame::Close && opcode <= WebSocketFrame::Pong);
}

} // namespace

QByteArray WebSocketFrame::encoded() const
{
    QByteArray bytes;
    bytes.append(char((final ? 0x80 : 0) | opcode));
    const auto length = quint64(payload.size());
    if (length < shortest16) {
        bytes.append(char(length));
    } else if (length <= 0xFFFF) {
        char size[2];
        qToBigEndian(quint16(length), size);
        bytes.append(char(shortest16)).append(size, sizeof size);
    } else {
        char size[8];
        qToBigEndian(length, size);
        bytes.append(char(shortest64)).append(size, sizeof size);
    }
    return bytes + payload;
}

std::optional<WebSocketFrame> WebSocketFrameReader::next()
{
    if (!m_problem.isEmpty() || m_waiting.size() < 2)
        return std::nullopt;
    const auto first = quint8(m_waiting.at(0));
    const auto second = quint8(m_waiting.at(1));
    quint64 length = second & 0x7F;
    const qsizetype sizeBytes = length == shortest16 ? 2 : length == shortest64 ? 8 : 0;
    const qsizetype headBytes = 2 + sizeBytes + 4;
    if ((first & 0x70) != 0 || !isKnown(first & 0x0F))
        m_problem = QStringLiteral("a frame with reserved bits or an unknown opcode");
    else if ((second & 0x80) == 0)
        m_problem = QStringLiteral("a frame without a mask");
    if (!m_problem.isEmpty() || m_waiting.size() < headBytes)
        return std::nullopt;
    if (sizeBytes == 2)
        length = qFromBigEndian<quint16>(m_waiting.constData() + 2);
    else if (sizeBytes == 8)
        length = qFromBigEndian<quint64>(m_waiting.constData() + 2);
    WebSocketFrame frame{WebSocketFrame::Opcode(first & 0x0F), (first & 0x80) != 0, {}};
    if (length > mostOfPayload || (frame.isControl() && (length > 125 || !frame.final))) {
        m_problem = QStringLiteral("a frame longer than allowed");
        return std::nullopt;
    }
    if (quint64(m_waiting.size()) < quint64(headBytes) + length)
        return std::nullopt;
    const QByteArray mask = m_waiting.mid(headBytes - 4, 4);
    frame.payload = m_waiting.mid(headBytes, qsizetype(length));
    for (qsizetype i = 0; i < frame.payload.size(); ++i)
        frame.payload[i] = char(frame.payload.at(i) ^ mask.at(i % 4));
    m_waiting.remove(0, headBytes + qsizetype(length));
    return frame;
}

QByteArray webSocketAccept(const QByteArray &key)
{
    const QByteArray joined = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    return QCryptographicHash::hash(joined, QCryptographicHash::Sha1).toBase64();
}

QByteArray closePayload(quint16 code, const QByteArray &reason)
{
    char bytes[2];
    qToBigEndian(code, bytes);
    return QByteArray(bytes, sizeof bytes) + reason;
}

} // namespace pulsemates::loopback
