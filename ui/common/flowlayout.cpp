#include "ui/common/flowlayout.h"

#include <algorithm>

namespace pulsemates {

namespace {

// An item that is wider than the whole row gets the row, and wraps within it or is narrower.
QSize sizeWithin(const QLayoutItem *item, int width)
{
    const QSize hint = item->sizeHint();
    if (hint.width() <= width)
        return hint;
    if (item->hasHeightForWidth())
        return {width, item->heightForWidth(width)};
    return {std::max(width, item->minimumSize().width()), hint.height()};
}

} // namespace

FlowLayout::FlowLayout(int columnGap, int rowGap, Qt::Alignment rows)
    : m_columnGap(columnGap)
    , m_rowGap(rowGap)
    , m_rows(rows)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const QRect room(0, 0, width - margins.left() - margins.right(), 0);
    return place(room, false) + margins.top() + margins.bottom();
}

QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size = {size.width() + hint.width() + (size.isEmpty() ? 0 : m_columnGap),
                std::max(size.height(), hint.height())};
    }
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &area)
{
    QLayout::setGeometry(area);
    place(area.marginsRemoved(contentsMargins()), true);
}

int FlowLayout::place(const QRect &area, bool move) const
{
    int y = area.y();
    for (qsizetype first = 0; first < m_items.size();) {
        QList<QLayoutItem *> row;
        int width = 0;
        int height = 0;
        for (; first < m_items.size(); ++first) {
            QLayoutItem *item = m_items[first];
            if (item->isEmpty())
                continue;
            const QSize hint = sizeWithin(item, area.width());
            const int wider = width + (row.isEmpty() ? 0 : m_columnGap) + hint.width();
            if (!row.isEmpty() && wider > area.width())
                break;
            width = wider;
            height = std::max(height, hint.height());
            row << item;
        }
        int x = area.x() + (m_rows & Qt::AlignHCenter ? std::max(0, area.width() - width) / 2 : 0);
        for (QLayoutItem *item : row) {
            const QSize size = sizeWithin(item, area.width());
            if (move)
                item->setGeometry(QRect(QPoint(x, y + (height - size.height()) / 2), size));
            x += size.width() + m_columnGap;
        }
        if (!row.isEmpty())
            y += height + m_rowGap;
    }
    return std::max(0, y - area.y() - m_rowGap);
}

} // namespace pulsemates
