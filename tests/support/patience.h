#pragma once

namespace pulsemates {

/// How long a test waits for what must happen: a loaded machine is slow, not wrong.
inline constexpr int patienceMs = 60'000;

} // namespace pulsemates
