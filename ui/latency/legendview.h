#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace pulsemates {

/// What the bars of the waterfall mean, with the share of time that no span covers. Wraps.
class LegendView : public QWidget
{
    Q_OBJECT

public:
    explicit LegendView(Theme &theme, QWidget *parent = nullptr);

    /// @p share from 0 to 1.
    void setUnattributed(double share);
    /// False: network and services are left out, for nothing of theirs is in the picture.
    void setNetworkUsed(bool used);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Item
    {
        QString text;
        int kind = 0; ///< a Where, or one of the two below
        QRect place{};
    };
    static constexpr int unattributed = 4;
    static constexpr int waited = 5;

    void describe();
    [[nodiscard]] QString percent() const;
    [[nodiscard]] std::vector<Item> laidOut(int width, int *height = nullptr) const;
    void paintSwatch(QPainter &painter, const Item &item) const;

    Theme &m_theme;
    double m_share = 0;
    bool m_networkUsed = false;
};

} // namespace pulsemates
