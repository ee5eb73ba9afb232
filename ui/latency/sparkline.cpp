#include "ui/latency/sparkline.h"

#include "ui/latency/latencywords.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace pulsemates {

namespace {

constexpr int plotHeight = 48;
constexpr double headRoom = 1.1; // above the highest of values and target

} // namespace

Sparkline::Sparkline(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("latencySparkline"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Sparkline::setValues(std::vector<double> values, double target)
{
    m_values = std::move(values);
    m_target = target;
    const auto over = std::ranges::count_if(m_values, [target](double v) { return v > target; });
    setAccessibleName(tr("%n of the last check-ins were over the target", nullptr, int(over)));
    update();
}

QSize Sparkline::sizeHint() const
{
    return {m_theme.px(266), m_theme.px(plotHeight + 10)};
}

QRectF Sparkline::plot() const
{
    return QRectF(rect()).adjusted(3, 4, -4, -5);
}

double Sparkline::y(double value) const
{
    double highest = m_target;
    for (const double one : m_values)
        highest = std::max(highest, one);
    const QRectF area = plot();
    return area.bottom() - area.height() * value / std::max(1.0, highest * headRoom);
}

void Sparkline::paintTarget(QPainter &painter) const
{
    const QRectF area = plot();
    const double at = y(m_target);
    painter.setPen(QPen(m_theme.color(&ThemeColors::warm), 1.2, Qt::CustomDashLine));
    QPen pen = painter.pen();
    pen.setDashPattern({3.5, 3.0});
    painter.setPen(pen);
    painter.drawLine(QPointF(0, at), QPointF(width(), at));
    painter.setFont(m_theme.fontOf(m_theme.px(int(TextSize::Small))));
    painter.setPen(m_theme.color(&ThemeColors::warm));
    const QString text = tr("target %1 ms").arg(LatencyWords::grouped(m_target));
    const QFontMetrics metrics(painter.font());
    // Below the line as long as there is room; the values are usually far below.
    const double top = std::min(at + 2, area.bottom() - metrics.height());
    painter.drawText(QRectF(2, top, width(), metrics.height()), Qt::AlignLeft, text);
}

void Sparkline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &c = m_theme.colors();
    const QRectF area = plot();
    paintTarget(painter);
    if (m_values.empty())
        return;
    // The newest stands at the right, also when it is the only one: the target's words are left.
    const double step = m_values.size() > 1 ? area.width() / double(m_values.size() - 1) : 0;
    const auto at = [&](std::size_t i) {
        return QPointF(area.right() - double(m_values.size() - 1 - i) * step, y(m_values[i]));
    };
    QPainterPath path(at(0));
    for (std::size_t i = 1; i < m_values.size(); ++i)
        path.lineTo(at(i));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(c.accent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        const bool last = i + 1 == m_values.size();
        const bool over = m_values[i] > m_target;
        if (!last && !over)
            continue;
        painter.setPen(QPen(over ? c.warm : c.accent, 1.8));
        painter.setBrush(over ? c.surface : c.accent);
        const double radius = over ? 3.2 : 2.4;
        painter.drawEllipse(at(i), radius, radius);
    }
}

} // namespace pulsemates
