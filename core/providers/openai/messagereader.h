#pragma once

#include "core/common/result.h"

#include <QString>

namespace pulsemates {

/// Reads the words of {"message": "…"} while it comes, in pieces that end anywhere, also inside an
/// escape or between the halves of a character. Other members are passed over. Read as well, since
/// servers that know no schema send them: the same inside a fence of Markdown, and plain words in
/// place of JSON. What was read on the way is held against the whole at the end.
/// Thread: any; one at a time.
class MessageReader
{
public:
    static constexpr qsizetype mostCharacters = 4096; ///< of the whole answer

    /// The words that @p piece adds; never half a character.
    [[nodiscard]] QString feed(QStringView piece);

    /// The message is whole: no word comes any more.
    [[nodiscard]] bool isClosed() const { return m_found; }
    /// The object is whole; plain words never know.
    [[nodiscard]] bool isOver() const { return m_state == State::Over; }
    [[nodiscard]] bool isOverflown() const { return m_whole.size() > mostCharacters; }
    /// It began as JSON does.
    [[nodiscard]] bool isJson() const { return m_state > State::Words; }

    /// The message, once nothing comes any more.
    /// Errors: AnswerUnreadable, AnswerTooLarge.
    [[nodiscard]] Result<QString> finish() const;

private:
    enum class State {
        Unknown,
        Words,
        Object,  ///< expects "{"
        Member,  ///< expects a key or the end
        Key,     ///< inside one
        Colon,   ///< expects ":"
        Value,   ///< expects one
        Message, ///< inside the words
        Skipped, ///< inside a value of another member
        Between, ///< expects "," or the end
        After,   ///< the same, the message read
        Over,    ///< "}" has come
        Broken
    };

    void decide();
    void take(QChar c, QString &words);
    void takeOutside(QChar c);
    void takeSkipped(QChar c);
    /// One sign of a string that is read.
    void takeInside(QChar c, QString &words);
    [[nodiscard]] bool takeEscape(QChar c, QString &words);
    void add(QChar unit, QString &words);
    void endString();

    State m_state = State::Unknown;
    QString m_whole;
    qsizetype m_read = 0;   ///< of m_whole
    qsizetype m_object = 0; ///< where it begins
    qsizetype m_end = 0;    ///< and is over
    QString m_key;
    QString m_message;
    QString m_escape; ///< "\", "\u", "\u1", … while one is unfinished
    QChar m_high;     ///< the first half of a character that is unfinished
    bool m_found = false;
    int m_depth = 0;        ///< inside a skipped value
    bool m_inText = false;  ///< the same
    bool m_escaped = false; ///< the same
};

} // namespace pulsemates
