#include "ui/help/planfoot.h"

#include "ui/common/flowlayout.h"
#include "ui/common/paragraph.h"
#include "ui/common/pillbutton.h"

#include <QVBoxLayout>

namespace pulsemates {

PlanFoot::PlanFoot(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_note(new Paragraph(theme, TextSize::Base, &ThemeColors::muted))
    , m_told(new Paragraph(theme, TextSize::Base))
    , m_choices(new QWidget)
    , m_question(new QWidget)
    , m_asked(new Paragraph(theme, TextSize::Base))
    , m_print(makeButton("planPrintButton"))
    , m_export(makeButton("planExportButton"))
    , m_delete(makeButton("planDeleteButton"))
    , m_confirm(makeButton("planDeleteNowButton"))
    , m_keep(makeButton("planKeepButton"))
{
    m_told->setObjectName(QStringLiteral("planToldLabel"));
    m_asked->setObjectName(QStringLiteral("planDeleteLabel"));
    m_confirm->setKind(PillButton::Kind::Help);
    auto *choices = new FlowLayout(10, 8, Qt::AlignLeft);
    m_choices->setLayout(choices);
    for (PillButton *button : {m_print, m_export, m_delete})
        choices->addWidget(button);
    auto *question = new QVBoxLayout(m_question);
    question->setContentsMargins(0, 0, 0, 0);
    question->setSpacing(8);
    question->addWidget(m_asked);
    auto *answers = new FlowLayout(10, 8, Qt::AlignLeft);
    question->addLayout(answers);
    answers->addWidget(m_keep);
    answers->addWidget(m_confirm);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_choices);
    column->addWidget(m_question);
    column->addWidget(m_told);
    column->addWidget(m_note);
    connect(m_print, &QAbstractButton::clicked, this, &PlanFoot::printRequested);
    connect(m_export, &QAbstractButton::clicked, this, &PlanFoot::exportRequested);
    connect(m_delete, &QAbstractButton::clicked, this, [this] { askBeforeDeleting(true); });
    connect(m_keep, &QAbstractButton::clicked, this, [this] { askBeforeDeleting(false); });
    connect(m_confirm, &QAbstractButton::clicked, this, &PlanFoot::deleteRequested);
    m_question->hide();
    tell({});
    translate();
}

PillButton *PlanFoot::makeButton(const char *name)
{
    auto *button = new PillButton(m_theme, PillButton::Kind::Paper, {});
    button->setObjectName(QString::fromLatin1(name));
    button->allowWrapping();
    return button;
}

void PlanFoot::translate()
{
    const auto put = [](PillButton *button, const QString &words) {
        button->setText(words);
        button->setAccessibleName(words);
        button->updateGeometry();
    };
    put(m_print, tr("Print…"));
    put(m_export, tr("Export…"));
    put(m_delete, tr("Delete plan"));
    put(m_confirm, tr("Delete for good"));
    put(m_keep, tr("Keep it"));
    m_asked->setText(tr("Delete the whole plan from this computer? It cannot be brought back."));
    m_note->setText(tr("What you print or export is not encrypted: whoever has it can read it."));
}

void PlanFoot::tell(const QString &sentence)
{
    m_told->setText(sentence);
    m_told->setVisible(!sentence.isEmpty());
}

void PlanFoot::askBeforeDeleting(bool asks)
{
    if (asks == m_question->isVisibleTo(this))
        return;
    m_choices->setVisible(!asks);
    m_question->setVisible(asks);
    (asks ? m_keep : m_delete)->setFocus(Qt::OtherFocusReason);
}

} // namespace pulsemates
