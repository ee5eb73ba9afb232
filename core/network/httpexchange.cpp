#include "core/network/httpexchange.h"

#include "core/network/http1response.h"
#include "core/network/linkstate.h"
#include "core/network/networkfailure.h"
#include "core/network/nodelay.h"
#include "core/network/proxychoice.h"

#include <algorithm>

namespace pulsemates {

namespace {

constexpr qint64 mostOfProblem = 64 * 1024;

/// A cancelled request that heard nothing for longer, where nobody else did either, may have been
/// on a connection that is dead.
constexpr std::chrono::seconds patienceWithMute{1};

} // namespace

HttpExchange::HttpExchange(
    NetworkWire &wire, const Clock &clock, HttpRequest request, MonotonicTime end, QObject *parent)
    : QObject(parent)
    , m_wire(wire)
    , m_clock(clock)
    , m_request(std::move(request))
    , m_deadlines(m_request.timeouts, clock.now(), end)
{
    m_result.facts.begun = clock.now();
    m_result.facts.secure = m_request.base.isSecure();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &HttpExchange::checkTime);
}

HttpExchange::~HttpExchange() = default;

void HttpExchange::start()
{
    m_offeredTicket = m_wire.hasTicket(m_request.base);
    m_result.facts.roundTrip = m_wire.roundTrip(m_request.base);
    m_reply = m_wire.send(m_request, this);
    listen();
    watchTime();
}

void HttpExchange::cancel()
{
    leaveIfMute();
    m_reply.reset();
    m_timer.stop();
    m_deadlines.finished();
}

/// Over HTTP/2 only the stream ends, and Qt gives a connection that died to the next request too.
void HttpExchange::leaveIfMute()
{
    if (!m_reply || m_result.head.status != 0)
        return;
    const ExchangeFacts &facts = m_result.facts;
    const MonotonicTime asked = facts.sent.value_or(facts.connected.value_or(facts.begun));
    if (m_clock.now() - asked > patienceWithMute && !m_wire.hasHeard(m_request.base, asked))
        m_wire.leaveConnections();
}

void HttpExchange::listen()
{
    QNetworkReply *reply = m_reply.get();
    connect(reply, &QNetworkReply::socketStartedConnecting, this, [this] {
        m_result.facts.connection = ConnectionState::Cold;
    });
    connect(reply, &QNetworkReply::encrypted, this, &HttpExchange::noteSecured);
    connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_tlsErrors = errors;
    });
    connect(reply, &QNetworkReply::requestSent, this, &HttpExchange::noteConnected);
    connect(reply, &QNetworkReply::uploadProgress, this, &HttpExchange::noteSending);
    connect(reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::takeHead);
    connect(reply, &QNetworkReply::readyRead, this, &HttpExchange::takeBody);
    connect(reply, &QNetworkReply::finished, this, &HttpExchange::takeEnd);
}

void HttpExchange::noteSecured()
{
    sendSmallSegmentsAtOnce(); // before the request, as a rule
    if (m_result.facts.connection != ConnectionState::Warm && m_offeredTicket)
        m_result.facts.connection = m_wire.stateOfNew(m_request.base, m_reply->sslConfiguration());
}

void HttpExchange::noteConnected()
{
    const MonotonicTime now = m_clock.now();
    noteConnection(now);
    m_deadlines.sending(now);
    if (m_request.body.isEmpty()) {
        m_deadlines.sent(now);
        m_result.facts.sent = now;
    }
    watchTime();
}

void HttpExchange::noteConnection(MonotonicTime now)
{
    if (m_result.facts.connected)
        return;
    m_result.facts.connected = now;
    if (m_result.facts.connection != ConnectionState::Warm && !m_request.base.isSecure())
        sendSmallSegmentsAtOnce(); // without TLS this is the first that is known of it
}

void HttpExchange::noteSending(qint64 sent, qint64 total)
{
    if (total <= 0) // Qt's way of saying that the reply is complete
        return;
    const MonotonicTime now = m_clock.now();
    noteConnection(now);
    m_deadlines.sending(now);
    m_result.facts.sentBytes = sent;
    if (sent >= total) {
        m_deadlines.sent(now);
        m_result.facts.sent = now;
    }
    watchTime();
}

void HttpExchange::takeHead()
{
    if (m_result.head.status != 0)
        return;
    const MonotonicTime now = m_clock.now();
    HttpHead &head = m_result.head;
    head.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (head.status == 0)
        return;
    qsizetype headBytes = 0;
    for (const auto &[name, value] : m_reply->rawHeaderPairs()) {
        headBytes += name.size() + value.size();
        head.headers.append({name.toLower(), value});
    }
    ExchangeFacts &facts = m_result.facts;
    facts.firstByte = now;
    facts.protocol = m_reply->attribute(QNetworkRequest::Http2WasUsedAttribute).toBool()
                         ? WireProtocol::Http2
                         : WireProtocol::Http1;
    facts.streamed = !head.contentLength();
    m_deadlines.received(now);
    m_wire.noteHeard(m_request.base, now);
    watchTime();
    if (headBytes > Http1Response::mostOfHead)
        return fail(ErrorCode::AnswerTooLarge, QStringLiteral("the head"));
    if (!head.isSuccess())
        return;
    if (head.isHtml() && !m_request.mayAnswerHtml)
        fail(ErrorCode::NotTheService, QStringLiteral("a page"));
    else if (head.contentLength().value_or(0) > m_request.mostBytes)
        fail(ErrorCode::AnswerTooLarge, QStringLiteral("as announced"));
    else
        emit headArrived(head);
}

void HttpExchange::takeBody()
{
    takeHead();
    if (!m_reply)
        return;
    const QByteArray piece = m_reply->readAll();
    if (piece.isEmpty())
        return;
    m_result.facts.receivedBytes += piece.size();
    const MonotonicTime now = m_clock.now();
    m_deadlines.received(now);
    m_wire.noteHeard(m_request.base, now);
    watchTime();
    if (m_result.head.isSuccess())
        takeSuccess(piece);
    else
        takeProblem(piece);
}

void HttpExchange::takeSuccess(const QByteArray &piece)
{
    const bool isFirst = m_received == 0;
    m_received += piece.size();
    if (m_received > m_request.mostBytes)
        fail(ErrorCode::AnswerTooLarge, QStringLiteral("more than %1").arg(m_request.mostBytes));
    else if (isFirst && !m_request.mayAnswerHtml && looksLikeHtml(piece))
        fail(ErrorCode::NotTheService, QStringLiteral("a page"));
    else
        emit pieceArrived(piece);
}

void HttpExchange::takeProblem(const QByteArray &piece)
{
    m_problemBody += piece.left(mostOfProblem - m_problemBody.size());
    if (m_problemBody.size() >= mostOfProblem)
        refuse(); // enough is known
}

void HttpExchange::refuse()
{
    const HttpHead &head = m_result.head;
    m_result.problem = ServiceProblem::of(m_problemBody);
    fail(codeOf(head, m_result.problem, QDateTime::currentDateTimeUtc()),
         QStringLiteral("HTTP %1 %2")
             .arg(head.status)
             .arg(QString::fromLatin1(m_result.problem.tokens()))
             .trimmed());
}

void HttpExchange::takeEnd()
{
    takeHead();
    if (m_reply && m_reply->bytesAvailable() > 0 && m_reply->isFinished())
        takeBody();
    if (!m_reply)
        return;
    m_wire.keepTicket(m_request.base, *m_reply);
    const HttpHead &head = m_result.head;
    if (head.status == 0 || (head.isSuccess() && m_reply->error() != QNetworkReply::NoError)) {
        end(tl::unexpected<Error>(transportError()));
    } else if (head.isSuccess() && m_received < head.contentLength().value_or(0)) {
        fail(ErrorCode::ConnectionLost, QStringLiteral("the body is cut")); // Qt may not notice
    } else if (head.isSuccess()) {
        end(Done{});
    } else {
        refuse();
    }
}

Error HttpExchange::transportError() const
{
    TransportFailure failure;
    failure.error = m_reply->error();
    failure.tls = m_tlsErrors;
    failure.connected = m_deadlines.isConnected();
    failure.networkThere = isNetworkThereFor(m_request.base.host());
    failure.proxied = !ProxyChoice::isDirect(m_request.base.host(), m_request.base.port());
    return {
        codeOf(failure), QStringLiteral("network error %1").arg(failure.error), m_request.stage};
}

void HttpExchange::watchTime()
{
    const auto next = m_deadlines.next();
    if (!next || !m_reply)
        return m_timer.stop();
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*next - m_clock.now());
    m_timer.start(std::max(left, std::chrono::milliseconds(0)));
}

void HttpExchange::checkTime()
{
    const auto limit = m_deadlines.expired(m_clock.now());
    if (!limit)
        return watchTime();
    // Whatever it was, the connection may be dead, and Qt would give it to the next request too.
    m_wire.leaveConnections();
    fail(m_deadlines.isConnected() ? ErrorCode::AnswerTimeout : ErrorCode::ConnectTimeout,
         QLatin1String(limitName(*limit)));
}

void HttpExchange::fail(ErrorCode code, const QString &detail)
{
    end(pulsemates::fail(code, m_request.stage, detail));
}

void HttpExchange::end(Outcome outcome)
{
    if (!m_reply)
        return;
    cancel();
    m_result.outcome = std::move(outcome);
    m_result.facts.ended = m_clock.now();
    emit ended(m_result);
}

} // namespace pulsemates
