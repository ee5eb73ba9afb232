#pragma once

#include "core/guidance/guidancelibrary.h"

#include <QStringList>

namespace pulsemates {

/// Every cached text that a voice may be asked for, in the order in which they are to be made
/// ahead: first what answers grave words, so that it is there before anybody says any. Pure.
[[nodiscard]] QStringList allSpokenTexts(const GuidanceLibrary &table);

} // namespace pulsemates
