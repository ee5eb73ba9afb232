#include "core/providers/openai/chatreading.h"

namespace pulsemates {

QStringList ChatReading::feed(QByteArrayView bytes)
{
    QStringList sentences;
    if (m_error)
        return sentences;
    if (m_kind == Kind::Unknown)
        recognise(bytes);
    if (m_kind == Kind::Events)
        takeEvents(bytes, sentences);
    else
        m_body += bytes; // white space, or an answer in one piece
    m_sentences += sentences;
    return sentences;
}

void ChatReading::recognise(QByteArrayView bytes)
{
    for (const char c : bytes) {
        if (QByteArrayView(" \t\r\n").contains(c))
            continue;
        m_kind = c == '{' || c == '[' ? Kind::Whole : Kind::Events;
        return;
    }
}

void ChatReading::takeEvents(QByteArrayView bytes, QStringList &sentences)
{
    for (const SseEvent &event : m_events.feed(bytes)) {
        if (m_answer.isDone() || m_error)
            return;
        takeContent(m_answer.takeEvent(event.data), sentences);
    }
    if (m_events.isOverflown())
        refuse({ErrorCode::AnswerTooLarge, QStringLiteral("an endless event"), Stage::Coach});
}

void ChatReading::takeContent(const Result<QString> &content, QStringList &sentences)
{
    if (!content)
        return refuse(content.error());
    // What was said before a refusal is no message.
    if (m_answer.isRefused())
        return refuse(m_answer.ending().error());
    sentences += m_splitter.feed(m_reader.feed(*content));
    if (m_reader.isOverflown())
        return refuse({ErrorCode::AnswerTooLarge, QStringLiteral("too many words"), Stage::Coach});
    if (m_reader.isClosed() && !m_saidAll) {
        m_saidAll = true;
        sentences += m_splitter.finish();
    }
}

QStringList ChatReading::finish(const Outcome &transport)
{
    QStringList sentences;
    if (!m_error)
        takeRest(transport, sentences);
    m_sentences += sentences;
    if (!m_error && m_sentences.isEmpty())
        refuse({ErrorCode::AnswerUnreadable, QStringLiteral("no words"), Stage::Coach});
    return sentences;
}

void ChatReading::takeRest(const Outcome &transport, QStringList &sentences)
{
    if (m_kind == Kind::Whole && transport) {
        takeContent(m_answer.takeWhole(m_body), sentences);
        if (m_error)
            return;
    }
    if (const Outcome ended = ending(transport); !ended)
        return refuse(ended.error());
    if (const auto text = m_reader.finish(); !text)
        return refuse(text.error());
    sentences += m_splitter.finish(); // of plain words
}

Outcome ChatReading::ending(const Outcome &transport) const
{
    const bool saysEnd = m_answer.isDone() || !m_answer.finishReason().isEmpty();
    // Without an end that was told, that of the object is one; but not what broke off behind it.
    const bool isWhole = saysEnd || (m_reader.isOver() && transport);
    if (!transport && !isWhole)
        return transport;
    if (m_kind == Kind::Unknown || !m_answer.hasChoice())
        return fail(ErrorCode::AnswerUnreadable, Stage::Coach, QStringLiteral("an empty answer"));
    const Outcome ended = m_answer.ending();
    return !ended && ended.error().code == ErrorCode::ConnectionLost && isWhole ? Outcome(Done{})
                                                                                : ended;
}

void ChatReading::refuse(const Error &error)
{
    if (!m_error)
        m_error = error;
}

Result<CoachMessage> ChatReading::message() const
{
    if (m_error)
        return tl::unexpected(*m_error);
    return CoachMessage{m_sentences.join(u' '),
                        m_answer.model(),
                        m_answer.promptTokens(),
                        m_answer.completionTokens()};
}

} // namespace pulsemates
