#include "ui/shell/rail.h"

#include "ui/shell/railbutton.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace pulsemates {

Rail::Rail(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("rail"));
    using Kind = RailButton::Kind;
    auto *checkIn = new RailButton(theme, Icon::Mic, Kind::Page, this);
    auto *exercises = new RailButton(theme, Icon::Leaf, Kind::Page, this);
    auto *settings = new RailButton(theme, Icon::Gear, Kind::Page, this);
    auto *help = new RailButton(theme, Icon::Lifebuoy, Kind::Help, this);
    checkIn->setObjectName(QStringLiteral("checkInRailButton"));
    exercises->setObjectName(QStringLiteral("exercisesRailButton"));
    settings->setObjectName(QStringLiteral("settingsRailButton"));
    help->setObjectName(QStringLiteral("helpButton"));
    m_buttons = {{Page::CheckIn, checkIn},
                 {Page::Exercises, exercises},
                 {Page::Settings, settings},
                 {Page::Help, help}};
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 16, 4, 16);
    column->setSpacing(0);
    for (RailButton *button : {checkIn, exercises, settings})
        column->addWidget(button, 0, Qt::AlignHCenter);
    column->addStretch();
    column->addWidget(help, 0, Qt::AlignHCenter);
    for (const auto &[page, button] : m_buttons)
        connect(button, &RailButton::clicked, this, [this, page = page] { emit pageChosen(page); });
    const auto size = [this] { setFixedWidth(railWidth(m_theme)); };
    connect(&theme, &Theme::changed, this, size);
    size();
    translate();
}

void Rail::translate()
{
    setAccessibleName(tr("Pages"));
    m_buttons.at(Page::CheckIn)->setWords(tr("Check-in"));
    m_buttons.at(Page::Exercises)->setWords(tr("Exercises"));
    m_buttons.at(Page::Settings)->setWords(tr("Settings"));
    m_buttons.at(Page::Help)->setWords(tr("Get help now"));
    m_buttons.at(Page::Help)->setToolTip(tr("F1"));
}

void Rail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        translate();
}

void Rail::showPage(Page page)
{
    for (const auto &[each, button] : m_buttons)
        button->setChecked(each == page);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(&ThemeColors::rail));
    painter.fillRect(width() - 1, 0, 1, height(), m_theme.color(&ThemeColors::line));
}

} // namespace pulsemates
