#pragma once

#include "core/common/result.h"
#include "core/safety/safetyplan.h"

#include <QByteArray>

namespace pulsemates {

/// The newest layout of a plan this program knows.
inline constexpr int safetyPlanVersion = 1;

/// @p plan as JSON, filled up with spaces so that its length tells little of what is in it.
[[nodiscard]] QByteArray safetyPlanToJson(const SafetyPlan &plan);

/// Errors: FileDamaged where it is no plan, FileTooNew for that of a newer program. What is over
/// the bounds of a plan is cut; unknown keys are ignored.
[[nodiscard]] Result<SafetyPlan> safetyPlanFromJson(const QByteArray &json);

} // namespace pulsemates
