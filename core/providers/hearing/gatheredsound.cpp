#include "core/providers/hearing/gatheredsound.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>

#include <openssl/crypto.h>

namespace pulsemates {

namespace {

qint16 sample16(float sample)
{
    const float bounded = std::isfinite(sample) ? std::clamp(sample, -1.0F, 1.0F) : 0.0F;
    return qint16(std::lround(bounded * 32'767.0F));
}

} // namespace

GatheredSound::~GatheredSound()
{
    erase();
}

bool GatheredSound::add(std::span<const float, AudioFrame::samplesPerFrame> frame, bool voice)
{
    if (m_voice.size() >= std::size_t(mostFrames))
        return false;
    // All of it at once: a buffer that grows would leave copies behind.
    if (m_samples.capacity() < qsizetype(mostFrames) * bytesPerFrame)
        m_samples.reserve(qsizetype(mostFrames) * bytesPerFrame);
    const qsizetype at = m_samples.size();
    m_samples.resize(at + bytesPerFrame);
    char *to = m_samples.data() + at;
    for (const float sample : frame) {
        qToLittleEndian(sample16(sample), to);
        to += 2;
    }
    m_voice.push_back(voice);
    m_voiced += voice ? 1 : 0;
    return true;
}

void GatheredSound::erase()
{
    if (!m_samples.isEmpty())
        OPENSSL_cleanse(m_samples.data(), std::size_t(m_samples.size()));
    m_samples.resize(0); // the buffer stays: the next recording needs as much
    m_voice.clear();
    m_voiced = 0;
}

std::chrono::milliseconds GatheredSound::length() const
{
    return int(m_voice.size()) * AudioFrame::duration;
}

std::chrono::milliseconds GatheredSound::voicedBetween(std::chrono::milliseconds from,
                                                       std::chrono::milliseconds to) const
{
    const auto frameAt = [this](std::chrono::milliseconds time) {
        return std::clamp<qint64>(time / AudioFrame::duration, 0, qint64(m_voice.size()));
    };
    const qint64 first = frameAt(from);
    const qint64 last = std::max(first, frameAt(to));
    return int(std::count(m_voice.begin() + first, m_voice.begin() + last, true))
           * AudioFrame::duration;
}

} // namespace pulsemates
