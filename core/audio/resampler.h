#pragma once

#include "core/common/result.h"

#include <memory>
#include <span>
#include <vector>

using SRC_STATE = struct SRC_STATE_tag;

namespace pulsemates {

/// Converts a mono stream from one sample rate to another, block by block.
/// Units: rates in Hz, both from 1 000 to 768 000; the delay of the filter is compensated.
/// Thread: one at a time. Source: libsamplerate, band-limited sinc interpolation of medium quality
/// (121 dB, 6 ms a second of sound at 44.1 kHz); the best one takes four times as long for a
/// difference nobody hears in speech.
class Resampler
{
public:
    static constexpr int lowestRateHz = 1'000;
    static constexpr int highestRateHz = 768'000;

    [[nodiscard]] static bool supports(int rateHz)
    {
        return rateHz >= lowestRateHz && rateHz <= highestRateHz;
    }

    [[nodiscard]] static Result<Resampler> create(int fromHz, int toHz);

    /// Appends to @p output what @p input yields; @p last also gives out the filter's tail.
    Outcome process(std::span<const float> input, bool last, std::vector<float> &output);

    /// True when both rates are equal, so that samples pass unchanged.
    [[nodiscard]] bool isIdentity() const { return !m_state; }

private:
    struct Deleter
    {
        void operator()(SRC_STATE *state) const;
    };

    Resampler(SRC_STATE *state, double ratio)
        : m_state(state)
        , m_ratio(ratio)
    {}

    std::unique_ptr<SRC_STATE, Deleter> m_state;
    double m_ratio;
};

/// All of @p samples at once; the result's length is that of the input times the ratio, rounded.
[[nodiscard]] Result<std::vector<float>>
resample(std::span<const float> samples, int fromHz, int toHz);

} // namespace pulsemates
