#pragma once

#include <QColor>
#include <QPixmap>
#include <QString>

namespace pulsemates {

/// The line icons of resources/icons, drawn in any colour.
enum class Icon {
    Mic,
    MicOff,
    Leaf,
    Gear,
    Lifebuoy,
    Play,
    Pause,
    Replay,
    Volume,
    Muted,
    Keyboard,
    ChevronDown,
    Check,
    Cross,
    SkipForward,
    SkipBack,
    Info,
    Stretch
};
inline constexpr int iconCount = int(Icon::Stretch) + 1;

/// ":/icons/mic.svg"
[[nodiscard]] QString iconPath(Icon icon);

/// The icon @p size logical pixels wide for a screen of @p devicePixelRatio; cached by Qt.
[[nodiscard]] QPixmap
iconPixmap(Icon icon, const QColor &color, int size, qreal devicePixelRatio = 1.0);

/// The picture of the program itself, for its window and the desktop.
[[nodiscard]] QPixmap applicationPixmap(int size);

/// Any SVG of the resources with its ink ("currentColor", or the accent of the light theme) in
/// @p color and the warm of the light theme in @p warm. Empty when the file cannot be read.
[[nodiscard]] QByteArray
recoloredSvg(const QString &path, const QColor &color, const QColor &warm = {});

} // namespace pulsemates
