#include "core/providers/assemblyai/prerecordederasure.h"

#include "core/common/logging.h"
#include "core/network/httpclient.h"

#include <algorithm>
#include <cmath>

namespace pulsemates {

PrerecordedErasure::PrerecordedErasure(HttpClient &client,
                                       RemoteService service,
                                       QStringList ids,
                                       const ErasureOptions &options)
    : QObject(&client)
    , m_client(client)
    , m_service(std::move(service))
    , m_ids(std::move(ids))
    , m_options(options)
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &PrerecordedErasure::tryNext);
    m_wait.start(0);
}

void PrerecordedErasure::tryNext()
{
    if (m_ids.isEmpty()) {
        emit done(m_allErased);
        deleteLater();
        return;
    }
    HttpRequest request;
    request.stage = Stage::Transcribe;
    request.base = m_service.address;
    request.path = QStringLiteral("v2/transcript/") + m_ids.first();
    request.method = "DELETE";
    request.credential = Credential::raw(m_service.key);
    request.retry.retries = 0; // the tries are counted here
    HttpEvents events;
    events.finished = [this](RequestId, const HttpReply &reply) { take(reply.outcome); };
    (void)m_client.send(std::move(request), this, std::move(events));
}

void PrerecordedErasure::take(const Outcome &outcome)
{
    ++m_tried;
    const bool isHopeless = !outcome && outcome.error().code == ErrorCode::KeyRefused;
    if (!outcome && !isHopeless && m_tried < m_options.tries) {
        const double doubled = double(m_options.first.count()) * std::exp2(m_tried - 1);
        m_wait.start(int(std::min(doubled, double(m_options.longest.count()))));
        return;
    }
    if (!outcome) {
        m_allErased = false;
        qCInfo(lcNetwork,
               "a transcript stays at the service: %s",
               qPrintable(errorCodeName(outcome.error().code)));
    }
    m_ids.removeFirst();
    m_tried = 0;
    m_wait.start(0);
}

} // namespace pulsemates
