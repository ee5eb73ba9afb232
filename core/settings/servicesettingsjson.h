#pragma once

#include "core/settings/servicesettings.h"

#include <QJsonObject>

namespace pulsemates {

/// As settingsFromJson() reads: what is wrong keeps its default.
[[nodiscard]] ServiceSettings servicesFromJson(const QJsonObject &object);
[[nodiscard]] QJsonObject servicesToJson(const ServiceSettings &services);

} // namespace pulsemates
