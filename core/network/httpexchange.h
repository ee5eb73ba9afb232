#pragma once

#include "core/network/exchangedeadlines.h"
#include "core/network/httpreply.h"
#include "core/network/httprequest.h"
#include "core/network/networkwire.h"

#include <QNetworkReply>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace pulsemates {

/// One attempt of a request, with its four timers and bounds. HttpCall makes as many as it may.
/// Thread: the network's. Tells ended() exactly once; nothing after it, or after cancel(). Whoever
/// hears its signals leaves its deletion to the event loop.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    /// @p end is when the total time of the request is over.
    HttpExchange(NetworkWire &wire,
                 const Clock &clock,
                 HttpRequest request,
                 MonotonicTime end,
                 QObject *parent = nullptr);
    ~HttpExchange() override; ///< as cancel()

    void start();
    /// Ends the stream over HTTP/2, else the connection; tells nobody. Where it has heard nothing
    /// for a second, nor anybody else at the same service, all connections are left.
    void cancel();

signals:
    void headArrived(const pulsemates::HttpHead &head);
    void pieceArrived(const QByteArray &piece);
    void ended(const pulsemates::HttpReply &reply);

private:
    void leaveIfMute();
    void listen();
    void noteSending(qint64 sent, qint64 total);
    void noteSecured();
    void noteConnected();
    void noteConnection(MonotonicTime now);
    void takeHead();
    void takeBody();
    void takeSuccess(const QByteArray &piece);
    void takeProblem(const QByteArray &piece);
    void refuse();
    void takeEnd();
    void checkTime();
    void watchTime();

    [[nodiscard]] Error transportError() const;
    void end(Outcome outcome);
    void fail(ErrorCode code, const QString &detail);

    NetworkWire &m_wire;
    const Clock &m_clock;
    HttpRequest m_request;
    ExchangeDeadlines m_deadlines;
    QTimer m_timer;
    OwnedReply m_reply;
    HttpReply m_result;
    QByteArray m_problemBody;
    QList<QSslError> m_tlsErrors;
    qint64 m_received = 0;
    bool m_offeredTicket = false;
};

} // namespace pulsemates
