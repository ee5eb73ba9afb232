#pragma once

#include "core/understanding/mood.h"

#include <array>
#include <span>

namespace pulsemates {

/// Probabilities in the order of allMoodLabels: negative, neutral, positive, mixed.
using MoodShares = std::array<double, allMoodLabels.size()>;

/// Where no word is known.
inline constexpr MoodShares unknownMoodShares{0.25, 0.25, 0.25, 0.25};

/// What was set on lines held out of the training.
struct MoodCalibration
{
    double temperature = 1;
    MoodShares bias{};
    MoodShares weights{1, 1, 1, 1}; ///< what a label is worth when one is chosen
    double guard = 1;               ///< with more than this of negative, nothing is called positive
    double least = 0;               ///< with less than this of any label, the answer is uncertain
    double conflict = 0;            ///< how much of what speaks against each other becomes mixed
};

/// One part of a long text.
struct MoodPart
{
    MoodShares shares = unknownMoodShares; ///< calibrated
    int tokens = 0;
};

[[nodiscard]] MoodShares softmax(const MoodShares &logits);

/// @p share: what @p other counts beside @p network, in the logarithm.
[[nodiscard]] MoodShares blended(const MoodShares &network, const MoodShares &other, double share);

[[nodiscard]] MoodShares calibrated(const MoodShares &raw, const MoodCalibration &calibration);

/// The shares of the whole text; a part weighs by its length and its distance from neutral.
[[nodiscard]] MoodShares pooled(std::span<const MoodPart> parts,
                                const MoodCalibration &calibration);

[[nodiscard]] MoodLabel moodLabelOf(const MoodShares &shares, const MoodCalibration &calibration);

} // namespace pulsemates
