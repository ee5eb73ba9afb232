#include "ui/latency/waterfallview.h"

#include "ui/latency/latencywords.h"
#include "ui/latency/wherefill.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace pulsemates {

namespace {

constexpr int rowHeight = 18;
constexpr int barHeight = 11;
constexpr int padding = 9;
constexpr int axisHeight = 20;
constexpr double shortestBar = 3; // what took time must be seen
constexpr double smallestGapMs = 1;

constexpr std::array rowOrder{Stage::Capture,
                              Stage::VoiceActivity,
                              Stage::Transcribe,
                              Stage::Safety,
                              Stage::Mood,
                              Stage::Guidance,
                              Stage::Coach,
                              Stage::Synthesize,
                              Stage::Playback,
                              Stage::App,
                              Stage::Store};

} // namespace

WaterfallView::WaterfallView(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("latencyWaterfall"));
    setAccessibleName(tr("Where the time went"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &WaterfallView::updateSize);
}

void WaterfallView::setTimings(const CheckInTimings &timings, const CriticalPath &path)
{
    m_scale = WaterfallScale::around(timings);
    m_zero = timings.zero;
    m_rows.clear();
    m_lanes.clear();
    m_bars.clear();
    for (const Stage stage : rowOrder)
        addRow(stage, timings, path);
    addGaps(timings);
    updateSize();
}

void WaterfallView::addRow(Stage stage, const CheckInTimings &timings, const CriticalPath &path)
{
    std::vector<Bar> bars;
    for (std::size_t i = 0; i < timings.spans.size(); ++i) {
        if (timings.spans[i].stage == stage)
            bars.push_back({timings.spans[i], false, std::ranges::count(path.spans, i) > 0, 0, 0});
    }
    if (bars.empty())
        return;
    std::ranges::sort(bars, {}, [](const Bar &bar) { return bar.span.start; });
    std::vector<MonotonicTime> laneEnds;
    for (Bar &bar : bars) {
        const auto free = std::ranges::find_if(
            laneEnds, [&bar](MonotonicTime end) { return end <= bar.span.start; });
        bar.lane = int(free - laneEnds.begin());
        bar.row = int(m_rows.size());
        if (free == laneEnds.end())
            laneEnds.push_back(bar.span.end);
        else
            *free = bar.span.end;
    }
    m_rows << LatencyWords::stage(stage);
    m_lanes.push_back(int(laneEnds.size()));
    m_bars.insert(m_bars.end(), bars.begin(), bars.end());
}

void WaterfallView::addGaps(const CheckInTimings &timings)
{
    bool any = false;
    for (const auto &[start, end] : timings.gaps()) {
        if (toMilliseconds(end - start) < smallestGapMs)
            continue;
        any = true;
        m_bars.push_back(
            {{Stage::App, start, end, Where::App, false}, true, false, int(m_rows.size()), 0});
    }
    if (!any)
        return;
    m_rows << tr("unattributed");
    m_lanes.push_back(1);
}

void WaterfallView::updateSize()
{
    const QFontMetrics metrics(labelFont()); // once: every bar asks for it
    m_widestLabel = 0;
    for (const QString &row : std::as_const(m_rows))
        m_widestLabel = std::max(m_widestLabel, metrics.horizontalAdvance(row));
    updateGeometry();
    update();
}

QFont WaterfallView::labelFont() const
{
    return m_theme.fontOf(m_theme.px(int(TextSize::Small)));
}

int WaterfallView::labelWidth() const
{
    return std::min(m_widestLabel, int(width() * 0.4));
}

QSize WaterfallView::sizeHint() const
{
    const int rows = std::max(1, int(m_rows.size()));
    return {m_theme.px(266), 2 * padding + rows * m_theme.px(rowHeight) + m_theme.px(axisHeight)};
}

QSize WaterfallView::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

QRectF WaterfallView::plot() const
{
    const double left = padding + labelWidth() + m_theme.px(10);
    return {left,
            double(padding),
            std::max(20.0, width() - left - padding - 2),
            double(int(m_rows.size()) * m_theme.px(rowHeight))};
}

QRectF WaterfallView::barRect(const Bar &bar) const
{
    const QRectF area = plot();
    const double left =
        area.left() + area.width() * m_scale.position(toMilliseconds(bar.span.start));
    const double right =
        area.left() + area.width() * m_scale.position(toMilliseconds(bar.span.end));
    const int lanes = m_lanes[std::size_t(bar.row)];
    const double height = double(m_theme.px(barHeight)) / lanes;
    const double top = area.top() + bar.row * m_theme.px(rowHeight)
                       + (m_theme.px(rowHeight) - m_theme.px(barHeight)) / 2.0;
    QRectF rect(left, top + bar.lane * height, std::max(right - left, shortestBar), height);
    if (lanes > 1)
        rect.setHeight(std::max(2.0, height - 1));
    if (rect.right() > area.right() + 1)
        rect.moveRight(area.right() + 1);
    return rect;
}

void WaterfallView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &c = m_theme.colors();
    painter.setPen(QPen(c.line, 1));
    painter.setBrush(c.background);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12);
    painter.setFont(labelFont());
    paintLabels(painter);
    paintBars(painter);
    paintAxis(painter);
}

void WaterfallView::paintLabels(QPainter &painter) const
{
    painter.setPen(m_theme.color(&ThemeColors::muted));
    const QFontMetrics metrics(labelFont());
    for (int row = 0; row < int(m_rows.size()); ++row) {
        const QRectF where(padding,
                           padding + row * m_theme.px(rowHeight),
                           labelWidth() + 1,
                           m_theme.px(rowHeight));
        painter.drawText(where,
                         Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(m_rows[row], Qt::ElideRight, labelWidth() + 1));
    }
}

void WaterfallView::paintBars(QPainter &painter) const
{
    const ThemeColors &c = m_theme.colors();
    for (const Bar &bar : m_bars) {
        if (bar.unattributed)
            paintUnattributed(painter, barRect(bar), c);
        else
            paintWhere(painter, barRect(bar), bar.span.where, c);
    }
    const QRectF area = plot();
    const double stop = area.left() + area.width() * m_scale.stopFraction;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(c.text, 1.5));
    for (const Bar &bar : m_bars) {
        if (!bar.waited)
            continue;
        QRectF frame = barRect(bar);
        frame.setLeft(std::max(frame.left(), stop));
        painter.drawRoundedRect(frame.adjusted(-2, -2, 2, 2), 3, 3);
    }
}

void WaterfallView::paintAxis(QPainter &painter) const
{
    const ThemeColors &c = m_theme.colors();
    const QRectF area = plot();
    const double stop = area.left() + area.width() * m_scale.stopFraction;
    painter.setPen(QPen(c.text, 2));
    painter.drawLine(QPointF(stop, area.top() - 3), QPointF(stop, area.bottom() + 4));
    painter.setFont(m_theme.fontOf(m_theme.px(int(TextSize::Small))));
    painter.setPen(c.muted);
    const QRectF line(area.left(), area.bottom() + 5, area.width() + 2, m_theme.px(axisHeight - 4));
    const QString word = m_zero == LatencyZero::LastVoice
                             ? tr("last word", "zero of the time where silence was the end")
                         : m_zero == LatencyZero::Sent
                             ? tr("sent", "zero of the time where words were typed")
                             : tr("Stop");
    const QString before = LatencyWords::axisTime(-m_scale.beforeMs);
    const QString after = LatencyWords::axisTime(m_scale.afterMs);
    const QFontMetrics metrics(painter.font());
    const double gap = metrics.horizontalAdvance(u' ') * 2;
    const double wide = metrics.horizontalAdvance(word) + 4;
    // In the middle below its line, but never into the time at the right end.
    const double left =
        std::min(stop - wide / 2, line.right() - metrics.horizontalAdvance(after) - gap - wide);
    painter.drawText(QRectF(left, line.top(), wide, line.height()), Qt::AlignCenter, word);
    if (line.left() + metrics.horizontalAdvance(before) + gap < left)
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, before);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, after);
}

QString WaterfallView::textAt(const QPoint &position) const
{
    for (const Bar &bar : m_bars) {
        if (!barRect(bar).adjusted(-2, -3, 2, 3).contains(position))
            continue;
        return bar.unattributed
                   ? tr("No measured step: %1 ms")
                         .arg(LatencyWords::wholeMs(toMilliseconds(bar.span.end - bar.span.start)))
                   : LatencyWords::span(bar.span);
    }
    return {};
}

bool WaterfallView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString text = textAt(help->pos());
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace pulsemates
