#pragma once

#include "core/audio/audioclip.h"
#include "core/audio/resampler.h"

#include <optional>
#include <span>
#include <vector>

namespace pulsemates {

/// One voice of the mixer: at most one clip, its gain moving in ramps so that nothing clicks.
/// The clip is brought to the device's rate while it plays: the first sample does not wait for the
/// last. Thread: one at a time.
class PlaybackChannel
{
public:
    /// How long a full fade lasts: short enough for barge-in, long enough not to click.
    static constexpr std::chrono::milliseconds fadeOutTime{20};
    static constexpr std::chrono::milliseconds fadeInTime{3};

    [[nodiscard]] Outcome begin(AudioClipPtr clip, int deviceRateHz);
    void fadeOut(); ///< isActive() becomes false once it is silent
    void cut();     ///< at once, for when nothing is heard any more
    void pause() { m_paused = true; }
    void resume() { m_paused = false; }
    void setVolume(float linear);

    /// Adds its sound to @p out. Returns how many samples of the clip were used.
    std::size_t mixInto(std::span<float> out);

    [[nodiscard]] bool isActive() const { return m_clip != nullptr; }
    [[nodiscard]] bool isFading() const { return m_fading; }
    [[nodiscard]] bool isPaused() const { return m_paused; }

private:
    [[nodiscard]] float targetGain() const { return m_fading || m_paused ? 0 : m_volume; }
    [[nodiscard]] bool refill();

    AudioClipPtr m_clip;
    std::optional<Resampler> m_resampler;
    std::size_t m_next = 0;         ///< sample of the clip
    std::vector<float> m_converted; ///< at the device's rate
    std::size_t m_at = 0;           ///< in m_converted
    bool m_drained = false;         ///< the resampler gave its tail

    float m_volume = 1;
    float m_gain = 0;
    float m_stepUp = 1;
    float m_stepDown = 1;
    bool m_paused = false;
    bool m_fading = false;
};

} // namespace pulsemates
