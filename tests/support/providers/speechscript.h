#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <vector>

namespace pulsemates::loopback {

/// What a recogniser will have heard, and when in the sound.
class SpeechScript
{
public:
    using Time = std::chrono::milliseconds;

    struct Word
    {
        QString text;
        Time start{0};
        Time end{0};
    };

    struct Sentence
    {
        QString text;
        QString sentiment; ///< POSITIVE, NEUTRAL or NEGATIVE
    };

    /// @p wordTime: of each word, its pause included.
    explicit SpeechScript(Time wordTime = Time(400))
        : m_wordTime(wordTime)
    {}

    /// A few sentences of somebody who had a long week, again and again for as long as they are
    /// spoken: for demonstrations.
    [[nodiscard]] static SpeechScript demo(const QString &language = QStringLiteral("en"));

    void say(const QString &sentence, const QString &sentiment = QStringLiteral("NEUTRAL"));
    void setRepeats(bool repeats) { m_repeats = repeats; }

    /// The sentences that such a length of sound has room for; at least one. All of them where
    /// nothing repeats.
    [[nodiscard]] std::vector<Sentence> sentencesIn(Time length) const;
    [[nodiscard]] QString textIn(Time length) const; ///< those, with spaces between

    /// Sentence @p index with its words' times; without words behind the last one.
    [[nodiscard]] std::vector<Word> wordsOf(int index) const;
    [[nodiscard]] bool isEmpty() const { return m_sentences.empty(); }

private:
    [[nodiscard]] Time lengthOf(const Sentence &sentence) const;

    std::vector<Sentence> m_sentences;
    Time m_wordTime;
    bool m_repeats = false;
};

/// How long a recording is, from its WAV or FLAC head; bare samples of 16 kHz, 16 bit otherwise.
[[nodiscard]] SpeechScript::Time lengthOfSound(const QByteArray &bytes);

} // namespace pulsemates::loopback
