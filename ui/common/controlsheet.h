#pragma once

#include "ui/common/themecolors.h"

#include <QString>

namespace pulsemates {

/// The style sheet for the controls Qt draws itself (fields, lists, sliders, menus). Our own
/// controls paint themselves from the theme.
[[nodiscard]] QString controlSheet(const ThemeColors &colors, double textScale);

} // namespace pulsemates
