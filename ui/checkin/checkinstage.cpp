#include "ui/checkin/checkinstage.h"

#include "ui/checkin/orb.h"

#include <QEvent>
#include <QResizeEvent>

#include <algorithm>

namespace pulsemates {

namespace {

constexpr int margin = 24;
constexpr int barHeight = 66;
constexpr int widestBelow = 580;
constexpr int narrowestPair = 560; // two columns from here on
constexpr int widestCards = 560;
constexpr int widestPair = 1180;
constexpr int smallestOrb = 200;
constexpr int stackedOrb = 260;
constexpr QSize ordinary{724, 720};
constexpr double mostGrowth = 1.5;
constexpr double mostOfView = 0.44;

} // namespace

CheckInStage::CheckInStage(Theme &theme, Orb &orb, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_orb(orb)
{
    setObjectName(QStringLiteral("checkInStage"));
    setAttribute(Qt::WA_StaticContents); // it paints nothing: what grows does not repaint the rest
    m_orb.setParent(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_glide.setEasingCurve(QEasingCurve::InOutSine);
    connect(&m_glide, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_orb.setGeometry(value.toRect());
    });
    connect(&theme, &Theme::changed, this, [this] {
        m_cardsTop.reset();
        rearrange();
    });
}

void CheckInStage::setTopBar(QWidget *bar)
{
    m_bar = bar;
    bar->setParent(this);
}

void CheckInStage::setViewportHeight(int height)
{
    if (m_viewportHeight == height)
        return;
    m_viewportHeight = height;
    m_cardsTop.reset();
    rearrange();
}

void CheckInStage::setSteadyWidth(int width)
{
    if (m_steadyWidth == width)
        return;
    m_steadyWidth = width;
    m_cardsTop.reset();
    rearrange();
}

void CheckInStage::showAlone(QWidget *below, double orbShare, int gap)
{
    swap(below, nullptr, orbShare, gap);
}

void CheckInStage::showBeside(QWidget *below, QWidget *cards)
{
    swap(below, cards, 1.0, 4);
}

void CheckInStage::swap(QWidget *below, QWidget *cards, double share, int gap)
{
    if (m_below == below && m_cards == cards && qFuzzyCompare(m_orbShare, share))
        return rearrange();
    for (QWidget *old : {m_below, m_cards}) {
        if (old && old != below && old != cards)
            old->hide();
    }
    m_below = below;
    m_cards = cards;
    m_cardsTop.reset();
    m_orbShare = share;
    m_gap = gap;
    for (QWidget *fresh : {m_below, m_cards}) {
        if (!fresh)
            continue;
        fresh->setParent(this);
        fresh->show();
    }
    updateGeometry();
    put(isVisible());
}

void CheckInStage::rearrange()
{
    updateGeometry();
    put(false);
}

bool CheckInStage::isNarrow(int width) const
{
    return steady(width) < m_theme.px(narrowestPair);
}

int CheckInStage::orbSide(int most) const
{
    // A large screen, as when presenting, may have a larger orb.
    const double room = std::min(double(m_viewportHeight) / ordinary.height(),
                                 double(steady(width())) / ordinary.width());
    const double growth = std::clamp(room / m_theme.textScale(), 1.0, mostGrowth);
    const int wanted = qRound(m_orb.sizeHint().width() * m_orbShare * growth);
    return std::max(std::min(wanted, most), std::min(smallestOrb, wanted));
}

CheckInStage::Plan CheckInStage::plan(int width) const
{
    if (!m_cards)
        return planAlone(width);
    return isNarrow(width) ? planStacked(steady(width)) : planBeside(steady(width));
}

int CheckInStage::steady(int width) const
{
    return m_steadyWidth > 0 ? std::min(width, m_steadyWidth) : width;
}

CheckInStage::Plan CheckInStage::planAlone(int width) const
{
    Plan plan;
    plan.bar = QRect(margin, 0, width - 2 * margin, m_theme.px(barHeight));
    const int belowWidth = std::min(width - 2 * margin, m_theme.px(widestBelow));
    const int belowHeight = m_below ? m_below->heightForWidth(belowWidth) : 0;
    const int belowRoom = belowHeight > 0 ? belowHeight : m_below->sizeHint().height();
    const int top = topOfOrb();
    const int room = std::max(m_viewportHeight, 0) - top - margin;
    const int side = orbSide(std::min(room - belowRoom - m_gap, width - margin));
    const int whole = side + m_gap + belowRoom;
    const int y = top + std::max(0, (room - whole) / 2);
    plan.orb = QRect((width - side) / 2, y, side, side);
    plan.below = QRect((width - belowWidth) / 2, y + side + m_gap, belowWidth, belowRoom);
    plan.height = plan.below.bottom() + 1 + margin;
    return plan;
}

CheckInStage::Plan CheckInStage::planBeside(int width) const
{
    Plan plan;
    const int used = std::min(width, m_theme.px(widestPair));
    const int start = (width - used) / 2;
    const int cardsWidth = std::min(used * 47 / 100, m_theme.px(widestCards));
    const int left = used - cardsWidth - margin;
    const int cardsHeight = m_cards->heightForWidth(cardsWidth);
    const int belowHeight = m_below->heightForWidth(left - margin);
    const int belowRoom = belowHeight > 0 ? belowHeight : m_below->sizeHint().height();
    const int top = topOfOrb();
    const int room = std::max(m_viewportHeight, cardsHeight / 2) - top - margin;
    const int side = orbSide(std::min(left - margin / 2, room - belowRoom - m_gap));
    const int y = top + std::max(0, (room - side - m_gap - belowRoom) / 2);
    plan.bar = QRect(start + margin, 0, left - 2 * margin, m_theme.px(barHeight));
    plan.orb = QRect(start + (left - side) / 2, y, side, side);
    plan.below = QRect(start + margin / 2, y + side + m_gap, left - margin, belowRoom);
    plan.cards = QRect(start + left, cardsTop(cardsHeight), cardsWidth, cardsHeight);
    plan.height = std::max(plan.cards.bottom(), plan.below.bottom()) + 1 + margin;
    return plan;
}

int CheckInStage::topOfOrb() const
{
    const bool bar = m_bar && m_bar->isVisibleTo(this);
    return bar ? m_theme.px(barHeight) - margin / 2 : margin / 2;
}

// In the middle of a tall window and at the top of a low one. Somebody reads there: words that come
// later do not move the message, unless there would be no room for them.
int CheckInStage::cardsTop(int cardsHeight) const
{
    const int spare = std::max(0, m_viewportHeight - cardsHeight - 2 * margin);
    return margin + (m_cardsTop ? std::min(*m_cardsTop - margin, spare) : spare / 3);
}

CheckInStage::Plan CheckInStage::planStacked(int width) const
{
    Plan plan;
    const int inner = width - 2 * margin;
    plan.bar = QRect(margin, 0, inner, m_theme.px(barHeight));
    // The message below has to begin within what is seen.
    const int seen = std::max(smallestOrb, int(m_viewportHeight * mostOfView));
    const int side = orbSide(std::min({inner, m_theme.px(stackedOrb), seen}));
    int y = topOfOrb();
    plan.orb = QRect((width - side) / 2, y, side, side);
    y += side + m_gap;
    const int belowHeight = m_below->heightForWidth(inner);
    const int belowRoom = belowHeight > 0 ? belowHeight : m_below->sizeHint().height();
    plan.below = QRect(margin, y, inner, belowRoom);
    y += belowRoom + margin;
    plan.cards = QRect(margin, y, inner, m_cards->heightForWidth(inner));
    plan.height = plan.cards.bottom() + 1 + margin;
    return plan;
}

int CheckInStage::heightForWidth(int width) const
{
    return m_below ? plan(width).height : 0;
}

QSize CheckInStage::sizeHint() const
{
    return {m_theme.px(700), heightForWidth(m_theme.px(700))};
}

QSize CheckInStage::minimumSizeHint() const
{
    return {smallestOrb + 2 * margin, 0};
}

void CheckInStage::put(bool glide)
{
    if (!m_below || width() <= 0)
        return;
    const Plan next = plan(width());
    if (m_bar)
        m_bar->setGeometry(next.bar);
    m_below->setGeometry(next.below);
    if (m_cards) {
        m_cards->setGeometry(next.cards);
        if (!isNarrow(width()))
            m_cardsTop = next.cards.top();
    }
    if (glide && m_theme.motion().count() > 0)
        return glideTo(next.orb);
    // A change of layout on the way only moves the end of the way.
    if (m_glide.state() == QAbstractAnimation::Running) {
        m_glide.setEndValue(next.orb);
        return;
    }
    m_orb.setGeometry(next.orb);
}

void CheckInStage::glideTo(const QRect &target)
{
    m_glide.stop();
    if (m_orb.geometry() == target)
        return;
    m_glide.setStartValue(m_orb.geometry());
    m_glide.setEndValue(target);
    m_glide.setDuration(int(m_theme.motion().count()));
    m_glide.start();
}

void CheckInStage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // The room was told before the width: a top that was found in between is of neither.
    if (steady(event->size().width()) != steady(event->oldSize().width()))
        m_cardsTop.reset();
    put(false);
}

bool CheckInStage::event(QEvent *event)
{
    // A child that needs another size asks its parent in this way.
    if (event->type() == QEvent::LayoutRequest)
        rearrange();
    return QWidget::event(event);
}

} // namespace pulsemates
