#include "ui/exercises/holdscard.h"

#include "ui/common/flowlayout.h"
#include "ui/common/paragraph.h"
#include "ui/common/pillbutton.h"

#include <QVBoxLayout>

namespace pulsemates {

HoldsCard::HoldsCard(Theme &theme, const GuidanceWords &words, QWidget *parent)
    : Card(theme, Kind::Flat, parent)
    , m_closed(new QWidget)
    , m_question(makeQuestion(words))
    , m_kept(new Paragraph(theme, TextSize::Base, &ThemeColors::muted))
{
    setObjectName(QStringLiteral("holdsCard"));
    auto *line = new QVBoxLayout(m_closed);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto *text = new Paragraph(theme, TextSize::Base);
    text->setText(tr("Two more patterns hold the breath. One question comes first."));
    auto *open = new PillButton(theme, PillButton::Kind::Paper, tr("Read the question"));
    open->setObjectName(QStringLiteral("holdsOpenButton"));
    open->setAccessibleName(open->text());
    open->allowWrapping();
    connect(open, &QAbstractButton::clicked, this, &HoldsCard::open);
    line->addWidget(text);
    line->addWidget(open, 0, Qt::AlignLeft);

    static_cast<Paragraph *>(m_kept)->setText(
        tr("The holds stay out. You can change this in Settings."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_closed);
    column->addWidget(m_question);
    column->addWidget(m_kept);
    m_kept->hide();
    m_question->hide();
}

QWidget *HoldsCard::makeQuestion(const GuidanceWords &words)
{
    auto *question = new QWidget;
    auto *column = new QVBoxLayout(question);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *text = new Paragraph(m_theme, TextSize::Medium, &ThemeColors::text, QFont::DemiBold);
    text->setObjectName(QStringLiteral("holdsQuestionLabel"));
    text->setText(words.holdsQuestion);
    column->addWidget(text);
    for (const QString &condition : words.holdsConditions) {
        auto *row = new Paragraph(m_theme, TextSize::Base);
        row->setText(QStringLiteral("·  ") + condition);
        column->addWidget(row);
    }
    auto *buttons = new FlowLayout(10, 8, Qt::AlignLeft);
    m_none = new PillButton(m_theme, PillButton::Kind::Paper, words.holdsNoneApplies);
    m_none->setObjectName(QStringLiteral("holdsNoneAppliesButton"));
    auto *some = new PillButton(m_theme, PillButton::Kind::Paper, words.holdsSomeApply);
    some->setObjectName(QStringLiteral("holdsSomeApplyButton"));
    for (PillButton *button : {m_none, some}) {
        button->setAccessibleName(button->text());
        button->allowWrapping();
        buttons->addWidget(button);
    }
    connect(m_none, &QAbstractButton::clicked, this, [this] { answer(true); });
    connect(some, &QAbstractButton::clicked, this, [this] { answer(false); });
    column->addSpacing(4);
    column->addLayout(buttons);
    return question;
}

void HoldsCard::open()
{
    m_question->show();
    m_none->setFocus(Qt::OtherFocusReason); // before its button goes: Qt would look for another one
    m_closed->hide();
}

void HoldsCard::answer(bool allowed)
{
    emit answered(allowed); // first: whoever builds the page anew sees where the focus was
    m_kept->setVisible(!allowed);
    m_question->hide(); // the focus goes on to what follows
}

} // namespace pulsemates
