#include "ui/checkin/levelbars.h"

#include <QPainter>

#include <algorithm>

namespace pulsemates {

namespace {

constexpr std::array levelBarShape{0.5, 0.7, 0.85, 1.0, 0.8, 0.6, 0.45};

} // namespace

LevelBars::LevelBars(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("levelBars"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void LevelBars::setLevel(float rms)
{
    const auto before = m_recent;
    std::rotate(m_recent.begin(), m_recent.end() - 1, m_recent.end());
    m_recent[0] = shownLevel(rms);
    if (m_recent != before)
        update();
}

void LevelBars::reset()
{
    m_recent = {};
    update();
}

QSize LevelBars::sizeHint() const
{
    return {m_theme.px(36), m_theme.px(16)};
}

void LevelBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = m_theme.textScale();
    painter.setPen(
        QPen(m_theme.color(&ThemeColors::accent), 3 * scale, Qt::SolidLine, Qt::RoundCap));
    const double bottom = height() - 2 * scale;
    const double room = height() - 4 * scale;
    for (std::size_t i = 0; i < m_recent.size(); ++i) {
        const std::size_t age = i < 3 ? 3 - i : i - 3;
        const double x = (2 + 5.4 * double(i)) * scale;
        painter.drawLine(QPointF(x, bottom),
                         QPointF(x, bottom - 0.1 - room * m_recent[age] * levelBarShape[i]));
    }
}

} // namespace pulsemates
