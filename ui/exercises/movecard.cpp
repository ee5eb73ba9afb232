#include "ui/exercises/movecard.h"

#include "ui/common/paragraph.h"
#include "ui/exercises/movedrawing.h"

#include <QVBoxLayout>

namespace pulsemates {

MoveCard::MoveCard(Theme &theme, const StretchMove &move, QWidget *parent)
    : Card(theme, Kind::Flat, parent)
{
    setObjectName(QStringLiteral("moveCard_") + move.id);
    setAccessibleName(move.title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(new MoveDrawing(theme, move.drawing(), 96), 0, Qt::AlignHCenter);
    column->addSpacing(8);
    auto *title = new Paragraph(theme, TextSize::Base, &ThemeColors::text, QFont::DemiBold);
    title->setText(move.standing ? tr("%1 (standing)").arg(move.title) : move.title);
    column->addWidget(title);
    auto *text = new Paragraph(theme, TextSize::Base);
    text->setText(move.text(move.sided ? BodySide::Right : BodySide::None));
    column->addWidget(text);
    auto *about = new Paragraph(theme, TextSize::Small, &ThemeColors::muted);
    about->setText(move.about + QLatin1Char(' ') + move.caution);
    column->addWidget(about);
    column->addStretch();
}

} // namespace pulsemates
