#pragma once

#include "ui/checkin/orbmotion.h"
#include "ui/common/theme.h"

#include <QWidget>

#include <array>

namespace pulsemates {

/// Seven small bars that show how loud it is at the microphone while it is open.
class LevelBars : public QWidget
{
    Q_OBJECT

public:
    explicit LevelBars(Theme &theme, QWidget *parent = nullptr);

    void setLevel(float rms);
    void reset();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    std::array<double, 7> m_recent{};
};

} // namespace pulsemates
