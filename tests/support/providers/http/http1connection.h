#pragma once

#include "tests/support/providers/http/http1parser.h"
#include "tests/support/providers/http/requesthandler.h"

#include <QObject>
#include <QPointer>

class QSslSocket;

namespace pulsemates::loopback {

class Http1Exchange;

/// One HTTP/1.1 connection: requests one after the other, kept alive. Owns the socket until a
/// WebSocket takes it over. Thread: the server's.
class Http1Connection : public QObject
{
    Q_OBJECT

public:
    Http1Connection(QSslSocket &socket, RequestHandler &handler, qint64 number, QObject *parent);
    ~Http1Connection() override;

    void read(); ///< what has come so far; called by itself from then on

private:
    friend class Http1Exchange;

    void answerNext();
    [[nodiscard]] bool isCutInUpload();
    void exchangeOver(bool last);
    void lost();

    QSslSocket &m_socket;
    RequestHandler &m_handler;
    qint64 m_number;
    Http1Parser m_parser;
    QPointer<Http1Exchange> m_exchange;
    bool m_upgraded = false;
};

} // namespace pulsemates::loopback
