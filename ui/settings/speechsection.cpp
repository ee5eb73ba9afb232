#include "ui/settings/speechsection.h"

#include "ui/common/paragraph.h"

#include <QGridLayout>

namespace pulsemates {

SpeechSection::SpeechSection(Theme &theme, QWidget *parent)
    : Card(theme, Kind::Raised, parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("speechSection"));
    setAccessibleName(tr("Speech on this computer"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    auto *title = new Paragraph(theme, TextSize::Medium, &ThemeColors::text, QFont::DemiBold);
    title->setText(tr("Speech on this computer"));
    m_column->addWidget(title);
    auto *line = new Paragraph(theme, TextSize::Small, &ThemeColors::muted);
    line->setText(tr("English is turned into words here, whatever a service does beside it."));
    m_column->addWidget(line);
    setFacts({{tr("State"), tr("Not measured yet")}});
}

void SpeechSection::setFacts(const std::vector<SpeechFact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    delete m_rows;
    m_rows = new QWidget;
    auto *grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 8, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    for (int row = 0; row < int(facts.size()); ++row) {
        auto *name = new Paragraph(m_theme, TextSize::Base, &ThemeColors::muted);
        name->setText(facts[std::size_t(row)].name);
        auto *value = new Paragraph(m_theme, TextSize::Base);
        value->setObjectName(QStringLiteral("speechFactLabel%1").arg(row));
        value->setText(facts[std::size_t(row)].value);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1);
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 2);
    m_column->addWidget(m_rows);
}

} // namespace pulsemates
