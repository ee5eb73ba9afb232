#include "ui/common/cardgrid.h"

#include "ui/common/cardgridlayout.h"

namespace pulsemates {

CardGrid::CardGrid(Theme &theme, int leastWidth, int mostColumns, QWidget *parent)
    : QWidget(parent)
    , m_grid(new CardGridLayout(this))
{
    m_grid->setMostColumns(mostColumns);
    m_grid->setLeastWidth(theme.px(leastWidth));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this, &theme, leastWidth] {
        m_grid->setLeastWidth(theme.px(leastWidth));
        updateGeometry();
    });
}

void CardGrid::add(QWidget *card)
{
    m_grid->addWidget(card);
}

int CardGrid::columns() const
{
    return m_grid->columnsIn(width());
}

} // namespace pulsemates
