#include "ui/checkin/modeswitch.h"

#include <QButtonGroup>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPainter>

namespace pulsemates {

QSize ModeSegment::sizeHint() const
{
    const QFontMetrics metrics(m_theme.fontOf(m_theme.px(int(TextSize::Base)), QFont::DemiBold));
    constexpr int ring = 2 * Theme::focusMargin;
    return {metrics.horizontalAdvance(text()) + m_theme.px(26) + ring, m_theme.px(30) + ring};
}

void ModeSegment::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &c = m_theme.colors();
    const QRectF shape = shapeRect();
    const qreal radius = shape.height() / 2;
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.accent);
        painter.drawRoundedRect(shape, radius, radius);
    }
    painter.setFont(m_theme.fontOf(m_theme.px(int(TextSize::Base)),
                                   isChecked() ? QFont::DemiBold : QFont::Medium));
    painter.setPen(isChecked() ? c.onAccent : c.muted);
    painter.drawText(shape, Qt::AlignCenter, text());
    paintFocusRing(painter, shape, radius);
}

ModeSwitch::ModeSwitch(Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_fast(new ModeSegment(theme, this))
    , m_optimized(new ModeSegment(theme, this))
{
    setObjectName(QStringLiteral("modeSwitch"));
    setAccessibleName(tr("Mode"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_fast->setText(tr("Fast"));
    m_fast->setObjectName(QStringLiteral("fastModeButton"));
    m_fast->setToolTip(tr("The answer comes from this computer. Nothing leaves it."));
    m_optimized->setText(tr("Optimized"));
    m_optimized->setObjectName(QStringLiteral("optimizedModeButton"));
    setCoached(false);
    auto *group = new QButtonGroup(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 0, 1, 0);
    row->setSpacing(0);
    for (ModeSegment *segment : {m_fast, m_optimized}) {
        segment->setCheckable(true);
        segment->setAccessibleName(segment->text());
        group->addButton(segment);
        row->addWidget(segment);
    }
    m_fast->setChecked(true);
    connect(m_fast, &ModeSegment::clicked, this, [this] { emit modeChosen(CoachingMode::Fast); });
    connect(m_optimized, &ModeSegment::clicked, this, [this] {
        emit modeChosen(CoachingMode::Optimized);
    });
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

void ModeSwitch::setCoached(bool coached)
{
    const QString words =
        coached ? tr("Beside the guidance of this computer, an AI service writes one message for "
                     "what you said. You choose the service in Settings.")
                : tr("Nobody writes messages here. Everything stays on this computer.");
    m_optimized->setToolTip(words);
    m_optimized->setAccessibleDescription(words);
    m_optimized->setEnabled(coached);
    m_optimized->setCursor(coached ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ModeSwitch::setMode(CoachingMode mode)
{
    (mode == CoachingMode::Fast ? m_fast : m_optimized)->setChecked(true);
}

CoachingMode ModeSwitch::mode() const
{
    return m_fast->isChecked() ? CoachingMode::Fast : CoachingMode::Optimized;
}

void ModeSwitch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &c = m_theme.colors();
    painter.setPen(QPen(c.control, 1));
    painter.setBrush(c.surface);
    const QRectF shape = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);
}

} // namespace pulsemates
