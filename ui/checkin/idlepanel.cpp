#include "ui/checkin/idlepanel.h"

#include "ui/common/flowlayout.h"
#include "ui/common/paragraph.h"
#include "ui/common/pillbutton.h"
#include "ui/common/wordseditor.h"

#include <QApplication>
#include <QVBoxLayout>

namespace pulsemates {

IdlePanel::IdlePanel(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_hint(new Paragraph(theme, TextSize::Base, &ThemeColors::muted, QFont::Normal, this))
    , m_type(new PillButton(theme, PillButton::Kind::Paper, tr("Type instead"), this))
    , m_breathe(new PillButton(theme, PillButton::Kind::Paper, tr("Just breathe"), this))
    , m_ways(new QWidget(this))
    , m_editor(new WordsEditor(theme, tr("Check in"), this))
{
    setObjectName(QStringLiteral("idlePanel"));
    m_hint->setObjectName(QStringLiteral("idleHintLabel"));
    m_hint->setAlignment(Qt::AlignHCenter);
    setListens(true);
    m_type->setObjectName(QStringLiteral("typeButton"));
    m_breathe->setObjectName(QStringLiteral("breatheButton"));
    m_breathe->setIconName(Icon::Leaf);
    m_type->allowWrapping();
    m_breathe->allowWrapping();
    m_editor->setPlaceholder(tr("How do you feel right now?"));
    m_editor->hide();

    auto *row = new FlowLayout(4, 4);
    m_ways->setLayout(row);
    row->addWidget(m_type);
    row->addWidget(m_breathe);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_hint);
    column->addWidget(m_ways);
    column->addWidget(m_editor);

    connect(m_type, &PillButton::clicked, this, &IdlePanel::openEditor);
    connect(m_breathe, &PillButton::clicked, this, &IdlePanel::breatheRequested);
    connect(m_editor, &WordsEditor::cancelled, this, &IdlePanel::closeEditor);
    connect(m_editor, &WordsEditor::submitted, this, &IdlePanel::textSubmitted);
}

void IdlePanel::setListens(bool listens)
{
    m_hint->setText(listens ? tr("Press Space, or click")
                            : tr("This language cannot be heard on this computer yet. "
                                 "Press Space, or click, to write."));
    m_type->setVisible(listens); // the orb itself is the way to write
}

bool IdlePanel::isEditing() const
{
    return !m_editor->isHidden();
}

void IdlePanel::openEditor()
{
    if (isEditing())
        return;
    m_hint->hide();
    m_ways->hide();
    m_editor->show();
    emit editorToggled(true);
    m_editor->takeFocus();
}

void IdlePanel::closeEditor()
{
    if (!isEditing())
        return;
    const bool focused =
        m_editor->isVisible() && m_editor->isAncestorOf(QApplication::focusWidget());
    m_editor->hide();
    m_hint->show();
    m_ways->show();
    emit editorToggled(false);
    if (focused && m_type->isVisible()) // in trouble this panel goes with its editor
        m_type->setFocus(Qt::OtherFocusReason);
}

void IdlePanel::clearText()
{
    m_editor->setText({});
}

} // namespace pulsemates
