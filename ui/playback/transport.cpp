#include "ui/playback/transport.h"

#include "ui/common/iconbutton.h"
#include "ui/playback/volumepopup.h"

#include <QHBoxLayout>

namespace pulsemates {

Transport::Transport(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_pause(new IconButton(theme, Icon::Play, tr("Speak"), IconButton::Shape::Pill, this))
    , m_replay(new IconButton(
          theme, Icon::Replay, tr("Speak from the start"), IconButton::Shape::Pill, this))
    , m_volume(new IconButton(theme, Icon::Volume, tr("Volume"), IconButton::Shape::Pill, this))
    , m_popup(new VolumePopup(theme, this))
{
    setObjectName(QStringLiteral("transport"));
    m_pause->setObjectName(QStringLiteral("speechPauseButton"));
    m_replay->setObjectName(QStringLiteral("replayButton"));
    m_volume->setObjectName(QStringLiteral("volumeButton"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addStretch();
    for (IconButton *button : {m_pause, m_replay, m_volume})
        row->addWidget(button);
    row->addStretch();
    connect(m_pause, &IconButton::clicked, this, &Transport::pauseToggled);
    connect(m_replay, &IconButton::clicked, this, &Transport::replayRequested);
    connect(m_volume, &IconButton::clicked, this, &Transport::openVolume);
    connect(m_popup, &VolumePopup::volumeChanged, this, &Transport::volumeChanged);
    connect(m_popup, &VolumePopup::muteToggled, this, &Transport::muteToggled);
    showSpeech({});
}

void Transport::showSpeech(const SpeechView &speech)
{
    const bool playing = speech.state == SpeechView::State::Playing;
    const bool there = speech.state != SpeechView::State::Unavailable;
    m_pause->setIconName(playing ? Icon::Pause : Icon::Play);
    m_pause->setName(playing ? tr("Pause the voice") : tr("Speak"));
    m_pause->setEnabled(there);
    m_replay->setEnabled(there);
    m_volume->setIconName(speech.muted ? Icon::Muted : Icon::Volume);
    m_volume->setName(speech.muted ? tr("Volume, muted") : tr("Volume"));
    m_popup->showVolume(speech.volume, speech.muted);
}

void Transport::openVolume()
{
    m_popup->openAbove(*m_volume);
}

} // namespace pulsemates
