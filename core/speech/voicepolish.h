#pragma once

#include <span>
#include <vector>

namespace pulsemates {

/// Trims the silence around synthesised speech, brings it to a common loudness (at most 10 dB up
/// or down, never clipped) and softens its edges, so that sentences follow each other evenly.
/// Shape: mono samples in [-1, 1]. Pure; silence gives nothing.
[[nodiscard]] std::vector<float> polishedVoice(std::span<const float> samples, int sampleRateHz);

/// The loudest sample of polished speech: -1 dB of full scale.
inline constexpr float highestVoicePeak = 0.89F;

/// What brings speech of @p level (root mean square of its voiced parts) to the common loudness, at
/// most 10 dB up or down; without regard to its peaks.
[[nodiscard]] float gainForLevel(float level);

/// The level of @p samples, whose peak is @p peak: pauses between words do not count.
[[nodiscard]] float levelOfSpeech(std::span<const float> samples, float peak);

} // namespace pulsemates
