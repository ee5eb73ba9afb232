#include "ui/checkin/orbpainter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QRadialGradient>
#include <QtMath>

#include <algorithm>
#include <cmath>

namespace pulsemates {

namespace {

constexpr double textShare = 0.76; // of the diameter, for words at its middle
constexpr int smallestWords = 15;
constexpr double headroom = 1.25; // to grow before the body is painted anew

QRectF circle(double diameter)
{
    return {-diameter / 2, -diameter / 2, diameter, diameter};
}

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(float(alpha));
    return color;
}

// The light sits far up and left, so that words in the middle stand on the darker part.
QRadialGradient bodyGradient(const ThemeColors &c)
{
    constexpr double d = OrbPainter::largest;
    const QPointF light(-d * 0.22, -d * 0.34);
    QRadialGradient gradient(light, d * 0.94);
    gradient.setColorAt(0.0, c.orbLight);
    gradient.setColorAt(0.10, blend(c.orbLight, c.orbMiddle, 0.32));
    gradient.setColorAt(0.20, blend(c.orbLight, c.orbMiddle, 0.68));
    gradient.setColorAt(0.34, c.orbMiddle);
    gradient.setColorAt(0.66, blend(c.orbMiddle, c.orbDark, 0.45));
    gradient.setColorAt(1.0, c.orbDark);
    return gradient;
}

QRadialGradient glowGradient(const ThemeColors &c)
{
    const double radius = OrbPainter::box / 2;
    QRadialGradient gradient(QPointF(0, 0), radius);
    const double edge = (OrbPainter::largest / 2 - 2) / radius;
    const double strength = c.dark ? 0.24 : 0.20;
    for (double t : {0.0, 0.2, 0.4, 0.6, 0.8, 1.0})
        gradient.setColorAt(edge + (1.0 - edge) * t,
                            withAlpha(c.orbMiddle, strength * std::pow(1.0 - t, 2.2)));
    return gradient;
}

} // namespace

void OrbPainter::prepareBody(double pixelsPerUnit)
{
    // Painting it takes eight milliseconds, and on its way to another place the orb has another
    // size in every frame. It is drawn scaled in any case: a little too large is as good.
    if (!m_body.isNull() && m_bodyScale >= pixelsPerUnit
        && m_bodyScale <= 2 * headroom * pixelsPerUnit)
        return;
    pixelsPerUnit *= headroom;
    m_bodyScale = pixelsPerUnit;
    const int side = qCeil(box * pixelsPerUnit);
    m_body = QPixmap(side, side);
    m_body.fill(Qt::transparent);
    QPainter painter(&m_body);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(side / 2.0, side / 2.0);
    painter.scale(pixelsPerUnit, pixelsPerUnit);
    painter.setPen(Qt::NoPen);
    const ThemeColors &c = m_theme.colors();
    if (!c.highContrast) {
        painter.setBrush(glowGradient(c));
        painter.drawEllipse(circle(box));
    }
    painter.setBrush(bodyGradient(c));
    painter.drawEllipse(circle(largest));
}

void OrbPainter::paint(QPainter &painter,
                       const OrbPicture &picture,
                       const QRectF &where,
                       qreal ratio)
{
    const double unit = where.width() / box;
    prepareBody(unit * ratio);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.translate(where.center());
    painter.scale(unit, unit);
    paintHalos(painter, picture);
    const double body = box * picture.diameter / largest;
    drawBody(painter, circle(body), ratio);
    if (picture.lifted) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(withAlpha(Qt::white, 0.05));
        painter.drawEllipse(circle(picture.diameter));
    }
    paintRing(painter, picture);
    paintLevels(painter, picture);
    painter.scale(1 / unit, 1 / unit); // words have their own size
    paintWords(painter, picture, unit, ratio);
    painter.restore();
}

void OrbPainter::rehearse(const OrbPicture &picture, const QRectF &where, qreal ratio) const
{
    QPixmap unseen(1, 1);
    QPainter painter(&unseen);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.translate(where.center());
    paintWords(painter, picture, where.width() / box, ratio);
}

// Qt's raster engine hands a scaled picture of more rows than about 96 to the threads of the global
// pool, and the frame then waits until each was given a core: up to 27 ms beside recognition. In
// bands the picture is drawn here and now.
// Source: QT_THREAD_PARALLEL_FILLS in qdrawhelper.cpp of Qt 6.4.
void OrbPainter::drawBody(QPainter &painter, const QRectF &target, qreal ratio) const
{
    constexpr int rows = 88;
    const QTransform place = painter.worldTransform();
    const QRect whole = place.mapRect(target).toAlignedRect();
    // Multiples of four end on whole pixels of the device at every usual ratio.
    const int height = std::max(4, int(rows / ratio) / 4 * 4);
    const int first = int(std::floor(double(whole.top()) / height)) * height;
    for (int y = first; y <= whole.bottom(); y += height) {
        painter.save();
        painter.setWorldTransform({});
        painter.setClipRect(whole.left(), y, whole.width(), height, Qt::IntersectClip);
        painter.setWorldTransform(place);
        painter.drawPixmap(target, m_body, QRectF(m_body.rect()));
        painter.restore();
    }
}

void OrbPainter::paintHalos(QPainter &painter, const OrbPicture &picture) const
{
    if (picture.halo < 0)
        return;
    const ThemeColors &c = m_theme.colors();
    painter.setPen(Qt::NoPen);
    painter.setBrush(withAlpha(c.accent, c.dark ? 0.13 : 0.10));
    painter.drawEllipse(circle(picture.diameter + 14 + 46 * picture.halo));
    painter.drawEllipse(circle(picture.diameter + 6 + 26 * picture.halo));
}

void OrbPainter::paintRing(QPainter &painter, const OrbPicture &picture) const
{
    if (picture.ringDiameter <= 0)
        return;
    const ThemeColors &c = m_theme.colors();
    const QRectF ring = circle(picture.ringDiameter);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(c.line, picture.ringWidth));
    painter.drawEllipse(ring);
    const int span = -qRound(std::clamp(picture.ringFraction, 0.0, 1.0) * 360 * 16);
    if (span == 0)
        return;
    painter.setPen(QPen(c.accent, picture.ringWidth, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring, 90 * 16, span);
}

void OrbPainter::paintLevels(QPainter &painter, const OrbPicture &picture) const
{
    if (!picture.levels)
        return;
    painter.setPen(QPen(m_theme.color(&ThemeColors::onOrb), 5, Qt::SolidLine, Qt::RoundCap));
    constexpr double distance = 16;
    for (int i = 0; i < OrbPicture::bars; ++i) {
        const double x = (i - (OrbPicture::bars - 1) / 2.0) * distance;
        const double half = 3 + 27 * (*picture.levels)[std::size_t(i)];
        painter.drawLine(QPointF(x, -half), QPointF(x, half));
    }
}

QFont OrbPainter::fitted(const QString &words, int pixels, double width) const
{
    QFont font = m_theme.fontOf(pixels, QFont::DemiBold);
    double widest = 0;
    const QStringList lines = words.split(u'\n');
    for (const QString &line : lines)
        widest = std::max(widest, QFontMetricsF(font).horizontalAdvance(line));
    if (widest > width)
        font.setPixelSize(std::max(smallestWords, int(pixels * width / widest)));
    return font;
}

void OrbPainter::paintWords(QPainter &painter,
                            const OrbPicture &picture,
                            double unit,
                            qreal ratio) const
{
    const double circle = picture.wordsWithin > 0 ? picture.wordsWithin : picture.diameter;
    const double width = circle * unit * textShare;
    const QColor color = m_theme.color(&ThemeColors::onOrb);
    // A small orb holds smaller words, one grown beyond its text larger ones.
    const double growth = unit / (1 + (m_theme.textScale() - 1) / 2);
    const double crowd = growth > 1 ? growth : std::min(1.0, growth * 1.12);
    const QFont words =
        fitted(picture.words, qRound(m_theme.px(int(TextSize::ExtraLarge)) * crowd), width);
    const qsizetype lines = picture.words.isEmpty() ? 0 : picture.words.count(u'\n') + 1;
    const double wordsHeight = double(lines) * words.pixelSize() * 1.25;
    const QFont count =
        fitted(picture.count, qRound(m_theme.px(int(TextSize::Count)) * crowd), width);
    const double countHeight = picture.count.isEmpty() ? 0 : count.pixelSize() * 1.12;
    const int iconSide = picture.icon ? qRound(m_theme.px(36) * crowd) : 0;
    const double gap = iconSide > 0 && lines > 0 ? iconSide * 0.30 : 0;
    double y = -(wordsHeight + countHeight + iconSide + gap) / 2;
    if (iconSide > 0) {
        painter.drawPixmap(QPointF(-iconSide / 2.0, y),
                           iconPixmap(*picture.icon, color, iconSide, ratio));
        y += iconSide + gap;
    }
    painter.setPen(color);
    painter.setFont(words);
    painter.drawText(QRectF(-width, y, 2 * width, wordsHeight), Qt::AlignCenter, picture.words);
    painter.setFont(count);
    painter.drawText(
        QRectF(-width, y + wordsHeight, 2 * width, countHeight), Qt::AlignCenter, picture.count);
}

} // namespace pulsemates
