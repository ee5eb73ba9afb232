#include "ui/checkin/checkintopbar.h"

#include "ui/checkin/microphonepill.h"
#include "ui/checkin/modeswitch.h"

#include <QHBoxLayout>
#include <QLabel>

namespace pulsemates {

CheckInTopBar::CheckInTopBar(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_microphone(new MicrophonePill(theme, this))
    , m_mode(new ModeSwitch(theme, this))
    , m_remaining(new QLabel(this))
{
    setObjectName(QStringLiteral("checkInTopBar"));
    m_remaining->setObjectName(QStringLiteral("remainingLabel"));
    m_remaining->setTextFormat(Qt::PlainText);
    m_remaining->hide();
    theme.dress(m_remaining, TextSize::Base, &ThemeColors::muted, QFont::Medium);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_microphone);
    row->addStretch();
    row->addWidget(m_mode);
    row->addWidget(m_remaining);
}

void CheckInTopBar::showListening(bool listening)
{
    m_microphone->showListening(listening);
    m_remaining->setVisible(listening);
}

void CheckInTopBar::showModeSwitch(bool shown)
{
    m_mode->setVisible(shown);
}

void CheckInTopBar::showRemaining(std::chrono::seconds remaining)
{
    const auto total = remaining.count();
    m_remaining->setText(
        QStringLiteral("%1:%2").arg(total / 60).arg(total % 60, 2, 10, QLatin1Char('0')));
    m_remaining->setAccessibleName(tr("%n seconds left", nullptr, int(total)));
}

} // namespace pulsemates
