#include "core/providers/openai/openaivoicereply.h"

#include "core/common/checkedjson.h"
#include "core/network/networkfailure.h"

#include <utility>

namespace pulsemates {

namespace {

constexpr JsonLimits speechEventLimits{SseParser::usualLimit, 8, 1'000};
constexpr int longestEventType = 64;

tl::unexpected<Error> unreadableSpeech(const QString &what)
{
    return fail(ErrorCode::AnswerUnreadable, Stage::Synthesize, what);
}

/// "audio/pcm;rate=16000"; whoever says nothing speaks as the service does.
int rateInType(const QByteArray &type)
{
    const qsizetype at = type.toLower().indexOf("rate=");
    if (at < 0)
        return SoundReader::usualRateHz;
    qsizetype end = at + 5;
    while (end < type.size() && type[end] >= '0' && type[end] <= '9')
        ++end;
    const int rate = type.mid(at + 5, end - at - 5).toInt();
    return rate >= SoundReader::lowestRateHz && rate <= SoundReader::highestRateHz
               ? rate
               : SoundReader::usualRateHz;
}

bool looksLikeEvents(QByteArrayView body)
{
    return body.startsWith("data:") || body.startsWith("event:");
}

void appendSamples(std::vector<float> &samples, const std::vector<float> &more)
{
    samples.insert(samples.end(), more.begin(), more.end());
}

} // namespace

OpenAiVoiceReply::OpenAiVoiceReply(const HttpHead &head)
    : m_isEvents(head.contentType() == "text/event-stream")
    , m_sound(rateInType(head.header("content-type")))
{}

Result<std::vector<float>> OpenAiVoiceReply::feed(QByteArrayView bytes)
{
    if (std::exchange(m_isFirst, false) && looksLikeEvents(bytes))
        m_isEvents = true;
    if (!m_isEvents)
        return m_sound.feed(bytes);
    std::vector<float> samples;
    for (const SseEvent &event : m_parser.feed(bytes)) {
        if (const Outcome taken = takeEvent(event.data, samples); !taken)
            return tl::unexpected<Error>(taken.error());
    }
    if (m_parser.isOverflown())
        return fail(ErrorCode::AnswerTooLarge, Stage::Synthesize, QStringLiteral("an event"));
    return samples;
}

Outcome OpenAiVoiceReply::takeEvent(const QByteArray &data, std::vector<float> &samples)
{
    if (m_isDone || data.trimmed() == "[DONE]") {
        m_isDone = true;
        return Done{};
    }
    QString problem;
    const CheckedJson event =
        CheckedJson::parseForeign(data, QStringLiteral("event"), speechEventLimits, &problem);
    if (!problem.isEmpty())
        return unreadableSpeech(problem);
    if (event.holds(u"error")) {
        const ServiceProblem said = ServiceProblem::of(data);
        return fail(codeInStream(said), Stage::Synthesize, QString::fromLatin1(said.tokens()));
    }
    const QString type =
        event.has(u"type") ? event.foreignText(u"type", longestEventType) : QString();
    m_isDone = type == u"speech.audio.done";
    if (type != u"speech.audio.delta")
        return problem.isEmpty() ? Outcome(Done{}) : unreadableSpeech(problem);
    const QByteArray coded = event.foreignText(u"audio", int(SseParser::usualLimit)).toLatin1();
    const auto sound = QByteArray::fromBase64Encoding(
        coded, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!problem.isEmpty() || !sound)
        return unreadableSpeech(problem.isEmpty() ? QStringLiteral("base64") : problem);
    const auto read = m_sound.feed(*sound);
    if (!read)
        return tl::unexpected<Error>(read.error());
    appendSamples(samples, *read);
    return Done{};
}

Result<std::vector<float>> OpenAiVoiceReply::finish()
{
    if (m_isEvents && !m_isDone)
        return fail(ErrorCode::ConnectionLost,
                    Stage::Synthesize,
                    QStringLiteral("events without the last"));
    return m_sound.finish();
}

} // namespace pulsemates
