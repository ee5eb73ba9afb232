#pragma once

#include "core/common/checkedjson.h"

#include <QByteArray>

#include <optional>

namespace pulsemates {

/// What a chat completion says, taken from its events (chat.completion.chunk) or from the whole
/// (chat.completion). Fields that nobody asks for are ignored, and so are choices but the first.
/// Thread: any; one at a time. Source: openai/openai-openapi openapi.yaml; the design's protocols,
/// section 3.1.
class ChatAnswer
{
public:
    /// The content that one event adds; "[DONE]" adds none.
    /// Errors: what {"error": …} in a stream means (codeInStream), AnswerUnreadable,
    /// AnswerTooLarge.
    [[nodiscard]] Result<QString> takeEvent(const QByteArray &data);
    /// The content of an answer that came in one piece. Errors: as takeEvent(); NotTheService where
    /// it is JSON, but no chat completion.
    [[nodiscard]] Result<QString> takeWhole(const QByteArray &body);

    /// Whether all of it came and may be used. Errors: RequestRefused (a refusal, a filter),
    /// AnswerTooLarge (cut at the number of tokens), ConnectionLost (no end was told).
    [[nodiscard]] Outcome ending() const;

    [[nodiscard]] bool hasChoice() const { return m_hasChoice; }
    [[nodiscard]] bool isDone() const { return m_done; } ///< "[DONE]", or a whole answer
    [[nodiscard]] bool isRefused() const { return m_refused; }
    /// "stop", "length", …; empty while none was told.
    [[nodiscard]] const QByteArray &finishReason() const { return m_finish; }
    [[nodiscard]] const QString &model() const { return m_model; }
    [[nodiscard]] std::optional<int> promptTokens() const { return m_promptTokens; }
    [[nodiscard]] std::optional<int> completionTokens() const { return m_completionTokens; }

private:
    [[nodiscard]] Result<QString> take(const QByteArray &json, QStringView part);
    [[nodiscard]] QString takeChoice(const CheckedJson &choice, QStringView part);
    void takeUsage(const QByteArray &json);

    bool m_hasChoice = false;
    bool m_done = false;
    bool m_refused = false;
    QByteArray m_finish;
    QString m_model;
    std::optional<int> m_promptTokens;
    std::optional<int> m_completionTokens;
};

} // namespace pulsemates
