#pragma once

#include "ui/common/control.h"

namespace pulsemates {

/// A round or pill-shaped button with an icon alone; its accessible name and tooltip say what it
/// does.
class IconButton : public Control
{
    Q_OBJECT

public:
    enum class Shape {
        Pill,  ///< 48 × 36 with an edge
        Round, ///< 36 × 36 with an edge
        Bare   ///< 32 × 32, edge only under the mouse
    };

    IconButton(
        Theme &theme, Icon icon, const QString &name, Shape shape, QWidget *parent = nullptr);

    void setIconName(Icon icon);
    [[nodiscard]] Icon iconName() const { return m_icon; }
    void setName(const QString &name); ///< accessible name and tooltip

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
    Shape m_shape;
};

} // namespace pulsemates
