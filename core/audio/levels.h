#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace pulsemates {

/// Root mean square of mono samples; 0 for none. Units: linear, 0 to 1.
[[nodiscard]] float rms(std::span<const float> samples);

/// Largest absolute sample; 0 for none. Units: linear, 0 to 1.
[[nodiscard]] float peak(std::span<const float> samples);

/// True when every sample is exactly zero, as a muted or forbidden microphone delivers them.
[[nodiscard]] bool isFlatZero(std::span<const float> samples);

/// Turns a stream of samples into about 30 levels a second.
class LevelMeter
{
public:
    explicit LevelMeter(int sampleRateHz = 16'000)
        : m_samplesPerLevel(sampleRateHz / 30)
    {}

    /// The level since the last one, when there is enough for a new one.
    [[nodiscard]] std::optional<float> add(std::span<const float> samples);
    void reset();

private:
    std::size_t m_samplesPerLevel;
    std::size_t m_due = 0;   ///< samples since the last level, the overshoot carried over
    std::size_t m_count = 0; ///< samples in m_sum
    double m_sum = 0;
};

} // namespace pulsemates
