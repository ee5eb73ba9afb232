#pragma once

#include "ui/common/control.h"

#include <QFrame>

namespace pulsemates {

/// One half of the mode switch.
class ModeSegment : public Control
{
    Q_OBJECT

public:
    using Control::Control;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// Fast or Optimized. Where nobody writes messages, Optimized cannot be chosen and says so.
class ModeSwitch : public QFrame
{
    Q_OBJECT

public:
    explicit ModeSwitch(Theme &theme, QWidget *parent = nullptr);

    void setMode(CoachingMode mode);
    void setCoached(bool coached); ///< whether somebody can write messages at all
    [[nodiscard]] CoachingMode mode() const;

signals:
    void modeChosen(pulsemates::CoachingMode mode);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    ModeSegment *m_fast;
    ModeSegment *m_optimized;
};

} // namespace pulsemates
