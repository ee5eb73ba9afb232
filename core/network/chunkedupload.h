#pragma once

#include "core/network/exchangedeadlines.h"
#include "core/network/http1response.h"
#include "core/network/httpreply.h"
#include "core/network/httprequest.h"

#include <QObject>
#include <QSslSocket>
#include <QTimer>

#include <memory>

namespace pulsemates {

class HttpClient;

/// A POST whose body is sent while it is being made: a voice goes out as it speaks, and only the
/// last words are left to send at Stop. Qt 6.4 cannot send a body of unknown length, so this is
/// HTTP/1.1 with chunks over a connection of its own.
/// The response may come before the body is whole (a key that is refused): the upload then ends.
/// Nothing is tried again, since the body is not kept.
/// Thread: the network's. One upload an object. Tells finished() exactly once, never from within a
/// call; nothing after cancel(), or after it was destroyed.
/// Errors: those of a request.
class ChunkedUpload : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostQueued = 1024 * 1024; ///< half a minute of speech

    /// @p request is a POST without a body. Of its timers, firstByte counts from when the whole
    /// body is out, and total holds the speech too.
    ChunkedUpload(HttpClient &client, HttpRequest request, QObject *parent = nullptr);
    ~ChunkedUpload() override;

    void start();
    /// Queues a piece of the body; false, and nothing is taken, where more than mostQueued would
    /// wait to go out, or the upload is over.
    [[nodiscard]] bool write(QByteArrayView piece);
    /// The body is whole.
    void finish();
    void cancel();

    [[nodiscard]] RequestId id() const { return m_id; }
    [[nodiscard]] qsizetype queued() const; ///< bytes that have not gone out

signals:
    void drained(pulsemates::RequestId id); ///< everything written so far has gone out
    void finished(pulsemates::RequestId id, const pulsemates::HttpReply &reply);

private:
    void listen();
    void noteConnected();
    void noteReady();
    void noteWritten();
    void noteError(QAbstractSocket::SocketError error);
    void take();
    void takeResponse();
    [[nodiscard]] QByteArray requestHead() const;
    void send(const QByteArray &bytes);
    void watchTime();
    void checkTime();
    void end(Outcome outcome);
    void endLater(Outcome outcome);
    void failWith(ErrorCode code, const QString &detail);

    HttpClient &m_client;
    RequestId m_id = RequestId::next();
    HttpRequest m_request;
    QSslSocket m_socket;
    QTimer m_timer;
    ExchangeDeadlines m_deadlines;
    Http1Response m_response;
    HttpReply m_result;
    QList<QSslError> m_tlsErrors;
    QByteArray m_early; ///< written before the connection is ready
    MonotonicTime m_hostFound{};
    bool m_ready = false;
    bool m_bodyWhole = false;
    bool m_over = false;
};

} // namespace pulsemates
