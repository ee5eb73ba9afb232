#pragma once

#include "core/common/language.h"

#include <QString>

namespace pulsemates {

/// Whether words speak of chest pain or of no air: then the emergency number comes first and no
/// exercise begins by itself. It rather asks once too often; the person goes on with one press.
/// Reads its words from the resources once; initializeResources() comes first. Thread: any.
/// Source: wellness.md §2, "chest pain or cannot breathe".
[[nodiscard]] bool namesBodyAlarm(const QString &text, Language language);

} // namespace pulsemates
