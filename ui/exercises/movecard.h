#pragma once

#include "core/guidance/stretchmove.h"
#include "ui/common/card.h"

namespace pulsemates {

/// One move to read about: drawing, sentence, what it loosens and when to leave it.
class MoveCard : public Card
{
    Q_OBJECT

public:
    MoveCard(Theme &theme, const StretchMove &move, QWidget *parent = nullptr);
};

} // namespace pulsemates
