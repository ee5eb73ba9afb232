#include "ui/common/themecolors.h"

#include <cmath>

namespace pulsemates {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
           + 0.0722 * linear(color.blueF());
}

} // namespace

ThemeColors ThemeColors::lightPaper()
{
    return {.background = rgb(0xF7F5F0),
            .surface = rgb(0xFFFFFF),
            .rail = rgb(0xEFEBE3),
            .text = rgb(0x1F2D2B),
            .muted = rgb(0x566664),
            .line = rgb(0xDED8CC),
            .control = rgb(0x7D8985),
            .accent = rgb(0x1B7567),
            .onAccent = rgb(0xFFFFFF),
            .accentSoft = rgb(0xD9ECE6),
            .orbLight = rgb(0x8CCBBD),
            .orbMiddle = rgb(0x37897A),
            .orbDark = rgb(0x1A6157),
            .onOrb = rgb(0xFFFFFF),
            .warm = rgb(0xA34F22),
            .warmSoft = rgb(0xFBEADB),
            .help = rgb(0xA8431F),
            .helpBackground = rgb(0xFFF3EA),
            .device = rgb(0x4B8FBF),
            .app = rgb(0x1B7567),
            .network = rgb(0x6A5FB0),
            .provider = rgb(0xA86C10),
            .unattributed = rgb(0x7F7F7F)};
}

ThemeColors ThemeColors::darkPaper()
{
    return {.background = rgb(0x131C1B),
            .surface = rgb(0x1B2726),
            .rail = rgb(0x0F1716),
            .text = rgb(0xE8F0ED),
            .muted = rgb(0xA4B6B1),
            .line = rgb(0x2B3B39),
            .control = rgb(0x6B807B),
            .accent = rgb(0x6CC9B7),
            .onAccent = rgb(0x0D1A18),
            .accentSoft = rgb(0x22413B),
            .orbLight = rgb(0x7CC4B5),
            .orbMiddle = rgb(0x2F7F71),
            .orbDark = rgb(0x174F47),
            .onOrb = rgb(0xFFFFFF),
            .warm = rgb(0xF0B27A),
            .warmSoft = rgb(0x3A2C1F),
            .help = rgb(0xF3A57F),
            .helpBackground = rgb(0x1F1B1A),
            .device = rgb(0x7DB9E3),
            .app = rgb(0x6CC9B7),
            .network = rgb(0xA9A0E8),
            .provider = rgb(0xE2B25F),
            .unattributed = rgb(0x7C8886),
            .dark = true};
}

ThemeColors ThemeColors::highContrastFrom(const QPalette &system)
{
    const QColor window = system.color(QPalette::Window);
    const QColor text = system.color(QPalette::WindowText);
    ThemeColors colors = luminance(window) < luminance(text) ? darkPaper() : lightPaper();
    QColor highlight = system.color(QPalette::Highlight);
    QColor onHighlight = system.color(QPalette::HighlightedText);
    // A highlight that is hard to tell from the window, or cannot carry its text, is of no use.
    if (contrastRatio(highlight, window) < 4.5 || contrastRatio(highlight, onHighlight) < 4.5) {
        highlight = text;
        onHighlight = window;
    }
    for (ColorRole role : {&ThemeColors::background,
                           &ThemeColors::surface,
                           &ThemeColors::rail,
                           &ThemeColors::accentSoft,
                           &ThemeColors::warmSoft,
                           &ThemeColors::helpBackground,
                           &ThemeColors::onOrb})
        colors.*role = window;
    for (ColorRole role : {&ThemeColors::text,
                           &ThemeColors::muted,
                           &ThemeColors::line,
                           &ThemeColors::control,
                           &ThemeColors::warm,
                           &ThemeColors::help})
        colors.*role = text;
    for (ColorRole role : {&ThemeColors::accent,
                           &ThemeColors::orbLight,
                           &ThemeColors::orbMiddle,
                           &ThemeColors::orbDark})
        colors.*role = highlight;
    colors.onAccent = onHighlight;
    colors.onOrb = onHighlight;
    colors.highContrast = true;
    return colors;
}

double contrastRatio(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor blend(const QColor &bottom, const QColor &top, double amount)
{
    const auto mix = [amount](int from, int to) { return qRound(from + (to - from) * amount); };
    return QColor(mix(bottom.red(), top.red()),
                  mix(bottom.green(), top.green()),
                  mix(bottom.blue(), top.blue()));
}

} // namespace pulsemates
