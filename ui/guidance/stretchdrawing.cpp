#include "ui/guidance/stretchdrawing.h"

#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace pulsemates {

namespace {

constexpr int diameter = 108;
constexpr double ringWidth = 3.5;
constexpr double drawingShare = 0.78;

} // namespace

StretchDrawing::StretchDrawing(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("stretchDrawing"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StretchDrawing::showStep(const StretchStep &step)
{
    if (m_step == step)
        return;
    m_step = step;
    setAccessibleName(tr("Drawing: %1").arg(step.title));
    update();
}

void StretchDrawing::setFraction(double fraction)
{
    // Half a degree cannot be seen on a ring of this size.
    if (std::abs(fraction - m_fraction) < 1.0 / 720)
        return;
    m_fraction = fraction;
    update();
}

QSize StretchDrawing::sizeHint() const
{
    const int side = std::min(m_theme.px(diameter), diameter * 3 / 2);
    return {side, side};
}

QPixmap StretchDrawing::drawing(int side) const
{
    const qreal ratio = devicePixelRatioF();
    const bool mirror = m_step.mirrored && m_step.side == BodySide::Left;
    const QColor ink = m_theme.color(&ThemeColors::accent);
    const QString key = QStringLiteral("stretch/%1/%2/%3/%4/%5")
                            .arg(m_step.drawing, ink.name())
                            .arg(side)
                            .arg(ratio)
                            .arg(mirror);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(side, side) * ratio);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(recoloredSvg(m_step.drawing, ink, m_theme.color(&ThemeColors::warm)));
    if (renderer.isValid()) {
        QPainter painter(&pixmap);
        if (mirror) {
            painter.translate(pixmap.width(), 0);
            painter.scale(-1, 1);
        }
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(&painter, QRectF(pixmap.rect()));
    }
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void StretchDrawing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &c = m_theme.colors();
    const double margin = ringWidth / 2 + 1;
    const QRectF ring = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    painter.setBrush(c.background);
    painter.setPen(QPen(c.line, ringWidth));
    painter.drawEllipse(ring);
    painter.setBrush(Qt::NoBrush);
    const int span = -qRound(std::clamp(m_fraction, 0.0, 1.0) * 360 * 16);
    if (span != 0) {
        painter.setPen(QPen(c.accent, ringWidth, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(ring, 90 * 16, span);
    }
    if (m_step.drawing.isEmpty())
        return;
    const int side = int(ring.width() * drawingShare);
    painter.drawPixmap(QPointF(ring.center().x() - side / 2.0, ring.center().y() - side / 2.0),
                       drawing(side));
}

} // namespace pulsemates
