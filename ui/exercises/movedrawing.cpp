#include "ui/exercises/movedrawing.h"

#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>

namespace pulsemates {

namespace {

constexpr double drawingShare = 0.7;

} // namespace

MoveDrawing::MoveDrawing(Theme &theme, const QString &path, int diameter, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_path(path)
    , m_diameter(diameter)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize MoveDrawing::sizeHint() const
{
    const int side = m_theme.px(m_diameter);
    return {side, side};
}

QPixmap MoveDrawing::drawing(int side) const
{
    const QColor ink = m_theme.color(&ThemeColors::accent);
    const qreal ratio = devicePixelRatioF();
    // Many cards show the same move.
    const QString key =
        QStringLiteral("move/%1/%2/%3/%4").arg(m_path, ink.name()).arg(side).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(side, side) * ratio);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(recoloredSvg(m_path, ink, m_theme.color(&ThemeColors::warm)));
    if (renderer.isValid()) {
        QPainter painter(&pixmap);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(&painter, QRectF(pixmap.rect()));
    }
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void MoveDrawing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &c = m_theme.colors();
    const double diameter = std::min(width(), height()) - 1.5;
    const QRectF round((width() - diameter) / 2, (height() - diameter) / 2, diameter, diameter);
    painter.setPen(QPen(c.line, 1.5));
    painter.setBrush(c.background);
    painter.drawEllipse(round);
    const int side = int(round.width() * drawingShare);
    painter.drawPixmap(QPointF((width() - side) / 2.0, (height() - side) / 2.0), drawing(side));
}

} // namespace pulsemates
