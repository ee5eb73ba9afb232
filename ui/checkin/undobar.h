#pragma once

#include "ui/common/card.h"

class QLabel;
class QShortcut;

namespace pulsemates {

class Paragraph;
class PillButton;

/// "Recording discarded", with a few seconds to take it back. Floats at the foot of its parent and
/// is no wider.
class UndoBar : public Card
{
    Q_OBJECT

public:
    explicit UndoBar(Theme &theme, QWidget *parent = nullptr);

    void showSeconds(int seconds); ///< 0 hides it

signals:
    void undoRequested();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place(); ///< at the foot of its parent

    Paragraph *m_label;
    QLabel *m_seconds;
    PillButton *m_undo;
    QShortcut *m_key; ///< works wherever the focus is, while there is something to undo
};

} // namespace pulsemates
