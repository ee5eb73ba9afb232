#include "ui/common/pillbutton.h"

#include <QFontMetrics>
#include <QPainter>

namespace pulsemates {

namespace {

constexpr int pillHeight = 40;
constexpr int sidePadding = 20;
constexpr int gap = 8;
constexpr int iconSide = 18;

} // namespace

PillButton::PillButton(Theme &theme, Kind kind, const QString &text, QWidget *parent)
    : Control(theme, parent)
    , m_kind(kind)
{
    setText(text);
}

void PillButton::setIconName(Icon icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

void PillButton::setKeyText(const QString &key)
{
    m_key = key;
    updateGeometry();
    update();
}

void PillButton::setKind(Kind kind)
{
    m_kind = kind;
    updateGeometry();
    update();
}

QFont PillButton::textFont() const
{
    QFont font =
        m_theme.font(TextSize::Base, m_kind == Kind::Quiet ? QFont::Medium : QFont::DemiBold);
    font.setUnderline(m_kind == Kind::Quiet);
    return font;
}

int PillButton::keyWidth() const
{
    if (m_key.isEmpty())
        return 0;
    const QFontMetrics metrics(m_theme.fontOf(m_theme.px(int(TextSize::Small)), QFont::Medium));
    return metrics.horizontalAdvance(m_key) + m_theme.px(14);
}

int PillButton::contentWidth() const
{
    int width = QFontMetrics(textFont()).horizontalAdvance(text());
    if (m_icon)
        width += m_theme.px(iconSide) + (text().isEmpty() ? 0 : m_theme.px(gap));
    if (!m_key.isEmpty())
        width += keyWidth() + m_theme.px(gap);
    return width;
}

QSize PillButton::sizeHint() const
{
    constexpr int ring = 2 * Theme::focusMargin;
    if (m_kind == Kind::Quiet)
        return {contentWidth() + m_theme.px(12) + ring, m_theme.px(30) + ring};
    return {contentWidth() + 2 * m_theme.px(sidePadding) + ring, m_theme.px(pillHeight) + ring};
}

PillButton::Look PillButton::look() const
{
    const ThemeColors &c = m_theme.colors();
    const bool lifted = underMouse() && isEnabled();
    const double press = isDown() ? 0.16 : (lifted ? 0.08 : 0.0);
    switch (m_kind) {
    case Kind::Primary:
        if (!isEnabled())
            return {c.line, c.line, c.muted};
        return {blend(c.accent, c.text, press), c.accent, c.onAccent};
    case Kind::Quiet:
        return {Qt::transparent, Qt::transparent, lifted ? c.accent : c.text};
    case Kind::Help:
        return {blend(c.surface, c.help, press), c.help, c.help};
    case Kind::Paper:
        break;
    }
    return {blend(c.surface, c.accent, press), c.control, isEnabled() ? c.text : c.muted};
}

void PillButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Look colors = look();
    const QRectF shape = shapeRect();
    const qreal radius = m_kind == Kind::Quiet ? m_theme.px(8) : shape.height() / 2;
    painter.setPen(colors.edge.alpha() == 0 ? QPen(Qt::NoPen) : QPen(colors.edge, 1));
    painter.setBrush(colors.fill);
    painter.drawRoundedRect(shape.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);

    qreal x = shape.center().x() - contentWidth() / 2.0;
    if (m_icon) {
        const int size = m_theme.px(iconSide);
        painter.drawPixmap(QPointF(x, shape.center().y() - size / 2.0),
                           iconPixmap(*m_icon, colors.words, size, devicePixelRatioF()));
        x += size + m_theme.px(gap);
    }
    painter.setFont(textFont());
    painter.setPen(colors.words);
    const int width = QFontMetrics(textFont()).horizontalAdvance(text());
    painter.drawText(QRectF(x, shape.top(), width + 1, shape.height()),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     text());
    x += width + m_theme.px(gap);
    if (!m_key.isEmpty()) {
        const int keyHeight = m_theme.px(20);
        paintKey(painter,
                 QRectF(x, shape.center().y() - keyHeight / 2.0, keyWidth(), keyHeight),
                 colors);
    }
    paintFocusRing(painter, shape, radius);
}

void PillButton::paintKey(QPainter &painter, const QRectF &where, const Look &look) const
{
    const ThemeColors &c = m_theme.colors();
    const bool primary = m_kind == Kind::Primary;
    painter.setPen(primary ? QPen(Qt::NoPen) : QPen(c.control, 1));
    painter.setBrush(primary ? look.words : c.surface);
    painter.drawRoundedRect(where.adjusted(0.5, 0.5, -0.5, -0.5), m_theme.px(5), m_theme.px(5));
    painter.setFont(m_theme.fontOf(m_theme.px(int(TextSize::Small)), QFont::Medium));
    painter.setPen(primary ? c.accent : c.muted);
    painter.drawText(where, Qt::AlignCenter, m_key);
}

} // namespace pulsemates
