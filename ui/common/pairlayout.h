#pragma once

#include <QLayout>

#include <array>
#include <memory>

namespace pulsemates {

/// Two items: the first beside the second where both have room, otherwise above it.
/// Which of both follows from the width alone, so that the height for a width is always true.
class PairLayout : public QLayout
{
    Q_OBJECT

public:
    /// @p gap: between the items when beside each other; half of it when above.
    explicit PairLayout(int gap, QWidget *parent = nullptr);
    ~PairLayout() override;

    /// The first item gets at least this much beside the second. Units: pixels on screen.
    void setLeastFirst(int width);
    [[nodiscard]] bool isStackedIn(int width) const;

    void addItem(QLayoutItem *item) override; ///< at most two
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &area) override;

private:
    std::array<QLayoutItem *, 2> m_items{};
    int m_gap;
    int m_leastFirst = 160;
};

} // namespace pulsemates
