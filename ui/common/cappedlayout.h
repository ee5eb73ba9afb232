#pragma once

#include <QLayout>

namespace pulsemates {

/// One item at the left, or in the middle, no wider than a cap. Unlike a maximum width in a box
/// layout, heights are asked for the width the item really gets. Units: pixels.
class CappedLayout : public QLayout
{
    Q_OBJECT

public:
    CappedLayout(int cap, QWidget *parent, Qt::Alignment place = Qt::AlignLeft);
    ~CappedLayout() override;

    void setCap(int cap);
    void addItem(QLayoutItem *item) override; ///< in place of the one before
    [[nodiscard]] int count() const override { return m_item ? 1 : 0; }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &area) override;

private:
    [[nodiscard]] QSize marginSize() const;

    QLayoutItem *m_item = nullptr;
    int m_cap;
    Qt::Alignment m_place;
};

} // namespace pulsemates
