#include "ui/playback/volumepopup.h"

#include "ui/common/iconbutton.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QSlider>

namespace pulsemates {

namespace {

constexpr int percent = 100;
constexpr int radius = 14;

/// Whether a window may be seen through: on X11 only where a compositor runs, which none can tell.
bool isBlended()
{
    return QGuiApplication::platformName().startsWith(u"wayland");
}

} // namespace

VolumePopup::VolumePopup(Theme &theme, QWidget *parent)
    : Card(theme, Kind::Raised, parent)
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_mute(new IconButton(theme, Icon::Volume, tr("Mute"), IconButton::Shape::Bare, this))
{
    setWindowFlags(Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint);
    setAttribute(Qt::WA_TranslucentBackground, isBlended());
    setObjectName(QStringLiteral("volumePopup"));
    setContentsMargins(8, 8, 20, 8);
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

void VolumePopup::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    if (isBlended())
        return;
    QPainterPath shape; // the corners are cut off: painted through, they would be black
    shape.addRoundedRect(rect(), radius, radius);
    setMask(QRegion(shape.toFillPolygon().toPolygon()));
}

void VolumePopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &c = m_theme.colors();
    if (!isBlended())
        painter.fillRect(rect(), c.control); // the edge goes on in pixels that are half cut off
    painter.setPen(QPen(c.control, 1));
    painter.setBrush(c.surface);
    const QRectF sheet = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(sheet, radius, radius);
}

} // namespace pulsemates
