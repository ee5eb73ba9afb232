#pragma once

#include "ui/common/card.h"

class QSlider;

namespace pulsemates {

class IconButton;

/// A small sheet above the volume button: mute and a slider.
class VolumePopup : public Card
{
    Q_OBJECT

public:
    explicit VolumePopup(Theme &theme, QWidget *parent = nullptr);

    void showVolume(float volume, bool muted);
    void openAbove(const QWidget &button);

signals:
    void volumeChanged(float volume);
    void muteToggled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QSlider *m_slider;
    IconButton *m_mute;
};

} // namespace pulsemates
