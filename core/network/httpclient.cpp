#include "core/network/httpclient.h"

#include <QPointer>

namespace pulsemates {

HttpClient::HttpClient(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_wire(this)
{}

HttpClient::~HttpClient()
{
    for (HttpCall *call : std::exchange(m_calls, {})) {
        call->cancel();
        delete call; // before the wire that carries it
    }
}

RequestId HttpClient::send(HttpRequest request, QObject *context, HttpEvents events)
{
    const RequestId id = RequestId::next();
    if (m_calls.size() >= mostAtOnce) {
        refuse(id, request, context, std::move(events));
        return id;
    }
    auto *call =
        new HttpCall(id, m_wire, m_clock, std::move(request), context, std::move(events), this);
    m_calls.insert(id.value, call);
    connect(call, &HttpCall::over, this, &HttpClient::forget);
    call->start();
    return id;
}

void HttpClient::refuse(RequestId id,
                        const HttpRequest &request,
                        QObject *context,
                        HttpEvents events)
{
    if (!context) {
        ++m_stale;
        return;
    }
    HttpReply reply;
    reply.outcome = fail(ErrorCode::Internal, request.stage, QStringLiteral("too many at once"));
    m_refused.insert(id.value, request.checkIn);
    QMetaObject::invokeMethod(
        this,
        [this, id, reply, whom = QPointer(context), finished = std::move(events.finished)] {
            if (!m_refused.remove(id.value)) // cancelled meanwhile
                return;
            m_stale += whom ? 0 : 1;
            if (whom && finished)
                finished(id, reply);
        },
        Qt::QueuedConnection);
}

void HttpClient::cancel(RequestId id)
{
    m_refused.remove(id.value);
    HttpCall *call = m_calls.take(id.value);
    if (!call)
        return;
    call->cancel();
    call->deleteLater();
}

void HttpClient::cancelAll(CheckInId checkIn)
{
    QList<RequestId> ids;
    for (const HttpCall *call : std::as_const(m_calls)) {
        if (call->checkIn() == checkIn)
            ids.append(call->id());
    }
    for (const RequestId id : std::as_const(ids))
        cancel(id);
    m_refused.removeIf([checkIn](const auto &refused) { return refused.value() == checkIn; });
}

void HttpClient::forget(RequestId id, bool stale)
{
    m_stale += stale ? 1 : 0;
    if (HttpCall *call = m_calls.take(id.value))
        call->deleteLater();
}

} // namespace pulsemates
