#include "core/speech/streamedpolish.h"

#include "core/speech/voicepolish.h"

#include <algorithm>
#include <cmath>

namespace pulsemates {

namespace {

constexpr float silentBelow = 0.004F; // -48 dB; a piece of which the peak is not known yet
constexpr double leadSeconds = 0.01;
constexpr double tailSeconds = 0.06;
constexpr double blockSeconds = 0.01;
constexpr double fadeSeconds = 0.004;
constexpr double measuredSeconds = 0.25; // a syllable, and less than anybody waits
constexpr float fastestRise = 1.1F;      // of the gain, in a block
constexpr float voicedShare = 0.03F;     // of the peak; as for a whole piece

bool isLoud(float sample)
{
    return std::abs(sample) > silentBelow;
}

float highestIn(std::span<const float> samples)
{
    float peak = 0;
    for (const float sample : samples)
        peak = std::max(peak, std::abs(sample));
    return peak;
}

} // namespace

StreamedPolish::StreamedPolish(int sampleRateHz, std::optional<float> gain)
    : m_rate(sampleRateHz)
    , m_block(std::max<std::size_t>(1, std::size_t(blockSeconds * sampleRateHz)))
    , m_gain(gain)
{}

std::vector<float> StreamedPolish::feed(std::span<const float> samples)
{
    take(samples);
    std::vector<float> output;
    if (!m_begun || !hasGain(false))
        return output;
    // The last block waits, since the limiter looks ahead, and so does silence: it may be the
    // end.
    const std::size_t most = m_pending.size() - std::min(m_pending.size(), m_block);
    const std::size_t until = std::min(m_loudEnd, most);
    giveOut(until - until % m_block, output);
    return output;
}

std::vector<float> StreamedPolish::finish()
{
    std::vector<float> output;
    if (!m_begun || !hasGain(true))
        return output;
    const auto tail = std::size_t(tailSeconds * m_rate);
    giveOut(std::min(m_pending.size(), m_loudEnd + tail), output);
    const std::size_t fade = std::min(std::size_t(fadeSeconds * m_rate), output.size());
    for (std::size_t i = 0; i < fade; ++i)
        output[output.size() - 1 - i] *= float(i) / float(fade);
    m_pending.clear();
    m_loudEnd = 0;
    return output;
}

std::optional<float> StreamedPolish::properGain() const
{
    if (m_voiced < std::size_t(measuredSeconds * m_rate))
        return std::nullopt;
    return gainForLevel(float(std::sqrt(m_energy / double(m_voiced))));
}

void StreamedPolish::take(std::span<const float> samples)
{
    const std::size_t before = m_pending.size();
    m_pending.insert(m_pending.end(), samples.begin(), samples.end());
    const std::span<float> fresh = std::span(m_pending).subspan(before);
    std::ranges::replace_if(
        fresh, [](float sample) { return !std::isfinite(sample); }, 0.0F);
    const auto last = std::find_if(fresh.rbegin(), fresh.rend(), isLoud);
    if (last != fresh.rend())
        m_loudEnd = before + std::size_t(last.base() - fresh.begin());
    if (!m_begun)
        begin();
}

/// Drops the silence before the voice, all but a little.
void StreamedPolish::begin()
{
    const auto lead = std::ptrdiff_t(leadSeconds * m_rate);
    const auto first = std::ranges::find_if(m_pending, isLoud);
    m_begun = first != m_pending.end();
    const auto drop = std::max<std::ptrdiff_t>(0, first - m_pending.begin() - lead);
    m_pending.erase(m_pending.begin(), m_pending.begin() + drop);
    m_loudEnd -= std::min(m_loudEnd, std::size_t(drop));
}

bool StreamedPolish::hasGain(bool last)
{
    if (!m_gain && !last && m_pending.size() < std::size_t(measuredSeconds * m_rate))
        return false;
    if (!m_gain)
        m_gain = gainForLevel(levelOfSpeech(m_pending, highestIn(m_pending)));
    return true;
}

void StreamedPolish::giveOut(std::size_t until, std::vector<float> &output)
{
    output.reserve(until);
    for (std::size_t at = 0; at < until; at += m_block)
        giveBlock(at, std::min(m_block, until - at), output);
    m_pending.erase(m_pending.begin(), m_pending.begin() + std::ptrdiff_t(until));
    m_loudEnd -= std::min(m_loudEnd, until);
}

/// The gain goes in a straight line from one block's to the next one's, both low enough for the
/// block between them.
void StreamedPolish::giveBlock(std::size_t at, std::size_t size, std::vector<float> &output)
{
    const std::size_t next = at + size;
    const float here = limitOf(at, size);
    const float ahead = limitOf(next, std::min(m_block, m_pending.size() - next));
    if (m_given == 0)
        m_current = std::min(*m_gain, here);
    const float end = std::min({*m_gain, here, ahead, m_current * fastestRise});
    const auto fade = std::size_t(fadeSeconds * m_rate);
    for (std::size_t i = 0; i < size; ++i, ++m_given) {
        const float gain = m_current + (end - m_current) * float(i + 1) / float(size);
        const float edge = m_given < fade ? float(m_given) / float(fade) : 1.0F;
        output.push_back(m_pending[at + i] * gain * edge);
    }
    m_current = end;
    measure(std::span(m_pending).subspan(at, size));
}

float StreamedPolish::limitOf(std::size_t at, std::size_t size) const
{
    const float peak = highestIn(std::span(m_pending).subspan(at, size));
    return peak > 0 ? highestVoicePeak / peak : *m_gain;
}

void StreamedPolish::measure(std::span<const float> block)
{
    m_peak = std::max(m_peak, highestIn(block));
    double energy = 0;
    for (const float sample : block)
        energy += double(sample) * sample;
    if (std::sqrt(energy / double(block.size())) < double(m_peak * voicedShare))
        return;
    m_energy += energy;
    m_voiced += block.size();
}

} // namespace pulsemates
