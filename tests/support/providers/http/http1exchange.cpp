#include "tests/support/providers/http/http1exchange.h"

#include "tests/support/providers/http/http1connection.h"
#include "tests/support/providers/http/socketend.h"
#include "tests/support/providers/http/statustext.h"
#include "tests/support/providers/http/websocketpeer.h"

#include <QSslSocket>

namespace pulsemates::loopback {

Http1Exchange::Http1Exchange(QSslSocket &socket, Http1Connection &connection, bool bodyless)
    : Exchange(&connection)
    , m_socket(&socket)
    , m_connection(&connection)
    , m_bodyless(bodyless)
{}

bool Http1Exchange::isOpen() const
{
    return m_socket && m_socket->isOpen() && m_socket->state() == QAbstractSocket::ConnectedState;
}

void Http1Exchange::sendHead(int status,
                             const Headers &headers,
                             std::optional<qint64> length,
                             bool last)
{
    if (!isOpen())
        return;
    m_last = last;
    m_chunked = !length && !m_bodyless;
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + ' ' + statusText(status) + "\r\n";
    for (const auto &[name, value] : headers.all())
        head += name + ": " + value + "\r\n";
    if (length && !headers.has("content-length"))
        head += "Content-Length: " + QByteArray::number(*length) + "\r\n";
    else if (m_chunked)
        head += "Transfer-Encoding: chunked\r\n";
    if (last)
        head += "Connection: close\r\n";
    m_socket->write(head + "\r\n");
}

void Http1Exchange::send(const QByteArray &bytes)
{
    if (!isOpen() || m_bodyless || bytes.isEmpty())
        return;
    m_socket->write(m_chunked ? QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n"
                              : bytes);
    m_socket->flush(); // a piece that is written by itself is a packet of its own
}

void Http1Exchange::finish()
{
    if (isOpen() && m_chunked)
        m_socket->write("0\r\n\r\n");
    if (m_connection)
        m_connection->exchangeOver(m_last);
}

void Http1Exchange::sendRaw(const QByteArray &bytes)
{
    if (!isOpen())
        return;
    m_socket->write(bytes);
    m_socket->disconnectFromHost(); // once all of it has gone out: a flood fits into no buffer
}

void Http1Exchange::cut()
{
    if (m_socket)
        cutSocket(*m_socket);
}

void Http1Exchange::reset()
{
    if (m_socket)
        resetSocket(*m_socket);
}

WebSocketPeer *Http1Exchange::upgrade(const Headers &headers)
{
    QByteArray head = "HTTP/1.1 101 Switching Protocols\r\n";
    for (const auto &[name, value] : headers.all())
        head += name + ": " + value + "\r\n";
    m_socket->write(head + "\r\n");
    m_connection->m_upgraded = true;
    m_socket->disconnect(m_connection);
    auto *peer = new WebSocketPeer(*m_socket, m_connection->m_parser.takeRest());
    m_connection->deleteLater();
    return peer;
}

} // namespace pulsemates::loopback
