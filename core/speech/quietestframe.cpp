#include "core/speech/quietestframe.h"

#include "core/audio/audioframe.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <vector>

namespace pulsemates {

int quietestFrame(std::span<const float> samples, int from, int to, int width)
{
    constexpr std::size_t size = AudioFrame::samplesPerFrame;
    const int count = static_cast<int>(samples.size() / size);
    from = std::clamp(from, 0, std::max(0, count - 1));
    to = std::clamp(to, from + 1, std::max(from + 1, count));
    std::vector<double> energy(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < energy.size(); ++i) {
        const auto frame = samples.subspan(i * size, size);
        energy[i] = std::inner_product(frame.begin(), frame.end(), frame.begin(), 0.0);
    }
    int best = from;
    double least = std::numeric_limits<double>::max();
    for (int at = from; at < to && at < count; ++at) {
        const int first = std::max(0, at - width / 2);
        const int last = std::min(count, at - width / 2 + width);
        const double mean =
            std::accumulate(energy.begin() + first, energy.begin() + last, 0.0) / (last - first);
        if (mean <= least) {
            least = mean;
            best = at;
        }
    }
    return best;
}

} // namespace pulsemates
