#pragma once

#include "ui/common/theme.h"
#include "ui/shell/rail.h"

#include <QWidget>

#include <map>

class QStackedWidget;

namespace pulsemates {

/// The window: arranges rail, pages and the side panel, nothing else.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    static constexpr QSize defaultSize{1120, 720};
    static constexpr QSize leastSize{720, 540};

    explicit MainWindow(Theme &theme, QWidget *parent = nullptr);

    /// The window owns @p widget from here on.
    void setPage(Page page, QWidget *widget);
    /// At the right; Ctrl+L shows and hides it. It is absent while help is shown, and gives way
    /// where the text is too large for both until the person asks for it.
    void setSidePanel(QWidget *panel);

    [[nodiscard]] Page page() const { return m_page; }
    [[nodiscard]] QWidget &pageArea() const; ///< between rail and panel

public slots:
    void showPage(pulsemates::Page page);
    void showPageBefore(); ///< from help back to where the person was
    void setSidePanelWanted(bool wanted);
    void setPresenting(bool presenting); ///< full screen

signals:
    void muteToggled();
    void pageShown(pulsemates::Page page);
    void sidePanelToggled(bool wanted); ///< by the person
    void presentingChanged(bool presenting);
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeShortcuts();
    void arrangeSide();

    Theme &m_theme;
    Rail *m_rail;
    QStackedWidget *m_stack;
    QWidget *m_sidePlace;
    std::map<Page, QWidget *> m_pages;
    Page m_page = Page::CheckIn;
    Page m_before = Page::CheckIn;
    bool m_sideWanted = true;
    bool m_sideInsisted = false; ///< by the person, while it is shown
    bool m_presenting = false;
};

} // namespace pulsemates
