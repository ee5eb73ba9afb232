#include "core/audio/playbackchannel.h"

#include <algorithm>

namespace pulsemates {

namespace {

constexpr std::size_t refillSamples = 1024;

float stepFor(std::chrono::milliseconds time, int rateHz)
{
    return 1000.0F / (float(time.count()) * float(rateHz));
}

} // namespace

Outcome PlaybackChannel::begin(AudioClipPtr clip, int deviceRateHz)
{
    cut();
    auto resampler = Resampler::create(clip->sampleRateHz, deviceRateHz);
    if (!resampler)
        return fail(ErrorCode::InvalidInput, Stage::Playback, resampler.error().detail);
    m_resampler.emplace(std::move(*resampler));
    m_clip = std::move(clip);
    m_stepUp = stepFor(fadeInTime, deviceRateHz);
    m_stepDown = stepFor(fadeOutTime, deviceRateHz);
    return Done{};
}

void PlaybackChannel::fadeOut()
{
    if (m_gain <= 0)
        cut();
    else
        m_fading = true;
}

void PlaybackChannel::cut()
{
    m_clip.reset();
    m_resampler.reset();
    m_converted.clear();
    m_at = 0;
    m_next = 0;
    m_drained = false;
    m_gain = 0;
    m_fading = false;
    m_paused = false;
}

void PlaybackChannel::setVolume(float linear)
{
    m_volume = std::clamp(linear, 0.0F, 1.0F);
}

std::size_t PlaybackChannel::mixInto(std::span<float> out)
{
    std::size_t used = 0;
    for (float &sample : out) {
        const float target = targetGain();
        if (m_gain < target)
            m_gain = std::min(target, m_gain + m_stepUp);
        else if (m_gain > target)
            m_gain = std::max(target, m_gain - m_stepDown);
        if (m_gain <= 0 && (m_fading || m_paused)) {
            if (m_fading)
                cut();
            break;
        }
        if (m_at == m_converted.size() && !refill()) {
            cut();
            break;
        }
        sample += m_gain * m_converted[m_at++];
        ++used;
    }
    return used;
}

bool PlaybackChannel::refill()
{
    m_converted.clear();
    m_at = 0;
    while (m_clip && m_converted.empty() && !m_drained) {
        const std::span all(m_clip->samples);
        const std::size_t count = std::min(refillSamples, all.size() - m_next);
        const std::span block = all.subspan(m_next, count);
        m_next += count;
        m_drained = m_next == all.size();
        if (!m_resampler->process(block, m_drained, m_converted))
            return false;
    }
    return !m_converted.empty();
}

} // namespace pulsemates
