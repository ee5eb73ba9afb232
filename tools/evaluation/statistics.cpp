#include "tools/evaluation/statistics.h"

#include <algorithm>
#include <cmath>

std::pair<double, double> Share::interval() const
{
    if (all == 0)
        return {0, 1};
    constexpr double z = 1.959964;
    const double n = all;
    const double p = value();
    const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
    const double reach = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return {std::max(0.0, middle - reach), std::min(1.0, middle + reach)};
}
