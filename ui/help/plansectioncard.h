#pragma once

#include "core/safety/safetyplan.h"
#include "ui/common/card.h"

#include <vector>

class QVBoxLayout;

namespace pulsemates {

class Paragraph;
class PlanEntryRow;

/// One section of the plan: what belongs there, its lines, and an empty one to go on with.
class PlanSectionCard : public Card
{
    Q_OBJECT

public:
    PlanSectionCard(Theme &theme, PlanSection section, QWidget *parent = nullptr);

    void show(const std::vector<PlanEntry> &entries);
    void commit(); ///< tells what is written and was not told yet
    void takeFocus(std::size_t index);
    void translate();

signals:
    void added(pulsemates::PlanSection section, const pulsemates::PlanEntry &entry);
    void
    changed(pulsemates::PlanSection section, std::size_t index, const pulsemates::PlanEntry &entry);
    void removeRequested(pulsemates::PlanSection section, std::size_t index);
    void copied(const QString &contact);

private:
    void addRow();
    void dropRow();

    PlanSection m_section;
    Paragraph *m_title;
    Paragraph *m_hint;
    Paragraph *m_full;
    QVBoxLayout *m_lines;
    std::vector<PlanEntryRow *> m_rows;
    PlanEntryRow *m_new;
};

} // namespace pulsemates
