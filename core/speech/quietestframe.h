#pragma once

#include <span>

namespace pulsemates {

/// The frame in [@p from, @p to) around which @p width frames are the quietest: the best place to
/// cut speech that has no pause. Of equals the last.
/// Shape: 16 kHz mono, frames of 20 ms; the answer is in [from, to) and inside the samples.
[[nodiscard]] int quietestFrame(std::span<const float> samples, int from, int to, int width);

} // namespace pulsemates
