#pragma once

#include "core/audio/audioframe.h"
#include "core/providers/transcriber.h"
#include "core/providers/voiceactivitydetector.h"
#include "tests/support/testregistry.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace pulsemates {

/// Skips the running test by name when PULSEMATES_DATA does not say where the recordings are.
#define PULSEMATES_NEEDS_DATA()                                                                    \
    do {                                                                                           \
        if (pulsemates::speechDataFolder().isEmpty()) {                                            \
            pulsemates::TestRegistry::noteMissing();                                               \
            QSKIP("needs PULSEMATES_DATA, the folder with audio/transcripts.tsv");                 \
        }                                                                                          \
    } while (false)

/// The folder that holds audio/, or an empty string.
[[nodiscard]] QString speechDataFolder();

/// A recording of the data folder as 16 kHz mono: "jfk.flac". Empty when it cannot be read.
[[nodiscard]] std::vector<float> readRecording(const QString &file);

/// The same for any file with one channel, at any rate.
[[nodiscard]] std::vector<float> readSound(const QString &path);

struct ReferenceTranscript
{
    QString file;
    QString language;
    QString words;
};
[[nodiscard]] std::vector<ReferenceTranscript> referenceTranscripts();

/// Small letters, no punctuation, "mr" written out: what is counted as a word.
[[nodiscard]] QStringList normalizedWords(const QString &text);

/// Insertions, deletions and substitutions from @p reference to @p heard.
[[nodiscard]] int wordErrors(const QStringList &reference, const QStringList &heard);

/// long60.flac holds eight sentences. Empty when one clear word of each is in @p heard, in order
/// and once; else what is lost, repeated or out of place.
[[nodiscard]] QString wrongSentenceOfTheMinute(const QStringList &heard);

/// What a transcriber said about one recording.
struct Transcription
{
    std::vector<Transcript> partials;
    std::vector<Result<Transcript>> results; ///< exactly one, if the contract holds
    bool partialAfterResult = false;
};

/// Feeds @p samples at once, not at the speed of speech, and waits for the result; @p detector must
/// be loaded.
[[nodiscard]] Transcription transcribeAtOnce(Transcriber &transcriber,
                                             VoiceActivityDetector &detector,
                                             const std::vector<float> &samples,
                                             CheckInId id,
                                             Language language = Language::English);

} // namespace pulsemates
