#pragma once

#include "tests/support/providers/http/exchange.h"

#include <QPointer>

namespace pulsemates::loopback {

class Http2Connection;

/// The answer to a request of HTTP/2. Thread: the server's.
class Http2Exchange : public Exchange
{
    Q_OBJECT

public:
    Http2Exchange(Http2Connection &connection, int stream);

    void
    sendHead(int status, const Headers &headers, std::optional<qint64> length, bool last) override;
    void send(const QByteArray &bytes) override;
    void finish() override;
    void sendRaw(const QByteArray &bytes) override;
    void cut() override;
    void reset() override;
    void resetStream() override;

    /// Moves at most @p most bytes of the body to @p to; -1 where none is there yet. @p over: these
    /// were the last.
    [[nodiscard]] qsizetype takeBody(char *to, qsizetype most, bool &over);

private:
    void resume();

    QPointer<Http2Connection> m_connection;
    int m_stream;
    QByteArray m_waiting;
    bool m_finished = false;
};

} // namespace pulsemates::loopback
