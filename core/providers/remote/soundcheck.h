#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <span>

namespace pulsemates {

/// What @p head, the first bytes of what should be bare samples, are instead: words (an error, a
/// page, JSON) or sound in another format. Null where they may be samples.
/// Thread: any; pure.
[[nodiscard]] const char *otherThan16Bit(QByteArrayView head);

/// So many samples are enough for isNoise(): less than a tenth of a second.
inline constexpr std::size_t noiseWindow = 2'048;

/// Whether @p samples, the first ones, are as loud as no voice is and have no more to do with each
/// other than chance: compressed or encrypted bytes, or samples whose two bytes are swapped.
/// Shape: mono in [-1, 1]. Thread: any; pure.
[[nodiscard]] bool isNoise(std::span<const float> samples);

} // namespace pulsemates
