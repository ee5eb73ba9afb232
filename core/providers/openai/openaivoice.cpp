#include "core/providers/openai/openaivoice.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace pulsemates {

namespace {

constexpr int openAiVoiceVersion = 1; // of the request and what is made of the reply; of cache keys
constexpr qsizetype longestServiceName = 128;
constexpr qsizetype longestInstructions = 4'096;

/// As a service may call its models and voices.
bool isServiceName(const QString &name)
{
    return !name.isEmpty() && name.size() <= longestServiceName
           && std::ranges::all_of(name, [](QChar c) { return c > u' ' && c < QChar(127); });
}

} // namespace

OpenAiVoice::OpenAiVoice(HttpClient &client, OpenAiVoiceOptions options, QObject *parent)
    : RemoteVoice(parent)
    , m_client(client)
    , m_options(std::move(options))
{}

OpenAiVoice::~OpenAiVoice()
{
    hush();
}

QString OpenAiVoice::name() const
{
    return QStringLiteral("openai:") + m_options.model;
}

/// Servers of the same interface have other voices behind the same names, so the address is in it.
QString OpenAiVoice::version() const
{
    const QByteArray manner =
        QCryptographicHash::hash(instructions().toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("openai-speech %1 %2 voice %3 manner %4 version %5")
        .arg(m_options.base.url(QString()).toString(),
             m_options.model,
             m_options.voice,
             QString::fromLatin1(manner.toHex().left(8)))
        .arg(openAiVoiceVersion);
}

bool OpenAiVoice::supports(Language language) const
{
    return std::ranges::find(m_options.languages, language) != m_options.languages.end();
}

QString OpenAiVoice::instructions() const
{
    return m_options.model.startsWith(u"tts-1") ? QString() : m_options.instructions;
}

Outcome OpenAiVoice::check() const
{
    if (!isServiceName(m_options.model) || !isServiceName(m_options.voice)
        || m_options.instructions.size() > longestInstructions)
        return fail(ErrorCode::InvalidInput,
                    Stage::Synthesize,
                    QStringLiteral("model, voice or instructions"));
    return checkRequest(requestFor(QStringLiteral("a"), 1.0F));
}

HttpRequest OpenAiVoice::requestFor(const QString &piece, float rate) const
{
    QJsonObject body{{QStringLiteral("model"), m_options.model},
                     {QStringLiteral("input"), piece},
                     {QStringLiteral("voice"), m_options.voice},
                     {QStringLiteral("response_format"), QStringLiteral("pcm")}};
    if (rate != 1.0F)
        body.insert(QStringLiteral("speed"), qRound(rate * 100) / 100.0);
    if (const QString manner = instructions(); !manner.isEmpty())
        body.insert(QStringLiteral("instructions"), manner);
    HttpRequest request = voiceRequest(m_options.base, m_options.patience);
    request.path = QStringLiteral("audio/speech");
    request.credential = m_options.credential;
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return request;
}

void OpenAiVoice::ask(const QString &piece, const SynthesisRequest &request)
{
    m_reply.reset();
    HttpEvents events;
    events.head = [this](RequestId, const HttpHead &head) { m_reply.emplace(head); };
    events.piece = [this](RequestId, const QByteArray &bytes) { takeBytes(bytes); };
    events.finished = [this](RequestId, const HttpReply &reply) { takeEnd(reply); };
    m_request = m_client.send(requestFor(piece, request.rate), this, std::move(events));
}

void OpenAiVoice::hush()
{
    m_client.cancel(std::exchange(m_request, {}));
    m_reply.reset();
}

void OpenAiVoice::takeBytes(const QByteArray &bytes)
{
    const auto sound = m_reply->feed(bytes);
    if (!sound)
        return giveUp(sound.error());
    takeSound(*sound, m_reply->sampleRateHz());
}

void OpenAiVoice::takeEnd(const HttpReply &reply)
{
    tellExchange(reply.facts);
    if (!reply.outcome)
        return giveUp(reply.outcome.error());
    const auto rest = m_reply ? m_reply->finish() : std::vector<float>();
    if (!rest)
        return giveUp(rest.error());
    takeSound(*rest, m_reply ? m_reply->sampleRateHz() : sampleRateHz);
    hush();
    endPiece(Done{});
}

void OpenAiVoice::giveUp(const Error &error)
{
    const Error kept = error; // of a reply that goes now
    hush();
    endPiece(tl::unexpected<Error>(kept));
}

} // namespace pulsemates
