#pragma once

#include "core/common/result.h"

#include <QString>

#include <chrono>
#include <span>
#include <vector>

namespace pulsemates {

/// A piece of speech as a file, and when the person stops.
struct SpeechWindow
{
    QString path;
    std::chrono::milliseconds stopAfter{}; ///< from the first sample; the file goes on after it
    bool midSpeech = false;                ///< the voice is heard at Stop
};

/// One stretch of voice. Units: samples at 16 kHz.
struct VoicedStretch
{
    std::size_t begin = 0;
    std::size_t end = 0;

    friend bool operator==(const VoicedStretch &, const VoicedStretch &) = default;
};

/// Finds voice by its energy, in 20 ms frames: louder than a twentieth of the loud frames; gaps
/// shorter than @p shortestPause do not part a stretch. Pure.
/// Shape: mono samples at 16 kHz.
[[nodiscard]] std::vector<VoicedStretch> voicedStretches(std::span<const float> samples,
                                                         std::chrono::milliseconds shortestPause);

/// Writes mono 16 kHz samples as 16-bit WAV. Errors: StorageUnwritable.
[[nodiscard]] Outcome writeWave(const QString &path, std::span<const float> samples);

} // namespace pulsemates
