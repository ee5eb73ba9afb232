#include "core/speech/voicepolish.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace pulsemates {

namespace {

constexpr float silenceBelowPeak = 0.01F; // −40 dB
constexpr float quietestPeak = 0.0005F;   // less than this is no speech
constexpr float loudness = 0.1F;          // root mean square, −20 dB of full scale
constexpr float mostGain = 3.2F;          // 10 dB

std::ptrdiff_t samplesIn(double seconds, int rate)
{
    return static_cast<std::ptrdiff_t>(seconds * rate);
}

std::span<const float> trimmed(std::span<const float> samples, float peak, int rate)
{
    const auto heard = [limit = peak * silenceBelowPeak](float s) { return std::abs(s) > limit; };
    const auto first = std::ranges::find_if(samples, heard) - samples.begin();
    const auto last =
        std::find_if(samples.rbegin(), samples.rend(), heard).base() - samples.begin();
    const auto from = std::max<std::ptrdiff_t>(0, first - samplesIn(0.01, rate));
    const auto to = std::min(std::ssize(samples), last + samplesIn(0.06, rate));
    return samples.subspan(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
}

void softenEdges(std::vector<float> &samples, int rate)
{
    const auto length = std::min(samplesIn(0.004, rate), std::ssize(samples) / 2);
    for (std::ptrdiff_t i = 0; i < length; ++i) {
        const float share = static_cast<float>(i) / static_cast<float>(length);
        samples[static_cast<std::size_t>(i)] *= share;
        samples[samples.size() - 1 - static_cast<std::size_t>(i)] *= share;
    }
}

} // namespace

float gainForLevel(float level)
{
    return level > 0 ? std::clamp(loudness / level, 1 / mostGain, mostGain) : 1.0F;
}

// Pauses between words would make a slow voice count as quiet.
float levelOfSpeech(std::span<const float> samples, float peak)
{
    double sum = 0;
    std::size_t count = 0;
    constexpr std::size_t block = 256;
    for (std::size_t at = 0; at < samples.size(); at += block) {
        const auto part = samples.subspan(at, std::min(block, samples.size() - at));
        double energy = 0;
        for (const float sample : part)
            energy += static_cast<double>(sample) * sample;
        if (std::sqrt(energy / static_cast<double>(part.size())) < peak * 0.03F)
            continue;
        sum += energy;
        count += part.size();
    }
    return count == 0 ? 0.0F : static_cast<float>(std::sqrt(sum / static_cast<double>(count)));
}

std::vector<float> polishedVoice(std::span<const float> samples, int sampleRateHz)
{
    std::vector<float> finite(samples.begin(), samples.end());
    std::ranges::replace_if(
        finite, [](float sample) { return !std::isfinite(sample); }, 0.0F);
    float peak = 0;
    for (const float sample : finite)
        peak = std::max(peak, std::abs(sample));
    if (peak < quietestPeak)
        return {};
    const auto speech = trimmed(finite, peak, sampleRateHz);
    const float gain = std::min(gainForLevel(levelOfSpeech(speech, peak)), highestVoicePeak / peak);
    std::vector<float> result(speech.size());
    std::ranges::transform(speech, result.begin(), [gain](float sample) { return sample * gain; });
    softenEdges(result, sampleRateHz);
    return result;
}

} // namespace pulsemates
