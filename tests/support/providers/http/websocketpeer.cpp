#include "tests/support/providers/http/websocketpeer.h"

#include "tests/support/providers/http/socketend.h"

#include <QSslSocket>
#include <QStringDecoder>
#include <QTimer>
#include <QtEndian>

namespace pulsemates::loopback {

namespace {

constexpr std::chrono::seconds longestFarewell{2}; ///< for the client's answer to a close

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    return !decoder.hasError();
}

} // namespace

WebSocketPeer::WebSocketPeer(QSslSocket &socket, const QByteArray &rest)
    : m_socket(&socket)
{
    socket.setParent(this);
    connect(&socket, &QSslSocket::readyRead, this, &WebSocketPeer::read);
    connect(&socket, &QSslSocket::disconnected, this, [this] {
        emit gone();
        deleteLater();
    });
    m_reader.feed(rest);
    // from the event loop: nobody listens to the signals of this object yet
    QMetaObject::invokeMethod(this, &WebSocketPeer::read, Qt::QueuedConnection);
}

WebSocketPeer::~WebSocketPeer()
{
    if (m_socket)
        m_socket->disconnect(this);
}

void WebSocketPeer::sendText(const QByteArray &text)
{
    sendFrame({WebSocketFrame::Text, true, text});
}

void WebSocketPeer::sendFrame(const WebSocketFrame &frame)
{
    sendRaw(frame.encoded());
}

void WebSocketPeer::sendRaw(const QByteArray &bytes)
{
    if (!m_socket || m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    m_socket->write(bytes);
    m_socket->flush();
}

void WebSocketPeer::close(quint16 code, const QByteArray &reason)
{
    if (m_closeSent)
        return;
    sendFrame({WebSocketFrame::Close, true, closePayload(code, reason)});
    m_closeSent = true;
    if (m_closeReceived && m_socket)
        return m_socket->disconnectFromHost();
    QTimer::singleShot(longestFarewell, this, &WebSocketPeer::cut);
}

void WebSocketPeer::cut()
{
    if (m_socket)
        cutSocket(*m_socket);
}

void WebSocketPeer::reset()
{
    if (m_socket)
        resetSocket(*m_socket);
}

void WebSocketPeer::unplug()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->setReadBufferSize(1); // what comes waits in the kernel, then at the client
}

void WebSocketPeer::read()
{
    if (!m_socket || !m_socket->isOpen())
        return; // cut before the event loop came here
    m_reader.feed(m_socket->readAll());
    while (const auto frame = m_reader.next()) {
        take(*frame);
        if (m_closeReceived)
            return;
    }
    if (!m_reader.problem().isEmpty())
        refuse(1002, m_reader.problem());
}

void WebSocketPeer::take(const WebSocketFrame &frame)
{
    switch (frame.opcode) {
    case WebSocketFrame::Ping:
        return sendFrame({WebSocketFrame::Pong, true, frame.payload});
    case WebSocketFrame::Pong:
        return;
    case WebSocketFrame::Close:
        return takeClose(frame.payload);
    case WebSocketFrame::Continuation:
    case WebSocketFrame::Text:
    case WebSocketFrame::Binary:
        break;
    }
    const bool begins = frame.opcode != WebSocketFrame::Continuation;
    if (begins == (m_kind != WebSocketFrame::Continuation))
        return refuse(1002, QStringLiteral("fragments of a message out of order"));
    if (begins)
        m_kind = frame.opcode;
    m_message += frame.payload;
    if (quint64(m_message.size()) > WebSocketFrameReader::mostOfPayload)
        return refuse(1009, QStringLiteral("a message longer than this server takes"));
    if (frame.final)
        takeMessage();
}

void WebSocketPeer::takeMessage()
{
    const QByteArray message = std::exchange(m_message, {});
    const auto kind = std::exchange(m_kind, WebSocketFrame::Continuation);
    if (m_closeSent)
        return; // on its way when this end closed
    if (kind == WebSocketFrame::Binary)
        emit binaryReceived(message);
    else if (isUtf8(message))
        emit textReceived(message);
    else
        refuse(1007, QStringLiteral("text that is not UTF-8"));
}

void WebSocketPeer::takeClose(const QByteArray &payload)
{
    m_closeReceived = true;
    const int code = payload.size() >= 2 ? qFromBigEndian<quint16>(payload.constData()) : 1005;
    emit closeReceived(code);
    if (m_closeSent) {
        if (m_socket)
            m_socket->disconnectFromHost();
        return;
    }
    close(code == 1005 ? 1000 : quint16(code));
}

void WebSocketPeer::refuse(quint16 code, const QString &what)
{
    emit violated(QStringLiteral("WebSocket: ") + what);
    close(code, what.toLatin1());
    if (m_socket)
        m_socket->disconnectFromHost();
}

} // namespace pulsemates::loopback
