#pragma once

#include <QStringView>

namespace pulsemates::loopback {

/// A number in (0, 1) that depends on nothing but these: session i draws the same whatever came
/// before it and whichever arm asks (common random numbers).
[[nodiscard]] double uniformDraw(quint64 seed, QStringView stage, int session, int attempt);

/// The same, normally distributed with mean 0 and deviation 1.
[[nodiscard]] double normalDraw(quint64 seed, QStringView stage, int session, int attempt);

} // namespace pulsemates::loopback
