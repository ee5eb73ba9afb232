#pragma once

#include "ui/common/theme.h"
#include "ui/playback/speechview.h"

#include <QWidget>

namespace pulsemates {

class IconButton;
class VolumePopup;

/// Play and pause, replay, volume of the spoken guidance.
class Transport : public QWidget
{
    Q_OBJECT

public:
    explicit Transport(Theme &theme, QWidget *parent = nullptr);

    void showSpeech(const SpeechView &speech);

signals:
    void pauseToggled();
    void replayRequested();
    void volumeChanged(float volume);
    void muteToggled();

private:
    void openVolume();

    IconButton *m_pause;
    IconButton *m_replay;
    IconButton *m_volume;
    VolumePopup *m_popup;
};

} // namespace pulsemates
