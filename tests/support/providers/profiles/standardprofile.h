#pragma once

#include <QString>

namespace pulsemates::loopback {

/// The dated file of latencies that the figures of the project are made with.
[[nodiscard]] QString standardProfile();

} // namespace pulsemates::loopback
