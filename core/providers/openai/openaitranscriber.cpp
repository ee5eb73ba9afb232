#include "core/providers/openai/openaitranscriber.h"

#include "core/network/httpclient.h"
#include "core/providers/hearing/multipartform.h"
#include "core/providers/openai/transcriptionreader.h"

#include <utility>

namespace pulsemates {

OpenAiTranscriber::OpenAiTranscriber(HttpClient &client,
                                     RemoteService service,
                                     OpenAiTranscriberOptions options,
                                     QObject *parent)
    : RequestTranscriber(parent)
    , m_client(client)
    , m_service(std::move(service))
    , m_options(std::move(options))
{}

OpenAiTranscriber::~OpenAiTranscriber()
{
    abandon();
}

QString OpenAiTranscriber::name() const
{
    return QStringLiteral("openai:") + m_options.model;
}

bool OpenAiTranscriber::supports(Language) const
{
    return true;
}

void OpenAiTranscriber::send()
{
    if (!m_options.quirks.transcribes)
        return end(fail(ErrorCode::RequestRefused,
                        Stage::Transcribe,
                        QStringLiteral("this server does not transcribe")));
    if (m_options.model.size() > longestModel)
        return end(fail(ErrorCode::InvalidInput, Stage::Transcribe, QStringLiteral("model")));
    if (m_service.key.reveal().isEmpty() && !m_service.address.isNear())
        return end(fail(ErrorCode::KeyRefused, Stage::Transcribe, QStringLiteral("none is kept")));
    sendAs(m_options.quirks);
}

HttpRequest OpenAiTranscriber::request(const ServerQuirks &quirks) const
{
    MultipartForm form;
    form.addFile("file", soundFile(sound().samples(), quirks.form));
    if (quirks.sendsModel)
        form.add("model", m_options.model);
    form.add("language", languageTag(language()));
    form.add("response_format",
             quirks.verbose ? QStringLiteral("verbose_json") : QStringLiteral("json"));
    if (quirks.streams)
        form.add("stream", QStringLiteral("true"));
    HttpRequest made;
    made.checkIn = checkIn();
    made.stage = Stage::Transcribe;
    made.base = m_service.address;
    made.path = quirks.path;
    made.method = "POST";
    if (!m_service.key.reveal().isEmpty())
        made.credential = Credential::bearer(m_service.key);
    made.contentType = form.contentType();
    made.body = form.body();
    made.timeouts = quirks.timeouts;
    made.retry = quirks.retry;
    return made;
}

void OpenAiTranscriber::sendAs(const ServerQuirks &quirks)
{
    m_asked = quirks;
    m_stream = {};
    HttpEvents events;
    if (quirks.streams) {
        events.piece = [this](RequestId id, const QByteArray &piece) {
            if (id == m_request)
                takePiece(piece);
        };
    }
    events.finished = [this, asker = checkIn()](RequestId id, const HttpReply &reply) {
        emit exchanged(asker, reply.facts);
        if (id == m_request)
            take(reply);
    };
    m_request = m_client.send(request(quirks), this, std::move(events));
}

void OpenAiTranscriber::takePiece(const QByteArray &piece)
{
    if (const Outcome taken = m_stream.feed(piece); !taken)
        return end(tl::unexpected(taken.error()));
    if (m_stream.isDone()) {
        m_request = {}; // it ends by itself, and leaves a warm connection
        return takeStreamed();
    }
    tellPartial(m_stream.textSoFar());
}

void OpenAiTranscriber::take(const HttpReply &reply)
{
    m_request = {};
    if (!reply.outcome) {
        const bool refused = reply.outcome.error().code == ErrorCode::RequestRefused;
        if (refused && !m_asked.isPlain())
            return sendAs(m_asked.plain());
        return end(tl::unexpected(reply.outcome.error()));
    }
    if (m_asked.isPlain() && !m_options.quirks.isPlain()) {
        m_options.quirks = m_asked;
        emit quirksLearned(m_options.quirks);
    }
    if (m_asked.streams)
        takeStreamed();
    else
        takeWhole(reply.body);
}

void OpenAiTranscriber::takeWhole(const QByteArray &body)
{
    const auto heard = readTranscription(body);
    if (!heard)
        return end(tl::unexpected(heard.error()));
    Transcript transcript;
    transcript.settled = spokenText(*heard, sound());
    endWithWords(std::move(transcript));
}

void OpenAiTranscriber::takeStreamed()
{
    const auto words = m_stream.end();
    if (!words)
        return end(tl::unexpected(words.error()));
    Transcript transcript;
    transcript.settled = *words;
    endWithWords(std::move(transcript));
}

void OpenAiTranscriber::abandon()
{
    if (m_request)
        m_client.cancel(std::exchange(m_request, {}));
    m_stream = {};
}

} // namespace pulsemates
