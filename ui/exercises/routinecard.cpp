#include "ui/exercises/routinecard.h"

#include "ui/common/flowlayout.h"
#include "ui/common/paragraph.h"
#include "ui/common/pillbutton.h"
#include "ui/exercises/movedrawing.h"

#include <QStringList>
#include <QVBoxLayout>

namespace pulsemates {

RoutineCard::RoutineCard(Theme &theme, const StretchRoutine &routine, QWidget *parent)
    : Card(theme, Kind::Raised, parent)
{
    setObjectName(QStringLiteral("routineCard_") + routine.id);
    setAccessibleName(routine.title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *title = new Paragraph(theme, TextSize::Medium, &ThemeColors::text, QFont::DemiBold);
    title->setText(routine.title);
    column->addWidget(title);
    column->addLayout(makeDrawings(routine));
    column->addStretch();

    auto *start = new PillButton(theme, PillButton::Kind::Paper, tr("Start"));
    start->setIconName(Icon::Play);
    start->allowWrapping();
    start->setObjectName(QStringLiteral("stretchStartButton_") + routine.id);
    start->setAccessibleName(tr("Start: %1").arg(routine.title));
    connect(start, &QAbstractButton::clicked, this, [this, id = routine.id] {
        emit startRequested(id);
    });
    auto *length = new Paragraph(theme, TextSize::Small, &ThemeColors::muted);
    length->setText(lengthText(routine));
    auto *foot = new FlowLayout(12, 0, Qt::AlignLeft);
    foot->addWidget(start);
    foot->addWidget(length);
    column->addLayout(foot);
}

QLayout *RoutineCard::makeDrawings(const StretchRoutine &routine)
{
    auto *row = new FlowLayout(8, 8, Qt::AlignLeft);
    QStringList shown;
    for (const StretchStep &step : routine.steps) {
        if (shown.contains(step.move))
            continue;
        shown << step.move;
        auto *drawing = new MoveDrawing(m_theme, step.drawing, 52);
        drawing->setToolTip(step.title);
        drawing->setAccessibleName(step.title);
        row->addWidget(drawing);
    }
    return row;
}

QString RoutineCard::lengthText(const StretchRoutine &routine)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(routine.nominal).count();
    //: length of a routine and its number of steps
    return tr("%1 min").arg(minutes) + QStringLiteral(" · ")
           + tr("%n steps", nullptr, int(routine.steps.size()));
}

} // namespace pulsemates
