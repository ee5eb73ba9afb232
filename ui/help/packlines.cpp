#include "ui/help/packlines.h"

#include "ui/common/cardgrid.h"
#include "ui/common/paragraph.h"
#include "ui/help/linecard.h"

#include <QVBoxLayout>

namespace pulsemates {

namespace {

constexpr int leastCard = 320;
constexpr int mostColumns = 2;

} // namespace

PackLines::PackLines(
    Theme &theme, const HelpPack &pack, Language language, const QString &copyWord, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto *heading = new Paragraph(theme, TextSize::Medium, &ThemeColors::text, QFont::DemiBold);
    heading->setObjectName(QStringLiteral("packHeading"));
    heading->setText(pack.organisation(language));
    column->addWidget(heading);
    auto *grid = new CardGrid(theme, leastCard, mostColumns);
    for (const HelpLine &line : pack.lines(language)) {
        auto *card = new LineCard(theme, line, copyWord);
        connect(card, &LineCard::copied, this, &PackLines::copied);
        grid->add(card);
    }
    column->addWidget(grid);
    auto *note = new Paragraph(theme, TextSize::Small, &ThemeColors::muted);
    note->setObjectName(QStringLiteral("packNoteLabel"));
    note->setText(
        tr("From a file chosen in Settings; whoever made it looked at these lines last on "
           "%1.")
            .arg(HelpLines::verifiedOn(pack.lines(language)).toString(Qt::ISODate)));
    column->addWidget(note);
}

} // namespace pulsemates
