#include "app/bench/network/networkpicture.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace pulsemates {

namespace {

constexpr QSize size(1200, 700);
constexpr QRectF plot(90, 60, 1060, 540);
constexpr double shortestMs = 100;
constexpr double longestMs = 60'000;

struct Look
{
    QColor color;
    Qt::PenStyle style; ///< told apart without colours, too
};

Look lookOf(Arm arm)
{
    switch (arm) {
    case Arm::Document:
        return {QColor(0xB0, 0x3A, 0x2E), Qt::DotLine};
    case Arm::Sequential:
        return {QColor(0xB9, 0x77, 0x0E), Qt::DashDotLine};
    case Arm::Streaming:
        return {QColor(0x1F, 0x61, 0x8D), Qt::DashLine};
    case Arm::Ours:
        break;
    }
    return {QColor(0x14, 0x7A, 0x4B), Qt::SolidLine};
}

double xOf(double ms)
{
    const double bounded = std::clamp(ms, shortestMs, longestMs);
    return plot.left()
           + plot.width() * std::log(bounded / shortestMs) / std::log(longestMs / shortestMs);
}

double yOf(double share)
{
    return plot.bottom() - plot.height() * share;
}

void drawAxes(QPainter &painter)
{
    painter.setPen(QPen(QColor(0xCC, 0xCC, 0xCC), 1));
    for (const double ms : {100, 200, 350, 500, 1000, 1300, 2000, 5000, 10'000, 30'000, 60'000}) {
        painter.drawLine(QPointF(xOf(ms), plot.top()), QPointF(xOf(ms), plot.bottom()));
        painter.setPen(Qt::black);
        const QString label =
            ms < 1000 ? QStringLiteral("%1 ms").arg(ms) : QStringLiteral("%1 s").arg(ms / 1000);
        painter.drawText(QRectF(xOf(ms) - 40, plot.bottom() + 6, 80, 20), Qt::AlignHCenter, label);
        painter.setPen(QPen(QColor(0xCC, 0xCC, 0xCC), 1));
    }
    for (int percent = 0; percent <= 100; percent += 25) {
        const double y = yOf(percent / 100.0);
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(Qt::black);
        painter.drawText(QRectF(plot.left() - 70, y - 10, 60, 20),
                         Qt::AlignRight | Qt::AlignVCenter,
                         QStringLiteral("%1 %").arg(percent));
        painter.setPen(QPen(QColor(0xCC, 0xCC, 0xCC), 1));
    }
}

void drawArm(QPainter &painter, std::vector<double> series, Arm arm)
{
    std::ranges::sort(series);
    QPainterPath path(QPointF(xOf(shortestMs), yOf(0)));
    for (std::size_t i = 0; i < series.size(); ++i)
        path.lineTo(xOf(series[i]), yOf(double(i + 1) / double(series.size())));
    path.lineTo(xOf(longestMs), yOf(1));
    const Look look = lookOf(arm);
    painter.setPen(QPen(look.color, 2.5, look.style));
    painter.drawPath(path);
    const double y = plot.bottom() + 55;
    const double x = plot.left() + 250 * double(arm);
    painter.drawLine(QPointF(x, y), QPointF(x + 50, y));
    painter.setPen(Qt::black);
    painter.drawText(QRectF(x + 60, y - 12, 180, 24), Qt::AlignVCenter, armName(arm));
}

} // namespace

QImage armPicture(const std::vector<ArmCheckIn> &run)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::black);
    painter.drawText(QRectF(0, 16, size.width(), 30),
                     Qt::AlignCenter,
                     QStringLiteral("Stop → first personal sentence on screen, %1 check-ins an "
                                    "arm, virtual clock")
                         .arg(run.size()));
    drawAxes(painter);
    for (const Arm arm : allArms)
        drawArm(painter, seriesOf(run, arm, &ArmTimes::firstSentence), arm);
    return image;
}

} // namespace pulsemates
