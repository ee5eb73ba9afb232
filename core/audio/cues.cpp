#include "core/audio/cues.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

namespace pulsemates {

namespace {

using namespace std::chrono_literals;

constexpr int rateHz = 24'000;
constexpr float cuePeak = 0.6F;
constexpr double tau = 2 * std::numbers::pi;

/// A band-pass whose centre may move with every sample.
/// Source: V. Zavalishin, "The Art of VA Filter Design", 2018, section 4 (TPT state variable
/// filter).
class MovingBand
{
public:
    double next(double input, double centreHz, double damping)
    {
        const double g = std::tan(std::numbers::pi * centreHz / rateHz);
        const double v1 = (m_band + g * (input - m_low)) / (1 + g * (g + damping));
        const double v2 = m_low + g * v1;
        m_band = 2 * v1 - m_band;
        m_low = 2 * v2 - m_low;
        return v1 * damping;
    }

private:
    double m_band = 0;
    double m_low = 0;
};

/// How a wave sounds; glides are geometric, as pitch is heard.
struct Wave
{
    double noiseFromHz, noiseToHz;
    double toneFromHz, toneToHz;
    double overtone; ///< strength of the octave: the brightness of the tone
    double toneShare;
    double crest; ///< where in the cue it is loudest, 0 to 1
};

constexpr Wave inhale{.noiseFromHz = 350,
                      .noiseToHz = 2'000,
                      .toneFromHz = 220,
                      .toneToHz = 330,
                      .overtone = 0.35,
                      .toneShare = 0.45,
                      .crest = 0.75};
constexpr Wave exhale{.noiseFromHz = 700,
                      .noiseToHz = 160,
                      .toneFromHz = 262,
                      .toneToHz = 165,
                      .overtone = 0.05,
                      .toneShare = 0.35,
                      .crest = 0.2};

/// Rises to 1 at the crest and back to 0, with flat ends: no click, no hard edge.
double swell(double at, double crest)
{
    const double part = at < crest ? at / crest : (1 - at) / (1 - crest);
    const double s = std::sin(std::numbers::pi / 2 * part);
    return s * s;
}

double glide(double from, double to, double at)
{
    return from * std::pow(to / from, at);
}

/// Brings both ends to zero within @p edgeSeconds and the loudest sample to cuePeak.
AudioClip finishClip(std::vector<double> raw, double edgeSeconds)
{
    const double edge = edgeSeconds * rateHz;
    double largest = 0;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        raw[i] *= std::min(1.0, double(std::min(i, raw.size() - 1 - i)) / edge);
        largest = std::max(largest, std::abs(raw[i]));
    }
    AudioClip clip;
    clip.sampleRateHz = rateHz;
    clip.samples.reserve(raw.size());
    for (const double sample : raw)
        clip.samples.push_back(float(sample / largest) * cuePeak);
    return clip;
}

AudioClip makeWave(const Wave &wave, std::chrono::milliseconds duration)
{
    const auto length = std::clamp<std::chrono::milliseconds>(duration, 300ms, 20s);
    const auto count = std::size_t(length.count() * rateHz / 1000);
    std::minstd_rand random(7); // the same wave every time
    std::uniform_real_distribution<double> white(-1, 1);
    MovingBand band;
    std::vector<double> raw(count);
    double phase = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double at = double(i) / double(count - 1);
        const double noise =
            band.next(white(random), glide(wave.noiseFromHz, wave.noiseToHz, at), 0.7);
        phase += tau * glide(wave.toneFromHz, wave.toneToHz, at) / rateHz;
        const double tone = std::sin(phase) + wave.overtone * std::sin(2 * phase);
        raw[i] = swell(at, wave.crest) * ((1 - wave.toneShare) * 3 * noise + wave.toneShare * tone);
    }
    return finishClip(std::move(raw), 0.03);
}

} // namespace

AudioClip inhaleCue(std::chrono::milliseconds duration)
{
    return makeWave(inhale, duration);
}

AudioClip exhaleCue(std::chrono::milliseconds duration)
{
    return makeWave(exhale, duration);
}

AudioClip stepCue()
{
    struct Partial
    {
        double hertz, level, halfLifeSeconds;
    };
    // A struck wooden bar: its overtones are no multiples, and the high ones die first.
    constexpr Partial partials[] = {
        {523, 1.0, 0.12}, {523 * 2.76, 0.25, 0.05}, {523 * 5.4, 0.06, 0.02}};
    std::vector<double> raw(std::size_t(0.9 * rateHz));
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const double seconds = double(i) / rateHz;
        for (const Partial &partial : partials)
            raw[i] += partial.level * std::exp2(-seconds / partial.halfLifeSeconds)
                      * std::sin(tau * partial.hertz * seconds);
    }
    return finishClip(std::move(raw), 0.004); // a soft mallet
}

} // namespace pulsemates
