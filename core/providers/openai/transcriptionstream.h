#pragma once

#include "core/common/result.h"
#include "core/network/sseparser.h"

#include <QByteArray>
#include <QString>

namespace pulsemates {

/// A transcription in pieces: the events of a stream, or plain JSON from a server that does not
/// know streaming. Which it is shows in its first character, since types of content are wrong at
/// times.
/// Thread: one at a time. Errors: AnswerUnreadable, AnswerTooLarge; ConnectionLost where events end
/// without the last; those of an error inside the stream. After an error nothing more is read.
/// Source: openai/openai-openapi openapi.yaml; protocols.md §3.3.
class TranscriptionStream
{
public:
    [[nodiscard]] Outcome feed(const QByteArray &piece);

    [[nodiscard]] const QString &textSoFar() const { return m_text; }
    /// The stream has said that it is over, by its last event or by [DONE].
    [[nodiscard]] bool isDone() const { return m_done; }
    /// The words, once the reply has ended well: a stream that just stops may lack some.
    [[nodiscard]] Result<QString> end() const;

private:
    [[nodiscard]] Outcome take(const SseEvent &event);

    SseParser m_parser;
    QByteArray m_json; ///< of an answer that is no stream
    bool m_isJson = false;
    bool m_begun = false;
    bool m_hasEvents = false;
    QString m_text;
    bool m_done = false;
};

} // namespace pulsemates
