#include "ui/exercises/rhythmview.h"

#include <QPainter>
#include <QPainterPath>
#include <QStringList>

namespace pulsemates {

namespace {

constexpr int lineHeight = 40;
constexpr int figuresHeight = 18;

QString seconds(std::chrono::milliseconds duration)
{
    return QString::number(double(duration.count()) / 1000.0);
}

} // namespace

RhythmView::RhythmView(Theme &theme, BreathingPattern pattern, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_pattern(std::move(pattern))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QStringList words;
    for (const BreathStep &step : m_pattern.steps)
        words << tr("%1 %2 seconds", "cue, seconds").arg(step.cue, seconds(step.duration));
    setAccessibleName(words.join(QStringLiteral(", ")));
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize RhythmView::sizeHint() const
{
    return {m_theme.px(180), m_theme.px(lineHeight + figuresHeight)};
}

void RhythmView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double whole = double(m_pattern.cycle().count());
    if (whole <= 0)
        return;
    const QRectF area(3, 4, width() - 6, m_theme.px(lineHeight) - 8);
    const auto y = [&area](double fullness) { return area.bottom() - area.height() * fullness; };
    double x = area.left();
    double fullness = m_pattern.steps.back().fullnessAtEnd;
    QPainterPath path(QPointF(x, y(fullness)));
    painter.setFont(m_theme.font(TextSize::Small));
    painter.setPen(m_theme.color(&ThemeColors::muted));
    for (const BreathStep &step : m_pattern.steps) {
        const double width = area.width() * double(step.duration.count()) / whole;
        // Eased at both ends, as the orb moves.
        path.cubicTo(QPointF(x + width * 0.45, y(fullness)),
                     QPointF(x + width * 0.55, y(step.fullnessAtEnd)),
                     QPointF(x + width, y(step.fullnessAtEnd)));
        painter.drawText(QRectF(x, area.bottom() + 4, width, m_theme.px(figuresHeight)),
                         Qt::AlignCenter,
                         seconds(step.duration));
        fullness = step.fullnessAtEnd;
        x += width;
    }
    QPainterPath sheet = path;
    sheet.lineTo(area.right(), area.bottom());
    sheet.lineTo(area.left(), area.bottom());
    sheet.closeSubpath();
    painter.fillPath(sheet, m_theme.color(&ThemeColors::accentSoft));
    painter.setPen(
        QPen(m_theme.color(&ThemeColors::accent), 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

} // namespace pulsemates
