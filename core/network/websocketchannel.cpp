#include "core/network/websocketchannel.h"

#include "core/network/httpclient.h"
#include "core/network/linkstate.h"
#include "core/network/networkfailure.h"
#include "core/network/proxychoice.h"

#include <QNetworkProxy>
#include <QRegularExpression>
#include <QSslSocket>

#include <algorithm>
#include <utility>

namespace pulsemates {

namespace {

/// Qt tells the status of a refused handshake only in words, and of 400 not even the number.
int statusIn(const QString &words)
{
    static const QRegularExpression number(QStringLiteral("status code: ([1-5][0-9]{2})\\b"));
    if (words.contains(u"Unknown error condition"))
        return 400;
    const auto match = number.match(words);
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

/// Qt calls it a refused connection, too, when what answers is no handshake.
bool isNoHandshake(const QWebSocket &socket, QAbstractSocket::SocketError error)
{
    const auto *line = socket.findChild<QAbstractSocket *>();
    return error == QAbstractSocket::ConnectionRefusedError && line != nullptr
           && line->state() == QAbstractSocket::ConnectedState;
}

/// Qt takes 1012 to 1014, which came after RFC 6455, for a mistake, and forgets which it was: it
/// says 1002, and "Invalid close code 1002 detected." All three mean that it may go well later.
int closeCodeOf(const QWebSocket &socket)
{
    const int code = socket.closeCode();
    const bool misread = code == QWebSocketProtocol::CloseCodeProtocolError
                         && socket.closeReason().contains(u"1002");
    return misread ? 1013 : code;
}

ErrorCode codeOfClose(int closeCode)
{
    if (closeCode == QWebSocketProtocol::CloseCodePolicyViolated)
        return ErrorCode::KeyRefused;
    if (closeCode == QWebSocketProtocol::CloseCodeTooMuchData)
        return ErrorCode::AnswerTooLarge;
    if ((closeCode >= 1011 && closeCode <= 1013) || closeCode >= 3000)
        return ErrorCode::ServiceError;
    return ErrorCode::ConnectionLost;
}

bool isAgreed(int closeCode)
{
    return closeCode == QWebSocketProtocol::CloseCodeNormal
           || closeCode == QWebSocketProtocol::CloseCodeGoingAway;
}

} // namespace

WebSocketChannel::WebSocketChannel(HttpClient &client, ChannelRequest request, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_request(std::move(request))
    , m_deadlines(
          m_request.timeouts, client.clock().now(), client.clock().now() + m_request.timeouts.total)
{
    m_result.facts.begun = client.clock().now();
    m_result.facts.protocol = WireProtocol::WebSocket;
    m_result.facts.connection = ConnectionState::Cold;
    m_result.facts.secure = m_request.base.isSecure();
    m_result.facts.streamed = true;
    m_timer.setSingleShot(true);
    m_goodbye.setSingleShot(true);
    m_socket.setMaxAllowedIncomingFrameSize(quint64(m_request.mostOfMessage));
    m_socket.setMaxAllowedIncomingMessageSize(quint64(m_request.mostOfMessage));
    listen();
}

WebSocketChannel::~WebSocketChannel()
{
    cancel();
}

void WebSocketChannel::listen()
{
    connect(&m_timer, &QTimer::timeout, this, &WebSocketChannel::checkTime);
    connect(&m_ping, &QTimer::timeout, this, [this] { m_socket.ping(); });
    connect(&m_goodbye, &QTimer::timeout, this, [this] {
        failWith(ErrorCode::AnswerTimeout, QStringLiteral("no goodbye"));
    });
    connect(&m_socket, &QWebSocket::connected, this, &WebSocketChannel::noteOpen);
    connect(&m_socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        noteLife();
        const QByteArray utf8 = text.toUtf8();
        m_result.facts.receivedBytes += utf8.size();
        emit textArrived(m_id, utf8);
    });
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this, [this](const QByteArray &bytes) {
        noteLife();
        m_result.facts.receivedBytes += bytes.size();
        emit binaryArrived(m_id, bytes);
    });
    connect(&m_socket, &QWebSocket::pong, this, [this](quint64 elapsed) {
        noteLife();
        m_result.facts.roundTrip = std::chrono::milliseconds(elapsed);
        emit pongArrived(m_id, std::chrono::milliseconds(elapsed));
    });
    connect(&m_socket, &QWebSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_tlsErrors = errors;
    });
    // In Qt 6.4 the signal is still called error, as is a function.
    connect(&m_socket,
            qOverload<QAbstractSocket::SocketError>(&QWebSocket::error),
            this,
            &WebSocketChannel::noteError);
    connect(&m_socket, &QWebSocket::aboutToClose, this, [this] { m_goodbyeSaid = true; });
    connect(&m_socket, &QWebSocket::disconnected, this, &WebSocketChannel::noteClosed);
}

Outcome WebSocketChannel::check() const
{
    HttpRequest same;
    same.stage = m_request.stage;
    same.base = m_request.base;
    same.path = m_request.path;
    same.query = m_request.query;
    same.headers = m_request.headers;
    same.credential = m_request.credential;
    same.timeouts = m_request.timeouts;
    return checkRequest(same);
}

void WebSocketChannel::open()
{
    if (const Outcome usable = check(); !usable)
        return endLater(usable);
    const auto proxy = ProxyChoice::forHost(m_request.base.host(), m_request.base.port());
    if (!proxy)
        return endLater(fail(proxy.error().code, m_request.stage, proxy.error().detail));
    QNetworkRequest request(m_request.base.socketUrl(m_request.path, m_request.query));
    request.setRawHeader("User-Agent", "PulseMates/" PULSEMATES_VERSION);
    for (const auto &[name, value] : std::as_const(m_request.headers))
        request.setRawHeader(name, value);
    if (!m_request.credential.isEmpty())
        request.setRawHeader(m_request.credential.name(), m_request.credential.line());
    if (m_request.base.isSecure())
        m_socket.setSslConfiguration(m_client.wire().tls().forSocket());
    m_socket.setProxy(*proxy);
    m_socket.open(request);
    watchTime();
}

void WebSocketChannel::endLater(const Outcome &outcome)
{
    QMetaObject::invokeMethod(
        this, [this, outcome] { end(outcome); }, Qt::QueuedConnection);
}

void WebSocketChannel::noteOpen()
{
    const MonotonicTime now = m_client.clock().now();
    m_isOpen = true;
    m_result.facts.connected = now;
    m_result.facts.sent = now;
    m_deadlines.received(now);
    m_ping.start(m_request.pingEvery);
    watchTime();
    emit opened(m_id);
}

void WebSocketChannel::noteLife()
{
    const MonotonicTime now = m_client.clock().now();
    if (!m_result.facts.firstByte)
        m_result.facts.firstByte = now;
    m_deadlines.received(now);
    watchTime();
}

// Over TLS Qt counts only what is not encrypted yet, which is nothing after a moment.
qsizetype WebSocketChannel::queued() const
{
    const auto *secret = m_socket.findChild<QSslSocket *>();
    return qsizetype(m_socket.bytesToWrite()
                     + (secret == nullptr ? 0 : secret->encryptedBytesToWrite()));
}

bool WebSocketChannel::hasRoom(qsizetype bytes) const
{
    return m_isOpen && !m_closing && !m_over && queued() + bytes <= m_request.mostQueued;
}

bool WebSocketChannel::sendText(const QByteArray &utf8)
{
    const bool sent = hasRoom(utf8.size()) && m_socket.sendTextMessage(QString::fromUtf8(utf8)) > 0;
    m_result.facts.sentBytes += sent ? utf8.size() : 0;
    return sent;
}

bool WebSocketChannel::sendBinary(const QByteArray &bytes)
{
    const bool sent = hasRoom(bytes.size()) && m_socket.sendBinaryMessage(bytes) > 0;
    m_result.facts.sentBytes += sent ? bytes.size() : 0;
    return sent;
}

void WebSocketChannel::close(int code)
{
    if (m_over || std::exchange(m_closing, true))
        return;
    m_goodbye.start(m_request.closePatience);
    m_socket.close(QWebSocketProtocol::CloseCode(code));
}

void WebSocketChannel::noteError(QAbstractSocket::SocketError error)
{
    if (m_over || m_isOpen) // disconnected() follows, with the close code
        return;
    m_result.handshakeStatus = statusIn(m_socket.errorString());
    if (m_result.handshakeStatus != 0) {
        const HttpHead head{m_result.handshakeStatus, {}};
        return failWith(codeOf(head, {}, QDateTime::currentDateTimeUtc()),
                        QStringLiteral("handshake, HTTP %1").arg(head.status));
    }
    if (isNoHandshake(m_socket, error))
        return failWith(ErrorCode::AnswerUnreadable, QStringLiteral("no handshake"));
    const TransportFailure failure{
        replyErrorOf(error), m_tlsErrors, false, isNetworkThereFor(m_request.base.host())};
    failWith(codeOf(failure), QStringLiteral("socket error %1").arg(error));
}

void WebSocketChannel::noteClosed()
{
    if (m_over)
        return;
    if (!m_isOpen || !m_goodbyeSaid) { // Qt calls also that 1000
        // Later: the reason why it did not open is told after this.
        QMetaObject::invokeMethod(
            this,
            [this] { failWith(ErrorCode::ConnectionLost, QStringLiteral("no goodbye")); },
            Qt::QueuedConnection);
        return;
    }
    m_result.closeCode = closeCodeOf(m_socket);
    m_result.closeReason = m_socket.closeReason();
    if (isAgreed(m_result.closeCode))
        return end(Done{});
    failWith(codeOfClose(m_result.closeCode),
             QStringLiteral("close code %1").arg(m_result.closeCode));
}

void WebSocketChannel::watchTime()
{
    const auto next = m_deadlines.next();
    if (!next || m_over)
        return m_timer.stop();
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*next - m_client.clock().now());
    m_timer.start(std::max(left, std::chrono::milliseconds(0)));
}

void WebSocketChannel::checkTime()
{
    const auto limit = m_deadlines.expired(m_client.clock().now());
    if (!limit)
        return watchTime();
    failWith(m_isOpen ? ErrorCode::AnswerTimeout : ErrorCode::ConnectTimeout,
             QLatin1String(limitName(*limit)));
}

void WebSocketChannel::cancel()
{
    m_over = true;
    m_isOpen = false;
    for (QTimer *timer : {&m_timer, &m_ping, &m_goodbye})
        timer->stop();
    m_socket.disconnect(this);
    m_socket.abort();
}

void WebSocketChannel::failWith(ErrorCode code, const QString &detail)
{
    end(fail(code, m_request.stage, detail));
}

void WebSocketChannel::end(Outcome outcome)
{
    if (m_over)
        return;
    cancel();
    m_result.outcome = std::move(outcome);
    m_result.facts.ended = m_client.clock().now();
    emit closed(m_id, m_result);
}

} // namespace pulsemates
