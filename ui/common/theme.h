#pragma once

#include "core/settings/settings.h"
#include "ui/common/icons.h"
#include "ui/common/themecolors.h"

#include <QFont>
#include <QIcon>
#include <QObject>

#include <optional>

class QApplication;
class QWidget;

namespace pulsemates {

/// The sizes of type, in pixels at 100 %.
enum class TextSize {
    Small = 12,
    Base = 14,
    Medium = 16,
    Large = 20,
    ExtraLarge = 24,
    Title = 28,
    Count = 46
};

/// What the desktop says about itself; nothing where it does not say.
struct SystemAppearance
{
    std::optional<bool> dark;
    std::optional<bool> highContrast;
    std::optional<bool> reducedMotion;

    friend bool operator==(const SystemAppearance &, const SystemAppearance &) = default;
};

/// Colours, type, spacing and motion of the window; owned by the application and passed by
/// reference. Sets the application's palette, font and style sheet. Units: pixels; spacing in steps
/// of 4. Thread: GUI.
class Theme : public QObject
{
    Q_OBJECT

public:
    static constexpr int cardRadius = 16;
    static constexpr int controlHeight = 36;  ///< at least, at 100 %
    static constexpr int focusMargin = 3;     ///< room around a control for its focus ring
    static constexpr double lineHeight = 1.5; ///< of the type size
    static constexpr std::chrono::milliseconds easing{220};

    explicit Theme(QApplication &application);
    ~Theme() override;

    void apply(ThemeChoice choice, int textPercent, bool reducedMotion);
    void setSystemAppearance(const SystemAppearance &appearance);

    [[nodiscard]] const ThemeColors &colors() const { return m_colors; }
    [[nodiscard]] QColor color(ColorRole role) const { return m_colors.*role; }
    [[nodiscard]] QFont font(TextSize size, QFont::Weight weight = QFont::Normal) const;
    [[nodiscard]] QFont fontOf(int pixels, QFont::Weight weight = QFont::Normal) const;
    [[nodiscard]] double textScale() const { return m_textPercent / 100.0; }
    /// A length that grows with the text.
    [[nodiscard]] int px(int at100Percent) const { return qRound(at100Percent * textScale()); }
    [[nodiscard]] bool reducedMotion() const;
    /// The time a change may take: 0 with reduced motion.
    [[nodiscard]] std::chrono::milliseconds motion() const;

    [[nodiscard]] QPixmap
    pixmap(Icon icon, ColorRole role, int size, qreal devicePixelRatio = 1.0) const;
    [[nodiscard]] QIcon icon(Icon icon, ColorRole role, int size = 20) const;

    /// Gives @p widget this type and colour now and after every change.
    void dress(QWidget *widget,
               TextSize size,
               ColorRole role = &ThemeColors::text,
               QFont::Weight weight = QFont::Normal);
    /// What QWidget::setFont does, for good: after a change of the theme Qt takes it back
    /// otherwise.
    static void setFont(QWidget &widget, const QFont &font);
    /// Lays the colour @p role behind @p widget, now and after every change.
    void paper(QWidget *widget, ColorRole role);

    /// Whether the last press came from the keyboard: only then is focus shown unasked.
    [[nodiscard]] bool isKeyboardUsed() const { return m_keyboardUsed; }
    void setKeyboardUsed(bool used) { m_keyboardUsed = used; }

    /// The theme of the running application, for widgets made by others (delegates, menus).
    [[nodiscard]] static Theme &ofApplication();

signals:
    void changed();

private:
    void rebuild();
    [[nodiscard]] ThemeColors chosenColors() const;

    QApplication &m_application;
    QPalette m_system;
    SystemAppearance m_appearance;
    ThemeColors m_colors;
    ThemeChoice m_choice = ThemeChoice::System;
    int m_textPercent = 100;
    bool m_reducedMotion = false;
    bool m_keyboardUsed = false;
};

} // namespace pulsemates
