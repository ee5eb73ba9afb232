#pragma once

#include "core/common/result.h"
#include "core/settings/settings.h"

#include <QJsonObject>

#include <vector>

namespace pulsemates {

/// The newest layout of the settings file this program knows.
inline constexpr int settingsVersion = 1;

/// Reads settings: a value of a wrong type keeps its default, a number out of bounds is brought to
/// the nearest bound, unknown keys are ignored. What a person must know is added to @p notices.
[[nodiscard]] Settings settingsFromJson(const QJsonObject &object, std::vector<Error> &notices);

/// Writes settings over @p kept, whose unknown keys stay.
[[nodiscard]] QJsonObject settingsToJson(const Settings &settings, QJsonObject kept);

} // namespace pulsemates
