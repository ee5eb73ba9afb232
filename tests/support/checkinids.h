#pragma once

#include "core/common/checkinid.h"

namespace pulsemates {

inline constexpr CheckInId firstCheckIn{1};
inline constexpr CheckInId secondCheckIn{2};

} // namespace pulsemates
