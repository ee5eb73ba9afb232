#pragma once

#include "core/common/error.h"
#include "core/settings/secretstore.h"
#include "core/settings/settings.h"
#include "core/understanding/safety/safetyscreen.h"

#include <QDate>

#include <functional>
#include <iosfwd>
#include <memory>
#include <vector>

namespace pulsemates {

/// `pulsemates doctor`: checks sound, speech, guidance, the safety screen, help lines (their age on
/// @p today), storage, fonts and the services in use, one line each, beginning with "ok", "note" or
/// "FAIL". @p openSecrets opens where keys are, if one is needed; empty: services are left out.
/// Needs a QGuiApplication; returns 1 when something that a check-in needs has failed, or a service
/// that optimized mode was given, else 0.
[[nodiscard]] int runDoctor(std::ostream &out,
                            const Settings &settings,
                            const std::vector<Error> &problems,
                            QDate today,
                            const std::function<std::shared_ptr<SecretStore>()> &openSecrets = {},
                            const SafetyScreen &screen = SafetyScreen());

} // namespace pulsemates
