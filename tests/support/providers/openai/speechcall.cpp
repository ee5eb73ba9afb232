#include "tests/support/providers/openai/speechcall.h"

#include "tests/support/providers/requestcheck.h"
#include "tests/support/providers/spokensound.h"

#include <algorithm>

namespace pulsemates::loopback {

namespace {

constexpr qsizetype pieceBytes = 4800; ///< 100 ms
constexpr int longestInput = 4096;

// clang-format off
Fields speechFields(const ServerKind &kind)
{
    using enum Field::Type;
    using enum Field::Need;
    static const QStringList voices =
        QStringLiteral("alloy ash ballad coral echo fable onyx nova sage shimmer verse marin cedar").split(u' ');
    static const QStringList formats = QStringLiteral("mp3 opus aac flac wav pcm").split(u' ');
    Fields fields{
        {QStringLiteral("model"), Text, Required},
        {QStringLiteral("input"), Text, Required, shorterThan(longestInput), QStringLiteral("is empty or longer than 4096")},
        {QStringLiteral("voice"), Text, Required},
        {QStringLiteral("instructions"), Text, Optional, shorterThan(longestInput), QStringLiteral("is longer than 4096")},
        {QStringLiteral("response_format"), Text, Optional, oneOf(formats), QStringLiteral("is no format of the service")},
        {QStringLiteral("speed"), Number, Optional, between(0.25, 4), QStringLiteral("is out of range")},
        {QStringLiteral("stream_format"), Text, Optional, oneOf({QStringLiteral("audio"), QStringLiteral("sse")}), QStringLiteral("is neither audio nor sse")},
    };
    if (kind.needsKey) {
        fields[2].fits = oneOf(voices);
        fields[2].otherwise = QStringLiteral("is no voice of the service");
    } else {
        fields.push_back({QStringLiteral("sample_rate"), Integer, Optional, between(8000, 48000), QStringLiteral("is out of range")});
    }
    return fields;
}
// clang-format on

QByteArray typeOf(const QString &format)
{
    if (format == u"wav")
        return "audio/wav";
    if (format == u"pcm")
        return "audio/pcm";
    if (format == u"flac")
        return "audio/flac";
    return format == u"opus" ? "audio/ogg" : "audio/mpeg";
}

/// As who speaks while it sends: the sizes in the head of a WAV are not known.
QByteArray soundIn(const QString &format, const QByteArray &samples)
{
    if (format == u"pcm")
        return samples;
    if (format == u"wav")
        return wavHeader(0, 24000, WavSizes::Streamed) + samples;
    return encoded(samples, format);
}

} // namespace

SpeechCall SpeechCall::read(RequestCheck &check, const ServerKind &kind)
{
    const QJsonObject body = check.json();
    const QStringList broken = violationsOf(body, speechFields(kind), QStringLiteral("body"));
    for (const QString &what : broken)
        check.that(false, what);
    SpeechCall asked;
    asked.model = body[QStringLiteral("model")].toString();
    asked.text = body[QStringLiteral("input")].toString();
    asked.format = body[QStringLiteral("response_format")].toString(QStringLiteral("mp3"));
    asked.events = body[QStringLiteral("stream_format")].toString() == u"sse";
    asked.speed = std::clamp(body[QStringLiteral("speed")].toDouble(1), 0.25, 4.0);
    const bool old = asked.model.startsWith(u"tts-1");
    check.that(!old || !body.contains(QStringLiteral("instructions")),
               QStringLiteral("instructions are not for %1").arg(asked.model));
    if (old && asked.events) {
        check.that(false, QStringLiteral("sse is not for %1").arg(asked.model));
        asked.refusal = QStringLiteral("stream_format 'sse' is not supported for this model");
    }
    if (!broken.isEmpty())
        asked.refusal = broken.first();
    return asked;
}

Reply speechReply(const SpeechCall &asked, const ServerKind &kind, Reply::Wait wait, Fault fault)
{
    const QByteArray samples =
        fault == Fault::NoSound ? QByteArray() : soundFor(asked.text, asked.speed);
    // Some servers send a WAV whatever they were asked for.
    const QString format = fault == Fault::StreamedWavSizes ? QStringLiteral("wav") : asked.format;
    const QByteArray sound = soundIn(format, samples);
    Reply reply = asked.events ? Reply::eventStream() : Reply();
    if (!asked.events)
        reply.headers = {{"Content-Type", typeOf(asked.format)}};
    reply.streamed = true;
    reply.beforeHead = wait;
    for (qsizetype at = 0; at < sound.size(); at += pieceBytes) {
        const QByteArray piece = sound.mid(at, pieceBytes);
        if (asked.events)
            reply.addEvent(
                QJsonObject{{QStringLiteral("type"), QStringLiteral("speech.audio.delta")},
                            {QStringLiteral("audio"), QString::fromLatin1(piece.toBase64())}});
        else
            reply.pieces.push_back({Reply::Wait{0}, piece});
    }
    if (asked.events) {
        const int said = int(sound.size() / 960);
        const QJsonObject usage{{QStringLiteral("input_tokens"), 14},
                                {QStringLiteral("output_tokens"), said},
                                {QStringLiteral("total_tokens"), 14 + said}};
        reply.addEvent(QJsonObject{
            {QStringLiteral("type"), QStringLiteral("speech.audio.done")},
            {kind.tokenUsage ? QStringLiteral("token_usage") : QStringLiteral("usage"), usage}});
    }
    return reply;
}

} // namespace pulsemates::loopback
