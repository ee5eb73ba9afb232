#pragma once

#include "ui/common/control.h"

namespace pulsemates {

/// One place of the rail: an icon over its name.
class RailButton : public Control
{
    Q_OBJECT

public:
    enum class Kind { Page, Help };

    RailButton(Theme &theme, Icon icon, Kind kind, QWidget *parent = nullptr);

    void setWords(const QString &words);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont textFont() const;
    [[nodiscard]] QStringList lines() const;
    [[nodiscard]] QColor ink() const;

    Icon m_icon;
    Kind m_kind;
};

/// How wide the rail is for the size of the text.
[[nodiscard]] int railWidth(const Theme &theme);

} // namespace pulsemates
