#pragma once

#include "tests/support/providers/http/httprequest.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <memory>

class QSslSocket;
struct nghttp2_session;

namespace pulsemates::loopback {

class Http2Exchange;
class RequestHandler;

/// One HTTP/2 connection (nghttp2). Owns the socket. Thread: the server's.
class Http2Connection : public QObject
{
    Q_OBJECT

public:
    Http2Connection(QSslSocket &socket, RequestHandler &handler, qint64 number, QObject *parent);
    ~Http2Connection() override;

    void read(); ///< what has come so far; called by itself from then on

private:
    friend class Http2Exchange;
    friend struct Http2Callbacks;

    struct EndSession
    {
        void operator()(nghttp2_session *session) const;
    };

    struct Stream
    {
        HttpRequest request;
        QPointer<Http2Exchange> exchange;
    };

    void flush(); ///< writes what the session has to say
    void takeField(int stream, const QByteArray &name, const QByteArray &value);
    void takeBody(int stream, const QByteArray &bytes);
    void answer(int stream);
    void closeStream(int stream);
    void lost();

    QSslSocket &m_socket;
    RequestHandler &m_handler;
    qint64 m_number;
    std::unique_ptr<nghttp2_session, EndSession> m_session;
    QHash<int, Stream> m_streams;
    bool m_ended = false; ///< cut: nothing more is read or written
};

} // namespace pulsemates::loopback
