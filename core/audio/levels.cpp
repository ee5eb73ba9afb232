#include "core/audio/levels.h"

#include <algorithm>
#include <cmath>

namespace pulsemates {

namespace {

double sumOfSquares(std::span<const float> samples)
{
    double sum = 0;
    for (const float sample : samples)
        sum += double(sample) * double(sample);
    return sum;
}

} // namespace

float rms(std::span<const float> samples)
{
    return samples.empty() ? 0.0F
                           : float(std::sqrt(sumOfSquares(samples) / double(samples.size())));
}

float peak(std::span<const float> samples)
{
    float largest = 0;
    for (const float sample : samples)
        largest = std::max(largest, std::abs(sample));
    return largest;
}

bool isFlatZero(std::span<const float> samples)
{
    return std::all_of(samples.begin(), samples.end(), [](float sample) { return sample == 0.0F; });
}

std::optional<float> LevelMeter::add(std::span<const float> samples)
{
    m_sum += sumOfSquares(samples);
    m_count += samples.size();
    m_due += samples.size();
    if (m_due < m_samplesPerLevel || m_count == 0)
        return std::nullopt;
    const float level = float(std::sqrt(m_sum / double(m_count)));
    m_due %= m_samplesPerLevel;
    m_count = 0;
    m_sum = 0;
    return level;
}

void LevelMeter::reset()
{
    m_due = 0;
    m_count = 0;
    m_sum = 0;
}

} // namespace pulsemates
