#pragma once

#include "ui/common/theme.h"

#include <QAbstractButton>

namespace pulsemates {

/// The base of every control we paint ourselves: hover, and a focus ring that shows for the
/// keyboard and stays away for the mouse. Enter presses it as Space does.
class Control : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Control(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] bool showsFocus() const { return m_keyboardFocus && hasFocus(); }

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

    /// Paints the ring around @p shape, which must leave Theme::focusMargin on each side.
    void paintFocusRing(QPainter &painter, const QRectF &shape, qreal radius) const;
    [[nodiscard]] QRectF shapeRect() const; ///< the widget without the room for the ring

    Theme &m_theme;

private:
    bool m_keyboardFocus = false;
};

} // namespace pulsemates
