#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace pulsemates {

/// A figure and the interval that holds it in 95 of 100 resamplings.
struct Interval
{
    double value = 0;
    double low = 0;
    double high = 0;
};

struct BootstrapOptions
{
    int resamples = 1000;
    std::uint64_t seed = 20261127;
};

/// Baseline over ours at one percentile (nearest rank), with its bootstrap 95 % interval
/// (percentile method). Where both have as many values they are taken for pairs, check-in by
/// check-in, and drawn together; else each is drawn for itself.
/// Nothing where either is empty or ours is 0 at that percentile. Pure: the same seed gives the
/// same interval.
[[nodiscard]] std::optional<Interval> ratioOfPercentiles(std::span<const double> baseline,
                                                         std::span<const double> ours,
                                                         double percent,
                                                         const BootstrapOptions &options = {});

} // namespace pulsemates
