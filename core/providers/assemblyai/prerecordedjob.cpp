#include "core/providers/assemblyai/prerecordedjob.h"

#include "core/common/logging.h"
#include "core/network/httpclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace pulsemates {

QByteArray prerecordedBody(const PrerecordedAsk &ask)
{
    const bool korean = ask.language == Language::Korean;
    QJsonArray models{QStringLiteral("universal-2")};
    if (!korean)
        models.prepend(QStringLiteral("universal-3-5-pro"));
    QJsonObject body{
        {QStringLiteral("audio_url"), ask.audioUrl},
        {QStringLiteral("speech_models"), models},
        // Said, not found out: finding out needs 15 s of speech.
        {QStringLiteral("language_code"), korean ? QStringLiteral("ko") : QStringLiteral("en_us")}};
    if (ask.sentiment && !korean)
        body[QStringLiteral("sentiment_analysis")] = true;
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

namespace {

/// Whether a job may have come to be all the same, whose id nobody knows.
bool mayBeThere(ErrorCode code)
{
    return code == ErrorCode::ConnectionLost || code == ErrorCode::AnswerTimeout
           || code == ErrorCode::AnswerTooLarge || code == ErrorCode::AnswerUnreadable;
}

} // namespace

PrerecordedJob::PrerecordedJob(HttpClient &client,
                               RemoteService service,
                               PrerecordedAsk ask,
                               MonotonicTime end,
                               const PrerecordedJobOptions &options)
    : QObject(&client)
    , m_client(client)
    , m_service(std::move(service))
    , m_ask(std::move(ask))
    , m_options(options)
    , m_end(end)
    , m_poll(options.poll, end)
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &PrerecordedJob::look);
}

HttpRequest PrerecordedJob::request(const QByteArray &method, const QString &id) const
{
    using std::chrono::milliseconds;
    HttpRequest made; // of no check-in: who ends that must not take away the answer with the id
    made.stage = Stage::Transcribe;
    made.base = m_service.address;
    made.path = id.isEmpty() ? QStringLiteral("v2/transcript")
                             : QString(QStringLiteral("v2/transcript/") + id);
    made.method = method;
    made.credential = Credential::raw(m_service.key);
    made.timeouts = m_options.timeouts;
    made.retry = m_options.retry;
    const auto left = std::chrono::ceil<milliseconds>(m_end - m_client.clock().now());
    // The last look of all has a second, too.
    made.timeouts.total = std::min(std::max(left, milliseconds(1'000)), made.timeouts.total);
    return made;
}

void PrerecordedJob::start()
{
    HttpRequest made = request("POST");
    made.contentType = "application/json";
    made.body = prerecordedBody(m_ask);
    made.retry.statuses = RetryPolicy::Statuses::Refusals; // else there may be a second one
    m_id.clear();
    send(std::move(made));
}

void PrerecordedJob::send(HttpRequest made)
{
    HttpEvents events;
    events.finished = [this](RequestId, const HttpReply &reply) { take(reply); };
    m_request = m_client.send(std::move(made), this, std::move(events));
}

void PrerecordedJob::take(const HttpReply &reply)
{
    m_request = {};
    if (!m_over)
        emit exchanged(reply.facts);
    const auto answer =
        reply.outcome ? readPrerecorded(reply.body) : tl::unexpected(reply.outcome.error());
    if (!answer) {
        m_isLost |= m_id.isEmpty() && mayBeThere(answer.error().code);
        return end(tl::unexpected(answer.error()));
    }
    if (m_id.isEmpty()) {
        m_id = answer->id;
        m_ids.append(m_id);
    } else if (answer->id != m_id) {
        return end(fail(
            ErrorCode::AnswerUnreadable, Stage::Transcribe, QStringLiteral("another transcript")));
    }
    if (m_over)
        return erase();
    takeAnswer(*answer);
}

void PrerecordedJob::takeAnswer(const PrerecordedAnswer &answer)
{
    if (answer.status == PrerecordedAnswer::Status::Underway)
        return waitForNext();
    const bool again = answer.fault == PrerecordedAnswer::Fault::TryAgain
                       && m_options.resubmissions > 0 && m_client.clock().now() < m_end;
    if (!again)
        return end(answer);
    --m_options.resubmissions;
    m_poll = PrerecordedPoll(m_options.poll, m_end);
    start();
}

void PrerecordedJob::waitForNext()
{
    const auto wait = m_poll.next(m_client.clock().now());
    if (!wait)
        return end(fail(ErrorCode::AnswerTimeout, Stage::Transcribe, QStringLiteral("the job")));
    m_wait.start(*wait);
}

void PrerecordedJob::look()
{
    send(request("GET", m_id));
}

void PrerecordedJob::end(const Result<PrerecordedAnswer> &answer)
{
    if (!std::exchange(m_over, true))
        emit ended(answer);
    erase();
}

void PrerecordedJob::abandon()
{
    if (std::exchange(m_over, true))
        return;
    m_wait.stop();
    // Only the answer to the handing in has the id by which it can be deleted.
    const bool beingHandedIn = m_request && m_id.isEmpty();
    if (beingHandedIn && m_options.eraseAfterwards)
        return;
    if (m_request)
        m_client.cancel(std::exchange(m_request, {}));
    erase();
}

void PrerecordedJob::erase()
{
    if (!m_options.eraseAfterwards)
        return deleteLater();
    if (m_isLost)
        qCInfo(lcNetwork, "a transcript may stay at the service: the answer with its id was lost");
    if (m_ids.isEmpty()) {
        if (m_isLost)
            emit erased(false);
        return deleteLater();
    }
    auto *const erasure =
        new PrerecordedErasure(m_client, m_service, std::exchange(m_ids, {}), m_options.erasure);
    connect(erasure, &PrerecordedErasure::done, this, [this](bool all) {
        emit erased(all && !m_isLost);
        deleteLater();
    });
}

} // namespace pulsemates
