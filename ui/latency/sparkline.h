#pragma once

#include "ui/common/theme.h"

#include <QWidget>

#include <vector>

namespace pulsemates {

/// A small line of the last values with the target as a dashed line; values over it are ringed.
/// Units: milliseconds.
class Sparkline : public QWidget
{
    Q_OBJECT

public:
    explicit Sparkline(Theme &theme, QWidget *parent = nullptr);

    void setValues(std::vector<double> values, double target);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double y(double value) const;
    void paintTarget(QPainter &painter) const;

    Theme &m_theme;
    std::vector<double> m_values;
    double m_target = 0;
};

} // namespace pulsemates
