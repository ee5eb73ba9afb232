#include "ui/common/segmentbutton.h"

#include <QPainter>

#include <algorithm>

namespace pulsemates {

SegmentButton::SegmentButton(Theme &theme, const QString &text, bool narrow, QWidget *parent)
    : Control(theme, parent)
    , m_narrow(narrow)
{
    setText(text);
    setCheckable(true);
    setAccessibleName(text);
}

QFont SegmentButton::textFont() const
{
    return m_theme.font(m_narrow ? TextSize::Small : TextSize::Base, QFont::Medium);
}

QSize SegmentButton::sizeHint() const
{
    const int width = QFontMetrics(textFont()).horizontalAdvance(text());
    // Large type needs its room for the words.
    const int padding = qRound((m_narrow ? 10 : 14) * std::min(m_theme.textScale(), 1.3));
    return {width + 2 * padding + 2 * Theme::focusMargin,
            m_theme.px(m_narrow ? 30 : 34) + 2 * Theme::focusMargin};
}

void SegmentButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &c = m_theme.colors();
    const QRectF shape = shapeRect();
    const qreal radius = shape.height() / 2;
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? c.accent : c.accentSoft);
        painter.drawRoundedRect(shape, radius, radius);
    }
    painter.setFont(textFont());
    painter.setPen(isChecked() ? c.onAccent : (isEnabled() ? c.text : c.muted));
    painter.drawText(shape, Qt::AlignCenter, text());
    paintFocusRing(painter, shape.adjusted(1, 1, -1, -1), radius - 1);
}

} // namespace pulsemates
