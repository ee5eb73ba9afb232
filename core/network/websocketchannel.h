#pragma once

#include "core/common/checkinid.h"
#include "core/common/result.h"
#include "core/network/exchangedeadlines.h"
#include "core/network/exchangefacts.h"
#include "core/network/httprequest.h"
#include "core/network/requestid.h"

#include <QObject>
#include <QTimer>
#include <QWebSocket>

namespace pulsemates {

class HttpClient;

/// What a channel is opened with. Of the timers, firstByte does not apply; silence is the longest
/// time without a frame, pongs counted; total bounds the whole session.
struct ChannelRequest
{
    CheckInId checkIn;
    Stage stage = Stage::App;
    ServiceAddress base;
    QString path;
    QString query; ///< encoded; never a key
    QList<HttpHeader> headers;
    Credential credential;
    HttpTimeouts timeouts{std::chrono::seconds(5),
                          std::chrono::seconds(5),
                          std::chrono::seconds(20),
                          std::chrono::hours(3)};
    std::chrono::milliseconds pingEvery{5'000};
    std::chrono::milliseconds closePatience{5'000};
    qsizetype mostOfMessage = 1024 * 1024;
    qsizetype mostQueued = 1024 * 1024;
};

/// How a channel ended.
struct ChannelEnd
{
    Outcome outcome = Done{}; ///< Done: closed as agreed, 1000 or 1001
    int handshakeStatus = 0;  ///< of a service that refused with HTTP
    int closeCode = 0;        ///< 0: none was told; 1013 also for 1012 and 1014
    QString closeReason;      ///< words of the service: never logged, never shown
    ExchangeFacts facts;
};

/// A WebSocket to a service, with its timers and bounds.
/// Thread: the network's. One connection an object. Tells closed() exactly once, never from within
/// a call; nothing after cancel(), or after it was destroyed.
/// Errors: those of a request, AnswerUnreadable for what is no handshake; a close code maps as 1008
/// KeyRefused, 1009 AnswerTooLarge, 1011 to 1013 and 3000 or more ServiceError, others
/// ConnectionLost. Providers know their codes better.
class WebSocketChannel : public QObject
{
    Q_OBJECT

public:
    WebSocketChannel(HttpClient &client, ChannelRequest request, QObject *parent = nullptr);
    ~WebSocketChannel() override;

    void open();
    /// False, and nothing is sent: not open, or more than mostQueued would wait to go out.
    [[nodiscard]] bool sendText(const QByteArray &utf8);
    [[nodiscard]] bool sendBinary(const QByteArray &bytes);
    /// Says goodbye, and waits closePatience for the other side to.
    void close(int code = 1000);
    void cancel();
    /// Writes what the line takes without waiting: for a last word before this is destroyed.
    void flush() { (void)m_socket.flush(); }

    [[nodiscard]] RequestId id() const { return m_id; }
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] const ExchangeFacts &facts() const { return m_result.facts; } ///< so far
    [[nodiscard]] qsizetype queued() const; ///< bytes that wait to go out

signals:
    void opened(pulsemates::RequestId id);
    void textArrived(pulsemates::RequestId id, const QByteArray &utf8);
    void binaryArrived(pulsemates::RequestId id, const QByteArray &bytes);
    void pongArrived(pulsemates::RequestId id, std::chrono::nanoseconds roundTrip);
    void closed(pulsemates::RequestId id, const pulsemates::ChannelEnd &end);

private:
    void listen();
    [[nodiscard]] Outcome check() const;
    void noteOpen();
    void noteLife();
    void noteError(QAbstractSocket::SocketError error);
    void noteClosed();
    void watchTime();
    void checkTime();
    [[nodiscard]] bool hasRoom(qsizetype bytes) const;
    void end(Outcome outcome);
    void endLater(const Outcome &outcome);
    void failWith(ErrorCode code, const QString &detail);

    HttpClient &m_client;
    RequestId m_id = RequestId::next();
    ChannelRequest m_request;
    QWebSocket m_socket;
    ExchangeDeadlines m_deadlines;
    QTimer m_timer;
    QTimer m_ping;
    QTimer m_goodbye;
    ChannelEnd m_result;
    QList<QSslError> m_tlsErrors;
    bool m_isOpen = false;
    bool m_closing = false;
    bool m_goodbyeSaid = false; ///< by one of the two, with a close frame
    bool m_over = false;
};

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::ChannelEnd)
