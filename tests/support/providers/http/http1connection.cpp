#include "tests/support/providers/http/http1connection.h"

#include "tests/support/providers/http/http1exchange.h"
#include "tests/support/providers/http/socketend.h"

#include <QSslSocket>

namespace pulsemates::loopback {

Http1Connection::Http1Connection(QSslSocket &socket,
                                 RequestHandler &handler,
                                 qint64 number,
                                 QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_handler(handler)
    , m_number(number)
{
    m_socket.setParent(this);
    connect(&m_socket, &QSslSocket::readyRead, this, &Http1Connection::read);
    connect(&m_socket, &QSslSocket::disconnected, this, &Http1Connection::lost);
}

Http1Connection::~Http1Connection()
{
    if (!m_upgraded)
        m_socket.disconnect(this); // its end has no one left to tell
}

void Http1Connection::read()
{
    m_parser.feed(m_socket.readAll());
    if (!m_exchange)
        answerNext();
}

void Http1Connection::answerNext()
{
    auto request = m_parser.take();
    if (!m_parser.problem().isEmpty()) {
        m_handler.malformed(m_parser.problem());
        m_socket.write(
            "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        m_socket.disconnectFromHost();
        return;
    }
    if (!request) {
        if (isCutInUpload())
            cutSocket(m_socket);
        else if (m_parser.wantsContinue())
            m_socket.write("HTTP/1.1 100 Continue\r\n\r\n");
        return;
    }
    request->encrypted = m_socket.isEncrypted();
    request->connection = m_number;
    if (m_handler.cutsUpload(*request, request->body.size()))
        return cutSocket(m_socket);
    m_exchange = new Http1Exchange(m_socket, *this, request->method == "HEAD");
    m_handler.received(*request, *m_exchange);
}

bool Http1Connection::isCutInUpload()
{
    const HttpRequest *head = m_parser.underWay();
    return head && !head->body.isEmpty() && m_handler.cutsUpload(*head, head->body.size());
}

void Http1Connection::exchangeOver(bool last)
{
    if (m_exchange)
        m_exchange->deleteLater();
    m_exchange.clear();
    if (last)
        m_socket.disconnectFromHost();
    else // from the event loop: the caller is inside the exchange that is over
        QMetaObject::invokeMethod(this, &Http1Connection::read, Qt::QueuedConnection);
}

void Http1Connection::lost()
{
    if (m_exchange)
        emit m_exchange->gone();
    deleteLater();
}

} // namespace pulsemates::loopback
