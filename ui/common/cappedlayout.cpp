#include "ui/common/cappedlayout.h"

#include <QWidget>

#include <algorithm>
#include <utility>

namespace pulsemates {

CappedLayout::CappedLayout(int cap, QWidget *parent, Qt::Alignment place)
    : QLayout(parent)
    , m_cap(cap)
    , m_place(place)
{
    setContentsMargins(0, 0, 0, 0);
}

CappedLayout::~CappedLayout()
{
    delete m_item;
}

void CappedLayout::setCap(int cap)
{
    m_cap = cap;
    invalidate();
}

void CappedLayout::addItem(QLayoutItem *item)
{
    delete std::exchange(m_item, item);
    invalidate();
}

QLayoutItem *CappedLayout::itemAt(int index) const
{
    return index == 0 ? m_item : nullptr;
}

QLayoutItem *CappedLayout::takeAt(int index)
{
    return index == 0 ? std::exchange(m_item, nullptr) : nullptr;
}

QSize CappedLayout::marginSize() const
{
    const QMargins margins = contentsMargins();
    return {margins.left() + margins.right(), margins.top() + margins.bottom()};
}

int CappedLayout::heightForWidth(int width) const
{
    if (!m_item || m_item->isEmpty())
        return marginSize().height();
    const int inner = std::min(width - marginSize().width(), m_cap);
    const int height =
        m_item->hasHeightForWidth() ? m_item->heightForWidth(inner) : m_item->sizeHint().height();
    return std::max(height, m_item->minimumSize().height()) + marginSize().height();
}

QSize CappedLayout::sizeHint() const
{
    return m_item ? m_item->sizeHint().boundedTo({m_cap, QWIDGETSIZE_MAX}) + marginSize()
                  : marginSize();
}

QSize CappedLayout::minimumSize() const
{
    return m_item ? m_item->minimumSize() + marginSize() : marginSize();
}

void CappedLayout::setGeometry(const QRect &area)
{
    QLayout::setGeometry(area);
    if (!m_item)
        return;
    const QRect inner = area.marginsRemoved(contentsMargins());
    QRect place = inner;
    place.setWidth(std::min(inner.width(), m_cap));
    if (m_place == Qt::AlignCenter) {
        const int height = heightForWidth(area.width()) - marginSize().height();
        place.setHeight(std::min(inner.height(), height));
        place.moveCenter(inner.center());
    }
    m_item->setGeometry(place);
}

} // namespace pulsemates
