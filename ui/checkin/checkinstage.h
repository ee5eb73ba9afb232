#pragma once

#include "ui/common/theme.h"

#include <QVariantAnimation>
#include <QWidget>

#include <optional>

namespace pulsemates {

class Orb;

/// Places the orb, what is below it and the column of cards. The orb glides to its new place; the
/// rest is there at once. Units: pixels.
class CheckInStage : public QWidget
{
    Q_OBJECT

public:
    CheckInStage(Theme &theme, Orb &orb, QWidget *parent = nullptr);

    /// Alone in the middle, @p below under it; @p orbShare of its full size, @p gap below its box.
    void showAlone(QWidget *below, double orbShare = 1.0, int gap = 4);
    /// Beside @p cards, or above them where the window is narrow.
    void showBeside(QWidget *below, QWidget *cards);
    void setTopBar(QWidget *bar);
    /// The part that can be seen at once; the orb is centred in it.
    void setViewportHeight(int height);
    /// The width that is left once a scroll bar is there: what stands beside cards does not move
    /// when one comes. 0: the whole width.
    void setSteadyWidth(int width);

    [[nodiscard]] bool isNarrow(int width) const;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public slots:
    void rearrange(); ///< after a child needs another size; cards stay where they are read

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Plan
    {
        QRect bar;
        QRect orb;
        QRect below;
        QRect cards;
        int height = 0;
    };
    [[nodiscard]] int steady(int width) const;
    [[nodiscard]] Plan plan(int width) const;
    [[nodiscard]] Plan planAlone(int width) const;
    [[nodiscard]] Plan planBeside(int width) const;
    [[nodiscard]] Plan planStacked(int width) const;
    [[nodiscard]] int orbSide(int most) const;
    [[nodiscard]] int topOfOrb() const;
    void swap(QWidget *below, QWidget *cards, double share, int gap);
    void put(bool glide);
    void glideTo(const QRect &target);
    [[nodiscard]] int cardsTop(int cardsHeight) const;

    Theme &m_theme;
    Orb &m_orb;
    QWidget *m_bar = nullptr;
    QWidget *m_below = nullptr;
    QWidget *m_cards = nullptr;
    double m_orbShare = 1.0;
    int m_gap = 4;
    int m_viewportHeight = 0;
    int m_steadyWidth = 0;
    std::optional<int> m_cardsTop; ///< where the cards stand, kept while only their content changes
    QVariantAnimation m_glide;
};

} // namespace pulsemates
