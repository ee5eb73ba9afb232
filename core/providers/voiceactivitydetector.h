#pragma once

#include "core/audio/audioframe.h"
#include "core/common/result.h"

#include <span>

namespace pulsemates {

/// The seam over voice activity: frames in, "is somebody speaking" out.
/// Thread: one thread at a time; in the program the speech thread.
class VoiceActivityDetector
{
public:
    virtual ~VoiceActivityDetector() = default;

    [[nodiscard]] virtual Outcome load() = 0;
    virtual void reset() = 0;
    virtual void unload() {}

    /// True while a voice is heard. Lags the sound by at most 100 ms at a start and at an end.
    [[nodiscard]] virtual bool
    accept(std::span<const float, AudioFrame::samplesPerFrame> frame) = 0;
};

} // namespace pulsemates
