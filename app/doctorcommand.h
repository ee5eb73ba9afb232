#pragma once

#include "core/common/error.h"
#include "core/settings/settings.h"
#include "core/understanding/safety/safetyscreen.h"

#include <QDate>

#include <iosfwd>
#include <vector>

namespace pulsemates {

/// `pulsemates doctor`: checks sound, speech, guidance, the safety screen, help lines (their age on
/// @p today), storage and fonts, one line each, beginning with "ok", "note" or "FAIL". Needs a
/// QGuiApplication; returns 1 when something that a check-in needs has failed, else 0.
[[nodiscard]] int runDoctor(std::ostream &out,
                            const Settings &settings,
                            const std::vector<Error> &problems,
                            QDate today,
                            const SafetyScreen &screen = SafetyScreen());

} // namespace pulsemates
