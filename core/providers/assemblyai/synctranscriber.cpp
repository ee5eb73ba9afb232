#include "core/providers/assemblyai/synctranscriber.h"

#include "core/common/checkedjson.h"
#include "core/network/httpclient.h"
#include "core/providers/hearing/heardwords.h"
#include "core/providers/hearing/multipartform.h"

#include <utility>

namespace pulsemates {

SyncTranscriber::SyncTranscriber(HttpClient &client,
                                 RemoteService service,
                                 const SyncOptions &options,
                                 QObject *parent)
    : RequestTranscriber(parent)
    , m_client(client)
    , m_service(std::move(service))
    , m_options(options)
{}

SyncTranscriber::~SyncTranscriber()
{
    abandon();
}

QString SyncTranscriber::name() const
{
    return QStringLiteral("assemblyai:sync");
}

bool SyncTranscriber::supports(Language language) const
{
    return language == Language::English;
}

void SyncTranscriber::send()
{
    MultipartForm form;
    form.addFile("audio", soundFile(sound().samples(), SoundForm::Wav));
    form.addJson("config", "{\"language_codes\":[\"en\"]}");
    HttpRequest request;
    request.checkIn = checkIn();
    request.stage = Stage::Transcribe;
    request.base = m_service.address;
    request.path = QStringLiteral("v1/transcribe");
    request.method = "POST";
    request.headers = {{"X-AAI-Model", "universal-3-5-pro"}};
    request.credential = Credential::raw(m_service.key);
    request.contentType = form.contentType();
    request.body = form.body();
    request.timeouts = m_options.timeouts;
    request.retry = m_options.retry;
    HttpEvents events;
    events.finished = [this](RequestId, const HttpReply &reply) { take(reply); };
    m_request = m_client.send(std::move(request), this, std::move(events));
}

void SyncTranscriber::take(const HttpReply &reply)
{
    m_request = {};
    tell(reply.facts);
    if (!reply.outcome) {
        Error error = reply.outcome.error();
        if (reply.problem.code == "audio_too_short")
            error.code = ErrorCode::TooShort;
        return end(tl::unexpected(error));
    }
    const auto transcript = readSync(reply.body);
    if (!transcript)
        return end(tl::unexpected(transcript.error()));
    endWithWords(*transcript);
}

void SyncTranscriber::abandon()
{
    if (m_request)
        m_client.cancel(std::exchange(m_request, {}));
}

Result<Transcript> readSync(const QByteArray &body)
{
    QString problem;
    const auto root = CheckedJson::parseForeign(
        body, QStringLiteral("answer"), {1024 * 1024, 16, 50'000}, &problem);
    Transcript transcript;
    transcript.settled = root.foreignText(u"text", int(mostHeardCharacters));
    if (root.holds(u"confidence"))
        transcript.confidence = root.number(u"confidence", 0, 1);
    if (!problem.isEmpty())
        return fail(ErrorCode::AnswerUnreadable, Stage::Transcribe, problem);
    return transcript;
}

} // namespace pulsemates
