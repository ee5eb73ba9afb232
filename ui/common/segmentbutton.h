#pragma once

#include "ui/common/control.h"

namespace pulsemates {

/// One choice within a SegmentedChoice.
class SegmentButton : public Control
{
    Q_OBJECT

public:
    SegmentButton(Theme &theme, const QString &text, bool narrow, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont textFont() const;

    bool m_narrow;
};

} // namespace pulsemates
