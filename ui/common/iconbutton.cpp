#include "ui/common/iconbutton.h"

#include <QPainter>

namespace pulsemates {

IconButton::IconButton(Theme &theme, Icon icon, const QString &name, Shape shape, QWidget *parent)
    : Control(theme, parent)
    , m_icon(icon)
    , m_shape(shape)
{
    setName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconButton::setIconName(Icon icon)
{
    if (m_icon == icon)
        return;
    m_icon = icon;
    update();
}

void IconButton::setName(const QString &name)
{
    setAccessibleName(name);
    setToolTip(name);
}

QSize IconButton::sizeHint() const
{
    constexpr int ring = 2 * Theme::focusMargin;
    const int side = m_theme.px(m_shape == Shape::Bare ? 32 : 36);
    return {(m_shape == Shape::Pill ? m_theme.px(48) : side) + ring, side + ring};
}

void IconButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &c = m_theme.colors();
    const QRectF shape = shapeRect();
    const qreal radius = shape.height() / 2;
    const bool lifted = underMouse() && isEnabled();
    const bool edge = m_shape != Shape::Bare || lifted;
    if (edge) {
        painter.setPen(QPen(isEnabled() ? c.control : c.line, 1));
        painter.setBrush(blend(c.surface, c.accent, isDown() ? 0.16 : (lifted ? 0.08 : 0.0)));
        painter.drawRoundedRect(shape.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
    const int size = m_theme.px(18);
    painter.setOpacity(isEnabled() ? 1.0 : 0.45);
    painter.drawPixmap(QPointF(shape.center().x() - size / 2.0, shape.center().y() - size / 2.0),
                       iconPixmap(m_icon, c.text, size, devicePixelRatioF()));
    painter.setOpacity(1.0);
    paintFocusRing(painter, shape, radius);
}

} // namespace pulsemates
