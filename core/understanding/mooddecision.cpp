#include "core/understanding/mooddecision.h"

#include <algorithm>
#include <cmath>

namespace pulsemates {

namespace {

constexpr std::size_t negative = std::size_t(MoodLabel::Negative);
constexpr std::size_t neutral = std::size_t(MoodLabel::Neutral);
constexpr std::size_t positive = std::size_t(MoodLabel::Positive);
constexpr std::size_t mixed = std::size_t(MoodLabel::Mixed);
constexpr double leastShare = 1e-9;

} // namespace

MoodShares softmax(const MoodShares &logits)
{
    const double highest = *std::max_element(logits.begin(), logits.end());
    MoodShares out;
    double sum = 0;
    for (std::size_t i = 0; i < out.size(); ++i)
        sum += out[i] = std::exp(logits[i] - highest);
    for (double &share : out)
        share /= sum;
    return out;
}

MoodShares blended(const MoodShares &network, const MoodShares &other, double share)
{
    MoodShares logits;
    for (std::size_t i = 0; i < logits.size(); ++i) {
        logits[i] = (1 - share) * std::log(std::max(network[i], leastShare))
                    + share * std::log(std::max(other[i], leastShare));
    }
    return softmax(logits);
}

MoodShares calibrated(const MoodShares &raw, const MoodCalibration &calibration)
{
    MoodShares logits;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        logits[i] =
            std::log(std::max(raw[i], leastShare)) / calibration.temperature + calibration.bias[i];
    }
    return softmax(logits);
}

MoodShares pooled(std::span<const MoodPart> parts, const MoodCalibration &calibration)
{
    if (parts.size() == 1)
        return parts.front().shares;
    constexpr double neutralCounts = 1.05; // so that a text of neutral parts still has a sum
    MoodShares mean{};
    double sum = 0;
    for (const MoodPart &part : parts) {
        const double weight = part.tokens * (neutralCounts - part.shares[neutral]);
        sum += weight;
        for (std::size_t i = 0; i < mean.size(); ++i)
            mean[i] += weight * part.shares[i];
    }
    for (double &share : mean)
        share /= sum;
    const double moved = calibration.conflict * std::min(mean[negative], mean[positive]);
    mean[negative] -= moved;
    mean[positive] -= moved;
    mean[mixed] += 2 * moved;
    return mean;
}

MoodLabel moodLabelOf(const MoodShares &shares, const MoodCalibration &calibration)
{
    MoodShares worth;
    for (std::size_t i = 0; i < worth.size(); ++i)
        worth[i] = shares[i] * calibration.weights[i];
    const auto best = std::size_t(std::max_element(worth.begin(), worth.end()) - worth.begin());
    if (best == positive && shares[negative] > calibration.guard)
        return worth[negative] >= worth[mixed] ? MoodLabel::Negative : MoodLabel::Mixed;
    return allMoodLabels[best];
}

} // namespace pulsemates
