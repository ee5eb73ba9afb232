#pragma once

#include "core/common/language.h"

#include <QString>

namespace pulsemates {

/// Whether one sentence of a message is in @p language, and not in another one of the same letters:
/// by the small words that hold English together, by its letters in Korean. It refuses an odd
/// English sentence rather than let German pass. Pure; for texts of some hundred characters.
[[nodiscard]] bool readsAs(const QString &text, Language language);

} // namespace pulsemates
