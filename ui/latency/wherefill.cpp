#include "ui/latency/wherefill.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <vector>

namespace pulsemates {

namespace {

QColor colorOf(Where where, const ThemeColors &colors)
{
    switch (where) {
    case Where::Device:
        return colors.device;
    case Where::Network:
        return colors.network;
    case Where::Provider:
        return colors.provider;
    case Where::App:
        break;
    }
    return colors.app;
}

/// From @p from on, by @p step, short of @p to.
std::vector<double> steps(double from, double to, double step)
{
    std::vector<double> result(std::size_t(std::max(0.0, std::ceil((to - from) / step))));
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = from + double(i) * step;
    return result;
}

void paintTexture(QPainter &painter, const QRectF &bar, Where where)
{
    const double step = std::max(4.0, bar.height() / 2);
    if (where == Where::App) {
        painter.drawLine(QPointF(bar.left() + 2, bar.center().y()),
                         QPointF(bar.right() - 2, bar.center().y()));
    } else if (where == Where::Network) {
        for (const double x : steps(bar.left() - bar.height(), bar.right(), step))
            painter.drawLine(QPointF(x, bar.bottom()), QPointF(x + bar.height(), bar.top()));
    } else if (where == Where::Provider) {
        for (const double x : steps(bar.left() + step / 2, bar.right(), step))
            painter.drawPoint(QPointF(x, bar.center().y()));
    }
}

} // namespace

void paintWhere(QPainter &painter, const QRectF &bar, Where where, const ThemeColors &colors)
{
    const double radius = std::min({2.5, bar.width() / 2, bar.height() / 2});
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(where, colors));
    painter.drawRoundedRect(bar, radius, radius);
    if (where == Where::Device || bar.width() < 5)
        return;
    painter.save();
    QPainterPath clip;
    clip.addRoundedRect(bar, radius, radius);
    painter.setClipPath(clip);
    const double width = where == Where::Provider ? 2.4 : 1.4;
    painter.setPen(QPen(colors.surface, width, Qt::SolidLine, Qt::RoundCap));
    paintTexture(painter, bar, where);
    painter.restore();
}

void paintUnattributed(QPainter &painter, const QRectF &bar, const ThemeColors &colors)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.unattributed, 1.4));
    painter.drawRoundedRect(bar.adjusted(0.7, 0.7, -0.7, -0.7), 2, 2);
}

} // namespace pulsemates
