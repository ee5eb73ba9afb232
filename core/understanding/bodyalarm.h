#pragma once

#include "core/common/language.h"

#include <QString>

namespace pulsemates {

/// Whether words speak of chest pain or of no air. It rather asks once too often: the person goes
/// on with one press.
enum class BodyAlarm {
    None,
    Perhaps, ///< also said of a heavy heart: the emergency line stands beside the answer
    Named    ///< the emergency number is the answer, and no exercise
};

/// Reads its words from the resources once; initializeResources() comes first. Thread: any.
/// Source: wellness.md §2, "chest pain or cannot breathe".
[[nodiscard]] BodyAlarm bodyAlarmIn(const QString &text, Language language);

} // namespace pulsemates
