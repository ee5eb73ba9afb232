#include "ui/common/card.h"

#include <QPainter>

namespace pulsemates {

namespace {

constexpr int shadow = 3; // rows below the card, inside the widget

} // namespace

Card::Card(Theme &theme, Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_kind(kind)
{
    setContentsMargins(20, 16, 20, 16 + shadow);
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &c = m_theme.colors();
    const QRectF sheet = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5 - shadow);
    constexpr qreal radius = Theme::cardRadius;
    if (m_kind == Kind::Raised && !c.highContrast) {
        // Only its lower end shows: the rest is under the sheet, and filling it took half the time.
        painter.save();
        const int seen = int(radius) + shadow + 1;
        painter.setClipRect(0, height() - seen, width(), seen);
        painter.setPen(Qt::NoPen);
        for (int row = shadow; row > 0; --row) {
            painter.setBrush(QColor(0, 0, 0, c.dark ? 26 : 7));
            painter.drawRoundedRect(sheet.translated(0, row), radius, radius);
        }
        painter.restore();
    }
    painter.setPen(QPen(c.line, 1));
    painter.setBrush(m_kind == Kind::Raised ? c.surface : c.background);
    painter.drawRoundedRect(sheet, radius, radius);
}

} // namespace pulsemates
