#pragma once

#include "tests/support/providers/http/headers.h"

#include <QObject>

#include <optional>

namespace pulsemates::loopback {

/// The answering half of one request on a connection. Thread: the server's.
class Exchange : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// @p length: of the body, when it is told beforehand.
    virtual void
    sendHead(int status, const Headers &headers, std::optional<qint64> length, bool last) = 0;
    virtual void send(const QByteArray &bytes) = 0;
    virtual void finish() = 0;                         ///< the body is complete
    virtual void sendRaw(const QByteArray &bytes) = 0; ///< past all rules, then closes
    virtual void cut() = 0;   ///< what was sent arrives, then the connection ends
    virtual void reset() = 0; ///< the same with a TCP reset
    virtual void resetStream() = 0;

signals:
    void gone(); ///< the client has given up or the connection is lost
};

} // namespace pulsemates::loopback
