#pragma once

#include "core/common/language.h"
#include "core/network/httpreply.h"
#include "core/network/httprequest.h"
#include "core/providers/assemblyai/prerecordederasure.h"
#include "core/providers/assemblyai/prerecordedpoll.h"
#include "core/providers/assemblyai/prerecordedreader.h"

namespace pulsemates {

struct PrerecordedJobOptions
{
    PollOptions poll;
    ErasureOptions erasure;
    int resubmissions = 1; ///< where the service says that the fault is its own
    bool eraseAfterwards = true;
    HttpTimeouts timeouts{.total = std::chrono::milliseconds(20'000)}; ///< of each request
    RetryPolicy retry;
};

/// What a job is asked for.
struct PrerecordedAsk
{
    Language language = Language::English;
    QString audioUrl;
    bool sentiment = true; ///< where the language has it
};

/// The body of POST /v2/transcript. Korean is known to universal-2 only and has no sentiment.
[[nodiscard]] QByteArray prerecordedBody(const PrerecordedAsk &ask);

/// One transcript at the service, from handing in to deletion. It belongs to the client and deletes
/// itself: what was handed in by somebody who is gone is still deleted at the service.
/// Thread: the network's. Tells ended() exactly once, unless abandoned, never from within a call.
/// Errors: AnswerTimeout at @p end; AnswerUnreadable; those of a request. A job that the service
/// could not do is an answer that says so.
class PrerecordedJob : public QObject
{
    Q_OBJECT

public:
    PrerecordedJob(HttpClient &client,
                   RemoteService service,
                   PrerecordedAsk ask,
                   MonotonicTime end,
                   const PrerecordedJobOptions &options);

    void start();
    /// Nobody waits for it any more. What exists at the service is deleted where that is wanted,
    /// also what is only just coming to be.
    void abandon();

signals:
    void exchanged(const pulsemates::ExchangeFacts &facts);
    void ended(const pulsemates::Result<pulsemates::PrerecordedAnswer> &answer);
    /// All that there is was deleted, where that is wanted; false also where an id was lost.
    void erased(bool all);

private:
    [[nodiscard]] HttpRequest request(const QByteArray &method, const QString &id = {}) const;
    void send(HttpRequest request);
    void take(const HttpReply &reply);
    void takeAnswer(const PrerecordedAnswer &answer);
    void waitForNext();
    void look();
    void end(const Result<PrerecordedAnswer> &answer);
    void erase();

    HttpClient &m_client;
    RemoteService m_service;
    PrerecordedAsk m_ask;
    PrerecordedJobOptions m_options;
    MonotonicTime m_end;
    PrerecordedPoll m_poll;
    QTimer m_wait;
    RequestId m_request;
    QString m_id;          ///< empty while it is being handed in
    QStringList m_ids;     ///< all that there are: one handed in again is another
    bool m_isLost = false; ///< one may be there whose id did not arrive
    bool m_over = false;
};

} // namespace pulsemates
