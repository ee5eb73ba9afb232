#pragma once

#include "core/common/language.h"
#include "core/safety/safetyplan.h"

namespace pulsemates {

/// A plan as somebody might write it; nobody did.
[[nodiscard]] SafetyPlan samplePlan(Language language);

} // namespace pulsemates
