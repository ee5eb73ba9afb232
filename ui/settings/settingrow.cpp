#include "ui/settings/settingrow.h"

#include "ui/common/pairlayout.h"
#include "ui/common/paragraph.h"

#include <QVBoxLayout>

namespace pulsemates {

namespace {

constexpr int wordsLeast = 180; // below this the words get a line of their own
constexpr int rowGap = 16;

} // namespace

SettingRow::SettingRow(Theme &theme,
                       const QString &title,
                       const QString &explanation,
                       QWidget *control,
                       QWidget *parent)
    : QWidget(parent)
{
    auto *words = new QWidget;
    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *name = new Paragraph(theme, TextSize::Base, &ThemeColors::text, QFont::Medium);
    name->setText(title);
    name->setBuddy(control);
    column->addWidget(name);
    auto *line = new Paragraph(theme, TextSize::Small, &ThemeColors::muted);
    line->setText(explanation);
    column->addWidget(line);
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(title);
    control->setAccessibleDescription(explanation);

    auto *row = new PairLayout(rowGap, this);
    row->setContentsMargins(0, 8, 0, 8);
    row->setLeastFirst(theme.px(wordsLeast));
    row->addWidget(words);
    row->addWidget(control);
    connect(&theme, &Theme::changed, this, [this, row, &theme] {
        row->setLeastFirst(theme.px(wordsLeast));
        updateGeometry();
    });
}

} // namespace pulsemates
