#pragma once

#include "core/providers/voiceactivitydetector.h"

#include <algorithm>
#include <cmath>

namespace pulsemates {

/// Hears a voice wherever the sound is louder than a murmur.
class FakeVad final : public VoiceActivityDetector
{
public:
    explicit FakeVad(float threshold = 0.02F)
        : m_threshold(threshold)
    {}

    [[nodiscard]] Outcome load() override { return m_outcome; }
    void reset() override {}
    [[nodiscard]] bool accept(std::span<const float, AudioFrame::samplesPerFrame> frame) override
    {
        return std::ranges::any_of(frame,
                                   [this](float sample) { return std::abs(sample) > m_threshold; });
    }

    void setLoadOutcome(const Outcome &outcome) { m_outcome = outcome; }

private:
    float m_threshold;
    Outcome m_outcome = Done{};
};

} // namespace pulsemates
