#include "core/network/chunkedupload.h"

#include "core/network/httpclient.h"
#include "core/network/linkstate.h"
#include "core/network/networkfailure.h"
#include "core/network/proxychoice.h"

#include <QNetworkProxy>
#include <QSslCertificate>

#include <algorithm>
#include <utility>

namespace pulsemates {

ChunkedUpload::ChunkedUpload(HttpClient &client, HttpRequest request, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_request(std::move(request))
    , m_deadlines(
          m_request.timeouts, client.clock().now(), client.clock().now() + m_request.timeouts.total)
    , m_response(m_request.mostBytes)
{
    m_timer.setSingleShot(true);
    m_result.facts.begun = client.clock().now();
    m_result.facts.secure = m_request.base.isSecure();
    m_result.facts.connection = ConnectionState::Cold;
    listen();
}

ChunkedUpload::~ChunkedUpload()
{
    cancel();
}

void ChunkedUpload::listen()
{
    connect(&m_timer, &QTimer::timeout, this, &ChunkedUpload::checkTime);
    connect(
        &m_socket, &QSslSocket::hostFound, this, [this] { m_hostFound = m_client.clock().now(); });
    connect(&m_socket, &QSslSocket::connected, this, &ChunkedUpload::noteConnected);
    connect(&m_socket, &QSslSocket::encrypted, this, &ChunkedUpload::noteReady);
    connect(&m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_tlsErrors = errors;
    });
    connect(&m_socket, &QSslSocket::bytesWritten, this, &ChunkedUpload::noteWritten);
    connect(&m_socket, &QSslSocket::encryptedBytesWritten, this, &ChunkedUpload::noteWritten);
    connect(&m_socket, &QSslSocket::readyRead, this, &ChunkedUpload::take);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &ChunkedUpload::noteError);
}

void ChunkedUpload::start()
{
    m_request.method = "POST";
    if (const Outcome sendable = checkRequest(m_request); !sendable)
        return endLater(sendable);
    const auto proxy = ProxyChoice::forHost(m_request.base.host(), m_request.base.port());
    if (!proxy)
        return endLater(fail(proxy.error().code, m_request.stage, proxy.error().detail));
    m_socket.setProxy(*proxy);
    if (m_request.base.isSecure()) {
        m_socket.setSslConfiguration(m_client.wire().tls().forSocket());
        m_socket.connectToHostEncrypted(m_request.base.host(), m_request.base.port());
    } else {
        m_socket.connectToHost(m_request.base.host(), m_request.base.port());
    }
    watchTime();
}

void ChunkedUpload::noteConnected()
{
    const MonotonicTime now = m_client.clock().now();
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_hostFound.count() > 0 && m_socket.proxy().type() == QNetworkProxy::NoProxy) {
        m_result.facts.roundTrip = now - m_hostFound;
        m_client.wire().noteRoundTrip(m_request.base, now - m_hostFound);
    }
    if (!m_request.base.isSecure())
        noteReady();
}

void ChunkedUpload::noteReady()
{
    const MonotonicTime now = m_client.clock().now();
    m_ready = true;
    m_result.facts.connected = now;
    m_deadlines.sending(now);
    m_socket.write(requestHead());
    if (!m_early.isEmpty())
        m_socket.write(std::exchange(m_early, {}));
    watchTime();
}

QByteArray ChunkedUpload::requestHead() const
{
    const QUrl url = m_request.base.url(m_request.path, m_request.query);
    const QByteArray target = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    const QByteArray host = url.authority(QUrl::FullyEncoded).toLatin1();
    QByteArray head = "POST " + (target.startsWith('/') ? target : '/' + target) + " HTTP/1.1\r\n"
                      + "Host: " + host + "\r\n"
                      + "User-Agent: PulseMates/" PULSEMATES_VERSION "\r\n"
                      + "Accept-Encoding: identity\r\nConnection: close\r\n"
                      + "Transfer-Encoding: chunked\r\nContent-Type: "
                      + (m_request.contentType.isEmpty() ? QByteArray("application/octet-stream")
                                                         : m_request.contentType)
                      + "\r\n";
    for (const auto &[name, value] : m_request.headers)
        head += name + ": " + value + "\r\n";
    if (!m_request.credential.isEmpty())
        head += m_request.credential.name() + ": " + m_request.credential.line() + "\r\n";
    return head + "\r\n";
}

qsizetype ChunkedUpload::queued() const
{
    return m_early.size() + qsizetype(m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite());
}

bool ChunkedUpload::write(QByteArrayView piece)
{
    if (m_over || m_bodyWhole || queued() + piece.size() > mostQueued)
        return false;
    m_result.facts.sentBytes += piece.size();
    if (!piece.isEmpty()) // a chunk of no length would be the end
        send(QByteArray::number(piece.size(), 16) + "\r\n" + piece.toByteArray() + "\r\n");
    return true;
}

void ChunkedUpload::send(const QByteArray &bytes)
{
    if (!m_ready) {
        m_early += bytes;
        return;
    }
    if (queued() == 0) // until now it was the voice that was silent, not the other side
        m_deadlines.sending(m_client.clock().now());
    m_socket.write(bytes);
    watchTime();
}

void ChunkedUpload::finish()
{
    if (m_over || std::exchange(m_bodyWhole, true))
        return;
    send("0\r\n\r\n");
}

void ChunkedUpload::noteWritten()
{
    if (m_over || !m_ready)
        return;
    const MonotonicTime now = m_client.clock().now();
    m_deadlines.sending(now);
    if (queued() == 0) {
        if (m_bodyWhole && !m_result.facts.sent) {
            m_result.facts.sent = now;
            m_deadlines.sent(now);
        }
        watchTime();
        emit drained(m_id);
        return;
    }
    watchTime();
}

void ChunkedUpload::take()
{
    if (m_over)
        return;
    const QByteArray bytes = m_socket.readAll();
    const MonotonicTime now = m_client.clock().now();
    m_deadlines.received(now);
    if (!m_result.facts.firstByte)
        m_result.facts.firstByte = now;
    watchTime();
    if (const Outcome taken = m_response.feed(bytes); !taken)
        return failWith(taken.error().code, taken.error().detail);
    if (m_response.isComplete())
        takeResponse();
}

void ChunkedUpload::takeResponse()
{
    m_result.head = m_response.head();
    const QByteArray &body = m_response.body();
    const bool isPage = m_result.head.isHtml() || looksLikeHtml(body);
    if (m_result.head.isSuccess() && (!isPage || m_request.mayAnswerHtml)) {
        if (!m_bodyWhole)
            return failWith(ErrorCode::AnswerUnreadable, QStringLiteral("before the end"));
        m_result.body = body;
        return end(Done{});
    }
    m_result.problem = ServiceProblem::of(body);
    failWith(codeOf(m_result.head, m_result.problem, QDateTime::currentDateTimeUtc()),
             QStringLiteral("HTTP %1 %2")
                 .arg(m_result.head.status)
                 .arg(QString::fromLatin1(m_result.problem.tokens()))
                 .trimmed());
}

void ChunkedUpload::noteError(QAbstractSocket::SocketError error)
{
    if (m_over)
        return;
    if (m_socket.bytesAvailable() > 0)
        take(); // what it said before it closed
    if (m_over)
        return;
    if (error == QAbstractSocket::RemoteHostClosedError && m_response.closed())
        return takeResponse();
    const TransportFailure failure{
        replyErrorOf(error), m_tlsErrors, m_ready, isNetworkThereFor(m_request.base.host())};
    failWith(codeOf(failure), QStringLiteral("socket error %1").arg(error));
}

void ChunkedUpload::watchTime()
{
    const auto next = m_deadlines.next();
    if (!next || m_over)
        return m_timer.stop();
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*next - m_client.clock().now());
    m_timer.start(std::max(left, std::chrono::milliseconds(0)));
}

void ChunkedUpload::checkTime()
{
    const MonotonicTime now = m_client.clock().now();
    const auto limit = m_deadlines.expired(now);
    if (limit == ExchangeDeadlines::Limit::Silence && queued() == 0 && !m_bodyWhole
        && !m_result.facts.firstByte) {
        m_deadlines.sending(now); // nobody had anything to say
        return watchTime();
    }
    if (!limit)
        return watchTime();
    failWith(m_ready ? ErrorCode::AnswerTimeout : ErrorCode::ConnectTimeout,
             QLatin1String(limitName(*limit)));
}

void ChunkedUpload::cancel()
{
    m_over = true;
    m_timer.stop();
    m_early.clear();
    m_socket.disconnect(this);
    m_socket.abort();
}

void ChunkedUpload::failWith(ErrorCode code, const QString &detail)
{
    end(fail(code, m_request.stage, detail));
}

void ChunkedUpload::end(Outcome outcome)
{
    if (m_over)
        return;
    cancel();
    m_result.outcome = std::move(outcome);
    m_result.facts.ended = m_client.clock().now();
    m_result.facts.receivedBytes = m_response.body().size();
    emit finished(m_id, m_result);
}

void ChunkedUpload::endLater(Outcome outcome)
{
    QMetaObject::invokeMethod(
        this, [this, outcome = std::move(outcome)] { end(outcome); }, Qt::QueuedConnection);
}

} // namespace pulsemates
