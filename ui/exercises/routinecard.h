#pragma once

#include "core/guidance/stretchroutine.h"
#include "ui/common/card.h"

namespace pulsemates {

/// One stretch routine: its moves as drawings, its length, and Start.
class RoutineCard : public Card
{
    Q_OBJECT

public:
    RoutineCard(Theme &theme, const StretchRoutine &routine, QWidget *parent = nullptr);

signals:
    void startRequested(const QString &routineId);

private:
    [[nodiscard]] QLayout *makeDrawings(const StretchRoutine &routine);
    [[nodiscard]] static QString lengthText(const StretchRoutine &routine);
};

} // namespace pulsemates
