#pragma once

#include <QString>

namespace pulsemates {

/// The processor's name as the system tells it, or an empty string. Thread: any.
[[nodiscard]] QString processorName();

} // namespace pulsemates
