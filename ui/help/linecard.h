#pragma once

#include "core/understanding/helplines.h"
#include "ui/common/card.h"

class QLabel;

namespace pulsemates {

/// One help line: its number, the largest thing on screen, who answers, and Copy. All text can be
/// selected.
class LineCard : public Card
{
    Q_OBJECT

public:
    LineCard(Theme &theme,
             const HelpLine &line,
             const QString &copyWord,
             QWidget *parent = nullptr);

signals:
    void copied(const QString &contact);

private:
    QLabel *addText(QLayout *column, const QString &text, const QFont &font, ColorRole role);
    [[nodiscard]] QLayout *makeCopyButtons(const HelpLine &line, const QString &copyWord);
};

} // namespace pulsemates
