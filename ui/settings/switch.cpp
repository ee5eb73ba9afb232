#include "ui/settings/switch.h"

#include <QPainter>

namespace pulsemates {

Switch::Switch(Theme &theme, const QString &name, QWidget *parent)
    : Control(theme, parent)
{
    setCheckable(true);
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Switch::sizeHint() const
{
    constexpr int ring = 2 * Theme::focusMargin;
    return {m_theme.px(52) + ring, m_theme.px(30) + ring};
}

void Switch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &c = m_theme.colors();
    const QRectF shape = shapeRect().adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal radius = shape.height() / 2;
    const bool on = isChecked();
    painter.setPen(QPen(on ? c.accent : c.control, 1));
    painter.setBrush(on ? c.accent : c.surface);
    painter.drawRoundedRect(shape, radius, radius);

    const qreal knob = radius - m_theme.px(4);
    const QPointF centre(on ? shape.right() - radius : shape.left() + radius, shape.center().y());
    painter.setPen(Qt::NoPen);
    painter.setBrush(on ? c.onAccent : c.control);
    painter.drawEllipse(centre, knob, knob);
    if (on) {
        const int size = int(knob * 1.4);
        painter.drawPixmap(centre - QPointF(size / 2.0, size / 2.0),
                           iconPixmap(Icon::Check, c.accent, size, devicePixelRatioF()));
    }
    paintFocusRing(painter, shape, radius);
}

} // namespace pulsemates
