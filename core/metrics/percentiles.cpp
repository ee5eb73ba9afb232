#include "core/metrics/percentiles.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace pulsemates {

std::optional<double> percentile(std::span<const double> values, double percent)
{
    if (values.empty())
        return std::nullopt;
    // percent * n before the division: 95 * 20 / 100 is exactly 19, 0.95 * 20 is not.
    const double n = double(values.size());
    const double rank = std::ceil(std::clamp(percent, 0.0, 100.0) * n / 100.0);
    const auto index = std::ptrdiff_t(std::clamp(rank, 1.0, n)) - 1;
    std::vector<double> copy(values.begin(), values.end());
    std::nth_element(copy.begin(), copy.begin() + index, copy.end());
    return copy[std::size_t(index)];
}

Percentiles percentilesOf(std::span<const double> values)
{
    Percentiles result;
    result.n = values.size();
    result.p50 = percentile(values, 50);
    if (result.n >= minimumForP95)
        result.p95 = percentile(values, 95);
    if (result.n >= minimumForP99)
        result.p99 = percentile(values, 99);
    return result;
}

} // namespace pulsemates
