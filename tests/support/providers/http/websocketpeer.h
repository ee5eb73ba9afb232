#pragma once

#include "tests/support/providers/http/websocketframes.h"

#include <QObject>
#include <QPointer>

class QSslSocket;

namespace pulsemates::loopback {

/// The server's end of an open WebSocket. Answers pings and the closing handshake by itself. Owns
/// the socket; deletes itself when the connection has ended. Thread: the server's.
/// Source: RFC 6455.
class WebSocketPeer : public QObject
{
    Q_OBJECT

public:
    /// @p rest: what already came behind the request.
    WebSocketPeer(QSslSocket &socket, const QByteArray &rest);
    ~WebSocketPeer() override;

    void sendText(const QByteArray &text);
    void sendFrame(const WebSocketFrame &frame);
    void sendRaw(const QByteArray &bytes);
    void close(quint16 code, const QByteArray &reason = {}); ///< waits for the client's answer
    void cut();
    void reset();
    void unplug(); ///< reads nothing more, answers nothing, and keeps the connection

signals:
    void textReceived(const QByteArray &text);
    void binaryReceived(const QByteArray &bytes);
    void closeReceived(int code); ///< the client's close frame; 1005 without a code
    void violated(const QString &what);
    void gone();

private:
    void read();
    void take(const WebSocketFrame &frame);
    void takeMessage();
    void takeClose(const QByteArray &payload);
    void refuse(quint16 code, const QString &what);

    QPointer<QSslSocket> m_socket;
    WebSocketFrameReader m_reader;
    QByteArray m_message;                                         ///< so far, of fragments
    WebSocketFrame::Opcode m_kind = WebSocketFrame::Continuation; ///< of the message under way
    bool m_closeSent = false;
    bool m_closeReceived = false;
};

} // namespace pulsemates::loopback
