#pragma once

#include "core/safety/safetyplan.h"
#include "ui/common/theme.h"

#include <QTimer>
#include <QWidget>

class QAbstractButton;

namespace pulsemates {

class IconButton;
class PillButton;
class PlanField;

/// One line of the plan, written and changed in place; where there is a contact it is the larger
/// one and can be copied. The last of a section is empty and invites to write one more.
class PlanEntryRow : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Entry, New };

    PlanEntryRow(Theme &theme, PlanSection section, Kind kind, QWidget *parent = nullptr);

    void setNumber(int number); ///< in its section, from 1; names everything in the row
    /// Words the person is changing stay.
    void setEntry(const PlanEntry &entry);
    [[nodiscard]] PlanEntry written() const;
    void commit(); ///< tells what was written since
    void clear();
    void takeFocus();
    void translate();

signals:
    void changed(const pulsemates::PlanEntry &entry); ///< of an entry: after a pause, or when left
    void added(const pulsemates::PlanEntry &entry);   ///< of the new one
    void removeRequested();
    void copied(const QString &contact);

private:
    void build();
    [[nodiscard]] PlanField *makeField(TextSize size, qsizetype longest);
    [[nodiscard]] QWidget *makeButtons();
    void follow(PlanField *field);
    void onFocusChanged(QWidget *before, QWidget *now);
    void submit();
    void takeBack();
    void copy();
    void followContact(); ///< what depends on there being one, and on its length

    Theme &m_theme;
    PlanSection m_section;
    Kind m_kind;
    int m_number = 1;
    PlanEntry m_entry;
    PlanField *m_text;
    PlanField *m_contact = nullptr; ///< only in the sections with contacts
    PillButton *m_copy = nullptr;
    PillButton *m_add = nullptr;
    IconButton *m_remove = nullptr;
    QTimer m_pause;
};

} // namespace pulsemates
