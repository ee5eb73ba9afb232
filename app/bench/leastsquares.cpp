#include "app/bench/leastsquares.h"

namespace pulsemates {

std::optional<double> leastSquaresSlope(std::span<const std::pair<double, double>> points)
{
    if (points.empty())
        return std::nullopt;
    double meanX = 0;
    double meanY = 0;
    for (const auto &[x, y] : points) {
        meanX += x / double(points.size());
        meanY += y / double(points.size());
    }
    double above = 0;
    double below = 0;
    for (const auto &[x, y] : points) {
        above += (x - meanX) * (y - meanY);
        below += (x - meanX) * (x - meanX);
    }
    if (below <= 0)
        return std::nullopt;
    return above / below;
}

} // namespace pulsemates
