#include "core/providers/assemblyai/prerecordedtranscriber.h"

#include "core/network/chunkedupload.h"
#include "core/network/httpclient.h"
#include "core/network/retryafter.h"
#include "core/providers/hearing/soundfile.h"

#include <algorithm>
#include <utility>

namespace pulsemates {

namespace {

constexpr std::chrono::seconds lastLook{1}; // at the deadline: the job gives it so long
constexpr qsizetype pieceBytes = 5 * GatheredSound::bytesPerFrame; // 100 ms: few small packets

/// What another try a few seconds later does not mend.
bool isFinalRefusal(ErrorCode code)
{
    switch (code) {
    case ErrorCode::AddressRefused:
    case ErrorCode::CertificateRefused:
    case ErrorCode::ClockWrong:
    case ErrorCode::InvalidInput:
    case ErrorCode::KeyRefused:
    case ErrorCode::NotPermitted:
    case ErrorCode::NotTheService:
    case ErrorCode::QuotaUsedUp:
        return true;
    default:
        return false;
    }
}

} // namespace

PrerecordedTranscriber::PrerecordedTranscriber(HttpClient &client,
                                               RemoteService service,
                                               const PrerecordedOptions &options,
                                               QObject *parent)
    : RequestTranscriber(parent)
    , m_client(client)
    , m_service(std::move(service))
    , m_options(options)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        end(fail(ErrorCode::AnswerTimeout, Stage::Transcribe, QStringLiteral("all of it")));
    });
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &PrerecordedTranscriber::uploadWhole);
}

PrerecordedTranscriber::~PrerecordedTranscriber()
{
    abandon();
}

QString PrerecordedTranscriber::name() const
{
    return QStringLiteral("assemblyai:pre-recorded");
}

bool PrerecordedTranscriber::supports(Language) const
{
    return true;
}

HttpRequest PrerecordedTranscriber::uploadRequest() const
{
    HttpRequest request;
    request.checkIn = checkIn();
    request.stage = Stage::Transcribe;
    request.base = m_service.address;
    request.path = QStringLiteral("v2/upload");
    request.method = "POST";
    request.contentType = "application/octet-stream";
    request.credential = Credential::raw(m_service.key);
    request.timeouts = m_options.uploadTimeouts;
    request.timeouts.total = m_options.deadline;
    request.retry = m_options.job.retry;
    return request;
}

void PrerecordedTranscriber::grew()
{
    if (!m_options.uploadDuringSpeech || !m_mayUploadLive || sound().voicedFrames() < leastVoice)
        return; // nothing leaves before a voice is heard
    if (!m_upload)
        beginUpload();
    else if (sound().samples().size() - m_written < pieceBytes)
        return;
    if (!writeNew())
        giveUpUpload();
}

void PrerecordedTranscriber::beginUpload()
{
    HttpRequest request = uploadRequest();
    request.timeouts.total += recordingLimit; // the speech counts too
    m_upload = std::make_unique<ChunkedUpload>(m_client, std::move(request));
    connect(m_upload.get(),
            &ChunkedUpload::finished,
            this,
            [this](RequestId, const HttpReply &reply) { takeLiveUpload(reply); });
    m_upload->start();
    (void)m_upload->write(endlessWavHead());
    m_written = 0;
}

bool PrerecordedTranscriber::writeNew()
{
    if (!m_upload->write(sound().samples().sliced(m_written)))
        return false;
    m_written = sound().samples().size();
    return true;
}

void PrerecordedTranscriber::giveUpUpload()
{
    m_mayUploadLive = false;
    if (!m_upload)
        return;
    m_upload->disconnect(this);
    m_upload->cancel();
    m_upload.release()->deleteLater(); // it may be who is telling this
}

void PrerecordedTranscriber::send()
{
    m_end = m_client.clock().now() + m_options.deadline;
    m_deadline.start(m_options.deadline + lastLook);
    if (m_upload && writeNew() && m_upload->write(paddingFor(sound().samples())))
        return m_upload->finish();
    giveUpUpload();
    uploadWholeInTime();
}

void PrerecordedTranscriber::takeLiveUpload(const HttpReply &reply)
{
    tell(reply.facts);
    giveUpUpload();
    if (reply.outcome) {
        const auto address = readUpload(reply.body);
        if (address)
            return startJob(*address);
        return end(tl::unexpected(address.error()));
    }
    if (isFinalRefusal(reply.outcome.error().code))
        return end(tl::unexpected(reply.outcome.error()));
    if (reply.outcome.error().code == ErrorCode::RateLimited)
        m_notBefore = m_client.clock().now()
                      + retryAfter(reply.head, QDateTime::currentDateTimeUtc())
                            .value_or(m_options.job.retry.first);
    if (isFinishing())
        uploadWholeInTime(); // else at the end
}

/// A service that has asked for a pause gets it, or nothing more.
void PrerecordedTranscriber::uploadWholeInTime()
{
    const auto wait =
        std::chrono::ceil<std::chrono::milliseconds>(m_notBefore - m_client.clock().now());
    if (wait.count() <= 0)
        return uploadWhole();
    if (m_notBefore >= m_end)
        return end(fail(ErrorCode::RateLimited, Stage::Transcribe, QStringLiteral("the upload")));
    m_pause.start(wait);
}

void PrerecordedTranscriber::uploadWhole()
{
    m_isWhole = true;
    HttpRequest request = uploadRequest();
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_end - m_client.clock().now());
    request.timeouts.total = std::max(left, std::chrono::milliseconds(1));
    request.body = soundFile(sound().samples(), SoundForm::Flac).bytes;
    HttpEvents events;
    events.finished = [this](RequestId, const HttpReply &reply) { takeUpload(reply); };
    m_request = m_client.send(std::move(request), this, std::move(events));
}

void PrerecordedTranscriber::takeUpload(const HttpReply &reply)
{
    m_request = {};
    tell(reply.facts);
    if (!reply.outcome)
        return end(tl::unexpected(reply.outcome.error()));
    const auto address = readUpload(reply.body);
    if (!address)
        return end(tl::unexpected(address.error()));
    startJob(*address);
}

void PrerecordedTranscriber::startJob(const QString &audioUrl)
{
    m_job = new PrerecordedJob(
        m_client, m_service, {language(), audioUrl, m_options.sentiment}, m_end, m_options.job);
    connect(m_job, &PrerecordedJob::exchanged, this, &PrerecordedTranscriber::tell);
    connect(m_job, &PrerecordedJob::ended, this, &PrerecordedTranscriber::takeJob);
    connect(m_job, &PrerecordedJob::erased, this, &PrerecordedTranscriber::erased);
    m_job->start();
}

void PrerecordedTranscriber::takeJob(const Result<PrerecordedAnswer> &answer)
{
    m_job = nullptr;
    if (!answer)
        return end(tl::unexpected(answer.error()));
    if (answer->status == PrerecordedAnswer::Status::Failed)
        return takeFailedJob(answer->fault);
    Transcript transcript;
    transcript.settled = answer->text;
    transcript.confidence = answer->confidence;
    transcript.sentiments = answer->sentiments;
    endWithWords(std::move(transcript));
}

void PrerecordedTranscriber::takeFailedJob(PrerecordedAnswer::Fault fault)
{
    using Fault = PrerecordedAnswer::Fault;
    // Maybe it did not understand a file without a length.
    if (!m_isWhole && fault != Fault::TryAgain && m_client.clock().now() < m_end)
        return uploadWhole();
    end(fail(fault == Fault::TooShort ? ErrorCode::TooShort : ErrorCode::ServiceError,
             Stage::Transcribe,
             QStringLiteral("the job failed")));
}

void PrerecordedTranscriber::abandon()
{
    m_deadline.stop();
    m_pause.stop();
    m_notBefore = {};
    giveUpUpload();
    if (m_request)
        m_client.cancel(std::exchange(m_request, {}));
    if (m_job)
        m_job->abandon();
    m_job = nullptr;
    m_mayUploadLive = true;
    m_isWhole = false;
    m_written = 0;
}

} // namespace pulsemates
