#include "ui/common/control.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>

namespace pulsemates {

Control::Control(Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Control::focusInEvent(QFocusEvent *event)
{
    const Qt::FocusReason reason = event->reason();
    if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason)
        m_theme.setKeyboardUsed(true);
    else if (reason == Qt::MouseFocusReason)
        m_theme.setKeyboardUsed(false);
    m_keyboardFocus = m_theme.isKeyboardUsed();
    QAbstractButton::focusInEvent(event);
    update();
}

void Control::focusOutEvent(QFocusEvent *event)
{
    QAbstractButton::focusOutEvent(event);
    update();
}

void Control::keyPressEvent(QKeyEvent *event)
{
    m_keyboardFocus = true;
    m_theme.setKeyboardUsed(true);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat())
            click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void Control::mousePressEvent(QMouseEvent *event)
{
    m_keyboardFocus = false;
    m_theme.setKeyboardUsed(false);
    QAbstractButton::mousePressEvent(event);
}

QRectF Control::shapeRect() const
{
    constexpr int margin = Theme::focusMargin;
    return QRectF(rect()).adjusted(margin, margin, -margin, -margin);
}

void Control::paintFocusRing(QPainter &painter, const QRectF &shape, qreal radius) const
{
    if (!showsFocus())
        return;
    painter.setPen(QPen(m_theme.color(&ThemeColors::accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(shape.adjusted(-2, -2, 2, 2), radius + 2, radius + 2);
}

} // namespace pulsemates
