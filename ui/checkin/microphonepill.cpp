#include "ui/checkin/microphonepill.h"

#include "ui/checkin/levelbars.h"
#include "ui/common/elidedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace pulsemates {

namespace {

constexpr int longestName = 220;

} // namespace

MicrophonePill::MicrophonePill(Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_bars(new LevelBars(theme, this))
    , m_icon(new QLabel(this))
    , m_label(new ElidedLabel(this))
{
    setObjectName(QStringLiteral("microphonePill"));
    m_label->setObjectName(QStringLiteral("microphoneLabel"));
    m_label->setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 16, 8);
    row->setSpacing(8);
    row->addWidget(m_bars);
    row->addWidget(m_icon);
    row->addWidget(m_label);
    connect(&theme, &Theme::changed, this, &MicrophonePill::refresh);
    refresh();
}

void MicrophonePill::showMicrophone(const QString &name, bool open)
{
    if (m_open && !open)
        m_bars->reset();
    m_name = name;
    m_open = open;
    refresh();
}

void MicrophonePill::showListening(bool listening)
{
    m_listening = listening;
    refresh();
}

void MicrophonePill::showLevel(float rms)
{
    if (m_open)
        m_bars->setLevel(rms);
}

void MicrophonePill::refresh()
{
    const bool lit = m_open && m_listening;
    QPalette colors = m_label->palette();
    colors.setColor(QPalette::WindowText,
                    m_theme.color(lit ? &ThemeColors::accent : &ThemeColors::muted));
    m_label->setPalette(colors);
    Theme::setFont(
        *m_label,
        m_theme.fontOf(m_theme.px(int(TextSize::Base)), lit ? QFont::DemiBold : QFont::Medium));
    const QString words = m_name.isEmpty() ? tr("No microphone") : (lit ? tr("Listening") : m_name);
    m_label->setText(words);
    m_label->setMaximumWidth(m_theme.px(longestName));
    setToolTip(m_name);
    setAccessibleName(m_name.isEmpty() ? words
                      : m_open         ? tr("Microphone %1, open").arg(m_name)
                                       : tr("Microphone %1, closed").arg(m_name));
    m_bars->setVisible(m_open);
    m_icon->setVisible(!m_open);
    m_icon->setPixmap(m_theme.pixmap(m_name.isEmpty() ? Icon::MicOff : Icon::Mic,
                                     &ThemeColors::muted,
                                     m_theme.px(16),
                                     devicePixelRatioF()));
    update();
}

void MicrophonePill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &c = m_theme.colors();
    const bool lit = m_open && m_listening;
    painter.setPen(lit && !c.highContrast ? QPen(Qt::NoPen) : QPen(c.line, 1));
    painter.setBrush(lit ? QBrush(c.accentSoft) : QBrush(Qt::NoBrush));
    const QRectF shape = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);
}

} // namespace pulsemates
