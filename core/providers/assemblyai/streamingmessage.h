#pragma once

#include "core/common/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace pulsemates {

/// A word as the service heard it. Units: milliseconds of the session's sound.
struct StreamedWord
{
    QString text;
    std::optional<std::chrono::milliseconds> end;
    std::optional<double> confidence; ///< 0 to 1
    bool isFinal = false;

    friend bool operator==(const StreamedWord &, const StreamedWord &) = default;
};

/// What one message says about a turn: a stretch of speech between pauses. All texts are plain:
/// control and direction signs are gone; what looks like HTML is text.
struct StreamedTurn
{
    int order = 0;
    bool ended = false;
    bool formatted = false; ///< with capitals and stops
    QString transcript;     ///< its final words
    QString utterance;      ///< the same once a pause completed it, else empty
    std::vector<StreamedWord> words;
    QString language; ///< "ko": as detected, where the service says

    /// All words there are: final ones, and the one that is not finished.
    [[nodiscard]] QString text() const;

    friend bool operator==(const StreamedTurn &, const StreamedTurn &) = default;
};

/// A message of the service.
struct StreamingMessage
{
    enum class Kind { Begin, Turn, Termination, Error, Other };

    Kind kind = Kind::Other; ///< Other: of a type that we need not know
    StreamedTurn turn;
    int errorCode = 0; ///< of an Error; 0 where it has none
};

/// Reads a text message of Universal-Streaming version 3. Members and types it does not know are
/// let pass. Thread: any; pure.
/// Errors: AnswerUnreadable, AnswerTooLarge; the detail never holds a piece of the text.
[[nodiscard]] Result<StreamingMessage> readStreamingMessage(const QByteArray &utf8);

/// @p text without control and direction signs, and with single spaces.
[[nodiscard]] QString plainWords(const QString &text);

} // namespace pulsemates
