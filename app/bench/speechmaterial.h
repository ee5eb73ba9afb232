#pragma once

#include "app/bench/speechwindow.h"

#include <QStringList>
#include <QTemporaryDir>

namespace pulsemates {

/// A recording with the words that are spoken in it.
struct ReferenceRecording
{
    QString path;
    QString words;
    bool isLong = false; ///< the one of a minute
};

/// What is spoken to the program under test: recordings of people where PULSEMATES_DATA says where
/// they are, otherwise sound that the caller brings. Units: samples at 16 kHz.
/// Thread: one. Errors: an unreadable folder leaves it empty.
class SpeechMaterial
{
public:
    /// Reads the English recordings of @p dataFolder/audio; empty: nothing to read.
    explicit SpeechMaterial(const QString &dataFolder);

    [[nodiscard]] bool isEmpty() const { return m_speech.empty(); }
    [[nodiscard]] const QString &description() const { return m_description; }
    [[nodiscard]] const std::vector<ReferenceRecording> &references() const { return m_references; }
    [[nodiscard]] const std::vector<std::vector<float>> &utterances() const { return m_utterances; }

    /// Takes @p utterances with pauses between them in place of recordings.
    void setUtterances(const std::vector<std::vector<float>> &utterances,
                       const QString &description);

    /// About @p length of speech, another piece for every @p index, and a person who stops a
    /// quarter of a second after the last word, or in mid-speech.
    [[nodiscard]] SpeechWindow
    window(std::chrono::seconds length, std::size_t index, bool midSpeech);

    /// One recording of a person, who stops a quarter of a second after its last word.
    [[nodiscard]] SpeechWindow utterance(std::size_t index);

    /// Utterances with @p pause of room tone between one and the next; the wave file's path.
    /// @p ends gets the end of each utterance's voice, from the first sample.
    [[nodiscard]] QString withPauses(std::size_t first,
                                     std::size_t count,
                                     std::chrono::milliseconds pause,
                                     std::vector<std::chrono::milliseconds> &ends);

    /// The samples behind withPauses(), for those who need no file.
    [[nodiscard]] std::vector<float>
    samplesWithPauses(std::size_t first,
                      std::size_t count,
                      std::chrono::milliseconds pause,
                      std::vector<std::chrono::milliseconds> &ends) const;

private:
    void readReferences(const QString &folder);
    void addClip(const std::vector<float> &samples);
    [[nodiscard]] QString write(std::span<const float> samples);

    QTemporaryDir m_folder;
    QString m_description;
    std::vector<ReferenceRecording> m_references;
    std::vector<float> m_speech;                  ///< about a minute
    std::vector<std::vector<float>> m_utterances; ///< without silence at their ends
    std::vector<std::vector<float>> m_clips;      ///< recordings up to their last word
    int m_written = 0;
};

/// @p seconds of the noise of a quiet room (about -66 dB), the same every time.
void appendRoomTone(std::vector<float> &samples, std::chrono::milliseconds length);

} // namespace pulsemates
