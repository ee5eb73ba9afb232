#pragma once

#include "core/network/httpreply.h"
#include "core/network/httptimeouts.h"
#include "core/network/retrypolicy.h"
#include "core/providers/hearing/remoteservice.h"
#include "core/providers/hearing/requesttranscriber.h"

namespace pulsemates {

class HttpClient;

struct SyncOptions
{
    HttpTimeouts timeouts; ///< the service's own deadline is 30 s, its client's 60 s
    RetryPolicy retry;
};

/// AssemblyAI's synchronous recognition: one utterance in one request.
/// Thread: the network's. No partial words, no sentiment, no Korean.
/// Errors: those of RequestTranscriber; TooShort; those of a request.
/// Source: protocols.md §1b.
class SyncTranscriber final : public RequestTranscriber
{
    Q_OBJECT

public:
    SyncTranscriber(HttpClient &client, // which outlives it
                    RemoteService service,
                    const SyncOptions &options = {},
                    QObject *parent = nullptr);
    ~SyncTranscriber() override;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool supports(Language language) const override;

protected:
    void send() override;
    void abandon() override;

private:
    void take(const HttpReply &reply);

    HttpClient &m_client;
    RemoteService m_service;
    SyncOptions m_options;
    RequestId m_request;
};

/// The answer's words, as the service wrote them. Pure. Errors: AnswerUnreadable.
[[nodiscard]] Result<Transcript> readSync(const QByteArray &body);

} // namespace pulsemates
