#pragma once

#include "ui/common/theme.h"

#include <QPixmap>

#include <array>

class QPainter;

namespace pulsemates {

/// One picture of the orb. Units: pixels at 100 %, in a box of OrbPainter::box.
struct OrbPicture
{
    static constexpr int bars = 7;

    double diameter = 0;
    double ringDiameter = 0; ///< 0: no ring
    double ringFraction = 0;
    double ringWidth = 4;
    double halo = -1; ///< 0 to 1; below 0: none
    std::optional<std::array<double, bars>> levels;
    std::optional<Icon> icon;
    QString words;          ///< a phrase; wraps into two lines
    QString count;          ///< a number under the words
    double wordsWithin = 0; ///< the circle they have to fit, where it is not the diameter of now
    bool lifted = false;
};

/// Paints the orb from a cached picture of its body, so that a frame costs little.
class OrbPainter
{
public:
    static constexpr double box = 356; ///< largest orb with its glow
    static constexpr double largest = 276;

    explicit OrbPainter(const Theme &theme)
        : m_theme(theme)
    {}

    /// Paints into the square @p where of a device of this pixel ratio.
    void paint(QPainter &painter, const OrbPicture &picture, const QRectF &where, qreal ratio);
    /// Draws the words of @p picture where nobody sees them: the first time costs milliseconds, for
    /// letters in a size not used before.
    void rehearse(const OrbPicture &picture, const QRectF &where, qreal ratio) const;
    void forget() { m_body = {}; } ///< after a change of the theme

private:
    void prepareBody(double pixelsPerUnit);
    void drawBody(QPainter &painter, const QRectF &target, qreal ratio) const;
    void paintHalos(QPainter &painter, const OrbPicture &picture) const;
    void paintRing(QPainter &painter, const OrbPicture &picture) const;
    void paintLevels(QPainter &painter, const OrbPicture &picture) const;
    void paintWords(QPainter &painter, const OrbPicture &picture, double unit, qreal ratio) const;
    [[nodiscard]] QFont fitted(const QString &words, int pixels, double width) const;

    const Theme &m_theme;
    QPixmap m_body;
    double m_bodyScale = 0;
};

} // namespace pulsemates
