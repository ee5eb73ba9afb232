#pragma once

#include "ui/common/control.h"

namespace pulsemates {

/// On or off, at once. The knob's place and a tick say which, not the colour alone.
class Switch : public Control
{
    Q_OBJECT

public:
    Switch(Theme &theme, const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace pulsemates
