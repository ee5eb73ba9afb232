#pragma once

#include "core/common/clock.h"

namespace pulsemates {

/// Follows the level of the voice: quick up, slow down.
/// Units: level 0 to 1 as shown, not as measured.
class LevelFollower
{
public:
    static constexpr std::chrono::milliseconds attack{40};
    static constexpr std::chrono::milliseconds release{300};

    void setTarget(double level) { m_target = level; }
    double advance(MonotonicTime now);
    void reset();
    [[nodiscard]] double value() const { return m_value; }
    [[nodiscard]] bool isSettled() const;

private:
    double m_value = 0;
    double m_target = 0;
    MonotonicTime m_at{};
};

/// What is heard as loud, from a linear root mean square: -50 dB is 0, -10 dB is 1.
[[nodiscard]] double shownLevel(float rms);

/// The size of the orb: moves to its target in one eased motion, also when the target moves.
/// Units: pixels at 100 %.
class SizeMotion
{
public:
    explicit SizeMotion(double size)
        : m_from(size)
        , m_target(size)
    {}

    /// Begins one motion of @p length from the size it has at @p now.
    void begin(MonotonicTime now, std::chrono::milliseconds length);
    void setTarget(double size) { m_target = size; }
    [[nodiscard]] double at(MonotonicTime now) const;
    [[nodiscard]] bool isMoving(MonotonicTime now) const;

private:
    [[nodiscard]] double progress(MonotonicTime now) const;

    double m_from;
    double m_target;
    MonotonicTime m_begun{};
    std::chrono::milliseconds m_length{0};
};

} // namespace pulsemates
