#pragma once

namespace pulsemates {

/// Makes the calling thread give way to everything else on the computer, for good: on Linux it
/// cannot climb again without rights, so it is for threads that only ever do idle work. Threads it
/// starts later inherit that. QThread's priorities do nothing under Linux's usual scheduling.
/// Thread: any. Source: setpriority(2), sched(7).
void makeThreadBackground();

/// The nice level of the calling thread, -20 to 19.
[[nodiscard]] int threadNiceLevel();

} // namespace pulsemates
