#pragma once

#include "core/network/httpreply.h"
#include "core/network/httprequest.h"
#include "core/providers/assemblyai/prerecordedjob.h"
#include "core/providers/hearing/requesttranscriber.h"

#include <QPointer>
#include <QTimer>

#include <memory>

namespace pulsemates {

class ChunkedUpload;
class HttpClient;

struct PrerecordedOptions
{
    bool uploadDuringSpeech = true;             ///< else after it, as FLAC
    bool sentiment = true;                      ///< English only
    std::chrono::milliseconds deadline{60'000}; ///< from finish() to the words
    HttpTimeouts uploadTimeouts;                ///< its total is what the deadline leaves
    PrerecordedJobOptions job;                  ///< its retries are the upload's too
};

/// AssemblyAI's pre-recorded recognition: the sound goes up while the person speaks (from the first
/// voice on), a transcript with sentiment is asked for at the end and looked for until it is there,
/// and deleted at the service afterwards, also where nobody wants it any more.
/// Where the upload during speech fails, or the service cannot read it, the whole sound goes up
/// once more as a file with a known length.
/// Thread: the network's. No partial words.
/// Errors: those of RequestTranscriber and PrerecordedJob; TooShort; ServiceError for a job that
/// failed.
/// Source: protocols.md §1.
class PrerecordedTranscriber final : public RequestTranscriber
{
    Q_OBJECT

public:
    PrerecordedTranscriber(HttpClient &client, // which outlives it
                           RemoteService service,
                           const PrerecordedOptions &options = {},
                           QObject *parent = nullptr);
    ~PrerecordedTranscriber() override;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool supports(Language language) const override;

signals:
    /// A transcript was deleted at the service, or could not be.
    void erased(bool all);

protected:
    void grew() override;
    void send() override;
    void abandon() override;

private:
    [[nodiscard]] HttpRequest uploadRequest() const;
    void beginUpload();
    [[nodiscard]] bool writeNew(); ///< what was not written yet
    void giveUpUpload();
    void takeLiveUpload(const HttpReply &reply);
    void uploadWholeInTime();
    void uploadWhole();
    void takeUpload(const HttpReply &reply);
    void startJob(const QString &audioUrl);
    void takeJob(const Result<PrerecordedAnswer> &answer);
    void takeFailedJob(PrerecordedAnswer::Fault fault);

    HttpClient &m_client;
    RemoteService m_service;
    PrerecordedOptions m_options;
    MonotonicTime m_end{};
    QTimer m_deadline{this};
    QTimer m_pause{this};
    MonotonicTime m_notBefore{}; ///< when the service may be sent a file again
    std::unique_ptr<ChunkedUpload> m_upload;
    qsizetype m_written = 0;     ///< of the sound, into m_upload
    bool m_mayUploadLive = true; ///< false once it went wrong
    bool m_isWhole = false;      ///< what is at the service is the file with a known length
    RequestId m_request;
    QPointer<PrerecordedJob> m_job;
};

} // namespace pulsemates
