#include "ui/settings/settingrow.h"

#include "ui/common/paragraph.h"

#include <QBoxLayout>

namespace pulsemates {

namespace {

constexpr int wordsLeast = 200; // below this the words get a line of their own

} // namespace

SettingRow::SettingRow(Theme &theme,
                       const QString &title,
                       const QString &explanation,
                       QWidget *control,
                       QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_control(control)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *name = new Paragraph(theme, TextSize::Base, &ThemeColors::text, QFont::Medium);
    name->setText(title);
    name->setBuddy(control);
    words->addWidget(name);
    auto *line = new Paragraph(theme, TextSize::Small, &ThemeColors::muted);
    line->setText(explanation);
    words->addWidget(line);
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(title);
    control->setAccessibleDescription(explanation);

    m_row->setContentsMargins(0, 6, 0, 6);
    m_row->setSpacing(16);
    m_row->addLayout(words, 1);
    m_row->addWidget(control, 0, Qt::AlignVCenter);
    connect(&theme, &Theme::changed, this, &SettingRow::arrange);
}

void SettingRow::arrange()
{
    const int wanted = m_control->sizeHint().width() + m_theme.px(wordsLeast) + m_row->spacing();
    const bool stacked = wanted > width();
    m_row->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setAlignment(m_control, stacked ? Qt::AlignLeft : Qt::AlignVCenter);
}

void SettingRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace pulsemates
