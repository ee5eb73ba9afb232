#include "ui/checkin/orbmotion.h"

#include <algorithm>
#include <cmath>

namespace pulsemates {

namespace {

constexpr double settled = 0.004;

} // namespace

double LevelFollower::advance(MonotonicTime now)
{
    // A pause between two looks counts as one frame at most: nothing jumps.
    const MonotonicTime passed =
        std::clamp<MonotonicTime>(now - m_at, MonotonicTime{0}, std::chrono::milliseconds(50));
    m_at = now;
    const auto constant = m_target > m_value ? attack : release;
    const double share = 1.0 - std::exp(-toMilliseconds(passed) / double(constant.count()));
    m_value += (m_target - m_value) * share;
    if (isSettled())
        m_value = m_target;
    return m_value;
}

void LevelFollower::reset()
{
    m_value = 0;
    m_target = 0;
}

bool LevelFollower::isSettled() const
{
    return std::abs(m_target - m_value) < settled;
}

double shownLevel(float rms)
{
    if (rms <= 0.0F)
        return 0.0;
    return std::clamp((20.0 * std::log10(double(rms)) + 50.0) / 40.0, 0.0, 1.0);
}

void SizeMotion::begin(MonotonicTime now, std::chrono::milliseconds length)
{
    m_from = at(now);
    m_begun = now;
    m_length = length;
}

double SizeMotion::progress(MonotonicTime now) const
{
    if (m_length.count() <= 0)
        return 1.0;
    return std::clamp(toMilliseconds(now - m_begun) / double(m_length.count()), 0.0, 1.0);
}

double SizeMotion::at(MonotonicTime now) const
{
    const double p = progress(now);
    const double eased = p * p * (3.0 - 2.0 * p);
    return m_from + (m_target - m_from) * eased;
}

bool SizeMotion::isMoving(MonotonicTime now) const
{
    return progress(now) < 1.0;
}

} // namespace pulsemates
