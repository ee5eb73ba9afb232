#include "core/providers/assemblyai/recognitionsession.h"

#include "core/audio/audioframe.h"
#include "core/network/httpclient.h"

#include <utility>

namespace pulsemates {

namespace {

constexpr qint64 bytesPerSecond = AudioFrame::sampleRateHz * qint64(sizeof(qint16));
constexpr qsizetype mostQueued = 3 * bytesPerSecond; // the rest waits where it can be counted
constexpr qsizetype forMessages = 4 * 1024;          // which must not wait for sound to go out

} // namespace

RecognitionSession::RecognitionSession(HttpClient &client,
                                       const AssemblyAiStreamingOptions &options,
                                       const Credential &credential,
                                       const QString &query,
                                       CheckInId checkIn,
                                       QObject *parent)
    : QObject(parent)
    , m_clock(client.clock())
    , m_options(options)
    , m_query(query)
    , m_channel(client, requestOf(options, credential, query, checkIn))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        endWith(m_errorCode != 0 ? streamingEndOf({}, m_errorCode)
                                 : StreamingEnd{m_otherwise, false});
    });
    connect(&m_channel, &WebSocketChannel::opened, this, [this] {
        wait(m_options.beginPatience,
             {ErrorCode::AnswerTimeout, QStringLiteral("no Begin"), Stage::Transcribe});
    });
    connect(&m_channel,
            &WebSocketChannel::textArrived,
            this,
            [this](RequestId, const QByteArray &utf8) { take(utf8); });
    connect(&m_channel, &WebSocketChannel::closed, this, [this](RequestId, const ChannelEnd &end) {
        noteClosed(end);
    });
}

RecognitionSession::~RecognitionSession()
{
    m_channel.disconnect(this);
    terminate();
    m_channel.flush();
}

ChannelRequest RecognitionSession::requestOf(const AssemblyAiStreamingOptions &options,
                                             const Credential &credential,
                                             const QString &query,
                                             CheckInId checkIn)
{
    ChannelRequest request;
    request.checkIn = checkIn;
    request.stage = Stage::Transcribe;
    request.base = options.base;
    request.path = QStringLiteral("v3/ws");
    request.query = query;
    request.headers = {{"AssemblyAI-Version", "2025-05-12"}};
    request.credential = credential;
    request.timeouts = options.timeouts;
    request.closePatience = options.goodbyePatience;
    request.mostQueued = mostQueued + forMessages;
    return request;
}

void RecognitionSession::open()
{
    m_channel.open();
}

bool RecognitionSession::takes(qsizetype bytes) const
{
    using namespace std::chrono;
    if (!hasBegun() || m_terminating || m_channel.queued() + bytes > mostQueued)
        return false;
    const nanoseconds since = m_soundBegan ? m_clock.now() - *m_soundBegan : nanoseconds(0);
    const nanoseconds said = milliseconds((m_soundSent + bytes) * 1000 / bytesPerSecond);
    return said <= since + m_options.lead;
}

bool RecognitionSession::sendSound(const QByteArray &sound)
{
    if (!takes(sound.size()) || !m_channel.sendBinary(sound))
        return false;
    if (!m_soundBegan)
        m_soundBegan = m_clock.now();
    m_soundSent += sound.size();
    return true;
}

void RecognitionSession::forceEndpoint()
{
    if (hasBegun() && !m_terminating)
        (void)m_channel.sendText(R"({"type":"ForceEndpoint"})");
}

void RecognitionSession::terminate()
{
    if (m_channel.isOpen() && !std::exchange(m_terminating, true))
        (void)m_channel.sendText(R"({"type":"Terminate"})");
}

void RecognitionSession::leave()
{
    if (std::exchange(m_leaving, true))
        return;
    m_over = true;
    m_timer.stop();
    terminate();
    if (!m_channel.isOpen()) {
        m_channel.cancel();
        return deleteLater();
    }
    disconnect(&m_timer, nullptr, this, nullptr);
    connect(&m_timer, &QTimer::timeout, this, &QObject::deleteLater);
    m_timer.start(m_options.goodbyePatience);
}

void RecognitionSession::take(const QByteArray &utf8)
{
    if (m_over)
        return;
    const auto message = readStreamingMessage(utf8);
    if (!message)
        return endWith({message.error(), false});
    switch (message->kind) {
    case StreamingMessage::Kind::Begin:
        if (std::exchange(m_begun, true))
            return;
        m_timer.stop();
        emit began();
        return;
    case StreamingMessage::Kind::Turn:
        emit turnArrived(message->turn);
        return;
    case StreamingMessage::Kind::Termination:
        emit terminated();
        return;
    case StreamingMessage::Kind::Error:
        m_errorCode = message->errorCode;
        wait(m_options.errorPatience,
             {ErrorCode::ServiceError, QStringLiteral("error message"), Stage::Transcribe});
        return;
    case StreamingMessage::Kind::Other:
        return;
    }
}

void RecognitionSession::wait(std::chrono::milliseconds patience, const Error &otherwise)
{
    m_otherwise = otherwise;
    m_timer.start(patience);
}

void RecognitionSession::noteClosed(const ChannelEnd &end)
{
    if (m_leaving)
        return deleteLater();
    endWith(streamingEndOf(end, m_errorCode));
}

void RecognitionSession::endWith(const StreamingEnd &end)
{
    if (std::exchange(m_over, true))
        return;
    m_timer.stop();
    emit ended(end);
}

} // namespace pulsemates
