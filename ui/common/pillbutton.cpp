#include "ui/common/pillbutton.h"

#include "ui/common/wordlines.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

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

void PillButton::allowWrapping()
{
    m_wraps = true;
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
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

int PillButton::padding() const
{
    constexpr int ring = 2 * Theme::focusMargin;
    return (m_kind == Kind::Quiet ? m_theme.px(12) : 2 * m_theme.px(sidePadding)) + ring;
}

QSize PillButton::sizeHint() const
{
    const int height = m_kind == Kind::Quiet ? m_theme.px(30) : m_theme.px(pillHeight);
    return {contentWidth() + padding(), height + 2 * Theme::focusMargin};
}

QSize PillButton::minimumSizeHint() const
{
    if (!m_wraps)
        return sizeHint();
    const QFontMetrics metrics(textFont());
    int longest = 0;
    const QStringList words = text().split(u' ');
    for (const QString &word : words)
        longest = std::max(longest, metrics.horizontalAdvance(word));
    if (m_icon)
        longest += m_theme.px(iconSide) + m_theme.px(gap);
    return {std::min(longest + padding(), sizeHint().width()), sizeHint().height()};
}

int PillButton::heightForWidth(int width) const
{
    const int more = int(linesIn(width).size()) - 1;
    return sizeHint().height() + more * QFontMetrics(textFont()).height();
}

QStringList PillButton::linesIn(int width) const
{
    if (!m_wraps || width >= sizeHint().width())
        return {text()};
    const QFontMetrics metrics(textFont());
    const int icon = m_icon ? m_theme.px(iconSide) + m_theme.px(gap) : 0;
    return wordLines(text(), metrics, width - padding() - icon);
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
    const qreal round = std::min(shape.height(), qreal(m_theme.px(pillHeight))) / 2;
    const qreal radius = m_kind == Kind::Quiet ? m_theme.px(8) : round;
    painter.setPen(colors.edge.alpha() == 0 ? QPen(Qt::NoPen) : QPen(colors.edge, 1));
    painter.setBrush(colors.fill);
    painter.drawRoundedRect(shape.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    paintContent(painter, shape, colors);
    paintFocusRing(painter, shape, radius);
}

void PillButton::paintContent(QPainter &painter, const QRectF &shape, const Look &look) const
{
    const QFontMetrics metrics(textFont());
    const QStringList lines = linesIn(width());
    const bool hasKey = !m_key.isEmpty() && (!m_wraps || width() >= sizeHint().width());
    int wordsWidth = 0;
    for (const QString &line : lines)
        wordsWidth = std::max(wordsWidth, metrics.horizontalAdvance(line));
    const int iconWidth =
        m_icon ? m_theme.px(iconSide) + m_theme.px(text().isEmpty() ? 0 : gap) : 0;
    const int whole = iconWidth + wordsWidth + (hasKey ? keyWidth() + m_theme.px(gap) : 0);
    qreal x = shape.center().x() - whole / 2.0;
    if (m_icon) {
        const int size = m_theme.px(iconSide);
        painter.drawPixmap(QPointF(x, shape.center().y() - size / 2.0),
                           iconPixmap(*m_icon, look.words, size, devicePixelRatioF()));
        x += iconWidth;
    }
    painter.setFont(textFont());
    painter.setPen(look.words);
    painter.drawText(QRectF(x, shape.top(), wordsWidth + 1, shape.height()),
                     lines.size() > 1 ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter,
                     lines.join(u'\n'));
    if (!hasKey)
        return;
    x += wordsWidth + m_theme.px(gap);
    const int keyHeight = m_theme.px(20);
    const QRectF key(x, shape.center().y() - keyHeight / 2.0, keyWidth(), keyHeight);
    paintKey(painter, key, look);
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
