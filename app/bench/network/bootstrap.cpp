#include "app/bench/network/bootstrap.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace pulsemates {

namespace {

/// The same rank as percentile(), without sorting everything; orders @p values.
double quickPercentile(std::vector<double> &values, double percent)
{
    const double n = double(values.size());
    const double rank = std::ceil(std::clamp(percent, 0.0, 100.0) * n / 100.0);
    const auto at = values.begin() + std::ptrdiff_t(std::clamp(rank, 1.0, n)) - 1;
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

/// Without standard distributions, which differ between libraries.
std::size_t drawBelow(std::mt19937_64 &random, std::size_t size)
{
    return std::size_t(random() % size);
}

} // namespace

std::optional<Interval> ratioOfPercentiles(std::span<const double> baseline,
                                           std::span<const double> ours,
                                           double percent,
                                           const BootstrapOptions &options)
{
    if (baseline.empty() || ours.empty())
        return std::nullopt;
    std::vector<double> a(baseline.begin(), baseline.end());
    std::vector<double> b(ours.begin(), ours.end());
    const double below = quickPercentile(b, percent);
    if (below <= 0)
        return std::nullopt;
    const double value = quickPercentile(a, percent) / below;
    const bool paired = baseline.size() == ours.size();
    std::mt19937_64 random(options.seed);
    std::vector<double> ratios;
    for (int round = 0; round < options.resamples; ++round) {
        for (std::size_t i = 0; i < a.size(); ++i) {
            const std::size_t drawn = drawBelow(random, a.size());
            a[i] = baseline[drawn];
            if (paired)
                b[i] = ours[drawn];
        }
        for (std::size_t i = 0; !paired && i < b.size(); ++i)
            b[i] = ours[drawBelow(random, b.size())];
        const double divisor = quickPercentile(b, percent);
        if (divisor > 0)
            ratios.push_back(quickPercentile(a, percent) / divisor);
    }
    if (ratios.empty())
        return Interval{value, value, value};
    return Interval{value, quickPercentile(ratios, 2.5), quickPercentile(ratios, 97.5)};
}

} // namespace pulsemates
