#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace pulsemates {

/// A percentile from fewer values than this would only be their maximum dressed up.
inline constexpr std::size_t minimumForP95 = 20;
inline constexpr std::size_t minimumForP99 = 100;

/// The nearest-rank percentile: the smallest value with at least @p percent of all at or below it.
/// It is always one of the values, never between two. Nothing for no values; @p percent is held
/// between 0 and 100. Pure; the values need no order.
[[nodiscard]] std::optional<double> percentile(std::span<const double> values, double percent);

/// What is said about a series: what too few values cannot carry stays empty.
struct Percentiles
{
    std::size_t n = 0;
    std::optional<double> p50;
    std::optional<double> p95; ///< from 20 values on
    std::optional<double> p99; ///< from 100 values on

    friend bool operator==(const Percentiles &, const Percentiles &) = default;
};

[[nodiscard]] Percentiles percentilesOf(std::span<const double> values);

} // namespace pulsemates
