#pragma once

#include <optional>
#include <span>
#include <vector>

namespace pulsemates {

/// What polishedVoice() does, for speech that is heard while it still comes: trims the silence
/// around it, brings it to the common loudness and softens its edges. The gain is that of the
/// pieces before, or of the first quarter of a second; a limiter that looks ahead keeps peaks
/// below highestVoicePeak.
/// Shape: mono samples in [-1, 1]. Thread: any; one at a time.
class StreamedPolish
{
public:
    /// @p gain: properGain() of an earlier piece of the same voice.
    explicit StreamedPolish(int sampleRateHz, std::optional<float> gain = {});

    /// What can be heard from now on.
    [[nodiscard]] std::vector<float> feed(std::span<const float> samples);
    /// The rest, after the last sample.
    [[nodiscard]] std::vector<float> finish();

    /// Something louder than silence has come.
    [[nodiscard]] bool hasHeard() const { return m_begun; }
    /// The gain this piece should have had as a whole; nothing where it was too short to say.
    [[nodiscard]] std::optional<float> properGain() const;

private:
    void take(std::span<const float> samples);
    void begin();
    [[nodiscard]] bool hasGain(bool last);
    void giveOut(std::size_t until, std::vector<float> &output);
    void giveBlock(std::size_t at, std::size_t size, std::vector<float> &output);
    [[nodiscard]] float limitOf(std::size_t at, std::size_t size) const;
    void measure(std::span<const float> block);

    int m_rate;
    std::size_t m_block; ///< samples of 10 ms
    std::optional<float> m_gain;
    float m_current = 0;          ///< the gain at the end of what was given out
    std::vector<float> m_pending; ///< not given out yet
    std::size_t m_loudEnd = 0;    ///< of m_pending: behind its last sample that is no silence
    std::size_t m_given = 0;
    bool m_begun = false;

    float m_peak = 0;
    double m_energy = 0; ///< of voiced blocks
    std::size_t m_voiced = 0;
};

} // namespace pulsemates
