#pragma once

#include "app/bench/network/armrun.h"

#include <QImage>

namespace pulsemates {

/// The distributions of the first personal sentence of all arms: how many of 100 check-ins had it
/// after how long, on a logarithmic axis from 100 ms to 60 s.
/// Thread: GUI; needs the application object, for its fonts.
[[nodiscard]] QImage armPicture(const std::vector<ArmCheckIn> &run);

} // namespace pulsemates
