#pragma once

#include <QLayout>
#include <QList>

namespace pulsemates {

/// Lays its items in centred (or left-aligned) rows and begins a new row where one is full.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    FlowLayout(int columnGap, int rowGap, Qt::Alignment rows = Qt::AlignHCenter);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &area) override;

private:
    int place(const QRect &area, bool move) const;

    QList<QLayoutItem *> m_items;
    int m_columnGap;
    int m_rowGap;
    Qt::Alignment m_rows;
};

} // namespace pulsemates
