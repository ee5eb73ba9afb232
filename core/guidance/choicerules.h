#pragma once

#include "core/guidance/guidance.h"

namespace pulsemates {

/// The rules behind GuidanceLibrary::choose(); docs/guidance.md gives each its reason. Pure.
namespace choicerules {

/// The patterns that fit, the best first. Those with holds only when the limits allow them.
[[nodiscard]] QStringList breathingIds(const GuidanceRequest &request);

/// The routines that fit, the best first. All of one length but for good days, which may be longer.
[[nodiscard]] QStringList routineIds(const GuidanceRequest &request);

/// The mood whose messages are used. Somebody who speaks of a loss in even words must not be told
/// that nothing stands out.
[[nodiscard]] MoodLabel messageMood(const GuidanceRequest &request);

/// The first of @p ids that was not among the last choices, looking back as far as leaves one: n
/// candidates come round in n turns.
[[nodiscard]] QString firstNotRecent(const QStringList &ids, const QStringList &history);

} // namespace choicerules

} // namespace pulsemates
