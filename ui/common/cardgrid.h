#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace pulsemates {

class CardGridLayout;

/// Cards of equal width in as many columns as there is room for; more room is needed for large
/// type.
class CardGrid : public QWidget
{
    Q_OBJECT

public:
    /// @p leastWidth: of a card, in pixels at 100 %; @p mostColumns: never more beside each other.
    CardGrid(Theme &theme, int leastWidth, int mostColumns, QWidget *parent = nullptr);

    void add(QWidget *card);
    [[nodiscard]] int columns() const;

private:
    CardGridLayout *m_grid;
};

} // namespace pulsemates
