#pragma once

#include "ui/common/theme.h"

#include <QWidget>

class QLabel;
class QSlider;

namespace pulsemates {

/// A slider over whole percents with its value beside it.
class PercentSlider : public QWidget
{
    Q_OBJECT

public:
    /// @p name: objectName of the slider and, with "Label", of its value.
    PercentSlider(Theme &theme,
                  const QString &name,
                  const QString &accessibleName,
                  int least,
                  int most,
                  int step,
                  QWidget *parent = nullptr);

    void setPercent(int percent); ///< does not emit
    [[nodiscard]] int percent() const;
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void moved(int percent); ///< by the person

private:
    QSlider *m_slider;
    QLabel *m_value;
};

} // namespace pulsemates
