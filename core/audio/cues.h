#pragma once

#include "core/audio/audioclip.h"

#include <chrono>

namespace pulsemates {

/// The sounds that breathe along: usable with closed eyes, so each has its own direction and
/// colour. Waves rather than pings: they were found pleasanter and easier to follow (Aalborg,
/// 2014). Pure functions: the same arguments give the same samples. Shape: mono, 24 kHz, peak 0.6,
/// silent at both ends. Units: @p duration is that of the phase, held between 0.3 and 20 s.

/// A bright wave that swells and rises over the whole breath in.
[[nodiscard]] AudioClip inhaleCue(std::chrono::milliseconds duration);

/// A dark wave that breaks early, falls and ebbs away.
[[nodiscard]] AudioClip exhaleCue(std::chrono::milliseconds duration);

/// A small wooden bell for the next step of a stretch; 0.9 s.
[[nodiscard]] AudioClip stepCue();

} // namespace pulsemates
