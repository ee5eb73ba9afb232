#pragma once

#include <QLayout>

#include <array>
#include <memory>

namespace pulsemates {

/// Two items: the first takes what room the second leaves beside it; where that is too little they
/// stand one above the other. Which of both follows from the width alone, so that the height for a
/// width is always true.
class PairLayout : public QLayout
{
    Q_OBJECT

public:
    /// Where the second item stands.
    enum class Second {
        After, ///< at the right, or below at the left
        Before ///< at the left, or above in the middle
    };

    /// @p gap: between the items when beside each other; half of it when above.
    explicit PairLayout(int gap, QWidget *parent = nullptr, Second second = Second::After);
    ~PairLayout() override;

    /// The first item gets at least this much beside the second. Units: pixels on screen.
    void setLeastFirst(int width);
    /// The first item begins at the top also where the second is higher than it is.
    void keepFirstAtTop() { m_firstAtTop = true; }
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
    void stack(const QRect &inner);

    std::array<QLayoutItem *, 2> m_items{};
    int m_gap;
    Second m_second;
    bool m_firstAtTop = false;
    int m_leastFirst = 160;
};

} // namespace pulsemates
