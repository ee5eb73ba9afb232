#include "ui/common/theme.h"

#include "ui/common/controlsheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPixmapCache>
#include <QStyle>
#include <QStyleFactory>
#include <QVariant>
#include <QWidget>

#include <algorithm>

namespace pulsemates {

namespace {

constexpr auto themeProperty = "pulsematesTheme";

// Black on white is 21; ordinary light and dark desktops stay below 20.
constexpr double highContrastFrom = 20.5;

QStringList fontFamilies()
{
    QStringList families;
    for (const QString &wanted : {QStringLiteral("Inter"), QStringLiteral("Noto Sans CJK KR")}) {
        if (QFontDatabase::hasFamily(wanted))
            families << wanted;
    }
    return families << QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
}

QPalette paletteOf(const ThemeColors &c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.background);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.background);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::Button, c.surface);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.text);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::ToolTipBase, c.surface);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Light, c.surface);
    palette.setColor(QPalette::Mid, c.control);
    palette.setColor(QPalette::Dark, c.control);
    palette.setColor(QPalette::Shadow, c.line);
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.muted);
    return palette;
}

} // namespace

Theme::Theme(QApplication &application)
    : m_application(application)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    m_system = QGuiApplication::palette();
    m_application.setProperty(themeProperty, QVariant::fromValue(static_cast<QObject *>(this)));
    rebuild();
}

Theme::~Theme()
{
    m_application.setProperty(themeProperty, {});
}

Theme &Theme::ofApplication()
{
    auto *theme = qobject_cast<Theme *>(qApp->property(themeProperty).value<QObject *>());
    Q_ASSERT_X(theme, "Theme::ofApplication", "the application owns no theme yet");
    return *theme;
}

void Theme::apply(ThemeChoice choice, int textPercent, bool reducedMotion)
{
    const int percent = std::clamp(textPercent, 100, 200);
    // Whoever reads while another setting is kept must not see the page built anew.
    if (m_choice == choice && m_textPercent == percent && m_reducedMotion == reducedMotion)
        return;
    m_choice = choice;
    m_textPercent = percent;
    m_reducedMotion = reducedMotion;
    rebuild();
}

void Theme::setSystemAppearance(const SystemAppearance &appearance)
{
    if (m_appearance == appearance)
        return;
    m_appearance = appearance;
    rebuild();
}

ThemeColors Theme::chosenColors() const
{
    const QColor window = m_system.color(QPalette::Window);
    const QColor text = m_system.color(QPalette::WindowText);
    const bool contrast =
        m_appearance.highContrast.value_or(contrastRatio(window, text) >= highContrastFrom);
    if (contrast)
        return ThemeColors::highContrastFrom(m_system);
    const bool systemDark = m_appearance.dark.value_or(window.lightness() < text.lightness());
    const bool dark =
        m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && systemDark);
    return dark ? ThemeColors::darkPaper() : ThemeColors::lightPaper();
}

void Theme::rebuild()
{
    m_colors = chosenColors();
    QApplication::setPalette(paletteOf(m_colors));
    QApplication::setFont(font(TextSize::Base));
    m_application.setStyleSheet(controlSheet(m_colors, textScale()));
    emit changed();
}

QFont Theme::font(TextSize size, QFont::Weight weight) const
{
    return fontOf(px(int(size)), weight);
}

QFont Theme::fontOf(int pixels, QFont::Weight weight) const
{
    static const QStringList families = fontFamilies();
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

bool Theme::reducedMotion() const
{
    return m_reducedMotion || m_appearance.reducedMotion.value_or(false);
}

std::chrono::milliseconds Theme::motion() const
{
    return reducedMotion() ? std::chrono::milliseconds(0) : easing;
}

QPixmap Theme::pixmap(Icon icon, ColorRole role, int size, qreal devicePixelRatio) const
{
    return iconPixmap(icon, color(role), size, devicePixelRatio);
}

QIcon Theme::icon(Icon icon, ColorRole role, int size) const
{
    QIcon result;
    for (qreal ratio : {1.0, 2.0})
        result.addPixmap(pixmap(icon, role, size, ratio));
    return result;
}

void Theme::dress(QWidget *widget, TextSize size, ColorRole role, QFont::Weight weight)
{
    const auto put = [this, widget, size, role, weight] {
        setFont(*widget, font(size, weight));
        QPalette palette = widget->palette();
        palette.setColor(QPalette::WindowText, color(role));
        palette.setColor(QPalette::Text, color(role));
        widget->setPalette(palette);
    };
    put();
    connect(this, &Theme::changed, widget, put);
}

void Theme::setFont(QWidget &widget, const QFont &font)
{
    widget.setFont(font);
    // With a new style sheet Qt notes the font a widget has at that moment and gives it back when
    // the widget is polished, as at its first show: the size from before the change.
    widget.setProperty("_q_styleSheetWidgetFont", {});
}

void Theme::paper(QWidget *widget, ColorRole role)
{
    const auto put = [this, widget, role] {
        QPalette palette = widget->palette();
        palette.setColor(QPalette::Window, color(role));
        widget->setPalette(palette);
    };
    widget->setAutoFillBackground(true);
    put();
    connect(this, &Theme::changed, widget, put);
}

} // namespace pulsemates
