#include "ui/common/pairlayout.h"

#include <QWidget>

#include <algorithm>

namespace pulsemates {

namespace {

int heightOf(const QLayoutItem *item, int width)
{
    const int height =
        item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
    return std::max(height, item->minimumSize().height());
}

} // namespace

PairLayout::PairLayout(int gap, QWidget *parent, Second second)
    : QLayout(parent)
    , m_gap(gap)
    , m_second(second)
{
    setContentsMargins(0, 0, 0, 0);
}

PairLayout::~PairLayout()
{
    for (const QLayoutItem *item : m_items)
        delete item;
}

void PairLayout::setLeastFirst(int width)
{
    m_leastFirst = width;
    invalidate();
}

void PairLayout::addItem(QLayoutItem *item)
{
    QLayoutItem *&place = m_items[0] ? m_items[1] : m_items[0];
    Q_ASSERT(!place);
    place = item;
}

int PairLayout::count() const
{
    return int(std::ranges::count_if(m_items, [](const QLayoutItem *item) { return item; }));
}

QLayoutItem *PairLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[std::size_t(index)] : nullptr;
}

QLayoutItem *PairLayout::takeAt(int index)
{
    QLayoutItem *item = itemAt(index);
    if (item && index == 0)
        m_items[0] = std::exchange(m_items[1], nullptr);
    else if (item)
        m_items[1] = nullptr;
    return item;
}

bool PairLayout::isStackedIn(int width) const
{
    return count() == 2 && m_items[1]->sizeHint().width() + m_gap + m_leastFirst > width;
}

int PairLayout::heightForWidth(int width) const
{
    const auto [left, top, right, bottom] = contentsMargins();
    const int inner = width - left - right;
    if (count() < 2)
        return top + bottom + (m_items[0] ? heightOf(m_items[0], inner) : 0);
    const int second = m_items[1]->sizeHint().width();
    if (isStackedIn(inner))
        return top + bottom + heightOf(m_items[0], inner) + m_gap / 2
               + heightOf(m_items[1], std::min(second, inner));
    return top + bottom
           + std::max(heightOf(m_items[0], inner - m_gap - second), heightOf(m_items[1], second));
}

QSize PairLayout::sizeHint() const
{
    const QMargins margins = contentsMargins();
    int width = margins.left() + margins.right();
    for (int i = 0; i < count(); ++i)
        width += itemAt(i)->sizeHint().width() + (i > 0 ? m_gap : 0);
    return {width, heightForWidth(width)};
}

QSize PairLayout::minimumSize() const
{
    QSize least;
    for (int i = 0; i < count(); ++i)
        least = least.expandedTo(itemAt(i)->minimumSize());
    const QMargins margins = contentsMargins();
    return least + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void PairLayout::setGeometry(const QRect &area)
{
    QLayout::setGeometry(area);
    const QRect inner = area.marginsRemoved(contentsMargins());
    if (count() < 2) {
        if (m_items[0])
            m_items[0]->setGeometry(inner);
        return;
    }
    if (isStackedIn(inner.width()))
        return stack(inner);
    const int second = m_items[1]->sizeHint().width();
    const int first = inner.width() - m_gap - second;
    const bool before = m_second == Second::Before;
    const auto centre = [&inner](QLayoutItem *item, int x, int width) {
        const int height = heightOf(item, width);
        item->setGeometry(QRect(x, inner.top() + (inner.height() - height) / 2, width, height));
    };
    const int x = inner.left() + (before ? second + m_gap : 0);
    if (m_firstAtTop)
        m_items[0]->setGeometry(QRect(x, inner.top(), first, inner.height()));
    else
        centre(m_items[0], x, first);
    centre(m_items[1], before ? inner.left() : inner.right() + 1 - second, second);
}

void PairLayout::stack(const QRect &inner)
{
    const int second = std::min(m_items[1]->sizeHint().width(), inner.width());
    const QSize firstSize(inner.width(), heightOf(m_items[0], inner.width()));
    const QSize secondSize(second, heightOf(m_items[1], second));
    if (m_second == Second::Before) {
        const int x = inner.left() + (inner.width() - second) / 2;
        m_items[1]->setGeometry(QRect(QPoint(x, inner.top()), secondSize));
        const int y = inner.top() + secondSize.height() + m_gap / 2;
        m_items[0]->setGeometry(QRect(QPoint(inner.left(), y), firstSize));
        return;
    }
    m_items[0]->setGeometry(QRect(inner.topLeft(), firstSize));
    const int y = inner.top() + firstSize.height() + m_gap / 2;
    m_items[1]->setGeometry(QRect(QPoint(inner.left(), y), secondSize));
}

} // namespace pulsemates
