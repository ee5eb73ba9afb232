#pragma once

namespace pulsemates {

/// Hands over what was written to standard output. Returns @p status, or 1 after a sentence on
/// standard error where it did not arrive: a full disk must not look like an empty answer.
/// Thread: main; while there is an application, which knows the person's language.
[[nodiscard]] int afterWriting(int status);

} // namespace pulsemates
