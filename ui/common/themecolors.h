#pragma once

#include <QColor>
#include <QPalette>

namespace pulsemates {

/// Every colour of the window by its role. The values stand in themecolors.cpp and nowhere else.
struct ThemeColors
{
    QColor background;
    QColor surface;
    QColor rail;
    QColor text;
    QColor muted;
    QColor line;    ///< paper edges only, never the edge of a control
    QColor control; ///< edge of a control, at least 3:1
    QColor accent;
    QColor onAccent;
    QColor accentSoft;
    QColor orbLight;
    QColor orbMiddle;
    QColor orbDark;
    QColor onOrb; ///< words and bars on the orb, at least 3:1 and 24 px
    QColor warm;  ///< attention to the body: arrows, a target line
    QColor warmSoft;
    QColor help;
    QColor helpBackground;
    QColor device; ///< the five of the latency panel never carry text
    QColor app;
    QColor network;
    QColor provider;
    QColor unattributed;

    bool dark = false;
    bool highContrast = false;

    [[nodiscard]] static ThemeColors lightPaper();
    [[nodiscard]] static ThemeColors darkPaper();
    /// Follows a system palette whose text is (nearly) as far from its background as colours go.
    [[nodiscard]] static ThemeColors highContrastFrom(const QPalette &system);
};

/// A role: `&ThemeColors::muted`.
using ColorRole = QColor ThemeColors::*;

/// WCAG 2 contrast of two opaque colours, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &one, const QColor &other);

/// @p top laid over @p bottom with the share @p amount from 0 to 1.
[[nodiscard]] QColor blend(const QColor &bottom, const QColor &top, double amount);

} // namespace pulsemates
