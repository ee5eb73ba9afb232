#pragma once

#include "core/network/httphead.h"
#include "core/network/sseparser.h"
#include "core/providers/remote/soundreader.h"

namespace pulsemates {

/// The sound in a reply to POST /audio/speech, as it comes: bare samples, a WAV, or either in
/// events with base64, which compatible servers send unasked. Its type only tells events from
/// bytes; what the bytes are, SoundReader finds out.
/// Thread: any; one at a time. Errors: those of SoundReader and of codeInStream();
/// AnswerUnreadable for events that are none; ConnectionLost where events end without the last.
/// Source: openai-openapi openapi.yaml, "CreateSpeechResponseStreamEvent".
class OpenAiVoiceReply
{
public:
    explicit OpenAiVoiceReply(const HttpHead &head);

    [[nodiscard]] Result<std::vector<float>> feed(QByteArrayView bytes);
    /// The rest, where the body came whole.
    [[nodiscard]] Result<std::vector<float>> finish();
    [[nodiscard]] int sampleRateHz() const { return m_sound.sampleRateHz(); }

private:
    [[nodiscard]] Outcome takeEvent(const QByteArray &data, std::vector<float> &samples);

    bool m_isEvents = false;
    bool m_isDone = false; ///< the last event has come
    bool m_isFirst = true;
    SseParser m_parser;
    SoundReader m_sound;
};

} // namespace pulsemates
