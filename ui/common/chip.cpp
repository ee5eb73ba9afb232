#include "ui/common/chip.h"

#include <QFontMetrics>
#include <QMenu>
#include <QPainter>

namespace pulsemates {

Chip::Chip(Theme &theme, const QString &text, QWidget *parent)
    : Control(theme, parent)
{
    setText(text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus); // a plain fact is no stop on the way of Tab
    setCursor(Qt::ArrowCursor);
}

void Chip::setMenu(QMenu *menu)
{
    m_menu = menu;
    menu->setParent(this, menu->windowFlags());
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    connect(this, &Chip::clicked, menu, [this, menu] {
        menu->popup(mapToGlobal(QPoint(Theme::focusMargin, height())));
    });
    updateGeometry();
}

QFont Chip::textFont() const
{
    return m_theme.fontOf(m_theme.px(int(TextSize::Small)), QFont::DemiBold);
}

QSize Chip::sizeHint() const
{
    constexpr int ring = 2 * Theme::focusMargin;
    const int chevron = m_menu ? m_theme.px(14) + m_theme.px(4) : 0;
    const int width = QFontMetrics(textFont()).horizontalAdvance(text());
    return {width + chevron + m_theme.px(22) + ring, m_theme.px(30) + ring};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &c = m_theme.colors();
    const QRectF shape = shapeRect();
    const qreal radius = shape.height() / 2;
    const bool lifted = m_menu && underMouse();
    painter.setPen(lifted || c.highContrast ? QPen(c.accent, 1) : QPen(Qt::NoPen));
    painter.setBrush(c.accentSoft);
    painter.drawRoundedRect(shape.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);

    painter.setFont(textFont());
    painter.setPen(c.highContrast ? c.text : c.accent);
    const QRectF words = shape.adjusted(m_theme.px(11), 0, -m_theme.px(11), 0);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, text());
    if (m_menu) {
        const int size = m_theme.px(14);
        painter.drawPixmap(
            QPointF(words.right() - size + 2, shape.center().y() - size / 2.0),
            iconPixmap(Icon::ChevronDown, painter.pen().color(), size, devicePixelRatioF()));
    }
    paintFocusRing(painter, shape, radius);
}

} // namespace pulsemates
