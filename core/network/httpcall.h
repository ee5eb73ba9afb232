#pragma once

#include "core/network/httpexchange.h"

#include <QPointer>

namespace pulsemates {

/// A request with all its attempts, until it succeeds, may not be tried again, or its total time is
/// over. What HttpClient keeps one of for each request.
/// Thread: the network's. Calls its events exactly as HttpEvents says, and nobody after cancel().
class HttpCall : public QObject
{
    Q_OBJECT

public:
    HttpCall(RequestId id,
             NetworkWire &wire,
             const Clock &clock,
             HttpRequest request,
             QObject *context,
             HttpEvents events,
             QObject *parent = nullptr);
    ~HttpCall() override;

    void start();
    void cancel();

    [[nodiscard]] RequestId id() const { return m_id; }
    [[nodiscard]] CheckInId checkIn() const { return m_request.checkIn; }

signals:
    /// Nothing more comes; @p stale where whoever asked was gone already.
    void over(pulsemates::RequestId id, bool stale);

private:
    void attempt();
    void takeHead(const HttpHead &head);
    void takePiece(const QByteArray &piece);
    void takeEnd(const HttpReply &reply);
    void finish(HttpReply reply);
    void dropExchange();
    /// False, and it is over, where whoever asked is gone.
    [[nodiscard]] bool isWanted();

    RequestId m_id;
    NetworkWire &m_wire;
    const Clock &m_clock;
    HttpRequest m_request;
    QPointer<QObject> m_context;
    HttpEvents m_events;
    MonotonicTime m_end;
    QTimer m_wait; ///< until the next attempt
    HttpExchange *m_exchange = nullptr;
    QByteArray m_body;
    int m_retries = 0;
    bool m_delivered = false;
    bool m_isOver = false;
};

} // namespace pulsemates
