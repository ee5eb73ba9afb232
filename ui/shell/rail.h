#pragma once

#include "ui/common/theme.h"

#include <QWidget>

#include <map>

namespace pulsemates {

class RailButton;

/// The pages of the window. Help is no page of the rail: it is its own button below.
enum class Page { CheckIn, Exercises, Settings, Help };

/// The rail at the left: the pages, and at the same place on every screen the way to help.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(Theme &theme, QWidget *parent = nullptr);

    void showPage(Page page);

signals:
    void pageChosen(pulsemates::Page page);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void translate();

    Theme &m_theme;
    std::map<Page, RailButton *> m_buttons;
};

} // namespace pulsemates
