#include "ui/common/cappedlayout.h"

#include <QWidget>

#include <algorithm>
#include <utility>

namespace pulsemates {

CappedLayout::CappedLayout(int cap, QWidget *parent)
    : QLayout(parent)
    , m_cap(cap)
{
    setContentsMargins(0, 0, 0, 0);
}

CappedLayout::~CappedLayout()
{
    delete m_item;
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
    QRect inner = area.marginsRemoved(contentsMargins());
    inner.setWidth(std::min(inner.width(), m_cap));
    m_item->setGeometry(inner);
}

} // namespace pulsemates
