#include "ui/latency/legendview.h"

#include "ui/latency/latencywords.h"
#include "ui/latency/wherefill.h"

#include <QPainter>

namespace pulsemates {

namespace {

constexpr int swatchWidth = 12;
constexpr int swatchHeight = 10;
constexpr int swatchGap = 6;
constexpr int itemGap = 12;
constexpr int lineStep = 24;

} // namespace

LegendView::LegendView(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("latencyLegend"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    setUnattributed(0);
}

void LegendView::setUnattributed(double share)
{
    m_share = share;
    setAccessibleName(tr("Unattributed time: %1 %").arg(percent()));
    describe();
}

void LegendView::setNetworkUsed(bool used)
{
    m_networkUsed = used;
    describe();
}

void LegendView::describe()
{
    QStringList words;
    for (const Item &item : laidOut(width()))
        words << item.text;
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QString LegendView::percent() const
{
    const QString tenths = QString::number(m_share * 100.0, 'f', 1);
    return tenths == u"0.0" && m_share <= 0 ? QStringLiteral("0") : tenths;
}

std::vector<LegendView::Item> LegendView::laidOut(int width, int *height) const
{
    std::vector<Item> items;
    for (const Where where : {Where::Device, Where::App, Where::Network, Where::Provider}) {
        if (m_networkUsed || where == Where::Device || where == Where::App)
            items.push_back({LatencyWords::where(where), int(where)});
    }
    items.push_back({tr("unattributed %1 %").arg(percent()), unattributed});
    items.push_back({tr("waited", "frame around the work a person waited for"), waited});

    const QFontMetrics metrics(m_theme.font(TextSize::Small));
    int x = 0;
    int y = 0;
    for (Item &item : items) {
        const int wide =
            m_theme.px(swatchWidth + swatchGap) + metrics.horizontalAdvance(item.text) + 2;
        if (x > 0 && x + wide > width) {
            x = 0;
            y += m_theme.px(lineStep);
        }
        item.place = QRect(x, y, wide, m_theme.px(lineStep));
        x += wide + m_theme.px(itemGap);
    }
    if (height)
        *height = y + m_theme.px(lineStep);
    return items;
}

int LegendView::heightForWidth(int width) const
{
    int height = 0;
    (void)laidOut(width, &height);
    return height;
}

QSize LegendView::sizeHint() const
{
    const int width = m_theme.px(266);
    return {width, heightForWidth(width)};
}

void LegendView::paintSwatch(QPainter &painter, const Item &item) const
{
    const ThemeColors &c = m_theme.colors();
    const QRectF swatch(item.place.left() + 1,
                        item.place.center().y() - m_theme.px(swatchHeight) / 2.0 + 1,
                        m_theme.px(swatchWidth) - 2,
                        m_theme.px(swatchHeight));
    if (item.kind == unattributed) {
        paintUnattributed(painter, swatch, c);
    } else if (item.kind == waited) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(c.text, 1.5));
        painter.drawRoundedRect(swatch, 3, 3);
    } else {
        paintWhere(painter, swatch, Where(item.kind), c);
    }
}

void LegendView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(TextSize::Small));
    for (const Item &item : laidOut(width())) {
        paintSwatch(painter, item);
        painter.setPen(m_theme.color(&ThemeColors::muted));
        painter.drawText(item.place.adjusted(m_theme.px(swatchWidth + swatchGap), 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         item.text);
    }
}

} // namespace pulsemates
