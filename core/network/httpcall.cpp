#include "core/network/httpcall.h"

#include "core/common/logging.h"

#include <QRandomGenerator>

#include <utility>

namespace pulsemates {

namespace {

using std::chrono::milliseconds;

} // namespace

HttpCall::HttpCall(RequestId id,
                   NetworkWire &wire,
                   const Clock &clock,
                   HttpRequest request,
                   QObject *context,
                   HttpEvents events,
                   QObject *parent)
    : QObject(parent)
    , m_id(id)
    , m_wire(wire)
    , m_clock(clock)
    , m_request(std::move(request))
    , m_context(context)
    , m_events(std::move(events))
    , m_end(clock.now() + m_request.timeouts.total)
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &HttpCall::attempt);
}

HttpCall::~HttpCall() = default;

void HttpCall::start()
{
    // Also what cannot be sent is told from the event loop.
    m_wait.start(milliseconds(0));
}

void HttpCall::attempt()
{
    if (!isWanted())
        return;
    if (const Outcome sendable = checkRequest(m_request); !sendable) {
        HttpReply reply;
        reply.outcome = tl::unexpected<Error>(sendable.error());
        reply.facts.begun = m_clock.now();
        reply.facts.ended = reply.facts.begun;
        return finish(std::move(reply));
    }
    m_exchange = new HttpExchange(m_wire, m_clock, m_request, m_end, this);
    connect(m_exchange, &HttpExchange::headArrived, this, &HttpCall::takeHead);
    connect(m_exchange, &HttpExchange::pieceArrived, this, &HttpCall::takePiece);
    connect(m_exchange, &HttpExchange::ended, this, &HttpCall::takeEnd);
    m_exchange->start();
}

bool HttpCall::isWanted()
{
    if (m_isOver)
        return false;
    if (m_context)
        return true;
    cancel();
    emit over(m_id, true);
    return false;
}

void HttpCall::takeHead(const HttpHead &head)
{
    if (isWanted() && m_events.head)
        m_events.head(m_id, head);
}

void HttpCall::takePiece(const QByteArray &piece)
{
    if (!isWanted())
        return;
    if (!m_events.piece) {
        m_body += piece; // HttpExchange bounds it
        return;
    }
    m_delivered = true;
    m_events.piece(m_id, piece);
}

void HttpCall::takeEnd(const HttpReply &reply)
{
    if (!isWanted())
        return;
    dropExchange();
    HttpReply last = reply;
    last.facts.retries = m_retries;
    if (last.outcome)
        return finish(std::move(last));
    const auto wait = nextAttempt(m_request.retry,
                                  {m_retries, last.outcome.error().code, last.head, m_delivered},
                                  std::chrono::floor<milliseconds>(m_end - m_clock.now()),
                                  QDateTime::currentDateTimeUtc(),
                                  QRandomGenerator::global()->generateDouble());
    if (!wait)
        return finish(std::move(last));
    qCDebug(lcNetwork,
            "request %llu: %s, again in %lld ms",
            static_cast<unsigned long long>(m_id.value),
            qPrintable(errorCodeName(last.outcome.error().code)),
            static_cast<long long>(wait->count()));
    ++m_retries;
    m_body.clear();
    m_wait.start(*wait);
}

void HttpCall::finish(HttpReply reply)
{
    if (reply.outcome)
        reply.body = std::exchange(m_body, {});
    m_isOver = true;
    const auto finished = std::exchange(m_events, {}).finished;
    emit over(m_id, false); // first: whoever is told may end everything
    if (finished)
        finished(m_id, reply);
}

void HttpCall::dropExchange()
{
    if (!m_exchange)
        return;
    m_exchange->disconnect(this);
    m_exchange->cancel();
    std::exchange(m_exchange, nullptr)->deleteLater();
}

void HttpCall::cancel()
{
    m_isOver = true;
    m_wait.stop();
    m_events = {};
    m_body.clear();
    dropExchange();
}

} // namespace pulsemates
