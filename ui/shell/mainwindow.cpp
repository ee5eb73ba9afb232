#include "ui/shell/mainwindow.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace pulsemates {

namespace {

constexpr int sideWidth = 304;
constexpr int leastSideWidth = 260;
constexpr double mostSideShare = 0.36; // of the window
constexpr double presentingGrowth = 1.5;
constexpr int leastPageWidth = 280; // at 100 % text

} // namespace

MainWindow::MainWindow(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_rail(new Rail(theme, this))
    , m_stack(new QStackedWidget(this))
    , m_sidePlace(new QWidget(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("PulseMates"));
    setWindowIcon(applicationPixmap(64));
    setMinimumSize(leastSize);
    resize(defaultSize);
    theme.paper(this, &ThemeColors::background);
    m_stack->setObjectName(QStringLiteral("pageStack"));
    m_sidePlace->setObjectName(QStringLiteral("sidePanelPlace"));
    auto *side = new QHBoxLayout(m_sidePlace);
    side->setContentsMargins(1, 0, 0, 0); // shows the edge
    theme.paper(m_sidePlace, &ThemeColors::line);
    m_sidePlace->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_stack, 1);
    row->addWidget(m_sidePlace);
    connect(m_rail, &Rail::pageChosen, this, &MainWindow::showPage);
    connect(&theme, &Theme::changed, this, &MainWindow::arrangeSide);
    makeShortcuts();
    m_rail->showPage(m_page);
}

void MainWindow::makeShortcuts()
{
    const auto on = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    on(Qt::CTRL | Qt::Key_L, [this] {
        if (m_page == Page::Help)
            return;
        m_sideInsisted = !m_sidePlace->isVisible(); // also where it had given way
        setSidePanelWanted(m_sideInsisted);
        emit sidePanelToggled(m_sideWanted);
    });
    on(Qt::Key_F11, [this] { setPresenting(!m_presenting); });
    on(Qt::Key_M, [this] { emit muteToggled(); }); // a voice speaks on every page
    on(Qt::Key_F1, [this] { showPage(Page::Help); });
    on(Qt::CTRL | Qt::Key_1, [this] { showPage(Page::CheckIn); });
    on(Qt::CTRL | Qt::Key_2, [this] { showPage(Page::Exercises); });
    on(Qt::CTRL | Qt::Key_3, [this] { showPage(Page::Settings); });
}

void MainWindow::setPage(Page page, QWidget *widget)
{
    if (QWidget *old = m_pages[page]) {
        m_stack->removeWidget(old);
        old->deleteLater();
    }
    m_pages[page] = widget;
    m_stack->addWidget(widget);
    if (page != m_page)
        return;
    m_stack->setCurrentWidget(widget);
    widget->setFocus(Qt::OtherFocusReason);
}

void MainWindow::setSidePanel(QWidget *panel)
{
    m_sidePlace->layout()->addWidget(panel);
    arrangeSide();
}

QWidget &MainWindow::pageArea() const
{
    return *m_stack;
}

void MainWindow::showPage(Page page)
{
    QWidget *widget = m_pages[page];
    if (!widget)
        return;
    if (page == Page::Help && m_page != Page::Help)
        m_before = m_page;
    m_page = page;
    m_stack->setCurrentWidget(widget);
    m_rail->showPage(page);
    arrangeSide();
    widget->setFocus(Qt::OtherFocusReason);
    emit pageShown(page);
}

void MainWindow::showPageBefore()
{
    showPage(m_before);
}

void MainWindow::setSidePanelWanted(bool wanted)
{
    m_sideWanted = wanted;
    arrangeSide();
}

void MainWindow::setPresenting(bool presenting)
{
    if (m_presenting == presenting)
        return;
    m_presenting = presenting;
    setWindowState(presenting ? windowState() | Qt::WindowFullScreen
                              : windowState() & ~Qt::WindowFullScreen);
    arrangeSide();
    emit presentingChanged(presenting);
}

void MainWindow::arrangeSide()
{
    const bool filled = m_sidePlace->layout()->count() > 0;
    const double growth = m_presenting ? presentingGrowth : 1.0;
    const int wanted = qRound(m_theme.px(sideWidth) * growth);
    const int side = std::max(leastSideWidth, std::min(wanted, int(width() * mostSideShare)));
    m_sidePlace->setFixedWidth(side);
    // Large words in a small window need the room more than figures do.
    const bool fits =
        width() - m_rail->minimumWidth() - side >= m_theme.px(leastPageWidth) || m_sideInsisted;
    m_sidePlace->setVisible(filled && m_sideWanted && fits && m_page != Page::Help);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    if (event->isAccepted())
        emit closed();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Only what no page wanted arrives here.
    if (event->key() == Qt::Key_Escape && m_presenting)
        return setPresenting(false);
    QWidget::keyPressEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeSide();
}

} // namespace pulsemates
