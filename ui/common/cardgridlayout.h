#pragma once

#include <QLayout>
#include <QList>

namespace pulsemates {

/// Lays items of equal width in as many columns as fit, rows as high as their highest item.
/// Columns follow from the width alone, so that the height for a width is always true.
class CardGridLayout : public QLayout
{
    Q_OBJECT

public:
    explicit CardGridLayout(QWidget *parent);
    ~CardGridLayout() override;

    /// Units: pixels on screen.
    void setLeastWidth(int leastWidth);
    void setMostColumns(int mostColumns) { m_mostColumns = mostColumns; }
    [[nodiscard]] int columnsIn(int width) const;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &area) override;

private:
    int place(const QRect &area, bool move) const;

    QList<QLayoutItem *> m_items;
    int m_leastWidth = 200;
    int m_mostColumns = 1;
};

} // namespace pulsemates
