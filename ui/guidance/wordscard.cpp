#include "ui/guidance/wordscard.h"

#include "ui/common/paragraph.h"
#include "ui/common/pillbutton.h"
#include "ui/common/wordseditor.h"

#include <QApplication>
#include <QHBoxLayout>

namespace pulsemates {

WordsCard::WordsCard(Theme &theme, QWidget *parent)
    : Card(theme, Kind::Flat, parent)
    , m_title(new QLabel(this))
    , m_edit(new PillButton(theme, PillButton::Kind::Quiet, tr("Edit"), this))
    , m_words(new Paragraph(theme, TextSize::Base, &ThemeColors::text, QFont::Normal, this))
    , m_editor(new WordsEditor(theme, tr("Use these words"), this))
{
    setObjectName(QStringLiteral("wordsCard"));
    setContentsMargins(20, 12, 16, 15);
    m_title->setTextFormat(Qt::PlainText);
    theme.dress(m_title, TextSize::Small, &ThemeColors::muted);
    m_title->setObjectName(QStringLiteral("wordsTitleLabel"));
    m_edit->setObjectName(QStringLiteral("editWordsButton"));
    m_edit->setAccessibleName(tr("Edit what you said"));
    m_words->setObjectName(QStringLiteral("wordsLabel"));
    m_editor->hide();

    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_edit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(m_words);
    column->addWidget(m_editor);

    connect(m_edit, &PillButton::clicked, this, &WordsCard::openEditor);
    connect(m_editor, &WordsEditor::cancelled, this, &WordsCard::closeEditor);
    connect(m_editor, &WordsEditor::submitted, this, [this](const QString &text) {
        closeEditor();
        emit wordsEdited(text);
    });
}

void WordsCard::showWords(const CheckIn &checkIn)
{
    if (m_checkIn != checkIn.id)
        closeEditor();
    m_checkIn = checkIn.id;
    m_title->setText(checkIn.typed ? tr("You wrote")
                     : m_recorded  ? tr("The bundled recording said")
                                   : tr("You said"));
    const QString text = checkIn.transcript.text();
    const bool waiting = text.isEmpty() && !checkIn.finalWords;
    m_words->setText(waiting ? tr("Your words are on their way.") : text);
    const bool open = waiting || !checkIn.transcript.unsettled.isEmpty();
    m_words->setMutedFrom(open ? (waiting ? 0 : text.size() - checkIn.transcript.unsettled.size())
                               : -1);
    m_edit->setVisible(checkIn.finalWords && !checkIn.lookingAgain && !isEditing());
    setVisible(!text.isEmpty() || !checkIn.finalWords);
}

bool WordsCard::isEditing() const
{
    return !m_editor->isHidden();
}

void WordsCard::openEditor()
{
    m_editor->setText(m_words->text());
    m_words->hide();
    m_edit->hide();
    m_editor->show();
    m_editor->takeFocus();
    emit resized();
}

void WordsCard::closeEditor()
{
    if (!isEditing())
        return;
    const bool focused =
        m_editor->isVisible() && m_editor->isAncestorOf(QApplication::focusWidget());
    m_editor->hide();
    m_words->show();
    m_edit->show();
    if (focused) // otherwise the person is elsewhere, and keys go there
        m_edit->setFocus(Qt::OtherFocusReason);
    emit resized();
}

} // namespace pulsemates
