#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace pulsemates {

class Paragraph;
class PillButton;

/// What can be done with the whole plan: print, export, and with a second press delete.
class PlanFoot : public QWidget
{
    Q_OBJECT

public:
    explicit PlanFoot(Theme &theme, QWidget *parent = nullptr);

    void tell(const QString &sentence); ///< what became of it; empty: nothing
    void askBeforeDeleting(bool asks);
    void translate();

signals:
    void printRequested();
    void exportRequested();
    void deleteRequested(); ///< confirmed

private:
    [[nodiscard]] PillButton *makeButton(const char *name);

    Theme &m_theme;
    Paragraph *m_note;
    Paragraph *m_told;
    QWidget *m_choices;
    QWidget *m_question;
    Paragraph *m_asked;
    PillButton *m_print;
    PillButton *m_export;
    PillButton *m_delete;
    PillButton *m_confirm;
    PillButton *m_keep;
};

} // namespace pulsemates
