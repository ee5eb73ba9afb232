#pragma once

#include "core/common/sentencesplitter.h"
#include "core/network/sseparser.h"
#include "core/providers/coach.h"
#include "core/providers/openai/chatanswer.h"
#include "core/providers/openai/messagereader.h"

namespace pulsemates {

/// Makes sentences of the bytes of an answer while they come, and a message of the whole. What the
/// bytes are they say themselves: servers give event streams wrong content types, and some send one
/// piece where a stream was asked for.
/// Thread: any; one at a time. Bounds: those of MessageReader and ChatAnswer.
class ChatReading
{
public:
    /// The sentences that @p bytes complete: the same whatever pieces they come in, also where an
    /// error follows them. After one nothing is read any more.
    [[nodiscard]] QStringList feed(QByteArrayView bytes);

    /// What is left, once nothing comes any more; @p transport is how the exchange ended. One that
    /// broke off behind a whole message does no harm.
    [[nodiscard]] QStringList finish(const Outcome &transport);

    /// The service has said that nothing follows.
    [[nodiscard]] bool isDone() const { return m_answer.isDone(); }
    /// What is wrong with the answer so far. Errors: as ChatAnswer and MessageReader.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    /// The message, after finish(). Errors: error().
    [[nodiscard]] Result<CoachMessage> message() const;

private:
    enum class Kind { Unknown, Events, Whole };

    void recognise(QByteArrayView bytes);
    void takeEvents(QByteArrayView bytes, QStringList &sentences);
    void takeContent(const Result<QString> &content, QStringList &sentences);
    void takeRest(const Outcome &transport, QStringList &sentences);
    [[nodiscard]] Outcome ending(const Outcome &transport) const;
    void refuse(const Error &error);

    static constexpr qsizetype mostOfEvent = 128 * 1024;

    Kind m_kind = Kind::Unknown;
    SseParser m_events{mostOfEvent};
    QByteArray m_body; ///< of an answer in one piece; its length is the exchange's business
    ChatAnswer m_answer;
    MessageReader m_reader;
    SentenceSplitter m_splitter;
    QStringList m_sentences;
    std::optional<Error> m_error;
    bool m_saidAll = false;
};

} // namespace pulsemates
