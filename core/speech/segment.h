#pragma once

#include <cstdint>
#include <vector>

namespace pulsemates {

/// Why a segment ended where it did.
enum class SegmentEnd {
    Open,  ///< not ended yet
    Pause, ///< the speaker paused
    Cut    ///< in the middle of speech, at the quietest place near the length limit
};

/// A stretch of speech with a little sound before and after it.
/// Shape: mono float samples at 16 kHz.
struct Segment
{
    std::vector<float> samples;
    std::int64_t firstFrame = 0; ///< counts all frames pushed since the start
    int voicedFrames = 0;
    SegmentEnd end = SegmentEnd::Open;
};

} // namespace pulsemates
