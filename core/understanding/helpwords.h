#pragma once

#include "core/understanding/helplines.h"
#include "core/understanding/safety/safetytier.h"

namespace pulsemates {

// The fixed words of help with the lines of a region put in: pure functions of the resources.

/// The lines in the order of @p tier: in danger the emergency number comes first.
[[nodiscard]] std::vector<HelpLine>
helpLinesFor(const HelpLines &lines, const QString &region, Language language, SafetyTier tier);

/// What stands in place of guidance from SafetyTier::Other on.
[[nodiscard]] QString
helpMessage(const HelpLines &lines, const QString &region, Language language, SafetyTier tier);

/// What stands on the card beside usual guidance.
[[nodiscard]] QString
supportSentence(const HelpLines &lines, const QString &region, Language language);

/// The head of the help panel.
[[nodiscard]] QString helpTitle(const HelpTexts &texts, SafetyTier tier);

} // namespace pulsemates
