#include "ui/common/cardgridlayout.h"

#include <QWidget>

#include <algorithm>

namespace pulsemates {

namespace {

constexpr int gap = 16;

int heightOf(const QLayoutItem *item, int width)
{
    const int height =
        item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
    return std::max(height, item->minimumSize().height());
}

} // namespace

CardGridLayout::CardGridLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

CardGridLayout::~CardGridLayout()
{
    qDeleteAll(m_items);
}

void CardGridLayout::setLeastWidth(int leastWidth)
{
    m_leastWidth = leastWidth;
    invalidate();
}

int CardGridLayout::columnsIn(int width) const
{
    return std::clamp((width + gap) / (m_leastWidth + gap), 1, m_mostColumns);
}

QLayoutItem *CardGridLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int CardGridLayout::heightForWidth(int width) const
{
    return place(QRect(0, 0, width, 0), false);
}

QSize CardGridLayout::sizeHint() const
{
    const int width = m_leastWidth * m_mostColumns + gap * (m_mostColumns - 1);
    return {width, heightForWidth(width)};
}

QSize CardGridLayout::minimumSize() const
{
    QSize least;
    for (const QLayoutItem *item : m_items)
        least = least.expandedTo(item->minimumSize());
    return least;
}

void CardGridLayout::setGeometry(const QRect &area)
{
    QLayout::setGeometry(area);
    place(area, true);
}

int CardGridLayout::place(const QRect &area, bool move) const
{
    const int columns = columnsIn(area.width());
    const int width = (area.width() - gap * (columns - 1)) / columns;
    int y = area.y();
    for (qsizetype first = 0; first < m_items.size(); first += columns) {
        const QList<QLayoutItem *> row = m_items.mid(first, columns);
        int height = 0;
        for (const QLayoutItem *item : row)
            height = std::max(height, heightOf(item, width));
        for (qsizetype i = 0; move && i < row.size(); ++i)
            row[i]->setGeometry(QRect(area.x() + int(i) * (width + gap), y, width, height));
        y += height + gap;
    }
    return std::max(0, y - area.y() - gap);
}

} // namespace pulsemates
