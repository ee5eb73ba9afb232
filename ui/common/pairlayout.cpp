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

PairLayout::PairLayout(int gap, QWidget *parent)
    : QLayout(parent)
    , m_gap(gap)
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
    const int second = std::min(m_items[1]->sizeHint().width(), inner.width());
    if (isStackedIn(inner.width())) {
        const int height = heightOf(m_items[0], inner.width());
        m_items[0]->setGeometry(QRect(inner.topLeft(), QSize(inner.width(), height)));
        m_items[1]->setGeometry(QRect(
            inner.left(), inner.top() + height + m_gap / 2, second, heightOf(m_items[1], second)));
        return;
    }
    const int words = inner.width() - m_gap - second;
    const int first = heightOf(m_items[0], words);
    const int control = heightOf(m_items[1], second);
    m_items[0]->setGeometry(
        QRect(inner.left(), inner.top() + (inner.height() - first) / 2, words, first));
    m_items[1]->setGeometry(QRect(
        inner.right() + 1 - second, inner.top() + (inner.height() - control) / 2, second, control));
}

} // namespace pulsemates
