#include "tests/contract/providers/socketclient.h"

#include "tests/support/patience.h"
#include "tests/support/providers/http/websocketframes.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QTest>
#include <QtEndian>

namespace pulsemates {

SocketClient::SocketClient(const QUrl &address, const QByteArray &authorization)
{
    m_socket.connectToHost(QHostAddress::LocalHost, quint16(address.port()));
    const QString target =
        address.path()
        + (address.hasQuery() ? u'?' + address.query(QUrl::FullyEncoded) : QString());
    QByteArray head = "GET " + target.toLatin1()
                      + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: "
                        "Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
                        "dGhlIHNhbXBsZSBub25jZQ==\r\n";
    if (!authorization.isEmpty())
        head += "Authorization: " + authorization + "\r\n";
    m_socket.write(head + "\r\n");
    const bool answered = QTest::qWaitFor(
        [this] {
            m_waiting += m_socket.readAll();
            return m_waiting.contains("\r\n\r\n");
        },
        patienceMs);
    if (!answered)
        return;
    m_status = m_waiting.mid(9, 3).toInt();
    m_acceptIsRight = m_waiting.contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="); // the example of RFC 6455
    m_waiting.remove(0, m_waiting.indexOf("\r\n\r\n") + 4);
}

void SocketClient::sendFrame(quint8 opcode, const QByteArray &payload, bool masked)
{
    QByteArray frame =
        loopback::WebSocketFrame{loopback::WebSocketFrame::Opcode(opcode), true, payload}.encoded();
    if (masked) {
        frame[1] = char(quint8(frame.at(1)) | 0x80);
        frame.insert(frame.size() - payload.size(), QByteArray(4, '\0'));
    }
    if (!m_socket.isOpen())
        return; // the server has ended it
    m_socket.write(frame);
    m_socket.flush();
}

void SocketClient::send(const QByteArray &text)
{
    sendFrame(loopback::WebSocketFrame::Text, text);
}

void SocketClient::sendSound(const QByteArray &bytes)
{
    sendFrame(loopback::WebSocketFrame::Binary, bytes);
}

void SocketClient::close(quint16 code)
{
    sendFrame(loopback::WebSocketFrame::Close, loopback::closePayload(code, {}));
}

/// What a server sends has no mask; fragments are put together.
void SocketClient::readFrames()
{
    if (m_socket.isOpen())
        m_waiting += m_socket.readAll();
    QByteArray message;
    for (qsizetype at = 0; m_waiting.size() >= at + 2;) {
        const auto opcode = quint8(m_waiting.at(at)) & 0x0F;
        const bool final = (quint8(m_waiting.at(at)) & 0x80) != 0;
        qint64 length = quint8(m_waiting.at(at + 1)) & 0x7F;
        qsizetype head = 2;
        if (length >= 126)
            head = length == 126 ? 4 : 10;
        if (m_waiting.size() < at + head)
            return;
        if (head == 4)
            length = qFromBigEndian<quint16>(m_waiting.constData() + at + 2);
        else if (head == 10)
            length = qFromBigEndian<qint64>(m_waiting.constData() + at + 2);
        if (m_waiting.size() < at + head + length)
            return;
        const QByteArray payload = m_waiting.mid(at + head, length);
        at += head + length;
        if (opcode == loopback::WebSocketFrame::Close && m_closeCode == 0) {
            m_closeCode = qFromBigEndian<quint16>(payload.constData());
            sendFrame(opcode, payload);
        }
        if (opcode > loopback::WebSocketFrame::Binary)
            continue;
        message += payload;
        if (!final)
            continue;
        m_received.push_back(QJsonDocument::fromJson(message).object());
        message.clear();
        m_waiting.remove(0, at);
        at = 0;
    }
}

QJsonObject SocketClient::next(const QString &type)
{
    const bool came = QTest::qWaitFor(
        [&] {
            readFrames();
            while (m_taken < m_received.size()) {
                if (m_received[m_taken++][QStringLiteral("type")].toString() == type)
                    return true;
            }
            return false;
        },
        patienceMs);
    return came ? m_received[m_taken - 1] : QJsonObject();
}

int SocketClient::waitForClose()
{
    const bool ended = QTest::qWaitFor(
        [this] {
            readFrames();
            return m_closeCode != 0 || m_socket.state() == QAbstractSocket::UnconnectedState;
        },
        patienceMs);
    return ended ? m_closeCode : -1;
}

} // namespace pulsemates
