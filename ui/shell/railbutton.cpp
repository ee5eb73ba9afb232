#include "ui/shell/railbutton.h"

#include "ui/common/wordlines.h"

#include <QFontMetrics>
#include <QPainter>

namespace pulsemates {

namespace {

constexpr int normalWidth = 92;
constexpr int sideMargin = 5; // the ring keeps three more
constexpr int padding = 10;
constexpr int iconSide = 20;
constexpr int gap = 5;

} // namespace

int railWidth(const Theme &theme)
{
    return qRound(normalWidth * (1 + (theme.textScale() - 1) * 0.62));
}

RailButton::RailButton(Theme &theme, Icon icon, Kind kind, QWidget *parent)
    : Control(theme, parent)
    , m_icon(icon)
    , m_kind(kind)
{
    setCheckable(kind == Kind::Page);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RailButton::setWords(const QString &words)
{
    setText(words);
    setAccessibleName(words);
    updateGeometry();
}

QFont RailButton::textFont() const
{
    const bool strong = isChecked() || m_kind == Kind::Help;
    return m_theme.font(TextSize::Small, strong ? QFont::DemiBold : QFont::Medium);
}

QStringList RailButton::lines() const
{
    const QFontMetrics metrics(m_theme.font(TextSize::Small, QFont::DemiBold));
    const int room = railWidth(m_theme) - 2 * sideMargin - 2 * Theme::focusMargin - 6;
    return wordLines(text(), metrics, room);
}

QSize RailButton::sizeHint() const
{
    const int line = QFontMetrics(textFont()).height();
    const int height = 2 * padding + m_theme.px(iconSide + gap) + line * int(lines().size());
    return {railWidth(m_theme) - 2 * sideMargin, height + 2 * Theme::focusMargin};
}

QColor RailButton::ink() const
{
    const ThemeColors &c = m_theme.colors();
    if (m_kind == Kind::Help)
        return c.help;
    if (isChecked())
        return c.accent;
    return underMouse() ? c.text : c.muted;
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &c = m_theme.colors();
    const QRectF shape = shapeRect();
    const qreal radius = 12;
    if (isChecked() || underMouse()) {
        painter.setPen(isChecked() && c.highContrast ? QPen(c.accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(isChecked() ? c.accentSoft
                                     : blend(c.rail, ink(), m_kind == Kind::Help ? 0.08 : 0.06));
        painter.drawRoundedRect(shape, radius, radius);
    }
    const int side = m_theme.px(iconSide);
    qreal y = shape.top() + padding;
    painter.drawPixmap(QPointF(shape.center().x() - side / 2.0, y),
                       iconPixmap(m_icon, ink(), side, devicePixelRatioF()));
    y += side + m_theme.px(gap);
    painter.setFont(textFont());
    painter.setPen(ink());
    const int line = QFontMetrics(textFont()).height();
    for (const QString &words : lines()) {
        painter.drawText(QRectF(shape.left(), y, shape.width(), line), Qt::AlignCenter, words);
        y += line;
    }
    paintFocusRing(painter, shape, radius);
}

} // namespace pulsemates
