#pragma once

#include "core/understanding/helplines.h"
#include "ui/common/card.h"

class QLabel;

namespace pulsemates {

class ContactLabel;

/// One help line: its number, the largest thing on screen, who answers, and Copy, which goes below
/// on a narrow card. All text can be selected.
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
    [[nodiscard]] QWidget *makeWords(const HelpLine &line);
    [[nodiscard]] QLabel *makeText(const QString &text, const QFont &font, ColorRole role);
    void color(QLabel *label, ColorRole role);
    [[nodiscard]] QWidget *makeCopyButtons(const HelpLine &line, const QString &copyWord);

    ContactLabel *m_contact = nullptr; ///< where there is one
};

} // namespace pulsemates
