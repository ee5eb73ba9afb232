#include "ui/exercises/cardgrid.h"

#include <QGridLayout>
#include <QResizeEvent>

#include <algorithm>

namespace pulsemates {

namespace {

constexpr int gap = 16;

} // namespace

CardGrid::CardGrid(Theme &theme, int leastWidth, int mostColumns, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_grid(new QGridLayout(this))
    , m_leastWidth(leastWidth)
    , m_mostColumns(mostColumns)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(gap);
    connect(&theme, &Theme::changed, this, [this] { arrange(fittingColumns()); });
}

void CardGrid::add(QWidget *card)
{
    m_cards.push_back(card);
    m_columns = 0;
    arrange(fittingColumns());
}

void CardGrid::clear()
{
    for (QWidget *card : m_cards)
        delete card;
    m_cards.clear();
    m_columns = 0;
}

QSize CardGrid::minimumSizeHint() const
{
    int least = 0;
    for (const QWidget *card : m_cards)
        least = std::max(least, card->minimumSizeHint().width());
    return {least, QWidget::minimumSizeHint().height()};
}

int CardGrid::fittingColumns() const
{
    const int least = m_theme.px(m_leastWidth);
    return std::clamp((width() + gap) / (least + gap), 1, m_mostColumns);
}

void CardGrid::arrange(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (QWidget *card : m_cards)
        m_grid->removeWidget(card);
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_grid->addWidget(m_cards[i], int(i) / columns, int(i) % columns);
    for (int column = 0; column < m_mostColumns; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void CardGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(fittingColumns());
}

} // namespace pulsemates
