#pragma once

#include "ui/common/control.h"

class QMenu;

namespace pulsemates {

/// A small soft pill: a fact in a word or two, with a menu where the fact can be changed.
class Chip : public Control
{
    Q_OBJECT

public:
    explicit Chip(Theme &theme, const QString &text = {}, QWidget *parent = nullptr);

    /// A click opens @p menu below the chip, and a chevron says so; the chip owns it.
    void setMenu(QMenu *menu);
    [[nodiscard]] QMenu *menu() const { return m_menu; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont textFont() const;

    QMenu *m_menu = nullptr;
};

} // namespace pulsemates
