#pragma once

#include "core/common/clock.h"
#include "core/common/spscring.h"

#include <array>
#include <cstdint>
#include <memory>

namespace pulsemates {

/// 20 ms of sound as the recognisers want it.
/// Shape: 320 mono float samples in [-1, 1] at 16 kHz.
struct AudioFrame
{
    static constexpr int sampleRateHz = 16'000;
    static constexpr int samplesPerFrame = 320;
    static constexpr std::chrono::milliseconds duration{20};

    std::array<float, samplesPerFrame> samples{};
    MonotonicTime capturedAt{}; ///< when its last sample arrived
    std::uint32_t index = 0;    ///< counts from 0 at the start of the recording
};

/// Carries frames from the audio thread to the speech thread: 10.24 s, more than the longest
/// decode.
using FrameRing = SpscRing<AudioFrame, 512>;

/// The most that one check-in records.
inline constexpr std::chrono::seconds recordingLimit{60};

} // namespace pulsemates
