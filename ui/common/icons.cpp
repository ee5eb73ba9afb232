#include "ui/common/icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

namespace pulsemates {

namespace {

constexpr std::array<const char *, iconCount> fileNames{"mic",
                                                        "mic-off",
                                                        "leaf",
                                                        "gear",
                                                        "lifebuoy",
                                                        "play",
                                                        "pause",
                                                        "replay",
                                                        "volume",
                                                        "muted",
                                                        "keyboard",
                                                        "chevron-down",
                                                        "check",
                                                        "cross",
                                                        "skip-forward",
                                                        "skip-back",
                                                        "info",
                                                        "stretch"};

// The drawings are made in the colours of the light theme, so that any viewer shows them well.
constexpr auto drawnAccent = "#1B7567";
constexpr auto drawnWarm = "#A34F22";

} // namespace

QString iconPath(Icon icon)
{
    return QStringLiteral(":/icons/") + QLatin1String(fileNames[std::size_t(icon)])
           + QStringLiteral(".svg");
}

QPixmap iconPixmap(Icon icon, const QColor &color, int size, qreal devicePixelRatio)
{
    const QString key = QStringLiteral("icon/%1/%2/%3/%4")
                            .arg(int(icon))
                            .arg(color.name())
                            .arg(size)
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(size, size) * devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(recoloredSvg(iconPath(icon), color));
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QPixmap applicationPixmap(int size)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(QStringLiteral(":/icons/pulsemates.svg"));
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

QByteArray recoloredSvg(const QString &path, const QColor &color, const QColor &warm)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    svg.replace(drawnAccent, color.name().toLatin1());
    if (warm.isValid())
        svg.replace(drawnWarm, warm.name().toLatin1());
    return svg;
}

} // namespace pulsemates
