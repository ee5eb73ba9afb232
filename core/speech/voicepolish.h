#pragma once

#include <span>
#include <vector>

namespace pulsemates {

/// Trims the silence around synthesised speech, brings it to a common loudness (at most 10 dB up
/// or down, never clipped) and softens its edges, so that sentences follow each other evenly.
/// Shape: mono samples in [-1, 1]. Pure; silence gives nothing.
[[nodiscard]] std::vector<float> polishedVoice(std::span<const float> samples, int sampleRateHz);

} // namespace pulsemates
