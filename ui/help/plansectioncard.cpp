#include "ui/help/plansectioncard.h"

#include "ui/common/paragraph.h"
#include "ui/help/planentryrow.h"
#include "ui/help/planwords.h"

#include <QApplication>
#include <QLocale>
#include <QVBoxLayout>

namespace pulsemates {

PlanSectionCard::PlanSectionCard(Theme &theme, PlanSection section, QWidget *parent)
    : Card(theme, Kind::Raised, parent)
    , m_section(section)
    , m_title(new Paragraph(theme, TextSize::Medium, &ThemeColors::text, QFont::DemiBold))
    , m_hint(new Paragraph(theme, TextSize::Base, &ThemeColors::muted))
    , m_full(new Paragraph(theme, TextSize::Small, &ThemeColors::muted))
    , m_lines(new QVBoxLayout)
    , m_new(new PlanEntryRow(theme, section, PlanEntryRow::Kind::New))
{
    const QString key = PlanWords::key(section);
    setObjectName(QStringLiteral("planSection_") + key);
    m_title->setObjectName(QStringLiteral("planTitle_") + key);
    m_full->setObjectName(QStringLiteral("planFull_") + key);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *head = new QVBoxLayout;
    head->setSpacing(0);
    head->addWidget(m_title);
    head->addWidget(m_hint);
    column->addLayout(head);
    m_lines->setSpacing(hasContacts(section) ? 10 : 2);
    column->addLayout(m_lines);
    column->addWidget(m_new);
    column->addWidget(m_full);
    m_full->hide();
    connect(m_new, &PlanEntryRow::added, this, [this](const PlanEntry &entry) {
        m_new->clear(); // before it is told: it becomes a line above
        emit added(m_section, entry);
    });
    translate();
}

void PlanSectionCard::translate()
{
    const PlanSectionWords words = PlanWords::of(m_section);
    const QString title = QStringLiteral("%1. %2").arg(QLocale().toString(int(m_section) + 1),
                                                       words.title); // steps, taken in order
    setAccessibleName(title);
    m_title->setText(title);
    m_hint->setText(words.hint);
    m_full->setText(tr("There is no room for more lines here."));
    for (PlanEntryRow *row : m_rows)
        row->translate();
    m_new->translate();
}

void PlanSectionCard::addRow()
{
    auto *row = new PlanEntryRow(m_theme, m_section, PlanEntryRow::Kind::Entry);
    const std::size_t index = m_rows.size();
    row->setNumber(int(index) + 1);
    connect(row, &PlanEntryRow::changed, this, [this, index](const PlanEntry &entry) {
        emit changed(m_section, index, entry);
    });
    connect(row, &PlanEntryRow::removeRequested, this, [this, index] {
        emit removeRequested(m_section, index);
    });
    connect(row, &PlanEntryRow::copied, this, &PlanSectionCard::copied);
    m_rows.push_back(row);
    m_lines->addWidget(row);
    row->show();
}

void PlanSectionCard::dropRow()
{
    PlanEntryRow *row = m_rows.back();
    m_rows.pop_back();
    const QWidget *focus = QApplication::focusWidget();
    const bool hadFocus = focus && row->isAncestorOf(focus);
    row->disconnect(this);
    m_lines->removeWidget(row);
    row->hide();
    row->deleteLater();
    if (hadFocus && m_rows.empty()) // the keyboard stays in the section
        m_new->takeFocus();
    else if (hadFocus)
        m_rows.back()->takeFocus();
}

void PlanSectionCard::show(const std::vector<PlanEntry> &entries)
{
    const bool full = entries.size() >= SafetyPlan::mostEntries;
    m_full->setVisible(full);
    m_new->setVisible(!full);
    while (m_rows.size() < entries.size())
        addRow();
    while (m_rows.size() > entries.size())
        dropRow();
    for (std::size_t i = 0; i < entries.size(); ++i)
        m_rows[i]->setEntry(entries[i]);
}

void PlanSectionCard::takeFocus(std::size_t index)
{
    if (index < m_rows.size())
        m_rows[index]->takeFocus();
}

void PlanSectionCard::commit()
{
    const std::vector<PlanEntryRow *> rows = m_rows; // an emptied one goes while it is told
    for (auto row = rows.rbegin(); row != rows.rend(); ++row)
        (*row)->commit();
    m_new->commit();
}

} // namespace pulsemates
