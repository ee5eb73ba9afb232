#include "ui/playback/volumepopup.h"

#include "ui/common/iconbutton.h"

#include <QHBoxLayout>
#include <QSlider>

namespace pulsemates {

namespace {

constexpr int percent = 100;

} // namespace

VolumePopup::VolumePopup(Theme &theme, QWidget *parent)
    : Card(theme, Kind::Raised, parent)
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_mute(new IconButton(theme, Icon::Volume, tr("Mute"), IconButton::Shape::Bare, this))
{
    setWindowFlags(Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint);
    setAttribute(Qt::WA_TranslucentBackground);
    setObjectName(QStringLiteral("volumePopup"));
    setContentsMargins(8, 6, 20, 9);
    m_slider->setObjectName(QStringLiteral("volumeSlider"));
    m_slider->setAccessibleName(tr("Volume"));
    m_slider->setRange(0, percent);
    m_slider->setPageStep(10);
    m_slider->setMinimumWidth(theme.px(150));
    m_slider->setMinimumHeight(theme.px(28));
    m_mute->setObjectName(QStringLiteral("muteButton"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_mute);
    row->addWidget(m_slider);
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        emit volumeChanged(float(value) / percent);
    });
    connect(m_mute, &IconButton::clicked, this, &VolumePopup::muteToggled);
}

void VolumePopup::showVolume(float volume, bool muted)
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(qRound(volume * percent));
    m_mute->setIconName(muted ? Icon::Muted : Icon::Volume);
    m_mute->setName(muted ? tr("Unmute") : tr("Mute"));
}

void VolumePopup::openAbove(const QWidget &button)
{
    adjustSize();
    const QPoint middle = button.mapToGlobal(QPoint(button.width() / 2, 0));
    move(middle.x() - width() / 2, middle.y() - height() - 4);
    show();
    m_slider->setFocus(Qt::OtherFocusReason);
}

} // namespace pulsemates
