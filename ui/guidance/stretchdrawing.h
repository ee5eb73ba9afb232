#pragma once

#include "core/guidance/stretchroutine.h"
#include "ui/common/theme.h"

#include <QWidget>

namespace pulsemates {

/// The drawing of one move in a ring that fills with its time; mirrored for the other side.
class StretchDrawing : public QWidget
{
    Q_OBJECT

public:
    explicit StretchDrawing(Theme &theme, QWidget *parent = nullptr);

    void showStep(const StretchStep &step);
    void setFraction(double fraction);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QPixmap drawing(int side) const;

    Theme &m_theme;
    StretchStep m_step;
    double m_fraction = 0;
};

} // namespace pulsemates
