#pragma once

#include "ui/common/theme.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace pulsemates {

/// Cards of equal width in as many columns as there is room for.
class CardGrid : public QWidget
{
    Q_OBJECT

public:
    /// @p leastWidth: of a card, in pixels at 100 %; @p mostColumns: never more beside each other.
    CardGrid(Theme &theme, int leastWidth, int mostColumns, QWidget *parent = nullptr);

    void add(QWidget *card);
    void clear();
    [[nodiscard]] int columns() const { return m_columns; }
    /// One card wide, so that the grid can be narrowed to fewer columns.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(int columns);
    [[nodiscard]] int fittingColumns() const;

    Theme &m_theme;
    QGridLayout *m_grid;
    std::vector<QWidget *> m_cards;
    int m_leastWidth;
    int m_mostColumns;
    int m_columns = 0;
};

} // namespace pulsemates
