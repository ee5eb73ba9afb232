#pragma once

#include "core/audio/audioclip.h"

#include <QByteArray>

namespace pulsemates {

/// Packs a clip for the disk: a mark, a SHA-256 of the rest, and FLAC of 16 bits, which keeps what
/// any sound output can play in about half the size of WAV.
/// Thread: any.
[[nodiscard]] QByteArray packClip(const AudioClip &clip); ///< empty when it cannot be packed

/// The clip in @p data; null when a single bit of it is not as it was written.
[[nodiscard]] AudioClipPtr unpackClip(const QByteArray &data);

} // namespace pulsemates
