#pragma once

#include <optional>
#include <span>
#include <utility>

namespace pulsemates {

/// The slope of the straight line that fits the points (x, y) best in the sense of least squares;
/// nothing when the points have fewer than two different x. Pure.
[[nodiscard]] std::optional<double>
leastSquaresSlope(std::span<const std::pair<double, double>> points);

} // namespace pulsemates
